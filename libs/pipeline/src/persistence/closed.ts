import { rows as found } from '#database';
import type { Tx } from '#database';
import type { Step } from '../domain/quarter.js';
import type { ClosedPart } from '../domain/revenue-line.js';
import type { Rows } from '../domain/rows.js';
import { stretchOf } from '../domain/stretch.js';
import { CLOSED_BY_SEEN, closedBy, cyclesBy } from './reports.sql.js';

/** A part with the row it belongs to. */
export type KeyedPart = ClosedPart & {
  readonly key: string | null;
  readonly sub: string | null;
  readonly recurring: string;
  readonly firstYear: string;
};

export interface KeyedCycle {
  readonly key: string | null;
  readonly sub: string | null;
  /** Each number of days once. */
  readonly cycles: readonly (readonly [days: number, deals: number])[];
}

/** Days, the first and the last included, in which deals closed. */
export interface ClosedDays {
  readonly workspaceId: string;
  readonly from: string;
  readonly to: string;
}

/** What closed then, by month or quarter and row; of a deal of several products each part. */
export const closedParts = (
  tx: Tx,
  of: ClosedDays,
  rows: Rows | 'nothing',
  step: Step,
): Promise<KeyedPart[]> => found(tx, closedBy(rows, step), parametersOf(of));

/** How many won deals took how many days. */
export const closedCycles = (tx: Tx, of: ClosedDays, rows: Rows | 'nothing'): Promise<KeyedCycle[]> => {
  const { yearsFrom, yearsBefore } = stretchOf(of.from, of.to);
  return found(tx, cyclesBy(rows), [...parametersOf(of), yearsFrom, yearsBefore]);
};

/** How many were met open in which stages, a bit each, and how they ended. */
export const closedBySeen = (
  tx: Tx,
  of: ClosedDays,
): Promise<{ readonly seen: number; readonly stage: string; readonly deals: number }[]> =>
  found(tx, CLOSED_BY_SEEN, parametersOf(of));

const parametersOf = ({ workspaceId, from, to }: ClosedDays): string[] => {
  const { monthsFrom, monthsBefore } = stretchOf(from, to);
  return [workspaceId, from, to, monthsFrom, monthsBefore];
};
