import {
  copiedTo,
  dayBefore,
  morningsFrom,
  moved,
  nextWindow,
  shortTime,
  stretchOf,
  tidy,
  timeOf,
  windowOf,
} from './week-model.js';
import { finished } from './week-gesture.js';
import type { Window } from './calendar-types.js';

const w = (open: string, close: string): Window => ({ open, close });

describe('a drawn week', () => {
  it.each([
    ['09:00', '18:00', 540, 1_080, 'a day'],
    ['22:00', '06:00', 1_320, 1_800, 'a night runs into the next morning'],
    ['00:00', '24:00', 0, 1_440, 'round the clock ends with the day'],
  ])('reads %s to %s as minutes: %#', (open, close, from, to, _because) => {
    expect(stretchOf(w(open, close))).toEqual({ from, to });
    expect(windowOf({ from, to })).toEqual(w(open, close));
  });

  it.each<[string, Window[], Window[], string]>([
    [
      'in order',
      [w('14:00', '18:00'), w('09:00', '13:00')],
      [w('09:00', '13:00'), w('14:00', '18:00')],
      'as drawn on paper',
    ],
    [
      'as one when they touch',
      [w('09:00', '13:00'), w('13:00', '18:00')],
      [w('09:00', '18:00')],
      'no time lies between',
    ],
    [
      'as one when they overlap',
      [w('09:00', '15:00'), w('13:00', '18:00')],
      [w('09:00', '18:00')],
      'time counts once',
    ],
    [
      'as one inside another',
      [w('09:00', '18:00'), w('10:00', '11:00')],
      [w('09:00', '18:00')],
      'nothing is added',
    ],
    [
      'apart by a minute',
      [w('09:00', '12:59'), w('13:00', '18:00')],
      [w('09:00', '12:59'), w('13:00', '18:00')],
      'a gap is a gap',
    ],
  ])('keeps windows %s', (_what, drawn, kept, _because) => {
    expect(tidy(drawn)).toEqual(kept);
  });

  it.each<[string, Window, number, boolean, Window]>([
    ['moves whole', w('09:00', '13:00'), 15, false, w('09:15', '13:15')],
    ['does not leave its day', w('00:00', '04:00'), -15, false, w('00:00', '04:00')],
    ['moves into the night', w('20:00', '24:00'), 60, false, w('21:00', '01:00')],
    ['stretches', w('09:00', '13:00'), 30, true, w('09:00', '13:30')],
    ['keeps a length', w('09:00', '09:15'), -60, true, w('09:00', '09:15')],
    ['stretches past midnight', w('20:00', '24:00'), 15, true, w('20:00', '00:15')],
  ])('%s', (_what, window, by, isEnd, expected) => {
    expect(moved(window, by, isEnd)).toEqual(expected);
  });

  it('tells the morning that runs over from the day before', () => {
    expect(dayBefore('mon')).toBe('sun');
    expect(morningsFrom([w('09:00', '13:00'), w('22:00', '06:00')])).toEqual([{ from: 0, to: 360 }]);
  });

  it('copies a day, and offers a further window that fits', () => {
    expect(copiedTo({ mon: [w('09:00', '13:00')] }, 'mon', ['tue'])).toEqual({
      mon: [w('09:00', '13:00')],
      tue: [w('09:00', '13:00')],
    });
    expect(nextWindow([])).toEqual(w('09:00', '18:00'));
    expect(nextWindow([w('09:00', '13:00')])).toEqual(w('14:00', '16:00'));
    expect(nextWindow([w('09:00', '23:00')])).toEqual(w('06:00', '07:00'));
  });

  it.each([
    ['09:00', '9'],
    ['18:30', '18:30'],
    ['00:00', '0'],
    ['24:00', '24'],
  ])('shortens %s to %s', (time, short) => expect(shortTime(time)).toBe(short));

  it('writes minutes past midnight as the next morning', () => expect(timeOf(1_500)).toBe('01:00'));
});

describe('a gesture on a day', () => {
  const day = [w('09:00', '13:00')];

  it.each<[string, Parameters<typeof finished>[1], Window[]]>([
    [
      'draws what it passes over, on the quarter hour',
      { kind: 'draw', index: -1, began: 842, now: 1_077 },
      [...day, w('14:00', '18:00')],
    ],
    [
      'draws backwards too',
      { kind: 'draw', index: -1, began: 1_080, now: 840 },
      [...day, w('14:00', '18:00')],
    ],
    ['draws nothing by a mere touch', { kind: 'draw', index: -1, began: 900, now: 903 }, day],
    ['joins what it draws into', { kind: 'draw', index: -1, began: 600, now: 900 }, [w('09:00', '15:00')]],
    ['moves what it has hold of', { kind: 'move', index: 0, began: 600, now: 660 }, [w('10:00', '14:00')]],
    ['pulls at the beginning', { kind: 'from', index: 0, began: 540, now: 480 }, [w('08:00', '13:00')]],
    [
      'never pulls the beginning past the end',
      { kind: 'from', index: 0, began: 540, now: 1_400 },
      [w('12:45', '13:00')],
    ],
    ['pulls at the end', { kind: 'to', index: 0, began: 780, now: 840 }, [w('09:00', '14:00')]],
  ])('%s', (_what, gesture, expected) => {
    expect(finished(day, gesture)).toEqual(expected);
  });
});
