import { TEAM_KINDS } from '#contracts';
import type { ClauseFigures, DutyFigures, QuotaFigures } from '#contracts';

/** `amount`: leads, or money where the promise counts worth. */
export type FigureUnit = 'amount' | 'share' | 'count';

/** Every figure of a promise, in the order they are read; those in `SILENT` are left out while they say nothing. */
export const QUOTA_ROWS = [
  'goal',
  'carriedIn',
  'share',
  'sample',
  'actual',
  'counted',
  'provisional',
  'disputed',
  'reversed',
  'adjusted',
] as const;
export const DUTY_ROWS = [
  'objective',
  'rate',
  'correctedRate',
  'met',
  'breached',
  'pending',
  'excused',
  'cancelled',
] as const;
export type RowKey = (typeof QUOTA_ROWS)[number] | (typeof DUTY_ROWS)[number];

export interface FigureRow {
  readonly key: RowKey;
  readonly unit: FigureUnit;
  /** One per column; null where there is none. */
  readonly values: readonly (number | null)[];
  /** The last column less the first; null where one of them has no value. */
  readonly difference: number | null;
}

const SHARE_KINDS: readonly string[] = ['quota.quality', 'quota.mix'];
const SILENT: readonly RowKey[] = ['carriedIn', 'adjusted', 'pending', 'excused', 'cancelled'];

/** The same promise at several moments, figure by figure. */
export function rowsOf(columns: readonly (ClauseFigures | undefined)[]): readonly FigureRow[] {
  const first = columns.find((column) => column !== undefined);
  if (first === undefined) return [];
  const keys: readonly RowKey[] = first.family === 'quota' ? QUOTA_ROWS : DUTY_ROWS;
  return keys
    .map((key) => rowOf(key, unitOf(key, first.kind), columns))
    .filter((row) => isTold(row, first.kind));
}

function rowOf(key: RowKey, unit: FigureUnit, columns: readonly (ClauseFigures | undefined)[]): FigureRow {
  const values = columns.map((column) => valueOf(column, key));
  const [before, after] = [values[0] ?? null, values.at(-1) ?? null];
  return { key, unit, values, difference: before === null || after === null ? null : after - before };
}

const valueOf = (figures: ClauseFigures | undefined, key: RowKey): number | null =>
  (figures as Partial<Record<keyof QuotaFigures | keyof DutyFigures, number | null>> | undefined)?.[key] ??
  null;

function unitOf(key: RowKey, kind: string): FigureUnit {
  if (['share', 'objective', 'rate', 'correctedRate'].includes(key)) return 'share';
  if (key === 'goal' || key === 'carriedIn') return SHARE_KINDS.includes(kind) ? 'share' : 'amount';
  return key === 'sample' || (DUTY_ROWS as readonly string[]).includes(key) ? 'count' : 'amount';
}

function isTold({ key, values }: FigureRow, kind: string): boolean {
  if (key === 'share' || key === 'sample') return SHARE_KINDS.includes(kind);
  if (key === 'actual') return !SHARE_KINDS.includes(kind);
  return !SILENT.includes(key) || values.some((value) => value !== null && value !== 0);
}

/** Side by side of the agreement: marketing's promises first, each side's in the order given. */
export const bySide = (clauses: readonly ClauseFigures[]): readonly ClauseFigures[] =>
  clauses.toSorted((one, other) => TEAM_KINDS.indexOf(one.owedBy) - TEAM_KINDS.indexOf(other.owedBy));

/** Both readings of each promise, in the order of the first; one that only one of them knows has the other left out. */
export function pairsOf(
  before: readonly ClauseFigures[],
  after: readonly ClauseFigures[],
): readonly { readonly key: string; readonly columns: readonly (ClauseFigures | undefined)[] }[] {
  const keys = [...new Set([...before, ...after].map(({ clauseKey }) => clauseKey))];
  const find = (all: readonly ClauseFigures[], key: string): ClauseFigures | undefined =>
    all.find(({ clauseKey }) => clauseKey === key);
  return keys.map((key) => ({ key, columns: [find(before, key), find(after, key)] }));
}
