import type { BoardStamp, Cells } from '#contracts';
import type { Json } from '#kernel';

/** How long, and how many observations back, a client may be away and still get a change instead of a snapshot. */
export interface Memory {
  readonly keepMs: number;
  readonly keepSteps: number;
}

export const DEFAULT_MEMORY: Memory = { keepMs: 600_000, keepSteps: 4_096 };

/** What a client misses: the cells to set (null: gone) on top of `from`. `snapshot`: only the whole board helps. */
export type Missing =
  | { readonly kind: 'change'; readonly from: BoardStamp; readonly cells: Cells }
  | { readonly kind: 'snapshot' };

interface Cell {
  readonly text: string;
  readonly value: Json;
  readonly step: number;
}

interface Observation {
  readonly stamp: BoardStamp;
  /** When it was observed, on the process's clock (ms). */
  readonly at: number;
  /** Nothing that concerns the board lies between the observation before and this one. */
  readonly isQuiet: boolean;
}

const SNAPSHOT: Missing = { kind: 'snapshot' };

/**
 * One board as this process has observed it: its cells, at which observation each last changed, and the stamps it went through.
 *
 * - Every observation is a **step**. The keys changed after a step are exactly what a client standing there misses.
 * - A client's stamp leads to a step only if this process observed that very stamp, or knows that nothing happened around it.
 *   A stamp that was skipped here (another process saw it) is answered with a snapshot: a key may have flipped there and back.
 * - Removed keys stay as tombstones until no step older than the removal is remembered.
 * - Never backwards: an older observation than the one held is ignored.
 */
export class BoardState {
  private readonly current = new Map<string, Cell>();
  /** Removed keys and the step of their removal. */
  private readonly gone = new Map<string, number>();
  /** Steps `firstStep` … `step`, their stamps in ascending order. */
  private log: Observation[] = [];
  private firstStep = 1;
  private whole: Cells | undefined;

  constructor(
    private readonly movesWithTime: boolean,
    private readonly memory: Memory = DEFAULT_MEMORY,
  ) {}

  /** The stamp of the latest observation; undefined before the first. */
  get stamp(): BoardStamp | undefined {
    return this.log.at(-1)?.stamp;
  }

  /** The number of the latest observation; 0 before the first. */
  get step(): number {
    return this.firstStep + this.log.length - 1;
  }

  get cells(): Cells {
    this.whole ??= Object.fromEntries([...this.current].map(([key, { value }]) => [key, value]));
    return this.whole;
  }

  /** The earliest stamp from which a change can be told. */
  get trackedFrom(): BoardStamp | undefined {
    return this.log[0]?.stamp;
  }

  /** Takes in what the board shows at a stamp. */
  update(stamp: BoardStamp, cells: Cells, at: number): void {
    if (this.stamp && this.stamp.epoch !== stamp.epoch) this.forgetAll();
    if (this.stamp && isBefore(stamp, this.stamp)) return;
    const hasChanged = this.takeIn(cells, this.step + 1);
    if (hasChanged) this.whole = undefined;
    if (hasChanged || !this.stamp || isBefore(this.stamp, stamp))
      this.remember({ stamp, at, isQuiet: false });
  }

  /** Moves to a later stamp of the same epoch at which, and on the way to which, the board shows what it shows now. */
  advance(stamp: BoardStamp, at: number): void {
    const held = this.stamp;
    if (held?.epoch === stamp.epoch && isBefore(held, stamp) && !isBefore(stamp, held))
      this.remember({ stamp, at, isQuiet: true });
  }

  /** What a client misses that has exactly what the board showed at `have`. */
  since(have: BoardStamp): Missing {
    const step = this.stamp?.epoch === have.epoch ? this.stepOf(have) : undefined;
    const missing = step === undefined ? SNAPSHOT : this.sinceStep(step);
    return missing.kind === 'change' ? { ...missing, from: have } : missing;
  }

  /** What a client misses that was last told of this step. */
  sinceStep(step: number): Missing {
    const from = this.log[step - this.firstStep]?.stamp;
    if (!from) return SNAPSHOT;
    const cells: [string, Json][] = [];
    for (const [key, cell] of this.current) if (cell.step > step) cells.push([key, cell.value]);
    for (const [key, goneAt] of this.gone) if (goneAt > step) cells.push([key, null]);
    return { kind: 'change', from, cells: Object.fromEntries(cells) };
  }

  /** True when the client has seen a later revision or minute than this process. */
  isBehind(have: BoardStamp): boolean {
    if (!this.stamp) return true;
    return have.epoch === this.stamp.epoch && isAhead(have, this.stamp);
  }

  private takeIn(cells: Cells, step: number): boolean {
    let hasChanged = false;
    for (const [key, value] of Object.entries(cells)) {
      const text = JSON.stringify(value) as string | undefined;
      if (text === undefined || text === 'null' || this.current.get(key)?.text === text) continue;
      this.current.set(key, { text, value, step });
      this.gone.delete(key);
      hasChanged = true;
    }
    for (const [key] of this.current) {
      if (isShown(cells, key)) continue;
      this.current.delete(key);
      this.gone.set(key, step);
      hasChanged = true;
    }
    return hasChanged;
  }

  private remember(observation: Observation): void {
    this.log.push(observation);
    const oldest = observation.at - this.memory.keepMs;
    let dropped = 0;
    // A step is needed until the one that replaced it is old: a client may have stood on it until then.
    while (this.log.length - dropped > 1 && this.mayForget(dropped, oldest)) dropped += 1;
    if (dropped === 0) return;
    this.log = this.log.slice(dropped);
    this.firstStep += dropped;
    for (const [key, step] of this.gone) if (step <= this.firstStep) this.gone.delete(key);
  }

  private mayForget(index: number, oldest: number): boolean {
    const next = this.log[index + 1];
    return this.log.length - index > this.memory.keepSteps || (next !== undefined && next.at < oldest);
  }

  private forgetAll(): void {
    this.firstStep = this.step + 1;
    this.log = [];
    this.current.clear();
    this.gone.clear();
    this.whole = undefined;
  }

  /** The earliest step that shows what the board showed at `have`; undefined when this process cannot know. */
  private stepOf(have: BoardStamp): number | undefined {
    const index = this.firstFrom(have);
    const found = this.log[index];
    if (!found) return undefined;
    if (this.compare(found.stamp, have) === 0) return this.firstStep + index;
    const isSameMinute = !this.movesWithTime || minuteOf(found.stamp) === minuteOf(have);
    return found.isQuiet && isSameMinute && index > 0 ? this.firstStep + index - 1 : undefined;
  }

  /** The index of the first observation that is not before `have`, by halving. */
  private firstFrom(have: BoardStamp): number {
    let [low, high] = [0, this.log.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const observation = this.log[middle];
      if (observation && this.compare(observation.stamp, have) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Orders stamps by what decides the content: the minute does so only on boards that move with time. */
  private compare(one: BoardStamp, other: BoardStamp): number {
    if (one.revision !== other.revision || !this.movesWithTime) return one.revision - other.revision;
    return minuteOf(one) - minuteOf(other);
  }
}

const minuteOf = ({ asOf }: BoardStamp): number => Date.parse(asOf);

const isShown = (cells: Cells, key: string): boolean =>
  Object.hasOwn(cells, key) && cells[key] !== null && cells[key] !== undefined;

/** Larger in one of the two parts; a stamp that is ahead of another in one part and behind in the other is both ahead and before. */
const isAhead = (one: BoardStamp, other: BoardStamp): boolean =>
  one.revision > other.revision || minuteOf(one) > minuteOf(other);

const isBefore = (one: BoardStamp, other: BoardStamp): boolean => isAhead(other, one);
