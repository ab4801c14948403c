import { Signals } from '#database';
import type { Database } from '#database';
import type { Lease, Leases } from '#journal';
import type { Log } from '#observability';
import { until } from '../../../../test/support/until.js';
import type { DrainBacklog } from './drain-backlog.js';
import { DrainRegularly } from './drain-regularly.js';

/** Leases whose pauses end by nothing but a nudge or the end of the lease. */
const timeless = (pauses: string[]): Leases => {
  const runWhileLeased = (
    _: string,
    stop: AbortSignal,
    work: (lease: Lease) => Promise<void>,
  ): Promise<void> =>
    work({
      fence: 1,
      isHeld: () => !stop.aborted,
      pause: (_ms, nudge) => {
        pauses.push('pause');
        return new Promise((resolve) => {
          for (const signal of [stop, nudge]) signal?.addEventListener('abort', () => resolve());
        });
      },
    });
  return { runWhileLeased } as unknown as Leases;
};

const WORKSPACES = [{ id: 'one' }, { id: 'other' }];

describe('Waiting leads', () => {
  let signals: Signals;
  let pauses: string[];
  let drained: string[];
  let errors: unknown[];
  let failing: string | undefined;
  let work: DrainRegularly;

  beforeEach(async () => {
    signals = new Signals('postgres://nowhere');
    [pauses, drained, errors, failing] = [[], [], [], undefined];
    const database = { withRole: () => Promise.resolve(WORKSPACES) } as unknown as Database;
    const draining = {
      run: (workspaceId: string) => {
        drained.push(workspaceId);
        return workspaceId === failing ? Promise.reject(new Error('no')) : Promise.resolve(0);
      },
    } as unknown as DrainBacklog;
    const log = { error: (...said: unknown[]) => errors.push(said) } as unknown as Log;
    work = new DrainRegularly(timeless(pauses), database, signals, draining, log);
    work.onApplicationBootstrap();
    await until('the first look', () => pauses.length === 1);
  });
  afterEach(async () => {
    await work.onApplicationShutdown();
    await signals.onApplicationShutdown();
  });

  it('are dealt out everywhere at first, and then at once where there is room', async () => {
    expect(drained).toEqual(['one', 'other']);
    signals.emit('room', 'other');
    await until('the nudge to be heard', () => pauses.length === 2);
    expect(drained).toEqual(['one', 'other', 'other']);
  });

  it('of one workspace keep those of no other waiting when they cannot be dealt out', async () => {
    failing = 'one';
    signals.emit('room', 'one');
    signals.emit('room', 'other');
    await until('both to be looked at', () => drained.length === 4);
    expect(drained.slice(2)).toEqual(['one', 'other']);
    expect(errors).toHaveLength(1);
  });
});
