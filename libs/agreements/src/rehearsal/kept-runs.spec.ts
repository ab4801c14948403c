import { HOUR_MS, newId } from '#kernel';
import { KeptRuns } from './kept-runs.js';
import { RehearsalRun } from './rehearsal-run.js';
import type { HeldPart, PastRead } from './rehearsal-run.js';

const wish = { from: new Date(0), to: new Date(1), against: null };

/** A run that is done and holds parts of given sizes. */
class DoneRun extends RehearsalRun {
  override state = 'done' as const;
  override read = {} as PastRead;

  constructor(
    workspaceId: string,
    private readonly parts: readonly HeldPart[],
  ) {
    super(newId(), workspaceId, wish);
  }

  override held(): readonly HeldPart[] {
    return this.parts;
  }
}

const part = (bytes: number): HeldPart => ({ part: {}, bytes });

describe('what rehearsals have read', () => {
  let runs: KeptRuns;
  beforeEach(() => {
    runs = new KeptRuns({ bytes: 100 });
  });

  /** Kept, and read. */
  const read = (workspaceId: string, ...parts: readonly HeldPart[]): RehearsalRun => {
    const run = new DoneRun(workspaceId, parts);
    runs.keep(run, 0);
    runs.makeRoomFor(run);
    return run;
  };
  const areKept = (...some: readonly RehearsalRun[]): boolean[] =>
    some.map((run) => runs.all().includes(run));

  it('is bounded by its bytes: the run asked for longest ago makes room, and is stopped', () => {
    const [one, other] = [read('w', part(50)), read('w', part(50))];
    runs.find('w', one.id, 0);
    const newest = read('w', part(50));
    expect(areKept(one, other, newest)).toEqual([true, false, true]);
    expect(other.signal.aborted).toBe(true);
    expect(runs.find('w', other.id, 0)).toBeNull();
  });

  it('is counted once where runs share it', () => {
    const trace = part(80);
    const sharing = [1, 2, 3].map(() => read('w', trace, part(5)));
    expect(areKept(...sharing)).toEqual([true, true, true]);
    const more = read('w', trace, part(20));
    expect(areKept(...sharing, more)).toEqual([false, false, false, true]);
  });

  it('makes room within the workspace that holds most, not where one was asked for longest ago', () => {
    const lone = read('lone', part(30));
    const [first, second] = [read('greedy', part(30)), read('greedy', part(30))];
    const newest = read('third', part(30));
    expect(areKept(lone, first, second, newest)).toEqual([true, false, true, true]);
  });

  it('stays for the newest whatever its size, and then for it alone', () => {
    const others = [read('w', part(10)), read('other', part(10))];
    const huge = read('w', part(1_000));
    expect(areKept(...others, huge)).toEqual([false, false, true]);
  });

  it('is not taken from runs that are under way, and room is not looked for where there is nothing', () => {
    const running = new RehearsalRun(newId(), 'w', wish);
    runs.keep(running, 0);
    const huge = read('w', part(1_000));
    expect(areKept(running, huge)).toEqual([true, true]);
  });

  it.each<[number, boolean, string]>([
    [HOUR_MS - 1, true, 'somebody may still look at it'],
    [HOUR_MS, false, 'nobody did for an hour'],
  ])('of one not asked for during %d ms is kept: %j, because %s', (now, isKept, _because) => {
    const run = read('w', part(1));
    runs.letGoIdle(now);
    expect(areKept(run)).toEqual([isKept]);
  });

  it('begins its hour anew with every question of its own workspace', () => {
    const run = read('w', part(1));
    runs.find('other', run.id, HOUR_MS - 1);
    runs.find('w', run.id, HOUR_MS / 2);
    runs.letGoIdle(HOUR_MS);
    expect(areKept(run)).toEqual([true]);
    runs.letGoIdle(HOUR_MS * 1.5);
    expect(areKept(run)).toEqual([false]);
  });

  it('waits for a run that is under way, however long it takes', () => {
    const running = new RehearsalRun(newId(), 'w', wish);
    runs.keep(running, 0);
    runs.letGoIdle(HOUR_MS * 10);
    expect(areKept(running)).toEqual([true]);
  });
});
