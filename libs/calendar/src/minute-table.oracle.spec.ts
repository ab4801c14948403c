import { CalendarComparison } from './test-support/calendar-comparison.js';
import { MOMENTS } from './test-support/random-calendars.js';
import type { Draws } from './test-support/random-calendars.js';

/*
 * A few cases of each zone beside a table of minutes that shares nothing with the library; hundreds of thousands are compared by
 * `npm run model -- sla-clock`.
 */

const CASES_PER_CALENDAR = 40;

/** A small generator with a fixed seed: each run draws the same cases. */
const generator = (seed: number): Draws => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, chance: (probability: number): boolean => next() < probability };
};

describe('the compiled calendar beside a table of minutes', () => {
  it.each(MOMENTS)('agrees in %s around %s, where %s', (zone, around) => {
    const random = generator(Date.parse(around) + zone.length);
    const comparison = new CalendarComparison(zone, around);
    for (const atEdges of [false, true]) {
      const found = comparison.firstDifference(random, CASES_PER_CALENDAR, atEdges);
      expect(found?.given).toEqual(found?.wanted);
    }
  });

  it('is compared in more than twenty zones', () => {
    expect(new Set(MOMENTS.map(([zone]) => zone)).size).toBeGreaterThan(20);
  });
});
