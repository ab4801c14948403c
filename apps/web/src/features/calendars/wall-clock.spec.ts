import { questionOf } from './due-question.js';
import type { DueInput } from './due-question.js';
import { instantAt, wallTime } from './wall-clock.js';

describe('wall time of a zone', () => {
  it.each([
    ['2026-11-23T09:00', 'Europe/Rome', '2026-11-23T08:00:00.000Z', 'winter'],
    ['2026-07-01T09:00', 'Europe/Rome', '2026-07-01T07:00:00.000Z', 'summer'],
    ['2026-10-25T02:30', 'Europe/Rome', '2026-10-25T00:30:00.000Z', 'shown twice: the first'],
    ['2026-03-29T02:30', 'Europe/Rome', '2026-03-29T01:30:00.000Z', 'skipped: moves on'],
    ['2026-11-23T09:00', 'Asia/Kolkata', '2026-11-23T03:30:00.000Z', 'half an hour off'],
    ['2026-11-23T09:00', 'America/New_York', '2026-11-23T14:00:00.000Z', 'behind'],
  ])('%s in %s is %s: %s', (wall, zone, instant, _because) => {
    expect(instantAt(wall, zone)).toBe(instant);
  });

  it('comes back from the instant', () => {
    expect(wallTime(Date.parse('2026-11-23T08:00:00Z'), 'Europe/Rome')).toBe('2026-11-23T09:00');
  });

  it.each(['', 'soon', '2026-13-40T09:00'])('is nothing when it is no time: “%s”', (text) => {
    expect(instantAt(text, 'Europe/Rome')).toBeUndefined();
  });
});

describe('a promise to try', () => {
  const drawing = { zone: 'Europe/Rome', week: {}, holidaySets: [], ownDates: [] };
  const input: DueInput = {
    ...{ start: '2026-11-23T09:00', amount: 4, unit: 'hours', hasPause: false },
    ...{ pauseFrom: '2026-11-23T10:00', pauseTo: '2026-11-23T11:00' },
  };

  it.each([
    ['minutes', 'PT4M'],
    ['hours', 'PT4H'],
    ['days', 'P4D'],
  ] as const)('asks for %s as %s', (unit, target) => {
    expect(questionOf({ ...input, unit }, drawing, 'Paused')).toEqual({
      startAt: '2026-11-23T08:00:00.000Z',
      target,
      drawing,
    });
  });

  it('names the pause, and asks nothing while one is half told', () => {
    expect(questionOf({ ...input, hasPause: true }, drawing, 'Paused')).toMatchObject({
      pauses: [{ from: '2026-11-23T09:00:00.000Z', to: '2026-11-23T10:00:00.000Z', label: 'Paused' }],
    });
    expect(questionOf({ ...input, hasPause: true, pauseTo: '' }, drawing, 'Paused')).toBeUndefined();
    expect(questionOf({ ...input, amount: Number.NaN }, drawing, 'Paused')).toBeUndefined();
  });
});
