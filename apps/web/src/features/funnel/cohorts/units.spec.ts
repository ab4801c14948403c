import { lastDayAt } from './units.js';

describe('the last day of a unit by its age', () => {
  it.each([
    { start: '2026-01-05', unit: 'week', age: 0, is: '2026-01-11', because: 'a week ends on Sunday' },
    { start: '2026-12-28', unit: 'week', age: 1, is: '2027-01-10', because: 'weeks go on over new year' },
    { start: '2028-02-01', unit: 'month', age: 0, is: '2028-02-29', because: 'a leap year' },
    { start: '2026-01-01', unit: 'month', age: 1, is: '2026-02-28', because: 'February is short' },
    { start: '2026-11-01', unit: 'month', age: 3, is: '2027-02-28', because: 'months go on over new year' },
    { start: '2026-10-01', unit: 'quarter', age: 0, is: '2026-12-31', because: 'the fourth quarter' },
    { start: '2026-10-01', unit: 'quarter', age: 2, is: '2027-06-30', because: 'two quarters later' },
  ] as const)('of $start, $unit, age $age is $is: $because', ({ start, unit, age, is }) => {
    expect(lastDayAt(start, unit, age)).toBe(is);
  });
});
