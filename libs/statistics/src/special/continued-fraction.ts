const TINY = 1e-300;
/** A relative change of a few last bits ends the fraction: rounding may keep it one bit away from none for ever. */
const SETTLED = 5e-16;
/** Fractions of this library settle in about √(parameter) terms; a million covers every count a board can hold. */
const MOST_TERMS = 1_000_000;

/** One level of a continued fraction b₀ + a₁/(b₁ + a₂/(b₂ + …)). */
export type Level = (n: number) => readonly [a: number, b: number];

/** The value of a continued fraction by the modified Lentz algorithm (Thompson and Barnett 1986). */
export function continuedFraction(first: number, level: Level): number {
  let value = first === 0 ? TINY : first;
  let numerator = value;
  let denominator = 0;
  for (let n = 1; n <= MOST_TERMS; n += 1) {
    const [a, b] = level(n);
    denominator = 1 / awayFromZero(b + a * denominator);
    numerator = awayFromZero(b + a / numerator);
    const change = numerator * denominator;
    value *= change;
    if (Math.abs(change - 1) <= SETTLED) break;
  }
  return value;
}

const awayFromZero = (x: number): number => (Math.abs(x) < TINY ? TINY : x);
