/** Steps kept at most, fewer where they are long: some hundred megabytes in the worst case. */
const MOST_STEPS = 24;
const MOST_NUMBERS = 5_000_000;

interface Direction {
  readonly step: Float64Array;
  readonly effect: Float64Array;
  readonly norm: number;
}

/** Steps whose effects are at right angles to each other, in a product that weighs places by their visits. */
export class Directions {
  private readonly taken: Direction[] = [];
  private readonly most: number;

  constructor(private readonly weights: Float64Array) {
    this.most = Math.max(2, Math.min(MOST_STEPS, Math.floor(MOST_NUMBERS / weights.length)));
  }

  get isFull(): boolean {
    return this.taken.length >= this.most;
  }

  /**
   * Turns a step so that its effect is new, and goes it as far as brings the most. Changes all four.
   * False where nothing new is left of it, and nothing is gone.
   */
  take(step: Float64Array, effect: Float64Array, found: Float64Array, lacking: Float64Array): boolean {
    const whole = this.product(effect, effect);
    for (const before of this.taken) {
      const part = -this.product(effect, before.effect) / before.norm;
      add(step, before.step, part);
      add(effect, before.effect, part);
    }
    const norm = this.product(effect, effect);
    if (!(norm > Number.EPSILON ** 2 * whole)) return false;
    const length = this.product(lacking, effect) / norm;
    add(found, step, length);
    add(lacking, effect, -length);
    this.taken.push({ step, effect, norm });
    return true;
  }

  private product(one: Float64Array, other: Float64Array): number {
    const { weights } = this;
    let sum = 0;
    for (let at = 0; at < weights.length; at += 1) sum += weights[at]! * one[at]! * other[at]!;
    return sum;
  }
}

function add(to: Float64Array, other: Float64Array, times: number): void {
  for (let at = 0; at < to.length; at += 1) to[at]! += times * other[at]!;
}
