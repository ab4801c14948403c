import fc from 'fast-check';
import type { Entry } from '#contracts';
import { newId } from '#kernel';
import { dayOn, entriesOf, entryOf } from '../test-support/funnel-room.js';
import { contributionsOf, hoursBetween } from './contributions.js';
import { courseAfter } from './course.js';
import type { Course } from './course.js';
import { differenceIn } from './difference.js';
import { bucketOfResponse } from './response.js';

const ROME = 'Europe/Rome';
const told = (entries: readonly object[]): Course | undefined =>
  (entries as Entry[]).reduce<Course | undefined>(
    (before, each) => courseAfter(before, each, ROME),
    undefined,
  );
const days = (course: Course | undefined): (number | null)[] | undefined =>
  course?.reached.map((at) => (at === null ? null : (at - dayOn(0).getTime()) / 86_400_000));

describe('the course of a lead', () => {
  it.each([
    {
      way: { inquiry: 1, mql: 4 },
      is: [1, 4, null, null, null, null],
      because: 'each stage has its instant',
    },
    {
      way: { inquiry: 1, won: 4 },
      is: [1, 4, 4, 4, 4, 4],
      because: 'skipped stages count with the one after',
    },
    {
      way: { inquiry: 3, mql: 2 },
      is: [2, 2, null, null, null, null],
      because: 'no stage is before one further back',
    },
    {
      way: { inquiry: 1, sql: 2, mql: 9 },
      is: [1, 2, 2, 2, null, null],
      because: 'going back is no first time',
    },
  ])('is $is, because $because', ({ way, is }) => {
    expect(days(told(entriesOf(way)))).toEqual(is);
  });

  it('does not depend on the order in which instants were told', () => {
    const at = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(fc.record({ mql: at, sal: at, won: at }), fc.integer(), (way, seed) => {
        const lead = newId();
        const [first, ...rest] = entriesOf({ inquiry: 0, ...way }, lead);
        const turned = seed % 2 === 0 ? [...rest].reverse() : rest;
        expect(told([first!, ...turned])?.reached).toEqual(told([first!, ...rest])?.reached);
      }),
    );
  });

  it('does not begin with a test, nor with an entry of no lead', () => {
    expect(told(entriesOf({ inquiry: 1, mql: 2, of: { isTest: true } }))).toBeUndefined();
    const [captured] = entriesOf({ inquiry: 1 });
    expect(courseAfter(undefined, { ...captured, leadId: null } as unknown as Entry, ROME)).toBeUndefined();
  });

  it('holds where a lead stands, and the first time it stepped aside', () => {
    const course = told(entriesOf({ inquiry: 1, mql: 2, lost: 5 }));
    expect([course?.stage, course?.lostAt, course?.disqualifiedAt]).toEqual([
      'lost',
      dayOn(5).getTime(),
      null,
    ]);
  });

  it.each([
    { facts: { direction: 'out', type: 'call' }, counts: true, because: 'somebody rang' },
    { facts: { direction: 'out', type: 'note' }, counts: false, because: 'a note reaches nobody' },
    { facts: { direction: 'in', type: 'email' }, counts: false, because: 'they wrote themselves' },
  ])('counts an attempt: $counts, because $because', ({ facts, counts }) => {
    const lead = newId();
    const [captured] = entriesOf({ inquiry: 1 }, lead);
    const attempt = entryOf('attempt.logged', lead, dayOn(2), { ...captured!.payload, ...facts } as never);
    expect(told([captured!, attempt])?.firstAttemptAt).toBe(counts ? dayOn(2).getTime() : null);
  });

  it('says nothing of time where nobody knows the instants, and counts all the same', () => {
    const [captured] = entriesOf({ inquiry: 1 });
    const undated = told([{ ...captured!, payload: { ...captured!.payload, isUndated: true } }])!;
    const { stage_day: days_, step_age: steps, speed_day: speed } = contributionsOf(undated, []);
    expect([days_.length, steps.length, speed.length]).toEqual([6, 0, 0]);
  });
});

describe('what a course adds to the sums', () => {
  it.each([
    { ms: 0, hours: 0, because: 'it was at once' },
    { ms: 1, hours: 1, because: 'an hour that began counts' },
    { ms: 48 * 3_600_000, hours: 48, because: 'it is two days' },
    { ms: 48 * 3_600_000 + 1, hours: 72, because: 'a day that began counts from there on' },
  ])('is $hours hours for $ms ms, because $because', ({ ms, hours }) => {
    expect(hoursBetween(5, 5 + ms)).toBe(hours);
  });

  it.each([
    [-5, '5m'],
    [300_000, '5m'],
    [300_001, '15m'],
    [3_600_000, '1h'],
    [14_400_000, '4h'],
    [86_400_000, '1d'],
    [86_400_001, 'later'],
    [null, 'none'],
  ] as const)('puts a response after %s ms into %s', (ms, bucket) => {
    expect(bucketOfResponse(ms)).toBe(bucket);
  });

  it('comes to nothing between a course and itself', () => {
    const course = told(entriesOf({ inquiry: 0, mql: 1, won: 3 }))!;
    const all = contributionsOf(course, [
      { opportunityId: newId(), leadId: course.leadId, state: 'won', minor: 100, currency: 'EUR' },
    ]);
    for (const table of [
      'stage_day',
      'stage_month',
      'step_reached',
      'step_age',
      'speed_day',
      'stage_value',
    ] as const) {
      expect(all[table].length).toBeGreaterThan(0);
      expect(differenceIn(table, [all], [all])).toEqual([]);
      expect(differenceIn(table, [], [all])).toHaveLength(all[table].length);
    }
  });

  it('is nothing for what does not count', () => {
    const course = told(entriesOf({ inquiry: 0 }))!;
    expect(contributionsOf({ ...course, isCounted: false }, []).stage_day).toEqual([]);
  });
});
