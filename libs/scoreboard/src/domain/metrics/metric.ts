import type { Measure } from '../increment.js';

/** The same words in every language of the product. */
export interface Worded {
  readonly en: string;
  readonly it: string;
}

/** One figure of the product: what it is, how it is made, and what it must not be taken for. */
export interface Metric {
  /** Stable: tiles and agreements refer to it. */
  readonly key: string;
  readonly name: Worded;
  readonly unit: 'count' | 'money' | 'ratio' | 'duration';
  /** Whose promise it judges. */
  readonly side: 'marketing' | 'sales' | 'both';
  /** Over measures, in words. */
  readonly formula: string;
  readonly numerator: string;
  /** Null for a plain sum. */
  readonly denominator: string | null;
  /** Which way is better; `none` where neither is. */
  readonly direction: 'up' | 'down' | 'none';
  readonly notThis: Worded;
  /** The measures of the facts it is made of. */
  readonly measures: readonly Measure[];
}

type Written = readonly [
  key: string,
  names: readonly [en: string, it: string],
  kind: readonly [unit: Metric['unit'], side: Metric['side'], direction: Metric['direction']],
  parts: readonly [formula: string, numerator: string, denominator: string | null],
  notThis: readonly [en: string, it: string],
  measures: readonly Measure[],
];

/** The dictionary is written one entry after the other; here each part gets its name. */
export const metric = (...[key, names, kind, parts, notThis, measures]: Written): Metric => ({
  key,
  name: { en: names[0], it: names[1] },
  unit: kind[0],
  side: kind[1],
  formula: parts[0],
  numerator: parts[1],
  denominator: parts[2],
  direction: kind[2],
  notThis: { en: notThis[0], it: notThis[1] },
  measures,
});
