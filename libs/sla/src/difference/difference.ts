import type { Reason } from '#contracts';
import type { Json } from '#kernel';
import type { AgreementTerms } from '../clauses/terms.js';
import type { ValueTable } from '../clauses/value-table.js';
import { fact, isSame, membersChanged } from './change.js';
import type { Change, ChangeCode } from './change.js';
import { clauseChanges } from './clause-changes.js';

/** What a version says, as far as it can be compared. */
export interface Comparable {
  readonly terms: AgreementTerms;
  /** By key: what it says, and what it is called where it was taken from a calendar of the workspace. */
  readonly calendars: Readonly<
    Record<
      string,
      { readonly definition: unknown; readonly name: string | null; readonly number: number | null }
    >
  >;
}

type Codes<T> = Readonly<Record<keyof T, ChangeCode>>;

/** What is compared member by member further down stands in none of the rows. */
type Whole = Omit<
  AgreementTerms,
  'clauses' | 'period' | 'planWeights' | 'reasons' | 'valueTable' | 'returns'
>;

const WHOLE: Codes<Required<Whole>> = {
  acceptanceWindow: 'window.acceptance',
  disputeWindow: 'window.dispute',
  workingDayMs: 'working-day',
  frameworkVersion: 'framework',
  capacityCap: 'capacity',
  carryOver: 'carry-over',
  revenueGoal: 'revenue-goal',
  dictionary: 'dictionary',
  reviews: 'reviews',
  countsFromPeriodStart: 'counts-from-start',
};
const PERIOD: Codes<AgreementTerms['period']> = {
  unit: 'period.unit',
  zone: 'period.zone',
  firstDay: 'period.first-day',
  firstMonth: 'period.first-month',
};
const PLAN: Codes<AgreementTerms['planWeights']> = { weekdays: 'plan.weekdays', months: 'plan.months' };
const RETURNS: Codes<AgreementTerms['returns']> = { refundDays: 'refund-days' };

/**
 * Everything one version says otherwise than another, clauses first.
 * Empty exactly when both say the same; the order of members, clauses and reasons says nothing, that of tiers does.
 */
export function differenceOf(from: Comparable, to: Comparable): Change[] {
  const [before, after] = [from.terms, to.terms];
  return [
    ...clauseChanges(before.clauses, after.clauses),
    ...membersChanged(WHOLE, [before, after]),
    ...membersChanged(PERIOD, [before.period, after.period]),
    ...membersChanged(PLAN, [before.planWeights, after.planWeights]),
    ...membersChanged(RETURNS, [before.returns, after.returns]),
    ...valueChanges(before.valueTable, after.valueTable),
    ...reasonChanges(before.reasons, after.reasons),
    ...calendarChanges(from.calendars, to.calendars),
  ];
}

const ofAll = (code: ChangeCode, facts: Readonly<Record<string, Json>>): Change => ({
  ...{ code, clause: null, facts },
});

const NO_TABLE: ValueTable = { currency: '', types: [], otherMinor: 0 };

function valueChanges(before: ValueTable | undefined, after: ValueTable | undefined): Change[] {
  const [from, to] = [before ?? NO_TABLE, after ?? NO_TABLE];
  const priceIn = ({ types }: ValueTable, leadType: string): number | null =>
    types.find((row) => row.leadType === leadType)?.minor ?? null;
  const leadTypes = [...new Set([...from.types, ...to.types].map(({ leadType }) => leadType))];
  const prices = leadTypes.flatMap((leadType) => {
    const [was, is] = [priceIn(from, leadType), priceIn(to, leadType)];
    if (was === is) return [];
    const code = was === null ? 'value.added' : is === null ? 'value.removed' : 'value.changed';
    return [ofAll(code, { leadType, from: was, to: is, currency: to.currency || from.currency })];
  });
  const currency = to.currency || from.currency;
  return [
    ...prices,
    ...membersChanged({ otherMinor: 'value.other' }, [from, to], null, { currency }),
    ...membersChanged({ currency: 'value.currency' }, [from, to]),
  ];
}

function reasonChanges(from: readonly Reason[], to: readonly Reason[]): Change[] {
  const nameOf = ({ list, code }: Reason): string => `${list} ${code}`;
  const at = (reasons: readonly Reason[], name: string): Reason | undefined =>
    reasons.find((reason) => nameOf(reason) === name);
  return [...new Set([...from, ...to].map(nameOf))].flatMap((name) => {
    const [was, is] = [at(from, name), at(to, name)];
    if (isSame(was, is)) return [];
    const { list, code } = (is ?? was)!;
    const kind = was === undefined ? 'reason.added' : is === undefined ? 'reason.removed' : 'reason.changed';
    return [ofAll(kind, { list, code, from: fact(was), to: fact(is) })];
  });
}

type Calendars = Comparable['calendars'];

const calendarChanges = (from: Calendars, to: Calendars): Change[] =>
  [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((key) =>
    calendarChange(key, from[key], to[key]),
  );

const ABSENT = { definition: null, name: null, number: null };

function calendarChange(
  key: string,
  before: Calendars[string] | undefined,
  after: Calendars[string] | undefined,
): Change[] {
  const [was, is] = [before ?? ABSENT, after ?? ABSENT];
  if (isSame(was.definition, is.definition)) return [];
  const facts = { key, name: is.name ?? was.name, from: was.number, to: is.number };
  if (!before) return [ofAll('calendar.added', facts)];
  return [ofAll(after ? 'calendar.changed' : 'calendar.removed', facts)];
}
