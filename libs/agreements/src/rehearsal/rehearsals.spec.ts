import { AppError, newId } from '#kernel';
import type { RehearsalTrace } from '#sla';
import type { RehearsalRun } from './rehearsal-run.js';
import { Rehearsals } from './rehearsals.js';
import type { Rehearse } from './rehearse.js';
import { TraceCache } from './trace-cache.js';

const wish = { from: new Date(0), to: new Date(1), against: null };

/** A reading that ends when it is told to. */
class Reading {
  readonly runs: RehearsalRun[] = [];
  isChangedAtOnce = true;
  outcome: Promise<void> = Promise.resolve();

  run(run: RehearsalRun): Promise<void> {
    this.runs.push(run);
    return this.outcome.then(() => {
      if (!run.signal.aborted) run.state = 'done';
    });
  }

  change(): boolean {
    return this.isChangedAtOnce;
  }
}

describe('rehearsals of a process', () => {
  let reading: Reading;
  let rehearsals: Rehearsals;
  beforeEach(() => {
    reading = new Reading();
    rehearsals = new Rehearsals(reading as unknown as Rehearse);
  });
  const begin = (workspaceId = 'w') => rehearsals.begin(workspaceId, wish, { terms: {} });

  it('are found by those of their workspace alone', async () => {
    const { id } = await begin();
    expect(rehearsals.find('w', id)).toMatchObject({ state: 'done' });
    expect(() => rehearsals.find('other', id)).toThrow(
      expect.objectContaining({ code: 'rehearsal/missing' }),
    );
    expect(() => rehearsals.find('w', newId())).toThrow(
      expect.objectContaining({ code: 'rehearsal/missing' }),
    );
  });

  it('are told to be running where they take longer, two at a time, and may be cancelled', async () => {
    let end = (): void => undefined;
    reading.outcome = new Promise((resolve) => (end = resolve));
    const [one, other] = await Promise.all([begin(), begin()]);
    expect([one.state, other.state]).toEqual(['running', 'running']);
    await expect(begin()).rejects.toMatchObject({ code: 'rehearsal/busy' });
    rehearsals.find('w', one.id).cancel();
    expect(one.signal.aborted).toBe(true);
    end();
    await reading.outcome;
    expect(one.state).toBe('cancelled');
  });

  it('that fail say why, at once and to those who ask later', async () => {
    reading.outcome = Promise.reject(new AppError('invalid', 'rehearsal/stretch', 'No.'));
    await expect(begin()).rejects.toMatchObject({ code: 'rehearsal/stretch' });
    expect(reading.runs[0]).toMatchObject({ state: 'failed', why: 'rehearsal/stretch' });
  });

  it('are read anew only where a change asks for it', async () => {
    const { id } = await begin();
    await rehearsals.change('w', id, {});
    expect(reading.runs).toHaveLength(1);
    reading.isChangedAtOnce = false;
    expect(await rehearsals.change('w', id, {})).toMatchObject({ id, state: 'done' });
    expect(reading.runs).toHaveLength(2);
  });

  const isKept = ({ id, workspaceId }: RehearsalRun): boolean => {
    try {
      return rehearsals.find(workspaceId, id).id === id;
    } catch {
      return false;
    }
  };
  const beginMany = async (workspaceId: string, count: number): Promise<RehearsalRun[]> => {
    const runs: RehearsalRun[] = [];
    for (let index = 0; index < count; index += 1) runs.push(await begin(workspaceId));
    return runs;
  };

  it('make room for others of their workspace: the one not asked for longest goes', async () => {
    const [first, second] = await beginMany('w', 16);
    rehearsals.find('w', first!.id);
    const another = await begin();
    expect([first!, second!, another].map(isKept)).toEqual([true, false, true]);
    expect(second!.signal.aborted).toBe(true);
  });

  it('make no room for those of another workspace, however many it begins', async () => {
    const own = await begin();
    await beginMany('busy', 40);
    expect(isKept(own)).toBe(true);
  });

  it('are bounded in all: the workspace that keeps most gives one up', async () => {
    const lone = await begin('lone');
    const greedy = await beginMany('greedy', 3);
    for (let index = 0; index < 253; index += 1) await begin(`w${index}`);
    expect([lone, ...greedy].map(isKept)).toEqual([true, false, true, true]);
  });

  it('end with the process', async () => {
    const run = await begin();
    rehearsals.onApplicationShutdown();
    expect(run.signal.aborted).toBe(true);
  });
});

describe('kept traces', () => {
  const past = (position: number) => ({ workspaceId: 'w', from: new Date(0), to: new Date(1), position });
  const trace = (rows: number): RehearsalTrace =>
    ({
      duties: { end: new Uint8Array(rows) },
      credits: { bucket: [] },
      leads: [],
    }) as unknown as RehearsalTrace;

  it('are of one past, and good enough', () => {
    const cache = new TraceCache();
    const kept = trace(1);
    cache.keep(past(1), kept);
    expect(cache.find(past(1), () => true)).toBe(kept);
    expect(cache.find(past(1), () => false)).toBeNull();
    expect(cache.find(past(2), () => true)).toBeNull();
  });

  it('make room by their rows: what was asked for longest ago goes first, the newest stays whatever its size', () => {
    const cache = new TraceCache(10);
    cache.keep(past(1), trace(5));
    cache.keep(past(2), trace(5));
    cache.find(past(1), () => true);
    cache.keep(past(3), trace(5));
    expect([1, 2, 3].map((position) => cache.find(past(position), () => true) !== null)).toEqual([
      true,
      false,
      true,
    ]);
    cache.keep(past(4), trace(50));
    expect(cache.find(past(4), () => true)).not.toBeNull();
    expect(cache.find(past(3), () => true)).toBeNull();
  });
});
