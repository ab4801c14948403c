import { byDay } from './by-day.js';

describe('things by day', () => {
  it.each([
    [
      'a day is one of the zone, not of the clock of the world',
      'Europe/Rome',
      ['2026-03-01', '2026-03-02', '2026-03-02'],
    ],
    [
      'elsewhere the same things fall on other days',
      'America/New_York',
      ['2026-03-01', '2026-03-01', '2026-03-02'],
    ],
  ])('%s', (_because, zone, expected) => {
    const items = ['2026-03-01T12:00:00Z', '2026-03-01T23:30:00Z', '2026-03-02T08:00:00Z'].map((at) => ({
      at,
    }));
    expect(byDay(items, zone).flatMap(({ day, items: of }) => of.map(() => day))).toEqual(expected);
  });

  it('keeps the order in which things come, whichever end is first', () => {
    const items = ['2026-03-02T08:00:00Z', '2026-03-01T12:00:00Z', '2026-03-01T09:00:00Z'].map((at) => ({
      at,
    }));
    expect(byDay(items, 'Europe/Rome')).toEqual([
      { day: '2026-03-02', items: items.slice(0, 1) },
      { day: '2026-03-01', items: items.slice(1) },
    ]);
    expect(byDay([], 'Europe/Rome')).toEqual([]);
  });
});
