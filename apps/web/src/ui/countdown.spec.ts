import fc from 'fast-check';
import { countdownOf, durationText, isPast, lateMinutes, spanText } from './countdown.js';

const EN = { d: 'd', h: 'h', min: 'min', s: 's' };
const IT = { ...EN, d: 'g' };
const MIN = 60_000;
const HOUR = 60 * MIN;
const DAY = 24 * HOUR;

describe('the text of a stretch of time', () => {
  it.each([
    { ms: 0, units: EN, text: '00:00', because: 'the deadline itself' },
    { ms: 999, units: EN, text: '00:00', because: 'rounded towards zero' },
    { ms: 12 * MIN + 5_000, units: EN, text: '12:05', because: 'seconds matter below an hour' },
    { ms: HOUR - 1, units: EN, text: '59:59', because: 'one millisecond short of an hour' },
    {
      ms: 2 * HOUR + 5 * MIN,
      units: EN,
      text: '2 h 05 min',
      because: 'minutes keep two digits so that nothing jumps',
    },
    { ms: DAY - 1, units: EN, text: '23 h 59 min', because: 'one millisecond short of a day' },
    { ms: 3 * DAY + 4 * HOUR, units: IT, text: '3 g 4 h', because: 'units follow the language' },
    {
      ms: -(2 * HOUR + 5 * MIN),
      units: EN,
      text: '2 h 05 min',
      because: 'lateness is said in words, not by a sign',
    },
  ])('is $text for $ms ms, because $because', ({ ms, units, text }) => {
    expect(durationText(ms, units)).toBe(text);
  });

  it('never shows more time than there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * DAY }), (ms) => {
        expect(readBack(durationText(ms, EN))).toBeLessThanOrEqual(ms);
      }),
    );
  });
});

describe('the text of a target', () => {
  it.each([
    { ms: 15 * MIN, text: '15 min', because: 'it does not run, so seconds say nothing' },
    { ms: 4 * HOUR, text: '4 h', because: 'a whole hour needs no minutes' },
    { ms: HOUR + 30 * MIN, text: '1 h 30 min', because: 'minutes that matter are told' },
    { ms: 10 * HOUR, text: '10 h', because: 'only the minutes are dropped' },
    { ms: 2 * DAY, text: '2 d', because: 'a whole day needs no hours' },
    { ms: DAY + 10 * HOUR, text: '1 d 10 h', because: 'ten hours are not nought' },
  ])('is $text for $ms ms, because $because', ({ ms, text }) => {
    expect(spanText(ms, EN)).toBe(text);
  });
});

function readBack(text: string): number {
  const clock = /^(\d+):(\d+)$/.exec(text);
  if (clock) return Number(clock[1]) * MIN + Number(clock[2]) * 1_000;
  const sizes: Record<string, number> = { d: DAY, h: HOUR, min: MIN };
  return [...text.matchAll(/(\d+) (d|h|min)/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * (sizes[unit ?? ''] ?? 0),
    0,
  );
}

describe('a countdown', () => {
  const startedAt = '2026-11-02T09:00:00.000Z';
  const dueAt = '2026-11-02T13:00:00.000Z';

  it.each([
    { at: '09:00:00.000', urgency: 'plenty', fraction: 1, because: 'it has just begun' },
    {
      at: '08:00:00.000',
      urgency: 'plenty',
      fraction: 1,
      because: 'a machine that runs behind does not overfill the ring',
    },
    { at: '11:00:00.000', urgency: 'half', fraction: 0.5, because: 'half is a threshold' },
    { at: '12:12:00.000', urgency: 'soon', fraction: 0.2, because: 'a fifth is left' },
    { at: '13:00:00.000', urgency: 'soon', fraction: 0, because: 'what comes at the deadline is in time' },
    { at: '13:00:00.001', urgency: 'late', fraction: 0, because: 'late begins after the deadline' },
  ])('is $urgency at $at, because $because', ({ at, urgency, fraction }) => {
    const countdown = countdownOf(startedAt, dueAt, Date.parse(`2026-11-02T${at}Z`));
    expect(countdown.urgency).toBe(urgency);
    expect(countdown.fraction).toBeCloseTo(fraction, 6);
  });

  it('survives an offer whose deadline is its own beginning', () => {
    expect(countdownOf(startedAt, startedAt, Date.parse(startedAt))).toEqual({
      leftMs: 0,
      fraction: 0,
      urgency: 'soon',
    });
  });
});

describe('a deadline', () => {
  const dueAt = '2026-11-02T13:00:00.000Z';
  it.each([
    { status: 'pending', at: '12:59:59.999', past: false, because: 'it is still to come' },
    { status: 'pending', at: '13:00:00.000', past: false, because: 'whoever answers now is in time' },
    { status: 'pending', at: '13:00:00.001', past: true, because: 'it has gone by' },
    { status: 'met', at: '09:00:00.000', past: true, because: 'nobody waits for it any more' },
    { status: 'breached', at: '14:00:00.000', past: true, because: 'it was missed' },
  ])('of a $status promise is past at $at: $past, because $because', ({ status, at, past }) => {
    expect(isPast({ status, dueAt }, Date.parse(`2026-11-02T${at}Z`))).toBe(past);
  });
});

describe('lateness', () => {
  it.each([
    { ms: 59_999, minutes: 0, because: 'less than a minute has words of its own' },
    { ms: -12 * MIN - 5_000, minutes: 12, because: 'seconds are no news' },
  ])('is $minutes minutes for $ms ms, because $because', ({ ms, minutes }) => {
    expect(lateMinutes(ms)).toBe(minutes);
  });
});
