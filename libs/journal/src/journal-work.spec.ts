import { setTimeout as sleep } from 'node:timers/promises';
import type { Signals, Topic } from '#database';
import { JournalWork } from './journal-work.js';
import type { Lease, Leases } from './leases.js';
import type { Reader, Readers } from './readers.js';
import type { Sequencer } from './sequencer.js';

/** Readers that note each go, and end it when the test says so; what is numbered meanwhile wakes them once more. */
function working(readers: readonly Omit<Reader, 'read'>[]) {
  const goes: string[] = [];
  const gates: (() => void)[] = [];
  const listeners: (() => void)[] = [];
  const stopped = new AbortController();
  const lease: Lease = {
    fence: 1,
    isHeld: () => !stopped.signal.aborted,
    pause: () => new Promise((resolve) => stopped.signal.addEventListener('abort', () => resolve())),
  };
  const leases = {
    runWhileLeased: (_name: string, _stop: AbortSignal, work: (held: Lease) => Promise<void>) => work(lease),
  };
  const catchUp = async ({ name }: Reader): Promise<number> => {
    goes.push(name);
    await new Promise<void>((open) => gates.push(open));
    return 1;
  };
  const on = (topic: Topic, heard: (workspaceId: string) => void): (() => void) => {
    if (topic === 'numbered') listeners.push(() => heard('a workspace'));
    return () => undefined;
  };
  const work = new JournalWork(
    leases as unknown as Leases,
    { unnumbered: () => Promise.resolve([]) } as unknown as Sequencer,
    { all: () => readers, lagging: () => Promise.resolve([]), catchUp } as unknown as Readers,
    { on } as unknown as Signals,
    { leaseMs: 3_000, pollMs: 1_000, gatherMs: 1, unseenGatherMs: 60_000 },
  );
  work.onApplicationBootstrap();
  return {
    goes,
    number: () => listeners.forEach((tell) => tell()),
    /** Until so many goes were begun. */
    begun: async (count: number) => {
      while (goes.length < count) await sleep(5);
    },
    pass: () => gates.splice(0).forEach((open) => open()),
    stop: async () => {
      stopped.abort();
      gates.splice(0).forEach((open) => open());
      await work.onApplicationShutdown();
    },
  };
}

/** Longer than whatever is woken begins later (ms). */
const SOON_MS = 100;

describe('The readers of a busy workspace', () => {
  it('go on at once where pages show what they write, and gather for longer where none does', async () => {
    const { goes, number, begun, pass, stop } = working([
      { name: 'pages', isShownLive: true },
      { name: 'reports' },
    ]);
    number();
    await begun(2);
    number();
    await sleep(SOON_MS);
    pass();
    await begun(3);
    await sleep(SOON_MS);
    expect([...goes].sort()).toEqual(['pages', 'pages', 'reports']);
    await stop();
  });

  it('gather for as long as they say themselves', async () => {
    const { goes, number, begun, pass, stop } = working([{ name: 'reports', gatherMs: 1 }]);
    number();
    await begun(1);
    number();
    await sleep(SOON_MS);
    pass();
    await begun(2);
    expect(goes).toEqual(['reports', 'reports']);
    await stop();
  });
});
