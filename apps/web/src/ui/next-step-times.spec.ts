import fc from 'fast-check';
import { fieldOf, likelyTimes, timelinessOf } from './next-step-times.js';

const instants = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  .map((date) => date.getTime());

describe('the likely times of a next step', () => {
  it('are mornings of weekdays ahead, each later than the one before', () => {
    fc.assert(
      fc.property(instants, (now) => {
        const times = likelyTimes(now);
        expect(times.every((time) => ![0, 6].includes(time.getDay()) && time.getHours() === 9)).toBe(true);
        const all = [now, ...times.map((time) => time.getTime())];
        expect(all.toSorted((a, b) => a - b)).toEqual(all);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  it.each([
    ['2026-11-20T15:00', '2026-11-23T09:00', 'after Friday comes Monday'],
    ['2026-11-22T15:00', '2026-11-23T09:00', 'after Sunday comes Monday'],
    ['2026-11-23T00:30', '2026-11-24T09:00', 'today is no longer ahead for long'],
  ])('begin from %s with %s, because %s', (now, first) => {
    expect(likelyTimes(new Date(now).getTime()).map(fieldOf)[0]).toBe(first);
  });

  it('are kept by the field for day and time to the minute', () => {
    fc.assert(
      fc.property(instants, (now) => {
        const minute = new Date(now);
        minute.setSeconds(0, 0);
        // An hour that clocks go through twice is read as the first: then the field alone cannot tell.
        const read = new Date(fieldOf(minute));
        expect(fieldOf(read)).toBe(fieldOf(minute));
      }),
    );
  });
});

describe('a planned step', () => {
  const now = new Date('2026-11-23T10:00').getTime();
  it.each([
    ['2026-11-23T10:00', 'today', 'its instant is still in time'],
    ['2026-11-23T09:59:59', 'overdue', 'its instant has passed'],
    ['2026-11-23T23:59', 'today', 'the day is not over'],
    ['2026-11-24T00:00', 'later', 'that is tomorrow'],
    ['2026-11-22T10:00', 'overdue', 'that was yesterday'],
  ])('for %s is %s, because %s', (due, timeliness) => {
    expect(timelinessOf(new Date(due).toISOString(), now)).toBe(timeliness);
  });
});
