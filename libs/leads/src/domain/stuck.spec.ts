import fc from 'fast-check';
import type { CalendarDefinition } from '#calendar';
import { DAY_MS, HOUR_MS } from '#kernel';
import { stuckOf } from './stuck.js';
import type { Idle } from './stuck.js';
import { latestHold, USUAL_RULES, WORKING_DAY_MS, workingWeek, workingWeekOf } from './work-rules.js';

const ZONE = 'Europe/Rome';
const ALL_DAY = [{ open: '00:00', close: '24:00' }];
const MORNING = [{ open: '08:00', close: '12:00' }];
const NO_DAYS = { sal: 0, sql: 0, opportunity: 0 };
/** A Monday, nine in the morning in Rome. */
const MONDAY = Date.parse('2026-04-13T07:00:00Z');
const NOW = MONDAY + 28 * DAY_MS;
const WEEK = () => workingWeek(ZONE, MONDAY, NOW);
const idle = (facts: Partial<Idle> = {}): Idle => ({
  ...{ id: 'a', stage: 'sal', ownerId: null, since: MONDAY, nextStepDueAt: null, isTried: true },
  ...facts,
});

describe('a lead is stuck', () => {
  it.each<[number, boolean, string]>([
    [3 * DAY_MS, false, 'three working days are allowed'],
    [3 * DAY_MS + 1, true, 'a millisecond more is more'],
    [2 * DAY_MS, false, 'it is not that old'],
  ])('%i ms after Monday morning: %s, because %s', (after, is) => {
    expect(stuckOf([idle()], USUAL_RULES, WEEK, MONDAY + after).length > 0).toBe(is);
  });

  it('by working time: a weekend makes nothing older', () => {
    const friday = Date.parse('2026-04-17T16:00:00Z');
    const [lead] = stuckOf([idle({ since: MONDAY })], USUAL_RULES, WEEK, friday);
    const [later] = stuckOf([idle({ since: MONDAY })], USUAL_RULES, WEEK, friday + 2 * DAY_MS);
    expect(later?.idleMs).toBe(lead?.idleMs);
  });

  it('by the days on which its owner works: a holiday, a day off and a free Friday make nothing older', () => {
    const part: CalendarDefinition = {
      zone: ZONE,
      week: { mon: ALL_DAY, tue: ALL_DAY, wed: ALL_DAY, thu: MORNING },
      holidays: [{ on: '2026-04-14', name: 'Patron saint' }],
      exceptions: { '2026-04-15': [], '2026-04-18': MORNING },
    };
    const weekOf = (ownerId: string | null) =>
      ownerId === 'part' ? workingWeekOf(part, MONDAY, NOW) : WEEK();
    const idleDays = (ownerId: string, after: number): number =>
      (stuckOf(
        [idle({ ownerId })],
        { ...USUAL_RULES, stuckDays: NO_DAYS },
        weekOf,
        MONDAY + after * DAY_MS,
      )[0]?.idleMs ?? 0) / WORKING_DAY_MS;
    const days = [1, 2, 3, 4, 5, 6, 7];
    expect(days.map((after) => idleDays('full', after))).toEqual([1, 2, 3, 4, 5, 5, 5]);
    // Monday, Thursday, and the Saturday that is worked by way of exception.
    expect(days.map((after) => idleDays('part', after))).toEqual([1, 1, 1, 2, 2, 3, 3]);
  });

  it('by the limit of its stage', () => {
    const leads = (['sal', 'sql', 'opportunity'] as const).map((stage) => idle({ id: stage, stage }));
    const found = stuckOf(leads, USUAL_RULES, WEEK, MONDAY + 4 * DAY_MS);
    expect(found.map(({ id }) => id)).toEqual(['sal']);
  });

  it.each<[Partial<Idle>, readonly string[]]>([
    [{ isTried: false }, ['next_step', 'attempt']],
    [{ nextStepDueAt: MONDAY }, ['next_step_overdue']],
    [{ nextStepDueAt: NOW + 1 }, []],
  ])('and lacks, with %j, %j', (facts, missing) => {
    expect(stuckOf([idle(facts)], USUAL_RULES, WEEK, NOW)[0]?.missing).toEqual(missing);
  });

  it('in one order, whatever order they came in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(600), { maxLength: 20 }), (hours) => {
        const leads = hours.map((hour) => idle({ id: String(hour), since: MONDAY + hour * HOUR_MS }));
        const order = (given: readonly Idle[]): string[] =>
          stuckOf(given, USUAL_RULES, WEEK, NOW).map(({ id }) => id);
        expect(order(leads.toReversed())).toEqual(order(leads));
      }),
    );
  });
});

describe('a snooze', () => {
  it.each([
    ['2026-04-13T08:30:00Z', 10, '2026-04-27T08:30:00.000Z', 'ten working days are two weeks'],
    ['2026-04-17T08:30:00Z', 1, '2026-04-20T08:30:00.000Z', 'a weekend is no working day'],
    ['2026-03-27T09:00:00Z', 1, '2026-03-30T08:00:00.000Z', 'wall time stays over the change of clocks'],
  ])('from %s lasts %i working days until %s at most, because %s', (from, days, until) => {
    expect(new Date(latestHold(ZONE, Date.parse(from), days)).toISOString()).toBe(until);
  });

  it('of n working days holds n working days of work, from within one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 8 * 60 }), (days, minutes) => {
        const from = MONDAY + minutes * 60_000;
        const until = latestHold(ZONE, from, days);
        expect(workingWeek(ZONE, from, until).elapsed(from, until)).toBe(days * WORKING_DAY_MS);
      }),
    );
  });
});
