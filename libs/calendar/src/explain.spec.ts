import { HOUR_MS } from '#kernel';

import { type CalendarDefinition, compileCalendar, materialise, type Window, withPauses } from './index.js';

const workday: readonly Window[] = [{ open: '09:00', close: '18:00' }];

const definition: CalendarDefinition = {
  zone: 'Europe/Rome',
  week: { mon: workday, tue: workday, wed: workday, thu: workday, fri: workday },
  holidays: [{ on: '2026-04-06', name: 'Lunedì dell’Angelo' }, { on: '2026-06-02' }],
  breaks: {
    '2026-04-07': [
      { open: '13:00', close: '14:00' },
      { open: '20:00', close: '21:00' },
    ],
  },
  exceptions: { '2026-04-08': [{ open: '10:00', close: '12:00' }] },
};

const at = (local: string): number => Date.parse(`${local}+02:00`);
const span = { from: at('2026-04-01T00:00'), to: at('2026-05-01T00:00') };
const calendar = compileCalendar(definition, span);

const told = (explained: ReturnType<typeof calendar.explain>): string[] =>
  explained.map(({ from, to, counts, because, label }) => {
    const local = (instant: number): string => new Date(instant + 2 * HOUR_MS).toISOString().slice(5, 16);
    return `${local(from)} ${local(to)} ${counts ? '+' : '-'} ${because}${label === undefined ? '' : ` (${label})`}`;
  });

describe('an explanation', () => {
  it('names why each stretch did or did not count', () => {
    expect(told(calendar.explain(at('2026-04-03T17:00'), at('2026-04-09T10:00')))).toEqual([
      '04-03T17:00 04-03T18:00 + open',
      '04-03T18:00 04-06T00:00 - closed',
      '04-06T00:00 04-07T00:00 - holiday (Lunedì dell’Angelo)',
      '04-07T00:00 04-07T09:00 - closed',
      '04-07T09:00 04-07T13:00 + open',
      '04-07T13:00 04-07T14:00 - break',
      '04-07T14:00 04-07T18:00 + open',
      '04-07T18:00 04-08T00:00 - closed',
      '04-08T00:00 04-08T10:00 - exception',
      '04-08T10:00 04-08T12:00 + exception',
      '04-08T12:00 04-09T00:00 - exception',
      '04-09T00:00 04-09T09:00 - closed',
      '04-09T09:00 04-09T10:00 + open',
    ]);
  });

  it('tells a pause only where it takes working time away', () => {
    const paused = withPauses(calendar, [
      { from: at('2026-04-09T16:00'), to: at('2026-04-10T10:00'), label: 'on leave' },
    ]);
    expect(told(paused.explain(at('2026-04-09T09:00'), at('2026-04-10T12:00')))).toEqual([
      '04-09T09:00 04-09T16:00 + open',
      '04-09T16:00 04-09T18:00 - pause (on leave)',
      '04-09T18:00 04-10T09:00 - closed',
      '04-10T09:00 04-10T10:00 - pause (on leave)',
      '04-10T10:00 04-10T12:00 + open',
    ]);
  });

  it('is empty for an empty stretch', () => {
    expect(calendar.explain(at('2026-04-09T09:00'), at('2026-04-09T09:00'))).toEqual([]);
  });

  it('leaves a holiday without a name unlabelled', () => {
    expect(calendar.explain(at('2026-06-02T10:00'), at('2026-06-02T11:00'))).toEqual([
      { from: at('2026-06-02T10:00'), to: at('2026-06-02T11:00'), counts: false, because: 'holiday' },
    ]);
  });
});

describe('pauses', () => {
  const pause = (from: string, to: string) => ({ from: at(from), to: at(to) });

  it.each([
    [[pause('2026-04-09T10:00', '2026-04-09T11:00')], '2026-04-09T14:00', 'an hour is given back'],
    [
      [pause('2026-04-09T10:00', '2026-04-09T12:00'), pause('2026-04-09T11:00', '2026-04-09T13:00')],
      '2026-04-09T16:00',
      'overlapping pauses count once',
    ],
    [
      [pause('2026-04-08T18:00', '2026-04-09T09:00')],
      '2026-04-09T13:00',
      'a pause outside hours gives nothing back',
    ],
    [
      [pause('2026-04-09T13:00', '2026-04-09T15:00')],
      '2026-04-09T13:00',
      'a budget used up as the pause begins is due then',
    ],
    [
      [pause('2026-04-09T08:00', '2026-04-13T12:00')],
      '2026-04-13T16:00',
      'a start inside a pause waits for its end',
    ],
    [
      [pause('2026-04-09T12:00', '2026-04-09T10:00')],
      '2026-04-09T13:00',
      'a pause that ends before it begins is none',
    ],
  ])('%#: four hours from nine on', (pauses, due) => {
    expect(withPauses(calendar, pauses).add(at('2026-04-09T09:00'), 4 * HOUR_MS)).toBe(at(due));
  });

  it('make a calendar closed while they last', () => {
    const paused = withPauses(calendar, [pause('2026-04-09T09:00', '2026-04-09T10:00')]);
    expect(paused.isOpen(at('2026-04-09T09:30'))).toBe(false);
    expect(paused.nextOpen(at('2026-04-09T09:30'))).toBe(at('2026-04-09T10:00'));
    expect(paused.previousOpen(at('2026-04-09T09:30'))).toBe(at('2026-04-08T12:00'));
    expect(paused.add(at('2026-04-09T09:30'), 0)).toBe(at('2026-04-09T10:00'));
    expect(paused.add(at('2026-04-09T11:30'), 0)).toBe(at('2026-04-09T11:30'));
    expect(paused.subtract(at('2026-04-09T09:30'), 0)).toBe(at('2026-04-08T12:00'));
  });

  it('take a fully paused date out of the working days', () => {
    const paused = withPauses(calendar, [pause('2026-04-09T00:00', '2026-04-10T12:00')]);
    expect(
      paused.workingDays('2026-04-08', '2026-04-10').map(({ on, openMs }) => [on, openMs / HOUR_MS]),
    ).toEqual([
      ['2026-04-08', 2],
      ['2026-04-10', 6],
    ]);
    expect(paused.addWorkingDays(at('2026-04-08T11:00'), 1)).toBe(at('2026-04-10T12:00'));
    expect(paused.subtractWorkingDays(at('2026-04-10T13:00'), 1)).toBe(at('2026-04-08T12:00'));
  });

  it('without an end stop the clock for good', () => {
    const paused = withPauses(calendar, [{ from: at('2026-04-09T12:00'), to: Number.POSITIVE_INFINITY }]);
    expect(paused.elapsed(at('2026-04-09T09:00'), at('2026-04-20T09:00'))).toBe(3 * HOUR_MS);
    expect(paused.nextOpen(at('2026-04-09T13:00'))).toBeNull();
    expect(paused.periodsAfter(at('2026-04-09T11:00'), 9)).toEqual([
      pause('2026-04-09T11:00', '2026-04-09T12:00'),
    ]);
    expect(() => paused.add(at('2026-04-09T09:00'), 4 * HOUR_MS)).toThrow('does not open for that long');
  });

  it('leave breaks and holidays as they are, and none at all changes nothing', () => {
    const paused = withPauses(calendar, [pause('2026-04-01T00:00', '2026-04-30T00:00')]);
    expect(paused.onHoliday(at('2026-04-06T12:00'))).toBe(true);
    expect(paused.onBreak(at('2026-04-07T13:30'))).toBe(true);
    expect(withPauses(calendar, [])).toBe(calendar);
  });
});

describe('a materialised calendar', () => {
  it('holds the very windows of its span and the zone data they came from', () => {
    const from = at('2026-04-07T10:00');
    const kept = materialise(definition, { from, to: at('2026-04-08T11:00') }, '2025c');
    expect(kept).toEqual({
      zone: 'Europe/Rome',
      from,
      to: at('2026-04-08T11:00'),
      windows: [
        { from, to: at('2026-04-07T13:00') },
        { from: at('2026-04-07T14:00'), to: at('2026-04-07T18:00') },
        { from: at('2026-04-08T10:00'), to: at('2026-04-08T11:00') },
      ],
      tzVersion: '2025c',
    });
  });
});
