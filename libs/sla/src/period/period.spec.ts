import fc from 'fast-check';
import { HOUR_MS } from '#kernel';
import { at, officeHours } from '../test-support/business-times.js';
import { localDate, startOfDay } from './local-date.js';
import { nextPeriod, periodAt, previousPeriod } from './period.js';
import type { PeriodRule } from './period.js';
import { hardCloseAt, windowClosesAt } from './windows.js';

const rule = (overrides: Partial<PeriodRule> = {}): PeriodRule => ({
  ...{ unit: 'month', zone: 'Europe/Rome', firstDay: 1, firstMonth: 1 },
  ...overrides,
});

describe('A period', () => {
  const laws: {
    of: Partial<PeriodRule>;
    instant: string;
    startOn: string;
    endOn: string;
    because: string;
  }[] = [
    {
      of: {},
      instant: '2026-03-31 21:59',
      startOn: '2026-03-01',
      endOn: '2026-03-31',
      because: 'it is 23:59 in Rome',
    },
    {
      of: {},
      instant: '2026-03-31 22:00',
      startOn: '2026-04-01',
      endOn: '2026-04-30',
      because: 'midnight belongs to the next',
    },
    {
      of: { firstDay: 15 },
      instant: '2026-01-14 12:00',
      startOn: '2025-12-15',
      endOn: '2026-01-14',
      because: 'months may begin on the 15th',
    },
    {
      of: { unit: 'week' },
      instant: '2026-01-04 12:00',
      startOn: '2025-12-29',
      endOn: '2026-01-04',
      because: 'a Sunday ends the ISO week',
    },
    {
      of: { unit: 'week', firstDay: 7 },
      instant: '2026-01-04 12:00',
      startOn: '2026-01-04',
      endOn: '2026-01-10',
      because: 'or begins one from Sunday',
    },
    {
      of: { unit: 'quarter' },
      instant: '2026-05-10 12:00',
      startOn: '2026-04-01',
      endOn: '2026-06-30',
      because: 'calendar quarters',
    },
    {
      of: { unit: 'quarter', firstMonth: 2 },
      instant: '2026-01-10 12:00',
      startOn: '2025-11-01',
      endOn: '2026-01-31',
      because: 'a fiscal year from February',
    },
    {
      of: { unit: 'quarter', firstDay: 6, firstMonth: 4 },
      instant: '2026-04-05 12:00',
      startOn: '2026-01-06',
      endOn: '2026-04-05',
      because: 'a fiscal year from 6 April',
    },
  ];
  test.each(laws)(
    'at $instant runs from $startOn to $endOn, because $because',
    ({ of, instant, startOn, endOn }) => {
      expect(periodAt(rule(of), at(instant))).toMatchObject({ key: startOn, startOn, endOn });
    },
  );

  it('has its bounds where local midnight is, before and after clocks change', () => {
    const march = periodAt(rule(), at('2026-03-15 12:00'));
    expect([march.startAt, march.endAt]).toEqual([at('2026-02-28 23:00'), at('2026-03-31 22:00')]);
  });

  it('holds its instants, and leaves neither gap nor overlap to its neighbours', () => {
    const zones = fc.constantFrom(
      'Europe/Rome',
      'America/Sao_Paulo',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'Africa/Cairo',
    );
    const units = fc.constantFrom('week', 'month', 'quarter') as fc.Arbitrary<PeriodRule['unit']>;
    const instants = fc.integer({ min: at('2010-01-01 00:00'), max: at('2035-01-01 00:00') });
    fc.assert(
      fc.property(zones, units, fc.integer({ min: 1, max: 7 }), instants, (zone, unit, firstDay, instant) => {
        const mine = rule({ zone, unit, firstDay });
        const period = periodAt(mine, instant);
        expect(period.startAt <= instant && instant < period.endAt).toBe(true);
        expect(nextPeriod(mine, period).startAt).toBe(period.endAt);
        expect(previousPeriod(mine, period).endAt).toBe(period.startAt);
        expect(periodAt(mine, period.endAt - 1)).toEqual(period);
      }),
      { numRuns: 40 },
    );
  });
});

describe('A local day', () => {
  const laws: { zone: string; date: string; starts: string; because: string }[] = [
    { zone: 'UTC', date: '2026-04-01', starts: '2026-04-01 00:00', because: 'no offset' },
    {
      zone: 'Asia/Kathmandu',
      date: '2026-04-01',
      starts: '2026-03-31 18:15',
      because: 'offsets have quarters',
    },
    {
      zone: 'America/Sao_Paulo',
      date: '2018-11-04',
      starts: '2018-11-04 03:00',
      because: 'midnight was skipped: it begins at 01:00',
    },
    {
      zone: 'America/Havana',
      date: '2026-03-08',
      starts: '2026-03-08 05:00',
      because: 'midnight is skipped there too',
    },
    {
      zone: 'Pacific/Apia',
      date: '2011-12-31',
      starts: '2011-12-30 10:00',
      because: 'the day before never was',
    },
  ];
  test.each(laws)('$date in $zone starts at $starts UTC, because $because', ({ zone, date, starts }) => {
    expect(startOfDay(zone, date)).toBe(at(starts));
    expect(localDate(zone, at(starts))).toBe(date);
    expect(localDate(zone, at(starts) - 1) < date).toBe(true);
  });
});

describe('The local date of an instant', () => {
  const plain = (zone: string, instant: number): string =>
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(instant);
  /** Instants about which something happens to the days of a zone: a day ends, is begun twice, or has an odd offset. */
  const laws: { zone: string; about: string; because: string }[] = [
    { zone: 'Europe/Rome', about: '2026-03-31 22:00', because: 'a day ends there' },
    { zone: 'America/Asuncion', about: '2023-03-26 03:00', because: 'at midnight it is yesterday once more' },
    { zone: 'Asia/Kathmandu', about: '2026-03-31 18:15', because: 'offsets have quarters' },
    { zone: 'Africa/Monrovia', about: '1971-06-01 00:44', because: 'offsets had half minutes' },
  ];
  test.each(laws)('is that of the calendar around $about in $zone, where $because', ({ zone, about }) => {
    const instants = fc.integer({ min: at(about) - HOUR_MS, max: at(about) + HOUR_MS });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(localDate(zone, instant)).toBe(plain(zone, instant));
      }),
      { numRuns: 300 },
    );
  });
});

describe('A window of working days', () => {
  const office = officeHours(['2026-04-06']);
  const laws: { event: string; workingDays: number; closes: string; because: string }[] = [
    {
      event: '2026-04-02 09:00',
      workingDays: 3,
      closes: '2026-04-08 22:00',
      because: 'Friday, Tuesday, Wednesday: Easter Monday is none',
    },
    {
      event: '2026-04-02 17:59',
      workingDays: 3,
      closes: '2026-04-08 22:00',
      because: 'the hour of the event makes no difference',
    },
    {
      event: '2026-04-04 12:00',
      workingDays: 1,
      closes: '2026-04-07 22:00',
      because: 'from a Saturday the next working day is Tuesday',
    },
    {
      event: '2026-04-02 09:00',
      workingDays: 0,
      closes: '2026-04-02 22:00',
      because: 'no days: the day of the event itself',
    },
  ];
  test.each(laws)(
    'of $workingDays from $event closes at $closes UTC, because $because',
    ({ event, workingDays, closes }) => {
      expect(windowClosesAt('Europe/Rome', at(event), { workingDays }, office)).toBe(at(closes));
    },
  );

  it('closes after a year where nobody ever works, instead of never', () => {
    const shut = { ...office, workingDays: () => [] };
    const closes = windowClosesAt('UTC', at('2026-04-02 09:00'), { workingDays: 3 }, shut);
    expect((closes - at('2026-04-02 00:00')) / (24 * HOUR_MS)).toBe(370);
  });

  it('closes a period for good after its end and both windows', () => {
    const windows = { acceptance: { workingDays: 3 }, dispute: { workingDays: 3 } };
    const march = periodAt(rule(), at('2026-03-10 12:00'));
    // 1, 2, 3 April; then 7, 8, 9 April.
    expect(hardCloseAt('Europe/Rome', march, windows, office)).toBe(at('2026-04-09 22:00'));
  });
});
