import fc from 'fast-check';
import {
  countDays,
  dayAfter,
  dayAt,
  daysBetween,
  daysOfMonth,
  isDay,
  monthsAfter,
  numberOfDay,
} from './day.js';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map(dayAt);

describe('days', () => {
  it.each([
    ['2026-02-28', true, 'it exists'],
    ['2028-02-29', true, 'the year is a leap year'],
    ['2026-02-29', false, 'the year is none'],
    ['2026-13-01', false, 'there is no such month'],
    ['2026-2-1', false, 'it is not written so'],
    ['', false, 'nothing is said'],
  ])('%s is a day: %s, because %s', (text, is, _because) => {
    expect(isDay(text)).toBe(is);
  });

  it('are counted with both ends', () => {
    expect(countDays('2026-02-27', '2026-03-01')).toBe(3);
    expect(daysBetween('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(daysBetween('2026-03-01', '2026-02-27')).toEqual([]);
  });

  it('go on and come back by their number', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (on, days) => {
        expect(dayAfter(dayAfter(on, days), -days)).toBe(on);
        expect(numberOfDay(dayAfter(on, days)) - numberOfDay(on)).toBe(days);
      }),
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28', 'February is shorter'],
    ['2028-01-31', 1, '2028-02-29', 'a leap year has one day more'],
    ['2026-01-31', 2, '2026-03-31', 'the day comes back in a longer month'],
    ['2026-11-30', 3, '2027-02-28', 'years go on'],
    ['2026-03-31', -1, '2026-02-28', 'months go back too'],
    ['2026-05-15', 12, '2027-05-15', 'twelve months are a year'],
    ['2026-05-15', 0, '2026-05-15', 'nothing goes by'],
  ])('%s and %i months is %s, because %s', (on, months, then, _because) => {
    expect(monthsAfter(on, months)).toBe(then);
  });

  it.each([
    ['2026-02', ['2026-02-01', '2026-02-28']],
    ['2028-02', ['2028-02-01', '2028-02-29']],
    ['2026-12', ['2026-12-01', '2026-12-31']],
    ['2026-13', undefined],
    ['soon', undefined],
  ])('the month %s goes from its first to its last day', (month, days) => {
    expect(daysOfMonth(month)).toEqual(days);
  });
});
