import { PathCredits } from '../paths/path-credits.js';
import type { PathCreditModel, PathModelCredits, PathOptions, PathReport } from '../paths/path-credits.js';
import type { PlainPath } from './naive-markov.js';

/** `A > B` gone so often. */
export const path = (text: string, conversions = 1, nulls = 0): PlainPath => ({
  channels: text === '' ? [] : text.split(' > '),
  conversions,
  nulls,
});

/** One worth per conversion. */
export function creditPaths(
  paths: readonly PlainPath[],
  models: readonly PathCreditModel[],
  { worth = 1, ...options }: PathOptions & { readonly worth?: number } = {},
): PathReport {
  const credits = new PathCredits(models, options);
  for (const { channels, conversions, nulls } of paths)
    credits.add(channels, { conversions, nulls, value: conversions * worth });
  return credits.report();
}

export const conversionsOf = ({ channels }: PathModelCredits): Record<string, number> =>
  Object.fromEntries(channels.map(({ channel, conversions }) => [channel, conversions]));

export const valueOf = ({ channels }: PathModelCredits): Record<string, number> =>
  Object.fromEntries(channels.map(({ channel, value }) => [channel, value]));

/** Each number to six decimals. */
export const expectNear = (
  found: Readonly<Record<string, number>>,
  expected: Readonly<Record<string, number>>,
): void => {
  expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
  for (const [name, number] of Object.entries(expected)) expect(found[name]).toBeCloseTo(number, 6);
};

/** Nine paths of DP6’s Marketing-Attribution-Models (Apache-2.0), each worth 3. */
export const NINE_PATHS = [
  'A',
  'A > B',
  'A > B > C',
  'B',
  'B > A',
  'B > C > A',
  'C',
  'C > A',
  'C > B > A',
].map((text) => path(text));

/** Three paths of pychattr’s readme, converted once each. */
export const THREE_PATHS = ['A > B > A > B > B > A', 'A > B > B > A > A', 'A > A'].map((text) => path(text));

/** Serhii Puzyrov 2019. */
export const PUZYROV = [path('G', 2), path('M', 1), path('G > M', 1), path('G', 0, 1)];
/** analyzecore.com 2016. */
export const ANALYZECORE = [path('c1 > c2 > c3', 1), path('c1', 0, 1), path('c2 > c3', 0, 1)];
/** Seventeen paths whose credits differ between orders. */
export const SEVENTEEN = [
  path('A > B > C', 3, 1),
  path('B > A > C', 1, 3),
  path('A > C', 2, 2),
  path('C', 1, 4),
];
