import type { Bar, Kind } from './trial.js';

export type Mode = 'short' | 'long';

export interface Figure extends Bar {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** What came of a trial. */
export interface Outcome {
  readonly row: number;
  readonly kind: Kind;
  readonly name: string;
  readonly mode: Mode;
  readonly seed: number;
  readonly rounds: number;
  readonly passed: number;
  readonly failed: number;
  /** The first of what did not hold. */
  readonly failures: readonly string[];
  readonly figures: readonly Figure[];
  readonly remarks: readonly string[];
  readonly seconds: number;
  readonly at: string;
  readonly commit: string;
  readonly machine: string;
}

/** Whether a figure keeps its bar; undefined when it has none. */
function isMet({ value, atMost, atLeast }: Figure): boolean | undefined {
  if (atMost === undefined && atLeast === undefined) return undefined;
  return (atMost === undefined || value <= atMost) && (atLeast === undefined || value >= atLeast);
}

export function figureText(figure: Figure): string {
  const { name, value, unit, atMost, atLeast } = figure;
  const bars = [
    atMost === undefined ? [] : [`≤ ${shortly(atMost)}`],
    atLeast === undefined ? [] : [`≥ ${shortly(atLeast)}`],
  ].flat();
  const verdict = bars.length === 0 ? '' : ` (${isMet(figure) ? 'keeps' : 'misses'} ${bars.join(', ')})`;
  return `${name} ${shortly(value)}${unit === '' ? '' : ` ${unit}`}${verdict}`;
}

/** A number of readable length. */
const shortly = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: Math.abs(value) >= 1_000 ? 6 : 3 });
