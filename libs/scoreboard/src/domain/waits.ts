import type { WorkingCalendar } from '#calendar';
import type { EpochMs } from '#kernel';
import { ABOUT_TO_BREACH } from '#sla';
import type { DutyWait } from '#sla';
import { answerOf } from './answers.js';
import type { ClockFilter } from './filter.js';

/** Answers of one kind in one bucket. */
export interface AnswerCount {
  readonly clauseKey: string;
  readonly item: string;
  readonly amount: number;
}

/** Clocks of one target that fall due in one minute. */
export interface WaitingCount {
  readonly clauseKey: string;
  readonly targetMs: number;
  readonly isBreached: boolean;
  readonly dueMinute: Date;
  readonly count: number;
}

/** What was answered and what waits, as the waits a process rate is read from. */
export function waitsOf(
  answers: readonly AnswerCount[],
  waiting: readonly WaitingCount[],
  calendar: WorkingCalendar,
  asOf: EpochMs,
): DutyWait[] {
  return [
    ...answers.filter(({ amount }) => amount > 0).map(({ item, amount }) => answered(item, amount)),
    ...waiting.map(({ targetMs, dueMinute, count }): DutyWait => {
      const elapsedMs = ageOf(targetMs, dueMinute.getTime(), calendar, asOf);
      return { elapsedMs, targetMs, count, end: null };
    }),
  ];
}

function answered(item: string, count: number): DutyWait {
  const { isInTime, by, targetMs, elapsedMs } = answerOf(item);
  return { elapsedMs, targetMs, count, end: { isInTime, by } };
}

/** How long a clock has run: what its deadline leaves of its target, so that pauses given back are out of it. */
function ageOf(targetMs: number, dueAt: EpochMs, calendar: WorkingCalendar, asOf: EpochMs): number {
  return dueAt > asOf
    ? Math.max(0, targetMs - calendar.elapsed(asOf, dueAt))
    : targetMs + calendar.elapsed(dueAt, asOf);
}

/** The latest deadline at which a clock of each target is about to breach. */
export const dueSoon = (
  waiting: readonly WaitingCount[],
  calendar: WorkingCalendar,
  asOf: EpochMs,
): ClockFilter['dueBy'] =>
  [...new Set(waiting.map(({ targetMs }) => targetMs))].map((targetMs) => ({
    targetMs,
    by: calendar.add(asOf, targetMs * ABOUT_TO_BREACH),
  }));

/** How many pending clocks fall due by then: the very predicate their drill-down asks by. */
export function aboutToBreach(waiting: readonly WaitingCount[], dueBy: ClockFilter['dueBy']): number {
  const latest = new Map(dueBy.map(({ targetMs, by }) => [targetMs, by]));
  return waiting
    .filter(
      ({ targetMs, isBreached, dueMinute }) =>
        !isBreached && dueMinute.getTime() <= (latest.get(targetMs) ?? 0),
    )
    .reduce((sum, { count }) => sum + count, 0);
}
