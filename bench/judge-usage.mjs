/** Loaded before a measured process: tells on its third channel, when it ends, what it took. */
import { writeSync } from 'node:fs';

process.once('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(
    3,
    JSON.stringify({ maxRssMb: maxRSS / 1_024, processorMs: (userCPUTime + systemCPUTime) / 1_000 }),
  );
});
