import { AppError, DAY_MS, HOUR_MS, MINUTE_MS } from '#kernel';

import {
  ALWAYS_OPEN,
  type CalendarDefinition,
  compileCalendar,
  localToInstant,
  publicHolidays,
  type WorkingCalendar,
} from './index.js';

const ROME = 'Europe/Rome';
const at = (local: string): number => Date.parse(local);
const iso = (instant: number | null): string | null =>
  instant === null ? null : new Date(instant).toISOString();

const weekOf = (open: string, close: string): CalendarDefinition['week'] => {
  const windows = [{ open, close }];
  return { mon: windows, tue: windows, wed: windows, thu: windows, fri: windows };
};

const office = (open: string, close: string): CalendarDefinition => ({
  zone: ROME,
  week: weekOf(open, close),
  holidays: publicHolidays('IT', { from: 2026, to: 2027 }, { language: 'it' }),
});

const compiled = (definition: CalendarDefinition, from = '2026-01-01', to = '2028-01-01'): WorkingCalendar =>
  compileCalendar(definition, { from: Date.parse(from), to: Date.parse(to) });

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
  return 'nothing was thrown';
};

describe('due instants worked out by hand', () => {
  it.each([
    [
      'N_due_easter',
      '09:00',
      '18:00',
      '2026-04-03T17:30:00+02:00',
      4,
      '2026-04-07T12:30:00+02:00',
      'weekend and Easter Monday lie between',
    ],
    [
      'N_due_sat',
      '09:00',
      '18:00',
      '2026-05-30T11:00:00+02:00',
      1,
      '2026-06-01T10:00:00+02:00',
      'a Saturday waits for Monday',
    ],
    [
      'N_due_fri_before_2jun',
      '09:00',
      '18:00',
      '2026-06-01T17:00:00+02:00',
      4,
      '2026-06-03T12:00:00+02:00',
      '2 June is a holiday',
    ],
    [
      'N_freeitsm',
      '09:00',
      '17:00',
      '2026-05-06T16:30:00+02:00',
      1,
      '2026-05-07T09:30:00+02:00',
      'half an hour is left for the morning',
    ],
    [
      'N_4oct2027',
      '09:00',
      '18:00',
      '2027-10-01T17:00:00+02:00',
      2,
      '2027-10-05T10:00:00+02:00',
      '4 October is a holiday since 2026',
    ],
  ])('gives %s', (_key, open, close, start, hours, due) => {
    expect(iso(compiled(office(open, close)).add(at(start), hours * HOUR_MS))).toBe(iso(at(due)));
  });

  it.each([
    ['N_dst_spring', '2026-03-28T22:00:00+01:00', '2026-03-29T07:00:00+02:00'],
    ['N_dst_autumn', '2026-10-24T22:00:00+02:00', '2026-10-25T05:00:00+01:00'],
  ])('gives %s round the clock', (_key, start, due) => {
    expect(iso(compiled(ALWAYS_OPEN(ROME)).add(at(start), 8 * HOUR_MS))).toBe(iso(at(due)));
  });
});

describe('working days', () => {
  // C_workdays_IT: Monday to Friday less the national holidays, Easter Monday and, from 2026, 4 October.
  const workdaysIt = {
    2026: [20, 20, 22, 21, 20, 21, 23, 21, 22, 22, 21, 21],
    2027: [19, 20, 22, 22, 21, 21, 22, 22, 22, 20, 21, 22],
  };

  it.each(Object.entries(workdaysIt))('counts C_workdays_IT of %s', (year, wanted) => {
    const calendar = compiled(office('09:00', '18:00'));
    const counted = wanted.map((_, month) => {
      const first = new Date(Date.UTC(Number(year), month, 1)).toISOString().slice(0, 10);
      const last = new Date(Date.UTC(Number(year), month + 1, 0)).toISOString().slice(0, 10);
      return calendar.workingDays(first, last).length;
    });
    expect(counted).toEqual(wanted);
  });

  it('counts C_apr2026: 21 in the month, 9 through the 14th', () => {
    const calendar = compiled(office('09:00', '18:00'));
    expect(calendar.workingDays('2026-04-01', '2026-04-30')).toHaveLength(21);
    expect(calendar.workingDays('2026-04-01', '2026-04-14')).toHaveLength(9);
  });

  it('tells how long each date is open, and nothing of closed dates', () => {
    const calendar = compiled({
      ...office('09:00', '18:00'),
      exceptions: {
        '2026-04-07': [{ open: '10:00', close: '12:00' }],
        '2026-04-11': [{ open: '09:00', close: '13:00' }],
      },
      breaks: { '2026-04-08': [{ open: '13:00', close: '14:00' }] },
    });
    const days = calendar
      .workingDays('2026-04-03', '2026-04-12')
      .map(({ on, openMs }) => [on, openMs / HOUR_MS]);
    expect(days).toEqual([
      ['2026-04-03', 9],
      ['2026-04-07', 2],
      ['2026-04-08', 8],
      ['2026-04-09', 9],
      ['2026-04-10', 9],
      ['2026-04-11', 4],
    ]);
  });

  it('gives the hours of a night shift to the date it opens on', () => {
    const night = compiled({ zone: ROME, week: { fri: [{ open: '22:00', close: '06:00' }] } });
    expect(
      night.workingDays('2026-04-01', '2026-04-30').map(({ on, openMs }) => [on, openMs / HOUR_MS]),
    ).toEqual([
      ['2026-04-03', 8],
      ['2026-04-10', 8],
      ['2026-04-17', 8],
      ['2026-04-24', 8],
    ]);
  });

  it.each([
    [2, '2026-04-03T10:00+02:00', '2026-04-08T10:00+02:00', 'Easter Monday is no working day'],
    [1, '2026-04-04T10:00+02:00', '2026-04-07T10:00+02:00', 'counting begins after a closed date'],
    [1, '2026-04-07T08:00+02:00', '2026-04-08T09:00+02:00', 'an hour before opening waits for it'],
    [0, '2026-04-07T10:00+02:00', '2026-04-07T10:00+02:00', 'no days is no time'],
    [1, '2026-10-23T10:00+02:00', '2026-10-26T10:00+01:00', 'the wall time stays over a clock change'],
  ])('adds %i to %s', (days, start, wanted) => {
    expect(iso(compiled(office('09:00', '18:00')).addWorkingDays(at(start), days))).toBe(iso(at(wanted)));
  });

  it('goes back as many working days, to the last closing where that is closed', () => {
    const calendar = compiled(office('09:00', '18:00'));
    expect(iso(calendar.subtractWorkingDays(at('2026-04-08T10:00+02:00'), 2))).toBe(
      iso(at('2026-04-03T10:00+02:00')),
    );
    expect(iso(calendar.subtractWorkingDays(at('2026-04-08T20:00+02:00'), 1))).toBe(
      iso(at('2026-04-07T18:00+02:00')),
    );
  });

  it('refuses a part of a day', () => {
    const calendar = compiled(office('09:00', '18:00'));
    expect(codeOf(() => calendar.addWorkingDays(at('2026-04-08T10:00+02:00'), 0.5))).toBe(
      'calendar/bad-amount',
    );
    expect(codeOf(() => calendar.workingDays('2026-02-30', '2026-03-01'))).toBe('calendar/bad-date');
  });
});

describe('the edges of a window', () => {
  const calendar = compiled({ zone: 'Etc/UTC', week: weekOf('09:00', '17:00') });
  const [monday, tuesday] = ['2026-03-02', '2026-03-03'];

  it.each([
    ['add', `${monday}T16:00Z`, 1, `${monday}T17:00Z`, 'a budget that ends at closing ends at closing'],
    ['add', `${monday}T17:00Z`, 1, `${tuesday}T10:00Z`, 'the closing instant is closed'],
    ['add', `${monday}T09:00Z`, 0, `${monday}T09:00Z`, 'zero is the start itself when open'],
    ['add', `${monday}T17:00Z`, 0, `${tuesday}T09:00Z`, 'zero is the next opening when closed'],
    [
      'subtract',
      `${tuesday}T10:00Z`,
      1,
      `${tuesday}T09:00Z`,
      'a budget that ends at opening ends at opening',
    ],
    ['subtract', `${tuesday}T09:00Z`, 1, `${monday}T16:00Z`, 'nothing of today has passed at opening'],
    ['subtract', `${tuesday}T08:00Z`, 0, `${monday}T17:00Z`, 'zero is the last closing when closed'],
    ['subtract', `${monday}T12:00Z`, 0, `${monday}T12:00Z`, 'zero is the start itself when open'],
  ] as const)('%s from %s by %i h', (operation, start, hours, wanted, _because) => {
    expect(iso(calendar[operation](at(start), hours * HOUR_MS))).toBe(iso(at(wanted)));
  });

  it('is open at the opening instant and closed at the closing one', () => {
    expect(calendar.isOpen(at(`${monday}T09:00Z`))).toBe(true);
    expect(calendar.isOpen(at(`${monday}T17:00Z`) - 1)).toBe(true);
    expect(calendar.isOpen(at(`${monday}T17:00Z`))).toBe(false);
    expect(iso(calendar.nextOpen(at(`${monday}T17:00Z`)))).toBe(iso(at(`${tuesday}T09:00Z`)));
    expect(iso(calendar.previousOpen(at(`${tuesday}T08:59Z`)))).toBe(iso(at(`${monday}T17:00Z`)));
  });

  it('counts nothing when the end is before the start', () => {
    expect(calendar.elapsed(at(`${tuesday}T12:00Z`), at(`${monday}T12:00Z`))).toBe(0);
  });

  it('lists periods both ways, clipped at the instant asked', () => {
    expect(calendar.periodsAfter(at(`${monday}T12:00Z`), 2)).toEqual([
      { from: at(`${monday}T12:00Z`), to: at(`${monday}T17:00Z`) },
      { from: at(`${tuesday}T09:00Z`), to: at(`${tuesday}T17:00Z`) },
    ]);
    expect(calendar.periodsBefore(at(`${tuesday}T12:00Z`), 2)).toEqual([
      { from: at(`${tuesday}T09:00Z`), to: at(`${tuesday}T12:00Z`) },
      { from: at(`${monday}T09:00Z`), to: at(`${monday}T17:00Z`) },
    ]);
  });
});

describe('windows past midnight', () => {
  const night = { open: '22:00', close: '06:00' };
  const week = { mon: [night], tue: [night], wed: [night] };
  const open = (extra: Partial<CalendarDefinition>): string[] =>
    compiled({ zone: 'Etc/UTC', week, ...extra })
      .periodsAfter(at('2026-03-02T12:00Z'), 2)
      .map(({ from, to }) => `${iso(from)?.slice(8, 16)}–${iso(to)?.slice(8, 16)}`);

  it.each([
    [{}, ['02T22:00–03T06:00', '03T22:00–04T06:00'], 'a shift is one window'],
    [
      { holidays: [{ on: '2026-03-03' }] },
      ['02T22:00–03T00:00', '04T22:00–05T06:00'],
      'a holiday takes its date and its shift',
    ],
    [
      { exceptions: { '2026-03-03': [] } },
      ['02T22:00–03T00:00', '04T22:00–05T06:00'],
      'a closed date takes the morning too',
    ],
    [
      { exceptions: { '2026-03-02': [{ open: '20:00', close: '02:00' }] }, holidays: [{ on: '2026-03-03' }] },
      ['02T20:00–03T02:00', '04T22:00–05T06:00'],
      'an exception runs into a holiday, for somebody wrote it down',
    ],
    [
      { breaks: { '2026-03-02': [{ open: '23:00', close: '01:00' }] } },
      ['02T22:00–02T23:00', '03T01:00–03T06:00'],
      'a break may run past midnight as well',
    ],
  ])('%j', (extra: Partial<CalendarDefinition>, wanted: string[], _because: string) => {
    expect(open(extra)).toEqual(wanted);
  });
});

describe('clock changes', () => {
  it.each([
    [ROME, '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z', 'a skipped time moves forward'],
    [ROME, '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z', 'a time that comes twice is the first'],
    ['America/Sao_Paulo', '2015-10-17', '24:00', '2015-10-18T03:00:00.000Z', 'midnight itself is skipped'],
    ['Australia/Lord_Howe', '2026-01-15', '09:00:30', '2026-01-14T22:00:30.000Z', 'seconds and half hours'],
    [
      'Pacific/Apia',
      '2011-12-30',
      '10:00',
      '2011-12-30T20:00:00.000Z',
      'the date that never was is the next one',
    ],
  ])('%s %s %s', (zone, date, time, wanted) => {
    expect(iso(localToInstant(zone, date, time))).toBe(wanted);
  });

  it.each([
    ['Europe/Roma', '2026-03-29', '02:30', 'calendar/unknown-zone'],
    ['+02:00', '2026-03-29', '02:30', 'calendar/unknown-zone'],
    [ROME, '2026-02-29', '02:30', 'calendar/bad-date'],
    [ROME, '2026-03-29', '25:00', 'calendar/bad-time'],
  ])('refuses %s %s %s', (zone, date, time, code) => {
    expect(codeOf(() => localToInstant(zone, date, time))).toBe(code);
  });

  it('works 23 and 25 hours on the days of change, round the clock', () => {
    const days = compiled(ALWAYS_OPEN(ROME)).workingDays('2026-01-01', '2026-12-31');
    expect(
      days.filter(({ openMs }) => openMs !== DAY_MS).map(({ on, openMs }) => [on, openMs / HOUR_MS]),
    ).toEqual([
      ['2026-03-29', 23],
      ['2026-10-25', 25],
    ]);
  });

  it('gives no working time to a date that a zone left out', () => {
    const apia = compiled(ALWAYS_OPEN('Pacific/Apia'), '2011-12-01', '2012-02-01');
    expect(apia.workingDays('2011-12-29', '2011-12-31').map(({ on }) => on)).toEqual([
      '2011-12-29',
      '2011-12-31',
    ]);
    const fridays = compiled(
      { zone: 'Pacific/Apia', week: { fri: [{ open: '09:00', close: '17:00' }] } },
      '2011-12-01',
      '2012-02-01',
    );
    expect(fridays.workingDays('2011-12-24', '2012-01-06').map(({ on }) => on)).toEqual(['2012-01-06']);
  });
});

describe('holidays, breaks and exceptions', () => {
  const calendar = compiled({
    zone: 'Pacific/Auckland',
    week: weekOf('09:00', '17:00'),
    holidays: [{ every: '06-29', name: 'San Pietro e Paolo', fromYear: 2027 }, { on: '2026-02-06' }],
    breaks: { '2026-02-09': [{ open: '12:00', close: '13:00' }] },
  });

  it('follow the local date, not the date in UTC', () => {
    expect(calendar.onHoliday(at('2026-02-05T11:30Z'))).toBe(true);
    expect(calendar.onHoliday(at('2026-02-06T11:30Z'))).toBe(false);
  });

  it('return each year within their years', () => {
    expect(calendar.onHoliday(at('2026-06-29T00:00Z'))).toBe(false);
    expect(calendar.onHoliday(at('2027-06-29T00:00Z'))).toBe(true);
  });

  it('know a break while it lasts', () => {
    const noon = localToInstant('Pacific/Auckland', '2026-02-09', '12:00');
    expect(
      [noon - 1, noon, noon + HOUR_MS - 1, noon + HOUR_MS].map((each) => calendar.onBreak(each)),
    ).toEqual([false, true, true, false]);
    expect(calendar.elapsed(noon - HOUR_MS, noon + 2 * HOUR_MS)).toBe(2 * HOUR_MS);
  });

  it('let an exception work on a holiday and on a Sunday', () => {
    const own = [{ open: '10:00', close: '12:00' }];
    const shop = compiled({
      ...office('09:00', '18:00'),
      exceptions: { '2026-12-25': own, '2026-12-27': own },
    });
    expect(shop.isOpen(at('2026-12-25T11:00+01:00'))).toBe(true);
    expect(shop.isOpen(at('2026-12-27T11:00+01:00'))).toBe(true);
    expect(shop.isOpen(at('2026-12-27T12:00+01:00'))).toBe(false);
  });
});

describe('what is out of reach', () => {
  const never = compiled({ zone: 'Etc/UTC', week: {} });
  const start = at('2026-03-02T12:00Z');

  it('ends for a calendar that never opens, and says so', () => {
    expect(never.nextOpen(start)).toBeNull();
    expect(never.previousOpen(start)).toBeNull();
    expect(never.elapsed(start, start + 400 * DAY_MS)).toBe(0);
    expect(codeOf(() => never.add(start, MINUTE_MS))).toBe('calendar/never-opens');
    expect(codeOf(() => never.add(start, 0))).toBe('calendar/never-opens');
    expect(codeOf(() => never.subtract(start, MINUTE_MS))).toBe('calendar/never-opens');
    expect(codeOf(() => never.subtract(start, 0))).toBe('calendar/never-opens');
    expect(codeOf(() => never.addWorkingDays(start, 1))).toBe('calendar/never-opens');
    expect(codeOf(() => never.subtractWorkingDays(start, 1))).toBe('calendar/never-opens');
  });

  it('ends for a calendar that opened for the last time', () => {
    const once = compiled({
      zone: 'Etc/UTC',
      week: {},
      exceptions: { '2026-03-02': [{ open: '09:00', close: '13:00' }] },
    });
    expect(iso(once.add(start, HOUR_MS))).toBe('2026-03-02T13:00:00.000Z');
    expect(codeOf(() => once.add(start, HOUR_MS + 1))).toBe('calendar/never-opens');
  });

  it('answers far outside the span it was compiled for', () => {
    const narrow = compiled(ALWAYS_OPEN('Etc/UTC'), '2026-03-01', '2026-03-02');
    const wide = compiled({ zone: ROME, week: weekOf('09:00', '17:00') }, '2026-03-01', '2026-03-02');
    expect(narrow.add(start, 20_000 * DAY_MS)).toBe(start + 20_000 * DAY_MS);
    expect(narrow.subtract(start, 20_000 * DAY_MS)).toBe(start - 20_000 * DAY_MS);
    expect(wide.elapsed(at('1999-01-01T00:00Z'), at('2099-01-01T00:00Z'))).toBeGreaterThan(0);
    expect(wide.isOpen(localToInstant(ROME, '2190-03-01', '10:00'))).toBe(true);
  });

  it.each([
    [() => never.isOpen(Number.NaN), 'calendar/out-of-range'],
    [() => never.isOpen(Date.UTC(1899, 11, 31)), 'calendar/out-of-range'],
    [() => never.elapsed(start, Number.POSITIVE_INFINITY), 'calendar/out-of-range'],
    [() => never.add(start, -1), 'calendar/bad-amount'],
    [() => never.add(start, Number.NaN), 'calendar/bad-amount'],
    [() => never.subtract(start, Number.POSITIVE_INFINITY), 'calendar/bad-amount'],
  ])('refuses %s', (act, code) => {
    expect(codeOf(act)).toBe(code);
  });
});
