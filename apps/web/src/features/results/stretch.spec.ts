import { isDay, nameOf, STRETCHES, stretchOf } from './stretch.js';

describe('a stretch of days', () => {
  it.each([
    { name: 'month', today: '2028-02-10', from: '2028-02-01', to: '2028-02-29', because: 'a leap year' },
    {
      name: 'lastMonth',
      today: '2026-01-31',
      from: '2025-12-01',
      to: '2025-12-31',
      because: 'over new year',
    },
    { name: 'quarter', today: '2026-11-22', from: '2026-10-01', to: '2026-12-31', because: 'the fourth' },
    {
      name: 'lastQuarter',
      today: '2026-02-01',
      from: '2025-10-01',
      to: '2025-12-31',
      because: 'over new year',
    },
    { name: 'year', today: '2026-11-22', from: '2026-01-01', to: '2026-12-31', because: 'whole' },
    { name: 'lastYear', today: '2026-11-22', from: '2025-01-01', to: '2025-12-31', because: 'whole' },
  ] as const)('$name of $today is $from to $to: $because', ({ name, today, from, to }) => {
    expect(stretchOf(name, today)).toEqual({ from, to });
  });

  it('is known again by its days', () => {
    for (const name of STRETCHES) expect(nameOf(stretchOf(name, '2026-05-05'), '2026-05-05')).toBe(name);
    expect(nameOf({ from: '2026-05-02', to: '2026-05-31' }, '2026-05-05')).toBeNull();
  });

  it.each([
    { text: '2026-02-28', is: true },
    { text: '2026-13-01', is: false },
    { text: '28.2.2026', is: false },
    { text: null, is: false },
  ])('takes $text for a day: $is', ({ text, is }) => {
    expect(isDay(text)).toBe(is);
  });
});
