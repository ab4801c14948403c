import { countStates } from '../standing/duty-standing.js';
import { modelCalendars } from '../test-support/model-calendars.js';
import { Random } from '../test-support/random.js';
import { judgeRolling } from '../test-support/rolling-histories.js';
import { judgeSingle } from '../test-support/single-histories.js';
import { OBLIGATION_STATES } from './obligation.js';
import type { ObligationState } from './obligation.js';

/*
 * Random histories judged twice: by the machine, and by a walk over a table of minutes that knows no deadline. Facts come out of
 * order, late and twice, around both clock changes of a year, with pauses, resume dates, reassignments, waivers and relief. Some are
 * judged here; `npm run model -- sla-calendar` judges hundreds of thousands.
 */

const EACH = 200;

describe('The machine beside a walk over a table of minutes', () => {
  const calendars = modelCalendars();
  const states: ObligationState[] = [];

  describe.each([
    ['done once', judgeSingle, 20_260],
    ['kept over and over', judgeRolling, 70_000],
  ] as const)('comes to the same for promises %s', (_, judge, seed) => {
    it.each(calendars.map((calendar, index) => ({ name: calendar.name, calendar, index })))(
      'in $name',
      ({ calendar, index }) => {
        const random = new Random(seed + index);
        for (let count = 0; count < EACH; count += 1) {
          const { difference, states: ended } = judge(random, calendar);
          expect(difference?.given).toEqual(difference?.wanted);
          states.push(...ended);
        }
      },
    );
  });

  it('has met all five states, which sum to all', () => {
    const counts = countStates(states);
    expect(OBLIGATION_STATES.reduce((sum, state) => sum + counts[state], 0)).toBe(states.length);
    for (const state of OBLIGATION_STATES) expect(counts[state]).toBeGreaterThan(10);
  });
});
