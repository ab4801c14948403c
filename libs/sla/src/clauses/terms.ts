import { SHIPPED_REASONS } from '#contracts';
import type { Reason } from '#contracts';
import { AppError, HOUR_MS } from '#kernel';
import type { FieldProblem } from '#kernel';
import { isZone } from '../period/local-date.js';
import type { PeriodRule } from '../period/period.js';
import type { DayWindow } from '../period/windows.js';
import { list, noTwice, number, oneOf, onlyMembers, reading, wrong } from './reading.js';
import type { Reading } from './reading.js';
import { dutyKindOf, isDuty, readClause } from './registry.js';
import type { Clause } from './registry.js';
import { EXTRA_MEMBERS, readExtras } from './terms-extras.js';
import type { TermsExtras } from './terms-extras.js';

/** How the plan spreads over a period; a day without open time weighs nothing. */
export interface PlanWeights {
  /** Monday to Sunday. */
  readonly weekdays: readonly number[];
  /** January to December. */
  readonly months: readonly number[];
}

/** Everything a version promises: what both sides sign. */
export interface AgreementTerms extends TermsExtras {
  readonly clauses: readonly Clause[];
  /** How long a credit stays provisional; silence then counts as acceptance (ruling 11). */
  readonly acceptanceWindow: DayWindow;
  /** How long a rejection may be contested, from the rejection on. */
  readonly disputeWindow: DayWindow;
  /** What one working day is worth where a target in hours meets a window in days. */
  readonly workingDayMs: number;
  readonly period: PeriodRule;
  readonly planWeights: PlanWeights;
  /** A refund within so many days of the purchase takes the credit back; 0 for never. */
  readonly returns: { readonly refundDays: number };
  readonly reasons: readonly Reason[];
}

const MEMBERS = [
  'clauses',
  'acceptanceWindow',
  'disputeWindow',
  'workingDayMs',
  'period',
  'planWeights',
  'returns',
  'reasons',
  ...EXTRA_MEMBERS,
] as const;

/**
 * Returns the value as typed terms, defaults filled in.
 * Throws `terms/invalid` naming every wrong place by its JSON pointer; among them an accept target longer than the acceptance window
 * (ruling 11), at the tier that has it.
 */
export function validateTerms(value: unknown): AgreementTerms {
  const problems: FieldProblem[] = [];
  const terms = readTerms(reading(value, '', problems));
  if (problems.length === 0) return terms;
  throw new AppError('invalid', 'terms/invalid', 'The agreement is not valid; correct the named places.', {
    fields: problems,
  });
}

function readTerms(from: Reading): AgreementTerms {
  onlyMembers(from, MEMBERS);
  const clauses = list(from, 'clauses', { min: 1, max: 100 }).map((clause, index) =>
    readClause(clause, `/clauses/${index}`, from.problems),
  );
  noTwice(
    from,
    'clauses',
    clauses.map((clause) => clause?.key ?? ''),
  );
  const terms: AgreementTerms = {
    clauses: clauses.filter((clause) => clause !== null),
    acceptanceWindow: readWindow(from, 'acceptanceWindow', 1),
    disputeWindow: readWindow(from, 'disputeWindow', 0),
    workingDayMs: number(from, 'workingDayMs', {
      min: HOUR_MS,
      max: 24 * HOUR_MS,
      isWhole: true,
      fallback: 8 * HOUR_MS,
    }),
    period: readPeriod(from),
    planWeights: readWeights(from),
    returns: readReturns(from),
    reasons: readReasons(from),
    ...readExtras(from),
  };
  clauses.forEach((clause, index) => {
    if (clause === null) return;
    checkAcceptTargets(from, terms, clause, index);
    checkPrices(from, terms, clause);
    if (isDuty(clause) && dutyKindOf(clause).isUnsignable)
      wrong(from, `clauses/${index}/kind`, 'for judging a log of events only; nobody can sign it');
  });
  return terms;
}

/** What is measured in money needs prices, frozen with the version. */
function checkPrices(from: Reading, { valueTable }: AgreementTerms, clause: Clause): void {
  const isPriced =
    (clause.kind === 'quota.value' && !clause.values) ||
    (clause.kind === 'quota.mix' && clause.by === 'value');
  if (isPriced && !valueTable) wrong(from, 'valueTable', `the prices “${clause.title}” is measured by`);
}

function checkAcceptTargets(from: Reading, terms: AgreementTerms, clause: Clause, index: number): void {
  if (!isDuty(clause) || clause.kind !== 'duty.accept') return;
  const windowMs = terms.acceptanceWindow.workingDays * terms.workingDayMs;
  clause.tiers.forEach((tier, row) => {
    if (tier.targetMs <= windowMs) return;
    wrong(
      from,
      `clauses/${index}/tiers/${row}/targetMs`,
      `at most the acceptance window, ${windowMs} ms of working time`,
    );
  });
}

function readWindow(from: Reading, member: string, min: number): DayWindow {
  const row = reading(from.value[member] ?? {}, `/${member}`, from.problems);
  onlyMembers(row, ['workingDays']);
  return { workingDays: number(row, 'workingDays', { min, max: 60, isWhole: true, fallback: 3 }) };
}

function readPeriod(from: Reading): PeriodRule {
  const row = reading(from.value.period, '/period', from.problems);
  onlyMembers(row, ['unit', 'zone', 'firstDay', 'firstMonth']);
  const unit = oneOf(row, 'unit', ['week', 'month', 'quarter'] as const);
  const zone = row.value.zone;
  if (!isZone(zone)) wrong(row, 'zone', 'an IANA time zone, such as Europe/Rome');
  return {
    unit,
    zone: isZone(zone) ? zone : 'UTC',
    firstDay: number(row, 'firstDay', { min: 1, max: unit === 'week' ? 7 : 28, isWhole: true, fallback: 1 }),
    firstMonth: number(row, 'firstMonth', { min: 1, max: 12, isWhole: true, fallback: 1 }),
  };
}

function readWeights(from: Reading): PlanWeights {
  const row = reading(from.value.planWeights ?? {}, '/planWeights', from.problems);
  onlyMembers(row, ['weekdays', 'months']);
  return { weekdays: readFactors(row, 'weekdays', 7), months: readFactors(row, 'months', 12) };
}

function readFactors(row: Reading, member: string, length: number): readonly number[] {
  const even = Array.from({ length }, () => 1);
  const value = row.value[member] ?? even;
  const isRow = Array.isArray(value) && value.length === length;
  if (isRow && value.every(isFactor) && value.some((each) => each > 0)) return value as number[];
  wrong(row, member, `${length} numbers from 0 to 100, not all 0`);
  return even;
}

const isFactor = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 100;

function readReturns(from: Reading): AgreementTerms['returns'] {
  const row = reading(from.value.returns ?? {}, '/returns', from.problems);
  onlyMembers(row, ['refundDays']);
  return { refundDays: number(row, 'refundDays', { min: 0, max: 366, isWhole: true, fallback: 0 }) };
}

function readReasons(from: Reading): readonly Reason[] {
  if (from.value.reasons === undefined) return SHIPPED_REASONS;
  const rows = list(from, 'reasons', { min: 1, max: 200 });
  rows.forEach((value, index) => {
    const row = reading(value, `/reasons/${index}`, from.problems);
    oneOf(row, 'list', ['reject', 'disqualify', 'lost'] as const);
    oneOf(row, 'fault', ['marketing', 'sales', 'none'] as const);
    if (!/^[A-Z][A-Z0-9_]{0,63}$/.test(String(row.value.code)))
      wrong(row, 'code', 'capital letters, digits and _');
    for (const member of ['disposition', 'learnsOf', 'preconditions']) {
      if (!Array.isArray(row.value[member])) wrong(row, member, 'a list');
    }
  });
  return rows as readonly Reason[];
}
