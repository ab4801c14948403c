import { daysInAddress, daysOf, instantsOf, lastWhole, stretchNameOf } from './stretch.js';

describe('a stretch of the past', () => {
  it.each<['month' | 'quarter', string, string, string, string]>([
    ['month', '2026-11-22', '2026-10-01', '2026-10-31', 'the month that runs is not over'],
    ['month', '2026-01-31', '2025-12-01', '2025-12-31', 'January looks back into the year before'],
    ['month', '2024-03-01', '2024-02-01', '2024-02-29', 'a leap year has its day'],
    ['quarter', '2026-11-22', '2026-07-01', '2026-09-30', 'the quarter that runs is not over'],
    [
      'quarter',
      '2026-02-10',
      '2025-10-01',
      '2025-12-31',
      'the first quarter looks back into the year before',
    ],
    ['quarter', '2026-04-01', '2026-01-01', '2026-03-31', 'on its first day the one before has ended'],
  ])('is the last whole %s on %s: %s to %s, because %5$s', (unit, today, from, to) => {
    expect(lastWhole(unit, today)).toEqual({ from, to });
  });

  it('goes from midnight to midnight where the agreement lives, over a change of clocks too', () => {
    expect(instantsOf({ from: '2026-10-01', to: '2026-10-31' }, 'Europe/Rome')).toEqual({
      from: '2026-09-30T22:00:00.000Z',
      to: '2026-10-31T23:00:00.000Z',
    });
  });

  it('names the days it was chosen by', () => {
    const days = { from: '2026-03-01', to: '2026-03-31' };
    const { from, to } = instantsOf(days, 'Europe/Rome')!;
    expect(daysOf(from, to, 'Europe/Rome')).toEqual(days);
  });

  it.each([
    ['', '2026-03-31', 'a day is missing'],
    ['2026-04-01', '2026-03-31', 'it ends before it begins'],
  ])('is none from %j to %j, because %s', (from, to) => {
    expect(instantsOf({ from, to }, 'Europe/Rome')).toBeNull();
  });

  it.each([
    ['2026-10-01', '2026-10-31', 'month', 'it is the last whole one'],
    ['2026-07-01', '2026-09-30', 'quarter', 'it is the last whole one'],
    ['2026-09-01', '2026-09-30', 'own', 'that month is longer ago'],
    ['2026-10-01', '2026-10-30', 'own', 'a day is missing'],
  ])('from %s to %s is chosen as %s, for %s', (from, to, name) => {
    expect(stretchNameOf({ from, to }, '2026-11-22')).toBe(name);
  });

  it.each<[string, object | null, string]>([
    ['?from=2026-03-01&to=2026-03-31', { from: '2026-03-01', to: '2026-03-31' }, 'both days are there'],
    ['?from=2026-03-01', null, 'it has no end'],
    ['?from=2026-13-01&to=2026-14-01', null, 'there is no such month'],
    ['?from=2026-03-31&to=2026-03-01', null, 'it ends before it begins'],
  ])('is read from the address %s as %j, for %s', (address, days) => {
    expect(daysInAddress(new URLSearchParams(address), 'Europe/Rome')).toEqual(days);
  });
});
