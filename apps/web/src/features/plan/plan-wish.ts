import { dayAfter } from '../agreement/days.js';
import { instantAt } from '../calendars/wall-clock.js';

export const GROUPS = ['none', 'leadType', 'channel', 'region', 'country', 'grade'] as const;
export type PlanSplit = Exclude<(typeof GROUPS)[number], 'none'>;
export const UNITS = ['week', 'month', 'quarter'] as const;
export type PlanUnit = (typeof UNITS)[number];

/** The form as it stands; empty fields are null. */
export interface PlanForm {
  readonly goal: 'revenue' | 'customers';
  /** Whole units of the currency. */
  readonly revenue: number | null;
  readonly customers: number | null;
  /** What a customer brings; null for the average of the past. */
  readonly deal: number | null;
  readonly from: string;
  readonly to: string;
  readonly groupBy: (typeof GROUPS)[number];
  readonly startOn: string;
  readonly unit: PlanUnit;
  readonly periods: number | null;
  /** From January to December; null where every month weighs the same. */
  readonly months: readonly (number | null)[] | null;
  /** Null where the team is not checked. */
  readonly team: TeamForm | null;
}

/** The team as it is typed in. */
export type TeamForm = { readonly [K in keyof Team]: Team[K] | null };

export interface Team {
  readonly reps: number;
  readonly attemptsPerDay: number;
  readonly attemptsPerLead: number;
}

export interface Ground {
  readonly zone: string;
  readonly currency: string;
}

/** Months of the past whose rates are used unless told otherwise. */
const PAST_MONTHS = 12;

const monthsFrom = (day: string, months: number): string => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
};

/** The form one begins with: the year behind, the quarter ahead. */
export const firstForm = (today: string, of: Pick<PlanForm, 'unit' | 'team'>): PlanForm => ({
  ...{ goal: 'revenue', revenue: null, customers: null, deal: null },
  ...{ from: monthsFrom(today, -PAST_MONTHS), to: today },
  ...{ groupBy: 'none', startOn: monthsFrom(today, 1), periods: 3, months: null },
  ...of,
});

/** Minor units of one unit of a currency: 100 cents, 1 yen. */
const minorsOf = (currency: string): number => {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);
};

/** What a plan is asked for. */
export interface PlanWish {
  readonly revenueMinor?: number;
  readonly customers?: number;
  readonly dealMinor?: number;
  readonly groupBy?: PlanSplit;
  readonly months?: readonly number[];
  readonly capacity?: Team;
  /** Instants: whose rates are used. */
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly startOn: string;
  readonly unit: PlanUnit;
  readonly periods: number;
}

/** Periods one plan goes over at most. */
export const MOST_PERIODS = 60;

/** What is sent; null while something it needs is missing. */
export function wishOf(form: PlanForm, { zone, currency }: Ground): PlanWish | null {
  const goal = goalOf(form, minorsOf(currency));
  const [from, to] = [instantOf(form.from, zone), instantOf(dayAfterOrNone(form.to), zone)];
  const ahead = aheadOf(form);
  if (goal === null || from === undefined || to === undefined || from >= to || ahead === null) return null;
  const { groupBy } = form;
  return { ...goal, ...(groupBy === 'none' ? {} : { groupBy }), ...ahead, ...{ from, to, zone } };
}

/** Over which periods, how they weigh and with which hands; null while a number is missing. */
function aheadOf({ startOn, unit, periods, months, team }: PlanForm): Ahead | null {
  if (!isDay(startOn) || !isCount(periods) || !isFull(months ?? []) || !isTeam(team)) return null;
  return {
    ...(months && isFull(months) ? { months } : {}),
    ...(team ? { capacity: team } : {}),
    ...{ startOn, unit, periods },
  };
}

type Ahead = Pick<PlanWish, 'months' | 'capacity' | 'startOn' | 'unit' | 'periods'>;

const isCount = (periods: number | null): periods is number =>
  periods !== null && Number.isInteger(periods) && periods >= 1 && periods <= MOST_PERIODS;
const isFull = (numbers: readonly (number | null)[]): numbers is readonly number[] => !numbers.includes(null);
const isTeam = (team: TeamForm | null): team is Team | null => team === null || isFull(Object.values(team));

/** What is to be reached, and what a customer brings where that is told; null while no goal is named. */
function goalOf({ goal, revenue, customers, deal }: PlanForm, minors: number): Goal | null {
  const dealMinor = deal ? { dealMinor: Math.round(deal * minors) } : {};
  if (goal === 'customers') return customers ? { customers, ...dealMinor } : null;
  return revenue ? { revenueMinor: Math.round(revenue * minors), ...dealMinor } : null;
}

type Goal = Pick<PlanWish, 'revenueMinor' | 'customers' | 'dealMinor'>;

const isDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(day);
const instantOf = (day: string, zone: string): string | undefined =>
  isDay(day) ? instantAt(`${day}T00:00`, zone) : undefined;
const dayAfterOrNone = (day: string): string => (isDay(day) ? dayAfter(day) : '');
