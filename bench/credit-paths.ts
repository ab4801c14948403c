/** Paths of a known seed, kept as small numbers: seven touches each on average, over thirty channels. */
export class BenchPaths {
  private readonly ends: Int32Array;
  private readonly touched: Uint8Array;

  constructor(readonly count: number) {
    const chance = chances(7);
    this.ends = new Int32Array(count);
    const touched = new Uint8Array(count * LONGEST);
    let end = 0;
    for (let path = 0; path < count; path += 1) {
      let channel = Math.floor(CHANNELS * chance() ** 2);
      const length = Math.min(LONGEST, 1 + Math.floor(-6.5 * Math.log(1 - chance())));
      for (let touch = 0; touch < length; touch += 1) {
        touched[end] = channel;
        end += 1;
        // Two of five stay where they are.
        if (chance() > 0.4) channel = Math.floor(CHANNELS * chance() ** 2);
      }
      this.ends[path] = end;
    }
    this.touched = touched.slice(0, end);
  }

  get touches(): number {
    return this.touched.length;
  }

  /** Each path as a caller has it: the names of its channels. One in five converts. */
  each(take: (channels: readonly string[], isWon: boolean) => void): void {
    let from = 0;
    for (let path = 0; path < this.count; path += 1) {
      const channels: string[] = [];
      for (let touch = from; touch < this.ends[path]!; touch += 1)
        channels.push(NAMES[this.touched[touch]!]!);
      from = this.ends[path]!;
      take(channels, path % WON_EVERY === 0);
    }
  }
}

export const WON_EVERY = 5;
const CHANNELS = 30;
const LONGEST = 60;
const NAMES = Array.from({ length: CHANNELS }, (_, index) => `channel ${index}`);

/** mulberry32. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
