import type { CalendarDefinition } from '#calendar';
import * as fc from 'fast-check';
import { AppError, HOUR_MS } from '#kernel';
import { differenceOf, weekMinutes } from './difference.js';
import type { Comparable } from './difference.js';
import { whatWouldBeDue } from './due-test.js';
import type { DueAnswer } from './due-test.js';
import { readTarget } from './duration.js';

const DAY = [
  { open: '09:00', close: '13:00' },
  { open: '14:00', close: '18:00' },
];
const OFFICE: CalendarDefinition = {
  zone: 'Europe/Rome',
  week: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY },
  holidays: [{ on: '2026-12-25', name: 'Natale' }],
  exceptions: { '2026-11-28': [{ open: '09:00', close: '12:00' }] },
  breaks: { '2026-12-24': [{ open: '14:00', close: '18:00' }] },
};

const due = (start: string, target: string, pauses: [string, string][] = []): DueAnswer =>
  whatWouldBeDue({
    ...{ definition: OFFICE, startAt: Date.parse(start), target: readTarget(target) },
    pauses: pauses.map(([from, to]) => ({ from: Date.parse(from), to: Date.parse(to), label: 'leave' })),
  });
const iso = (at: number): string => new Date(at).toISOString();
const codeOf = (work: () => unknown): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};

describe('what would be due', () => {
  it.each([
    [
      '2026-11-23T09:00:00+01:00',
      'PT4H',
      '2026-11-23T12:00:00.000Z',
      'a budget that ends at closing is due at closing',
    ],
    ['2026-11-23T12:30:00+01:00', 'PT1H', '2026-11-23T13:30:00.000Z', 'lunch does not count'],
    ['2026-11-27T17:00:00+01:00', 'PT2H', '2026-11-28T09:00:00.000Z', 'the extra Saturday counts'],
    [
      '2026-12-24T12:00:00+01:00',
      'PT2H',
      '2026-12-28T09:00:00.000Z',
      'neither the afternoon before nor Christmas counts',
    ],
    ['2026-11-23T10:00:00+01:00', 'P1D', '2026-11-24T09:00:00.000Z', 'a working day later at the same time'],
    ['2026-11-27T10:00:00+01:00', 'P1DT1H', '2026-11-28T10:00:00.000Z', 'days first, then time'],
    ['2026-11-22T10:00:00+01:00', 'PT0S', '2026-11-23T08:00:00.000Z', 'no time at all is the next opening'],
  ])('given at %s with %s: %s, since %s', (start, target, at, _because) => {
    expect(iso(due(start, target).dueAt)).toBe(at);
  });

  it('gives back what a pause takes of working time', () => {
    const answer = due('2026-11-23T09:00:00Z', 'PT1H', [['2026-11-23T09:30:00Z', '2026-11-23T15:00:00Z']]);
    expect(iso(answer.dueAt)).toBe('2026-11-23T15:30:00.000Z');
    expect(answer.elapsedMs).toBe(HOUR_MS);
  });

  it('explains every stretch without a gap, and what counts sums to what elapsed', () => {
    const instants = fc.integer({
      min: Date.parse('2026-11-01T00:00:00Z'),
      max: Date.parse('2026-12-31T00:00:00Z'),
    });
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), (startAt, hours) => {
        const answer = whatWouldBeDue({
          definition: OFFICE,
          startAt,
          target: { days: 0, ms: hours * HOUR_MS },
          pauses: [],
        });
        const ends = answer.intervals.map(({ to }) => to);
        expect(answer.intervals.map(({ from }) => from)).toEqual([startAt, ...ends.slice(0, -1)]);
        expect(ends.at(-1)).toBe(answer.dueAt);
        expect(answer.intervals.at(-1)?.elapsedMs).toBe(hours * HOUR_MS);
        expect(answer.intervals.reduce((sum, { ms }) => sum + ms, 0)).toBe(answer.wallMs);
      }),
      { numRuns: 200 },
    );
  });

  it('is told in codes and numbers: when the clock started, what counted, each thing that did not', () => {
    const { sentences } = due('2026-12-23T20:00:00+01:00', 'PT6H', [
      ['2026-12-24T09:00:00Z', '2026-12-24T10:00:00Z'],
    ]);
    expect(sentences).toEqual([
      {
        code: 'started-closed',
        facts: { at: '2026-12-23T19:00:00.000Z', because: 'closed', opensAt: '2026-12-24T08:00:00.000Z' },
      },
      { code: 'counted', facts: { ms: 6 * HOUR_MS, days: 2 } },
      { code: 'closed', facts: { ms: 77 * HOUR_MS, times: expect.any(Number) } },
      {
        code: 'pause',
        facts: {
          from: '2026-12-24T09:00:00.000Z',
          to: '2026-12-24T10:00:00.000Z',
          name: 'leave',
          ms: HOUR_MS,
        },
      },
      { code: 'break', facts: { on: '2026-12-24', ms: 4 * HOUR_MS } },
      { code: 'holiday', facts: { on: '2026-12-25', name: 'Natale', ms: 24 * HOUR_MS } },
      { code: 'due', facts: { at: '2026-12-28T11:00:00.000Z' } },
    ]);
  });

  it('tells a date with its own hours', () => {
    expect(due('2026-11-28T09:00:00+01:00', 'PT2H').sentences).toContainEqual({
      code: 'own-hours',
      facts: { on: '2026-11-28', ms: 2 * HOUR_MS },
    });
  });

  it.each([
    ['never opens', {}],
    ['hardly opens', { mon: [{ open: '09:00', close: '09:01' }] }],
  ])('refuses a calendar that %s instead of working centuries out', (_what, week) => {
    const question = {
      definition: { zone: 'UTC', week },
      startAt: Date.parse('2026-11-23T09:00:00Z'),
      pauses: [],
    };
    expect(codeOf(() => whatWouldBeDue({ ...question, target: readTarget('PT8000H') }))).toBe(
      'calendar/too-far',
    );
    expect(codeOf(() => whatWouldBeDue({ ...question, target: readTarget('P366D') }))).toBe(
      'calendar/too-far',
    );
  });
});

describe('a target', () => {
  it.each([
    ['PT4H', 0, 4 * HOUR_MS],
    ['P2D', 2, 0],
    ['P1DT1H30M15S', 1, 5_415_000],
    ['PT90M', 0, 5_400_000],
  ])('reads %s', (text, days, ms) => expect(readTarget(text)).toEqual({ days, ms }));

  it.each(['', 'P', 'PT', 'P1DT', '4h', 'P1W', 'P1M', 'PT-1H', 'P999D', 'PT9999H', 'PT1.5H', ' PT1H'])(
    'refuses “%s”',
    (text) => expect(codeOf(() => readTarget(text))).toBe('calendar/bad-target'),
  );
});

describe('the difference of two versions', () => {
  const version = (
    change: Partial<Comparable> = {},
    definition: Partial<CalendarDefinition> = {},
  ): Comparable => ({
    ...{
      definition: { ...OFFICE, ...definition },
      dates: [{ on: '2026-12-25', name: 'Natale', source: 'IT' }],
    },
    ...{ datesFrom: '2016-01-01', datesTo: '2036-12-31', zoneData: '2026a' },
    ...change,
  });
  const changesTo = (after: Comparable): unknown[] =>
    differenceOf(version(), after).map(({ code, facts }) => [code, facts]);

  it('is nothing between a version and itself', () => expect(changesTo(version())).toEqual([]));

  it.each<[string, Comparable, unknown[]]>([
    [
      'a zone',
      version({}, { zone: 'Europe/Paris' }),
      [['zone', { from: 'Europe/Rome', to: 'Europe/Paris' }]],
    ],
    [
      'a day of the week, with the hours it makes',
      version({}, { week: { ...OFFICE.week, mon: [{ open: '09:00', close: '13:00' }] } }),
      [
        ['week', { weekday: 'mon', before: '09:00–13:00 14:00–18:00', after: '09:00–13:00' }],
        ['week-length', { before: 2_400, after: 2_160 }],
      ],
    ],
    [
      'a closed date more',
      version({ dates: [{ on: '2026-12-24', name: null, source: 'own' }, ...version().dates] }),
      [['date-closed', { on: '2026-12-24', name: null }]],
    ],
    ['a closed date less', version({ dates: [] }), [['date-opened', { on: '2026-12-25', name: 'Natale' }]]],
    [
      'another name',
      version({ dates: [{ on: '2026-12-25', name: 'Christmas', source: 'own' }] }),
      [['date-renamed', { on: '2026-12-25', from: 'Natale', to: 'Christmas' }]],
    ],
    [
      'own hours gone',
      version({}, { exceptions: {} }),
      [['hours-removed', { on: '2026-11-28', before: '09:00–12:00' }]],
    ],
    [
      'a cut more',
      version({}, { breaks: { ...OFFICE.breaks, '2026-12-31': [{ open: '13:00', close: '18:00' }] } }),
      [['cut-added', { on: '2026-12-31', after: '13:00–18:00' }]],
    ],
    ['other zone data', version({ zoneData: '2026b' }), [['zone-data', { from: '2026a', to: '2026b' }]]],
    [
      'years further on: one line, not each of their dates',
      version({
        datesTo: '2037-12-31',
        dates: [...version().dates, { on: '2037-12-25', name: 'Natale', source: 'IT' }],
      }),
      [['dates-until', { from: '2036-12-31', to: '2037-12-31' }]],
    ],
  ])('tells %s', (_what, after, expected) => expect(changesTo(after)).toEqual(expected));

  it('counts the minutes of a week once, over midnight and around its end', () => {
    expect(
      weekMinutes({
        week: {
          mon: [
            { open: '09:00', close: '18:00' },
            { open: '10:00', close: '11:00' },
          ],
        },
      }),
    ).toBe(540);
    expect(
      weekMinutes({
        week: { sun: [{ open: '22:00', close: '06:00' }], mon: [{ open: '05:00', close: '07:00' }] },
      }),
    ).toBe(540);
  });
});
