import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { spreadOf } from './statistics.js';

/** What the numbers depend on, as far as it can be asked. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly node: string;
  readonly platform: string;
  /** Work that waited for the processor before the bench began: above 0, something else was running. */
  readonly loadBefore: number;
  /** Median of 50 writes of 8 kB made durable in the folder of the database (µs): the price of every commit. */
  readonly durableWriteMicros: number;
}

export const describeMachine = (): Machine => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  loadBefore: loadavg()[0] ?? 0,
  durableWriteMicros: durableWriteMicros(),
});

export const machineLine = (machine: Machine): string =>
  `${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.platform}, Node ${machine.node}; ` +
  `load before ${machine.loadBefore.toFixed(2)}; a durable write takes ${Math.round(machine.durableWriteMicros)} µs`;

function durableWriteMicros(): number {
  const path = join(tmpdir(), `staffetta-bench-${process.pid}.probe`);
  const file = openSync(path, 'w');
  const page = Buffer.alloc(8_192, 1);
  try {
    const taken = Array.from({ length: 50 }, (_, index) => {
      const from = performance.now();
      writeSync(file, page, 0, page.length, index * page.length);
      fdatasyncSync(file);
      return (performance.now() - from) * 1_000;
    });
    return spreadOf(taken).median;
  } finally {
    closeSync(file);
    rmSync(path);
  }
}
