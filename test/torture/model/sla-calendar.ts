import { compileCalendar } from '#calendar';
import { AppError } from '#kernel';
import { CalendarComparison } from '../../../libs/calendar/src/test-support/calendar-comparison.js';
import { MOMENTS } from '../../../libs/calendar/src/test-support/random-calendars.js';
import { modelCalendars } from '../../../libs/sla/src/test-support/model-calendars.js';
import { judgeRolling } from '../../../libs/sla/src/test-support/rolling-histories.js';
import { judgeSingle } from '../../../libs/sla/src/test-support/single-histories.js';
import type { Course, Trial } from '../lib/trial.js';

const EDGES_PER_CALENDAR = 40;
/** Of all rounds: histories of promises that are done once, and that are kept over and over; the others lie at edges. */
const SHARES = { single: 0.5, rolling: 0.25 };

function judgeHistories(course: Course, share: number, judge: typeof judgeSingle): void {
  const calendars = modelCalendars();
  const each = Math.ceil((course.rounds * share) / calendars.length);
  for (const calendar of calendars) {
    const draws = course.random.fork(`${judge.name} ${calendar.name}`);
    for (let count = 0; count < each; count += 1) {
      const { difference } = judge(draws, calendar);
      course.check(!difference, () => `${calendar.name}: ${JSON.stringify(difference)}`);
    }
  }
}

/** Starts at openings and closings, a millisecond before and after them, and spans of nothing and of a second. */
function judgeEdges(course: Course, count: number): void {
  const each = Math.ceil(count / MOMENTS.length / EDGES_PER_CALENDAR);
  for (const [zone, around] of MOMENTS) {
    const comparison = new CalendarComparison(zone, around);
    const draws = course.random.fork(`edges ${zone} ${around}`);
    for (let calendars = 0; calendars < each; calendars += 1) {
      const found = comparison.firstDifference(draws, EDGES_PER_CALENDAR, true);
      if (found) course.failed(`${zone} around ${around}: ${JSON.stringify(found)}`);
      else course.passed(EDGES_PER_CALENDAR);
    }
  }
}

/** A calendar that never opens ends with an answer, and not never. */
function judgeNever(course: Course): void {
  const at = Date.UTC(2026, 2, 29);
  const never = compileCalendar({ zone: 'Europe/Rome', week: {} }, { from: at, to: at });
  course.check(
    never.elapsed(at, at + 86_400_000 * 365) === 0,
    'a year of a calendar that never opens is more than nothing',
  );
  try {
    never.add(at, 1_000);
    course.failed('a second was found in a calendar that never opens');
  } catch (error) {
    course.check(error instanceof AppError, () => `a calendar that never opens fails with ${String(error)}`);
  }
}

export const slaCalendar: Trial = {
  ...{ row: 23, kind: 'model', name: 'sla-calendar', unit: 'case' },
  promise:
    'Promises through pauses, holidays, edges of opening hours and calendars that are always or never open end as a walk over single minutes ends them.',
  rounds: { short: 20_000, long: 500_000 },
  run(course) {
    judgeHistories(course, SHARES.single, judgeSingle);
    course.say('promises that are done once');
    judgeHistories(course, SHARES.rolling, judgeRolling);
    course.say('promises that are kept over and over');
    judgeEdges(course, course.rounds * (1 - SHARES.single - SHARES.rolling));
    judgeNever(course);
    return Promise.resolve();
  },
};
