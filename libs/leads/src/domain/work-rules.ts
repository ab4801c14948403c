import { compileCalendar } from '#calendar';
import type { CalendarDefinition, WorkingCalendar, Window } from '#calendar';
import { DAY_MS, HOUR_MS } from '#kernel';
import type { EpochMs } from '#kernel';

/** How long leads may rest; days are working days. */
export interface WorkRules {
  /** The longest snooze. */
  readonly holdDays: number;
  /** So often a lead is snoozed in one stage. */
  readonly holdsPerStage: number;
  /** A lead is stuck once nothing was done with it for longer. */
  readonly stuckDays: Readonly<Record<WorkedStage, number>>;
}

/** Stages in which sales has the lead in hand. */
export const WORKED_STAGES = ['sal', 'sql', 'opportunity'] as const;
export type WorkedStage = (typeof WORKED_STAGES)[number];

/** What holds where a workspace has said nothing. */
export const USUAL_RULES: WorkRules = {
  holdDays: 10,
  holdsPerStage: 3,
  stuckDays: { sal: 3, sql: 5, opportunity: 10 },
};

const OFFICE: readonly Window[] = [{ open: '09:00', close: '18:00' }];
/** What a working day counts for: the office hours of one. */
export const WORKING_DAY_MS = 9 * HOUR_MS;

/**
 * The working week by which leads age that nobody has, or whose owner has no calendar of their own: office hours from Monday to Friday
 * in the workspace's zone. Calendars of agreements judge promises; of several none is that of a lead, and ageing promises nothing.
 */
export const workingWeek = (zone: string, from: EpochMs, to: EpochMs): WorkingCalendar =>
  compileCalendar(
    { zone, week: { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE } },
    { from: from - DAY_MS, to: to + DAY_MS },
  );

/**
 * The same by somebody's own calendar: the days on which they work, and none of their holidays or days off, in their zone. A working day
 * counts for the same with everybody, so it has office hours; what is cut out of a date of theirs is cut out of those.
 */
export function workingWeekOf(
  { zone, week, holidays, breaks, exceptions }: CalendarDefinition,
  from: EpochMs,
  to: EpochMs,
): WorkingCalendar {
  const office = (days: Readonly<Record<string, readonly Window[]>>) =>
    Object.fromEntries(Object.entries(days).map(([day, { length }]) => [day, length > 0 ? OFFICE : []]));
  const definition = {
    ...{ zone, week: office(week) },
    ...(holidays && { holidays }),
    ...(breaks && { breaks }),
    ...(exceptions && { exceptions: office(exceptions) }),
  };
  return compileCalendar(definition, { from: from - DAY_MS, to: to + DAY_MS });
}

/** No stretch of so many working days lasts longer in any zone: a week has five of them. */
const spanOf = (days: number): number => (Math.ceil(days / 5) + 1) * 7 * DAY_MS;

/** The latest end of a snooze that begins now: the same time of day, so many working days later. */
export const latestHold = (zone: string, at: EpochMs, days: number): EpochMs =>
  workingWeek(zone, at, at + spanOf(days)).addWorkingDays(at, days);
