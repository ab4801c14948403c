/** Draws from a seeded generator, so that a Monte Carlo oracle gives the same answer on every run. */
export interface Seeded {
  uniform(): number;
  normal(): number;
  exponential(mean: number): number;
  gamma(shape: number, scale: number): number;
  poisson(mean: number): number;
}

/** mulberry32: 32 bits of state, good enough for a hundred thousand draws of a test. */
const uniformFrom = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4_294_967_296;
  };
};

export function seeded(seed: number): Seeded {
  const uniform = uniformFrom(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const exponential = (mean: number): number => -mean * Math.log(uniform());
  /** Marsaglia and Tsang (2000); a shape below 1 by the power of a uniform. */
  const gamma = (shape: number, scale: number): number => {
    if (shape < 1) return gamma(shape + 1, scale) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v * scale;
    }
  };
  /** By waiting times: slow and beyond doubt. */
  const poisson = (mean: number): number => {
    let count = -1;
    for (let time = 0; time < mean; count += 1) time += exponential(1);
    return Math.max(0, count);
  };
  return { uniform, normal, exponential, gamma, poisson };
}

/** How often it came true in so many tries. */
export const shareOf = (tries: number, comesTrue: () => boolean): number => {
  let hits = 0;
  for (let one = 0; one < tries; one += 1) hits += Number(comesTrue());
  return hits / tries;
};
