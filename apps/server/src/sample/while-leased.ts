import { Leases } from '#journal';
import type { Command } from './stage.js';

/** Held by whoever makes a sample or takes it away; a maker that died loses it within seconds. */
const leaseOf = (workspaceId: string): string => `sample:${workspaceId}`;

/** What this process does under such a lease: to the lease all of a process is one holder. */
const underway = new Map<string, Promise<unknown>>();

/**
 * Runs `work` once nobody else, here or in another process, has the sample in hand; waits until then.
 * @throws Error when `signal` is aborted before; whatever `work` throws
 */
export async function whileLeased<T>(
  command: Command,
  workspaceId: string,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  for (let others = underway.get(workspaceId); others; others = underway.get(workspaceId))
    await others.catch(() => undefined);
  const mine = take(command, workspaceId, work, signal).finally(() => underway.delete(workspaceId));
  underway.set(workspaceId, mine);
  return mine;
}

async function take<T>(
  command: Command,
  workspaceId: string,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const done = new AbortController();
  const stop = signal ? AbortSignal.any([signal, done.signal]) : done.signal;
  let result: Promise<T> | undefined;
  await command(Leases).runWhileLeased(leaseOf(workspaceId), stop, async () => {
    result = work();
    await result.catch(() => undefined);
    done.abort();
  });
  if (!result) throw new Error('Stopped while another process had the sample.');
  return result;
}
