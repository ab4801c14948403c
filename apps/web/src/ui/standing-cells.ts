import type { Cells } from '#contracts';
import type { Json } from '#kernel';

type Reason = { readonly code: string; readonly [number: string]: number | string };

/** Where a period will end, four of five, in the unit of the goal. */
export interface ForecastCell {
  readonly probability: number;
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

export interface QuotaCell {
  readonly kind: string;
  readonly title: string;
  readonly owedBy: string;
  readonly serves?: string;
  /** `share` for quality and mix: those have a share and no plan line. */
  readonly unit: 'leads' | 'money' | 'share';
  readonly currency?: string | null;
  readonly goal: number;
  /** How much of the goal the period before left: above 0 owed on top, below 0 delivered ahead; shares have none. */
  readonly carriedIn?: number;
  readonly counted: number;
  readonly provisional: number;
  readonly disputed: number;
  readonly reversed: number;
  readonly planToDate: number;
  /** Null when the goal is 0. */
  readonly attainment: number | null;
  readonly gap: number;
  readonly requiredPerDay: number | null;
  readonly recentPerDay: number | null;
  /** Null before the third working day. */
  readonly forecast: ForecastCell | null;
  readonly status: string;
  readonly reason: Reason;
}

/** A quota of quality or mix. */
export interface ShareCell extends QuotaCell {
  readonly unit: 'share';
  readonly bound: 'floor' | 'cap';
  readonly share: number | null;
  readonly good: number;
  readonly of: number;
  readonly atLeast: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface BurnCell {
  readonly key: string;
  readonly state: string;
  readonly isFiring: boolean;
  readonly burn: number;
  readonly threshold: number;
  readonly breached: number;
  readonly decided: number;
}

export interface DutyCell {
  readonly kind: string;
  readonly title: string;
  readonly owedBy: string;
  readonly serves?: string;
  readonly objective: number;
  readonly met: number;
  readonly breached: number;
  readonly excused: number;
  readonly pending: number;
  readonly cancelled: number;
  readonly rate: number | null;
  /** What the rate would be by what became known later, waivers included. */
  readonly correctedRate: number | null;
  /** Obligations that would have ended otherwise than was told. */
  readonly corrected: number;
  readonly status: string;
  readonly reason: Reason;
  readonly oldestDueAt: string | null;
  readonly aboutToBreach: number;
  /** Business time (ms) of what was answered. */
  readonly p50Ms: number | null;
  readonly p90Ms: number | null;
  readonly process: {
    readonly rate: number;
    readonly low: number;
    readonly high: number;
    readonly exits: Readonly<Record<string, number>> | null;
    readonly ended: number;
    readonly open: number;
  } | null;
  readonly budget: { readonly allowed: number; readonly left: number; readonly used: number | null };
  readonly burn: readonly BurnCell[];
}

/** Revenue against the goal above both sides. */
export interface RevenueCell {
  readonly currency: string;
  readonly goal: number;
  readonly won: number;
  readonly deals: number;
  readonly planToDate: number;
  readonly gap: number;
  readonly attainment: number | null;
  readonly forecast: ForecastCell | null;
  readonly status: string;
}

/** Something both teams are told beside the figures. */
export interface AlertCell {
  readonly code: string;
  readonly clauseKey?: string;
  readonly title?: string;
  readonly opens?: string;
  readonly periods?: readonly string[];
  readonly [number: string]: Json | undefined;
}

export type ClauseCell = (QuotaCell & { readonly key: string }) | (DutyCell & { readonly key: string });
export type DayRow = readonly [day: string, plan: number, actual: number | null];

/** A day to come: `[day, low, expected, high]`. */
export type FanRow = readonly [day: string, low: number, expected: number, high: number];

export const isShare = (clause: QuotaCell): clause is ShareCell => clause.unit === 'share';

export const isQuota = (clause: ClauseCell): clause is QuotaCell & { readonly key: string } =>
  clause.kind.startsWith('quota');

const objectOf = (value: Json | undefined): Readonly<Record<string, Json>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, Json>>)
    : null;

/** Every cell of a family, such as `clause.`, with what follows the point as its key. */
export function family<T>(cells: Cells, prefix: string): (T & { readonly key: string })[] {
  return Object.entries(cells).flatMap(([cell, value]) => {
    const object = cell.startsWith(prefix) ? objectOf(value) : null;
    return object === null
      ? []
      : [{ ...object, key: cell.slice(prefix.length) } as T & { readonly key: string }];
  });
}

/** Every number of a family, such as `rejected.`. */
export function numbers(cells: Cells, prefix: string): Readonly<Record<string, number>> {
  const found = Object.entries(cells).filter(
    (entry): entry is [string, number] => entry[0].startsWith(prefix) && typeof entry[1] === 'number',
  );
  return Object.fromEntries(found.map(([cell, value]) => [cell.slice(prefix.length), value]));
}

export const numberAt = (cells: Cells, cell: string): number => {
  const value = cells[cell];
  return typeof value === 'number' ? value : 0;
};

export const clausesOf = (cells: Cells): ClauseCell[] => family<QuotaCell | DutyCell>(cells, 'clause.');

export const revenueOf = (value: Json | undefined): RevenueCell | null =>
  objectOf(value) as unknown as RevenueCell | null;

export function alertsOf(value: Json | undefined): readonly AlertCell[] {
  const alerts: unknown = value;
  return Array.isArray(alerts) ? (alerts as readonly AlertCell[]) : [];
}

export interface AgreementCell {
  readonly key: string;
  readonly title: string;
  readonly clauses: ClauseCell[];
  readonly revenue: RevenueCell | null;
  readonly alerts: readonly AlertCell[];
}

/** Clauses told by leadership's board, each agreement in one cell. */
export function agreementsOf(cells: Cells): AgreementCell[] {
  const found = family<{ title: string; clauses: Json; revenue?: Json; alerts?: Json }>(cells, 'agreement.');
  return found.map(({ key, title, clauses, revenue, alerts }) => ({
    key,
    title,
    revenue: revenueOf(revenue),
    alerts: alertsOf(alerts),
    clauses: Array.isArray(clauses)
      ? (clauses as unknown as ClauseCell[])
      : Object.entries(objectOf(clauses) ?? {}).map(([of, clause]) => ({
          ...(clause as unknown as ClauseCell),
          key: of,
        })),
  }));
}

export function daysOf(cells: Cells, clauseKey: string): readonly DayRow[] {
  const value: unknown = cells[`days.${clauseKey}`];
  return Array.isArray(value) ? (value as readonly DayRow[]) : [];
}

export function fanOf(cells: Cells, clauseKey: string): readonly FanRow[] {
  const value: unknown = cells[`fan.${clauseKey}`];
  return Array.isArray(value) ? (value as readonly FanRow[]) : [];
}

/** One list per side, the two main sides first and always both there. */
export function bySide(clauses: readonly ClauseCell[]): { side: string; clauses: ClauseCell[] }[] {
  const others = clauses
    .map((clause) => clause.owedBy)
    .filter((side) => side !== 'marketing' && side !== 'sales');
  return ['marketing', 'sales', ...new Set(others)].map((side) => ({
    side,
    clauses: clauses.filter((clause) => clause.owedBy === side),
  }));
}
