import { publicHolidays } from './index.js';

const datesOf = (...asked: Parameters<typeof publicHolidays>): string[] =>
  publicHolidays(...asked).map(({ on }) => on);

describe('public holidays', () => {
  it('of Italy are the national ones, 4 October among them from 2026', () => {
    const always = ['01-01', '01-06', '04-25', '05-01', '06-02', '08-15', '11-01', '12-08', '12-25', '12-26'];
    const wanted = (year: string, ...more: string[]) =>
      [...always.map((day) => `${year}-${day}`), ...more].sort();
    expect(datesOf('IT', { from: 2025, to: 2025 })).toEqual(wanted('2025', '2025-04-20', '2025-04-21'));
    expect(datesOf('IT', { from: 2026, to: 2026 })).toEqual(
      wanted('2026', '2026-04-05', '2026-04-06', '2026-10-04'),
    );
  });

  // C_easter, each with its Monday: both are holidays in Italy.
  it.each(['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28'])(
    'hold Easter at C_easter %s',
    (easter) => {
      const monday = new Date(Date.parse(easter) + 86_400_000).toISOString().slice(0, 10);
      const year = Number(easter.slice(0, 4));
      expect(datesOf('IT', { from: year, to: year })).toEqual(expect.arrayContaining([easter, monday]));
    },
  );

  it('are named in the language asked for', () => {
    const named = (language: string) =>
      publicHolidays('IT', { from: 2026, to: 2026 }, { language }).find(({ on }) => on === '2026-12-26')
        ?.name;
    expect(named('it')).toBe('Santo Stefano');
    expect(named('en')).not.toBe('Santo Stefano');
  });

  it('of a region include its own, such as the patron saint of Milan', () => {
    expect(datesOf('IT', { from: 2026, to: 2026 }, { region: '25.MI' })).toContain('2026-12-07');
    expect(datesOf('IT', { from: 2026, to: 2026 }, { region: '25' })).not.toContain('2026-12-07');
  });

  it('give every date of a feast that lasts for days, and each date once', () => {
    const dates = datesOf('SA', { from: 2026, to: 2026 });
    expect(dates).toEqual(expect.arrayContaining(['2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22']));
    expect(new Set(dates).size).toBe(dates.length);
  });

  it('leave out half days', () => {
    expect(datesOf('CN', { from: 2026, to: 2026 })).not.toContain('2026-03-08');
  });

  it('come in order over the years', () => {
    const dates = datesOf('DE', { from: 2025, to: 2027 }, { region: 'BY' });
    expect(dates).toEqual([...dates].sort());
    expect(new Set(dates.map((date) => date.slice(0, 4)))).toEqual(new Set(['2025', '2026', '2027']));
  });

  it.each([
    ['XX', { from: 2026, to: 2026 }, {}, 'calendar/unknown-country'],
    ['IT', { from: 2026, to: 2026 }, { region: 'nowhere' }, 'calendar/unknown-region'],
    ['IT', { from: 2026, to: 2026 }, { region: '25.nowhere' }, 'calendar/unknown-region'],
    ['IT', { from: 1800, to: 2026 }, {}, 'calendar/bad-years'],
    ['IT', { from: 2026, to: 2026.5 }, {}, 'calendar/bad-years'],
  ])('refuse %s %j %j', (country, years, options, code) => {
    expect(() => publicHolidays(country, years, options)).toThrow(expect.objectContaining({ code }));
  });
});
