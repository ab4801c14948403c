import fc from 'fast-check';

import { DAY_MS, HOUR_MS, MINUTE_MS } from '#kernel';

import {
  type CalendarDefinition,
  compileCalendar,
  type Window,
  withPauses,
  type WorkingCalendar,
} from './index.js';

/*
 * Laws that hold for every calendar, with or without pauses, across clock changes.
 */

const ZONES = [
  'Europe/Rome',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Pacific/Apia',
];
const MIDDLE = Date.UTC(2026, 2, 29);

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const aWindow: fc.Arbitrary<Window> = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .filter(([open, close]) => open !== close)
  .map(([open, close]) => ({ open: clock(open), close: clock(close) }));

const windows = fc.array(aWindow, { minLength: 1, maxLength: 3 });
const aDate = fc
  .integer({ min: -25, max: 25 })
  .map((days) => new Date(MIDDLE + days * DAY_MS).toISOString().slice(0, 10));

const aDefinition: fc.Arbitrary<CalendarDefinition> = fc.record({
  zone: fc.constantFrom(...ZONES),
  week: fc.record(
    { mon: windows, tue: windows, wed: windows, thu: windows, fri: windows, sat: windows, sun: windows },
    { requiredKeys: ['wed'] },
  ),
  holidays: fc.array(
    aDate.map((on) => ({ on, name: `holiday of ${on}` })),
    { maxLength: 3 },
  ),
  breaks: fc.dictionary(aDate, windows, { maxKeys: 4 }),
  exceptions: fc.dictionary(aDate, fc.oneof(windows, fc.constant([])), { maxKeys: 4 }),
});

const aPause = fc
  .tuple(fc.integer({ min: -20 * 1440, max: 20 * 1440 }), fc.integer({ min: 0, max: 4 * 1440 }))
  .map(([from, minutes]) => ({
    from: MIDDLE + from * MINUTE_MS,
    to: MIDDLE + (from + minutes) * MINUTE_MS,
    label: 'waiting',
  }));

const aCalendar: fc.Arbitrary<WorkingCalendar> = fc
  .tuple(aDefinition, fc.array(aPause, { maxLength: 4 }))
  .map(([definition, pauses]) =>
    withPauses(compileCalendar(definition, { from: MIDDLE - 5 * DAY_MS, to: MIDDLE + 5 * DAY_MS }), pauses),
  );

const anInstant = fc.integer({ min: -15 * DAY_MS, max: 15 * DAY_MS }).map((ms) => MIDDLE + ms);
const anAmount = fc.integer({ min: 0, max: 60 * HOUR_MS });

const holds = (law: (calendar: WorkingCalendar, at: number, amount: number, other: number) => void): void =>
  fc.assert(fc.property(aCalendar, anInstant, anAmount, anInstant, law), { numRuns: 300, seed: 20_260_329 });

describe('every working calendar', () => {
  it('has exactly the added time between start and due', () => {
    holds((calendar, at, amount) => void expect(calendar.elapsed(at, calendar.add(at, amount))).toBe(amount));
  });

  it('has exactly the subtracted time between result and start', () => {
    holds(
      (calendar, at, amount) => void expect(calendar.elapsed(calendar.subtract(at, amount), at)).toBe(amount),
    );
  });

  it('adds the earliest instant and subtracts the latest', () => {
    holds((calendar, at, amount) => {
      fc.pre(amount > 0);
      expect(calendar.elapsed(at, calendar.add(at, amount) - 1)).toBe(amount - 1);
      expect(calendar.elapsed(calendar.subtract(at, amount) + 1, at)).toBe(amount - 1);
    });
  });

  it('adds in two steps what it adds in one', () => {
    holds((calendar, at, amount) => {
      const half = Math.floor(amount / 2);
      fc.pre(half > 0);
      expect(calendar.add(calendar.add(at, half), amount - half)).toBe(calendar.add(at, amount));
    });
  });

  it('counts a stretch as the sum of its parts', () => {
    holds((calendar, at, amount, other) => {
      const [from, to] = [Math.min(at, other), Math.max(at, other)];
      const middle = from + (amount % (to - from + 1));
      expect(calendar.elapsed(from, middle) + calendar.elapsed(middle, to)).toBe(calendar.elapsed(from, to));
    });
  });

  it('is open where its next and its previous opening are the instant itself', () => {
    holds((calendar, at) => {
      expect(calendar.nextOpen(at) === at).toBe(calendar.isOpen(at));
      expect(calendar.isOpen(calendar.nextOpen(at) as number)).toBe(true);
      expect(calendar.elapsed(at, calendar.nextOpen(at) as number)).toBe(0);
      expect(calendar.elapsed(calendar.previousOpen(at) as number, at)).toBe(0);
    });
  });

  it('explains a stretch without gap or overlap, and what counts sums to what has passed', () => {
    holds((calendar, at, _amount, other) => {
      const [from, to] = [Math.min(at, other), Math.max(at, other) + 1];
      const explained = calendar.explain(from, to);
      expect([explained.at(0)?.from, explained.at(-1)?.to]).toEqual([from, to]);
      expect(explained.slice(1).map((interval) => interval.from)).toEqual(
        explained.slice(0, -1).map((interval) => interval.to),
      );
      expect(explained.every((interval) => interval.from < interval.to)).toBe(true);
      const counted = explained.filter(({ counts }) => counts);
      expect(counted.reduce((total, interval) => total + interval.to - interval.from, 0)).toBe(
        calendar.elapsed(from, to),
      );
    });
  });

  it('lists the same periods forward and backward', () => {
    holds((calendar, at) => {
      const forward = calendar.periodsAfter(at, 5);
      const last = forward.at(-1)?.to as number;
      expect(calendar.periodsBefore(last, 5).toReversed()).toEqual(
        forward[0]?.from === at ? expect.arrayContaining(forward.slice(1)) : forward,
      );
      expect(forward.reduce((total, { from, to }) => total + to - from, 0)).toBe(calendar.elapsed(at, last));
    });
  });

  it('gives the same answers whatever stretch it was compiled for', () => {
    fc.assert(
      fc.property(aDefinition, anInstant, anAmount, (definition, at, amount) => {
        const near = compileCalendar(definition, { from: at, to: at });
        const far = compileCalendar(definition, { from: MIDDLE - 400 * DAY_MS, to: MIDDLE + 400 * DAY_MS });
        expect(near.add(at, 10 * amount)).toBe(far.add(at, 10 * amount));
        expect(near.subtract(at, 10 * amount)).toBe(far.subtract(at, 10 * amount));
      }),
      { numRuns: 100, seed: 20_261_025 },
    );
  });
});
