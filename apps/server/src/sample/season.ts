import { compileCalendar, publicHolidays } from '#calendar';
import type { CalendarDefinition, Window, WorkingCalendar } from '#calendar';
import { DAY_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { addDays, localDate, periodAt, previousPeriod } from '#sla';
import type { Period, PeriodRule } from '#sla';
import { COMPANY } from './cast.js';
import type { Dice } from './dice.js';

const { zone } = COMPANY;
const MONTHLY: PeriodRule = { unit: 'month', zone, firstDay: 1, firstMonth: 1 };

const OFFICE: readonly Window[] = [
  { open: '09:00', close: '13:00' },
  { open: '14:00', close: '18:00' },
];

/** Office hours, Italian holidays, and two weeks in August in which the works are closed. */
function companyCalendar(fromYear: number, toYear: number): CalendarDefinition {
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index);
  const closed = years.flatMap((year) =>
    Array.from({ length: 14 }, (_, index) => addDays(`${year}-08-08`, index)),
  );
  return {
    zone,
    week: { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE },
    holidays: publicHolidays(COMPANY.country, { from: fromYear, to: toYear }).map(({ on, name }) => ({
      on,
      name,
    })),
    exceptions: Object.fromEntries(closed.map((on) => [on, []])),
  };
}

/** How good a month is compared with an ordinary one, January to December: August is short and slow, spring and autumn are strong. */
const SEASON = [0.95, 1.05, 1.12, 1, 1.1, 1.08, 0.98, 0.42, 1.1, 1.14, 1.08, 0.72] as const;

/** What the month is remembered for. */
export type MonthStory = 'kept' | 'broken' | 'ordinary' | 'running';

export interface PlannedMonth {
  /** First day, `YYYY-MM-DD`. */
  readonly on: string;
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly story: MonthStory;
  /** First offers that marketing makes in the whole month. */
  readonly offers: number;
}

/** Promises met with room to spare in the kept month, missed by both sides in the broken one. */
const FACTOR: Readonly<Record<MonthStory, number | null>> = {
  kept: 1.12,
  broken: 0.72,
  running: 1.04,
  ordinary: null,
};

/** The whole months before `until` and the running one, with what happens in them. */
export function planMonths(until: EpochMs, goal: number, months: number, dice: Dice): PlannedMonth[] {
  const periods: Period[] = [periodAt(MONTHLY, until)];
  while (periods.length <= months) periods.unshift(previousPeriod(MONTHLY, periods[0] as Period));
  const stories = storiesOf(periods);
  return periods.map(({ startOn, startAt, endAt }, index): PlannedMonth => {
    const story = stories[index] ?? 'ordinary';
    const usual = (SEASON[monthOf(startOn) - 1] ?? 1) * dice.between(0.86, 1);
    return {
      ...{ on: startOn, from: startAt, to: endAt, story },
      offers: Math.round(goal * (FACTOR[story] ?? usual)),
    };
  });
}

/** The last whole month that is no holiday month was kept, the one before it broken. */
function storiesOf(periods: readonly Period[]): MonthStory[] {
  const stories = periods.map((): MonthStory => 'ordinary');
  stories[periods.length - 1] = 'running';
  const untold: MonthStory[] = ['broken', 'kept'];
  for (let index = periods.length - 2; index >= 0 && untold.length > 0; index -= 1) {
    const isHolidayMonth = [8, 12].includes(monthOf(periods[index]?.startOn ?? ''));
    if (!isHolidayMonth) stories[index] = untold.pop() ?? 'ordinary';
  }
  return stories;
}

/** 1 to 12. */
export const monthOf = (on: string): number => Number(on.slice(5, 7));

/** The day of an instant where the company works, `YYYY-MM-DD`. */
export const dayIn = (at: EpochMs): string => localDate(zone, at);

/** When the company works, as an agreement pins it and ready to be asked. */
export function workingYear(
  from: EpochMs,
  until: EpochMs,
): { definition: CalendarDefinition; calendar: WorkingCalendar } {
  const definition = companyCalendar(
    new Date(from).getUTCFullYear() - 1,
    new Date(until).getUTCFullYear() + 2,
  );
  const expanded = { from: from - 60 * DAY_MS, to: until + 180 * DAY_MS };
  return { definition, calendar: compileCalendar(definition, expanded) };
}
