import type { Bar } from '../bars.js';
import { shortly } from './report.js';
import { ratiosOf, spreadOf } from './statistics.js';
import type { Spread } from './statistics.js';

/** One figure of a bench as docs/performance.md tells it: over the rounds, beside what the floor of the same rounds took. */
export interface Figure {
  /** The same in every run, for bars and earlier results name it. */
  readonly name: string;
  readonly unit: string;
  /** What it was measured at; absent where a bench has no sizes. */
  readonly size?: number;
  readonly product: Spread;
  readonly floor?: Spread;
  /** Product to floor, round by round. */
  readonly ratio?: Spread;
}

interface Beside {
  readonly size?: number;
  /** What the floor gave in the same rounds. */
  readonly floor?: readonly number[];
}

/** A figure of some rounds; undefined where the system did not tell it. */
export function figure(
  name: string,
  unit: string,
  product: readonly (number | undefined)[],
  { size, floor }: Beside = {},
): Figure[] {
  const known = product.filter((value): value is number => value !== undefined && Number.isFinite(value));
  if (known.length === 0) return [];
  const isSided = floor !== undefined && floor.length > 0 && known.length === product.length;
  return [
    {
      ...{ name, unit },
      ...(size !== undefined && { size }),
      product: spreadOf(known),
      ...(isSided && { floor: spreadOf(floor), ratio: ratiosOf(known, floor) }),
    },
  ];
}

/** Whether a figure keeps a bar, by the median of its rounds; undefined where what the bar is about is not there. */
export function keeps(bar: Bar, figures: readonly Figure[]): boolean | undefined {
  const value = valueFor(bar, figures);
  if (value === undefined) return undefined;
  return (
    (bar.atMost === undefined || value <= bar.atMost) && (bar.atLeast === undefined || value >= bar.atLeast)
  );
}

function valueFor({ figure: name, of, size, from }: Bar, figures: readonly Figure[]): number | undefined {
  const at = (wanted: number | undefined): Figure | undefined =>
    figures.find((each) => each.name === name && (wanted === undefined || each.size === wanted));
  if (of === 'ratio') return at(size)?.ratio?.median;
  const value = at(size)?.product.median;
  if (of !== 'growth') return value;
  const before = at(from)?.product.median;
  return value === undefined || before === undefined ? undefined : value / before;
}

/** `≤ 100 ms`, `≥ 0.5 × floor`, `≤ 1.3 × at 10,000`. */
export function barText({ atMost, atLeast, of, from }: Bar, unit: string): string {
  const bound = atMost === undefined ? `≥ ${shortest(atLeast)}` : `≤ ${shortest(atMost)}`;
  if (of === 'ratio') return `${bound} × floor`;
  if (of === 'growth') return `${bound} × at ${shortest(from)}`;
  return `${bound} ${unit}`;
}

const shortest = (value = Number.NaN): string =>
  Number.isInteger(value) ? value.toLocaleString('en') : String(value);

/** `12.3 ms (11.0–14.1)`. */
export const figureText = ({ median, min, max }: Spread, unit: string): string =>
  `${shortly(median)}${unit === '' ? '' : ` ${unit}`} (${shortly(min)}–${shortly(max)})`;
