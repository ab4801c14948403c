import type { Feature, FeatureRow, FeatureValue } from './features.js';

/** The level of what is too rare to learn from, or was never seen. */
export const OTHER = '(other)';
/** The level of what is not known. */
export const UNKNOWN = '(unknown)';

/** One level of one feature: 1 for leads that have it, 0 for others, standardised by what the leads learnt from had. */
export interface Column {
  readonly feature: string;
  readonly level: string;
  readonly mean: number;
  readonly deviation: number;
}

/** How rows become numbers; learnt from the leads a model is trained on and kept with it. */
export interface Encoding {
  readonly features: readonly Feature[];
  /** By feature that is a number: where its bands begin, rising. The level of a band is where it begins; of the lowest, `-`. */
  readonly cuts: Readonly<Record<string, readonly number[]>>;
  readonly columns: readonly Column[];
}

const BANDS = 10;
const LOWEST = '-';

/**
 * Learns an encoding: one column per level that at least `rareBelow` rows have, one for all rarer levels, one for what is unknown.
 * Numbers are levels too, by tenths of the rows: more is not always better in a straight line, and one mistyped number tips nothing.
 */
export function learnEncoding(
  rows: readonly FeatureRow[],
  features: readonly Feature[],
  rareBelow: number,
): Encoding {
  const numbers = features.filter(({ kind }) => kind === 'number');
  const cuts = Object.fromEntries(numbers.map(({ name }) => [name, cutsOf(rows.map((row) => row[name]))]));
  const columns = features.flatMap(({ name }) => {
    const levels = rows.map((row) => levelOf(row[name], cuts[name]));
    return columnsOf(name, levels, rareBelow);
  });
  return { features, cuts, columns };
}

/** Rows as standardised columns; 0 everywhere is the average lead. */
export function encoderOf(encoding: Encoding): (row: FeatureRow) => number[] {
  const levelIn = levelsIn(encoding);
  return (row) => {
    const own = new Map(encoding.features.map(({ name }) => [name, levelIn(row, name)]));
    return encoding.columns.map(
      ({ feature, level, mean, deviation }) => (Number(own.get(feature) === level) - mean) / deviation,
    );
  };
}

/** The level under which an encoding knows a feature of a row. */
export function levelsIn({ cuts, columns }: Encoding): (row: FeatureRow, feature: string) => string {
  const known = new Set(columns.map(({ feature, level }) => `${feature}\u0000${level}`));
  return (row, feature) => {
    const level = levelOf(row[feature], cuts[feature]);
    return known.has(`${feature}\u0000${level}`) ? level : OTHER;
  };
}

/** A column that never varies says nothing and is left out. */
function columnsOf(feature: string, levels: readonly string[], rareBelow: number): Column[] {
  const counts = new Map<string, number>();
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= rareBelow);
  const rare = levels.length - common.reduce((sum, [, count]) => sum + count, 0);
  return [...common.sort(([one], [other]) => (one < other ? -1 : 1)), [OTHER, rare] as const]
    .filter(([, count]) => count > 0 && count < levels.length)
    .map(([level, count]) => {
      const mean = count / levels.length;
      return { feature, level, mean, deviation: Math.sqrt(mean * (1 - mean)) };
    });
}

/** Where the tenths of what is known begin, each once. */
function cutsOf(values: readonly (FeatureValue | undefined)[]): number[] {
  const sorted = values
    .filter(isKnownNumber)
    .map(Number)
    .sort((one, other) => one - other);
  const tenths = Array.from(
    { length: BANDS - 1 },
    (_, band) => sorted[Math.floor(((band + 1) / BANDS) * sorted.length)],
  );
  return [...new Set(tenths)].filter((cut) => cut !== undefined);
}

function levelOf(value: FeatureValue | undefined, cuts: readonly number[] | undefined): string {
  if (cuts === undefined) return isUnknown(value) ? UNKNOWN : String(value);
  if (!isKnownNumber(value)) return UNKNOWN;
  const reached = cuts.findLast((cut) => Number(value) >= cut);
  return reached === undefined ? LOWEST : String(reached);
}

const isKnownNumber = (value: FeatureValue | undefined): boolean =>
  !isUnknown(value) && Number.isFinite(Number(value));

const isUnknown = (value: FeatureValue | undefined): boolean =>
  value === undefined || value === null || value === '';
