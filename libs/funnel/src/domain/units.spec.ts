import { monthsAndDays, unitsOf } from './units.js';

describe('units of time', () => {
  it.each([
    {
      from: '2026-01-15',
      to: '2026-03-01',
      unit: 'month',
      units: ['2026-01-01', '2026-02-01', '2026-03-01'],
    },
    { from: '2025-12-31', to: '2026-01-05', unit: 'week', units: ['2025-12-29', '2026-01-05'] },
    { from: '2026-02-01', to: '2026-04-01', unit: 'quarter', units: ['2026-01-01', '2026-04-01'] },
  ] as const)('$unit by $unit from $from to $to', ({ from, to, unit, units }) => {
    expect(unitsOf(from, to, unit)).toEqual(units);
  });

  it('ends with the last year that is written with four digits', () => {
    expect(unitsOf('9999-11-20', '9999-12-31', 'month')).toEqual(['9999-11-01', '9999-12-01']);
    const { months, days } = monthsAndDays('9999-11-29', '9999-12-30');
    expect(months).toEqual([]);
    expect(days).toHaveLength(32);
  });
});
