import { AppError, HOUR_MS, newId, systemClock } from '#kernel';
import type { RehearsalRun } from './rehearsal-run.js';
import { Rehearsals } from './rehearsals.js';
import type { Rehearse } from './rehearse.js';

const wish = { from: new Date(0), to: new Date(1), against: null };

/** A reading that ends when it is told to. */
class Reading {
  readonly runs: RehearsalRun[] = [];
  isChangedAtOnce = true;
  outcome: Promise<void> = Promise.resolve();

  readonly kept: (readonly RehearsalRun[])[] = [];

  run(run: RehearsalRun, _wording: unknown, kept: readonly RehearsalRun[]): Promise<void> {
    this.runs.push(run);
    this.kept.push(kept);
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

  it('nobody asked for during an hour are gone as those that made room', async () => {
    const from = systemClock.now();
    const clock = vi.spyOn(systemClock, 'now').mockReturnValue(from);
    const [left, looked] = await beginMany('w', 2);
    clock.mockReturnValue(from + HOUR_MS / 2);
    expect(isKept(looked!)).toBe(true);
    clock.mockReturnValue(from + HOUR_MS);
    expect([left!, looked!].map(isKept)).toEqual([false, true]);
    expect(() => rehearsals.find('w', left!.id)).toThrow(
      expect.objectContaining({ code: 'rehearsal/missing' }),
    );
    clock.mockRestore();
  });

  it('are told of those that read the same past, so that they share it', async () => {
    const [first] = await beginMany('w', 1);
    await begin('other');
    const second = await begin('w');
    expect(reading.kept.at(-1)).toEqual([first, second]);
  });

  it('end with the process', async () => {
    const run = await begin();
    rehearsals.onApplicationShutdown();
    expect(run.signal.aborted).toBe(true);
  });
});
