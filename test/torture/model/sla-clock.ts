import { CalendarComparison } from '../../../libs/calendar/src/test-support/calendar-comparison.js';
import { MOMENTS } from '../../../libs/calendar/src/test-support/random-calendars.js';
import type { Trial } from '../lib/trial.js';

const CASES_PER_CALENDAR = 40;

export const slaClock: Trial = {
  ...{ row: 22, kind: 'model', name: 'sla-clock', unit: 'case' },
  promise:
    'Deadlines and elapsed business time equal those of a walk over single minutes, through every kind of clock change in more than twenty zones.',
  rounds: { short: 20_000, long: 500_000 },
  run(course) {
    const { rounds, random } = course;
    const each = Math.ceil(rounds / MOMENTS.length / CASES_PER_CALENDAR);
    for (const [zone, around, because] of MOMENTS) {
      const comparison = new CalendarComparison(zone, around);
      const draws = random.fork(`${zone} ${around}`);
      for (let calendars = 0; calendars < each; calendars += 1) {
        const found = comparison.firstDifference(draws, CASES_PER_CALENDAR);
        if (found) course.failed(`${zone} around ${around}, where ${because}: ${JSON.stringify(found)}`);
        else course.passed(CASES_PER_CALENDAR);
      }
    }
    return Promise.resolve();
  },
};
