import { setTimeout as sleep } from 'node:timers/promises';
import { Database, databaseInstant } from '#database';
import { allWorkspaces } from '#identity';
import type { WorkspaceFacts } from '#identity';
import { MINUTE_MS, SECOND_MS } from '#kernel';
import { Dice, findCompany, Traffic } from '../../server/src/index.js';
import type { Command } from '../../server/src/index.js';
import { UsageError } from './usage-error.js';
import { say } from './terminal.js';
import { chooseWorkspace, withApplication } from './with-application.js';

export interface SimulateOptions {
  /** Deeds a minute. */
  readonly rate: number;
  readonly minutes?: number;
  readonly workspace?: string;
  readonly force?: boolean;
  readonly seed?: number;
}

/** `staffetta simulate`: live traffic in a sample company, so that boards move; until Ctrl-C, or for so many minutes. */
export const simulate = ({ rate, minutes, workspace, force = false, seed }: SimulateOptions): Promise<void> =>
  withApplication(async ({ command }) => {
    const chosen = await chooseSample(command, workspace);
    if (!chosen.isSample && !force)
      throw new UsageError(
        `“${chosen.name}” is no sample company. Add --force to write made-up leads into it.`,
      );
    const now = (await command(Database).withRole('accounts', databaseInstant)).getTime();
    const ahead = now - Date.now();
    const clock = (): number => Date.now() + ahead;
    const traffic = new Traffic(
      command,
      await findCompany(command, chosen.id),
      new Dice(seed ?? now % 1_000_000_007),
      clock,
    );
    say(`${rate} a minute in “${chosen.name}”${minutes ? ` for ${minutes} minutes` : ''}; stop with Ctrl-C.`);
    await keepGoing(traffic, rate, minutes);
    say(`Done: ${traffic.counts.done}, refused: ${traffic.counts.refused}.`);
  });

/** Without a name the newest sample. */
async function chooseSample(command: Command, wanted: string | undefined): Promise<WorkspaceFacts> {
  if (wanted !== undefined) return chooseWorkspace(command, wanted);
  const all = await command(Database).withRole('accounts', allWorkspaces);
  return all.filter(({ isSample }) => isSample).at(-1) ?? chooseWorkspace(command, wanted);
}

async function keepGoing(traffic: Traffic, rate: number, minutes: number | undefined): Promise<void> {
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const started = performance.now();
  const end = minutes === undefined ? Number.POSITIVE_INFINITY : started + minutes * MINUTE_MS;
  let saidAt = started;
  for (let n = 1; !stop.signal.aborted && performance.now() < end; n += 1) {
    await traffic.next();
    if (performance.now() - saidAt > 10 * SECOND_MS) {
      saidAt = performance.now();
      say(`  ${traffic.counts.done} done`);
    }
    // By the clock and not by pauses: what one deed takes is made up for by the next.
    const due = started + (n * MINUTE_MS) / rate;
    await sleep(Math.max(0, due - performance.now()), undefined, { signal: stop.signal }).catch(
      () => undefined,
    );
  }
  process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
}
