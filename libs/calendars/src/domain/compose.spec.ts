import { readFileSync } from 'node:fs';
import { compileCalendar } from '#calendar';
import { AppError } from '#kernel';
import { compose } from './compose.js';
import type { CalendarDrawing, OwnDate } from './drawing.js';
import { HOLIDAY_DATA, holidaySets } from './holiday-sets.js';
import { mergeOwnDates } from './merge-own-dates.js';
import { ownDateProblems } from './own-date-problems.js';

const DAY = [{ open: '09:00', close: '18:00' }];
const HALF = [{ open: '09:00', close: '13:00' }];
const YEARS = { from: 2025, to: 2027 };

const drawing = (
  ownDates: readonly OwnDate[] = [],
  sets: CalendarDrawing['holidaySets'] = [],
): CalendarDrawing => ({
  zone: 'Europe/Rome',
  week: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY },
  holidaySets: sets,
  ownDates,
});

/** The hours on which a date opens, as the kernel reads the definition. */
const hoursOn = (drawn: CalendarDrawing, on: string): number => {
  const { definition } = compose(drawn, YEARS);
  const at = Date.parse(`${on}T00:00:00Z`);
  const [day] = compileCalendar(definition, { from: at, to: at + 86_400_000 }).workingDays(on, on);
  return (day?.openMs ?? 0) / 3_600_000;
};

describe('a drawing worked out', () => {
  it('writes holidays down date by date: Italy’s 4 October from 2026 on', () => {
    const { dates } = compose(drawing([], [{ country: 'IT' }]), YEARS);
    const fourths = dates.filter(({ on }) => on.endsWith('-10-04')).map(({ on, source }) => [on, source]);
    expect(fourths).toEqual([
      ['2026-10-04', 'IT'],
      ['2027-10-04', 'IT'],
    ]);
  });

  it('lets a region add its own days, and names a shared date by the first set', () => {
    const { dates } = compose(drawing([], [{ country: 'IT' }, { country: 'IT', region: '25.MI' }]), YEARS);
    expect(dates.find(({ on }) => on === '2026-12-07')?.source).toBe('IT-25.MI');
    expect(dates.find(({ on }) => on === '2026-12-25')?.source).toBe('IT');
  });

  it.each<[string, OwnDate[], string, number, string]>([
    ['closes a date', [{ kind: 'closed', on: '2026-12-24' }], '2026-12-24', 0, 'a Thursday'],
    [
      'closes a run',
      [{ kind: 'closed', on: '2026-08-10', until: '2026-08-21' }],
      '2026-08-21',
      0,
      'the last date is in',
    ],
    [
      'ends a run',
      [{ kind: 'closed', on: '2026-08-10', until: '2026-08-20' }],
      '2026-08-21',
      9,
      'the date after is not',
    ],
    ['closes a day of every year', [{ kind: 'closed', every: '12-07' }], '2027-12-07', 0, 'a Tuesday'],
    [
      'begins a day of every year',
      [{ kind: 'closed', every: '12-07', fromYear: 2027 }],
      '2026-12-07',
      9,
      'not yet',
    ],
    [
      'ends a day of every year',
      [{ kind: 'closed', every: '12-07', toYear: 2026 }],
      '2027-12-07',
      9,
      'no more',
    ],
    [
      'opens an extra working day',
      [{ kind: 'open', on: '2026-11-28', windows: HALF }],
      '2026-11-28',
      4,
      'a Saturday',
    ],
    [
      'opens a holiday',
      [{ kind: 'open', on: '2026-12-25', windows: HALF }],
      '2026-12-25',
      4,
      'own hours come first',
    ],
    [
      'shortens a date',
      [{ kind: 'cut', on: '2026-12-24', windows: [{ open: '13:00', close: '18:00' }] }],
      '2026-12-24',
      4,
      'the rest stays',
    ],
    [
      'cuts own hours',
      [
        { kind: 'open', on: '2026-11-28', windows: DAY },
        { kind: 'cut', on: '2026-11-28', windows: HALF },
      ],
      '2026-11-28',
      5,
      'cuts go last',
    ],
    [
      'opens a day of every year once',
      [
        { kind: 'closed', every: '12-07' },
        { kind: 'open', on: '2026-12-07', windows: HALF },
      ],
      '2026-12-07',
      4,
      'its date comes first',
    ],
  ])('%s', (_what, own, on, hours, _because) => {
    expect(hoursOn(drawing(own, [{ country: 'IT' }]), on)).toBe(hours);
  });

  it('tells one’s own name for a date a set closes too, and no date that opens', () => {
    const own: OwnDate[] = [
      { kind: 'closed', on: '2026-12-25', name: 'Party' },
      { kind: 'open', on: '2026-12-26', windows: HALF },
    ];
    const { dates } = compose(drawing(own, [{ country: 'IT' }]), YEARS);
    expect(dates.find(({ on }) => on === '2026-12-25')).toEqual({
      on: '2026-12-25',
      name: 'Party',
      source: 'own',
    });
    expect(dates.some(({ on }) => on === '2026-12-26')).toBe(false);
  });

  it('keeps 29 February to leap years', () => {
    const { dates } = compose(drawing([{ kind: 'closed', every: '02-29' }]), { from: 2023, to: 2028 });
    expect(dates.map(({ on }) => on)).toEqual(['2024-02-29', '2028-02-29']);
  });

  it('names every wrong place at once', () => {
    const wrong = { ...drawing([{ kind: 'closed' }], [{ country: 'IT' }, { country: 'IT' }]), zone: 'Rome' };
    let refusal: unknown;
    try {
      compose(wrong, YEARS);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(AppError);
    expect((refusal as AppError).fields.map(({ pointer }) => pointer)).toEqual([
      '/zone',
      '/holidaySets/1',
      '/ownDates/0',
    ]);
  });
});

describe('own dates', () => {
  it.each<[string, OwnDate, string]>([
    ['no date at all', { kind: 'closed' }, '/ownDates/0'],
    ['both a date and every year', { kind: 'closed', on: '2026-01-01', every: '01-01' }, '/ownDates/0'],
    ['a date that does not exist', { kind: 'closed', on: '2026-02-29' }, '/ownDates/0/on'],
    [
      'an end before the beginning',
      { kind: 'closed', on: '2026-02-02', until: '2026-02-01' },
      '/ownDates/0/until',
    ],
    [
      'a run of more than a year',
      { kind: 'closed', on: '2026-01-01', until: '2027-06-01' },
      '/ownDates/0/until',
    ],
    ['a day of no month', { kind: 'closed', every: '13-01' }, '/ownDates/0/every'],
    [
      'years that end before they begin',
      { kind: 'closed', every: '01-01', fromYear: 2027, toYear: 2026 },
      '/ownDates/0/toYear',
    ],
    ['own hours of every year', { kind: 'open', every: '01-01', windows: HALF }, '/ownDates/0/kind'],
    ['windows of a closed date', { kind: 'closed', on: '2026-01-01', windows: HALF }, '/ownDates/0/windows'],
    ['a cut of nothing', { kind: 'cut', on: '2026-01-01' }, '/ownDates/0/windows'],
    [
      'a window of no clock',
      { kind: 'cut', on: '2026-01-01', windows: [{ open: '25:00', close: '26:00' }] },
      '/ownDates/0/windows/0/open',
    ],
  ])('are refused for %s', (_what, own, pointer) => {
    expect(ownDateProblems([own]).map((problem) => problem.pointer)).toContain(pointer);
  });

  it('claim a date once: the second is named with the date and the first', () => {
    const own: OwnDate[] = [
      { kind: 'closed', on: '2026-08-10', until: '2026-08-21' },
      { kind: 'open', on: '2026-08-15', windows: HALF },
    ];
    expect(ownDateProblems(own)).toEqual([
      { pointer: '/ownDates/1/on', detail: expect.stringMatching(/2026-08-15.*entry 1/) },
    ]);
  });

  it('are 5,000 at most, runs counted date by date', () => {
    const years = Array.from({ length: 14 }, (_, index) => 2020 + index);
    const own = years.map((year): OwnDate => ({
      kind: 'closed',
      on: `${year}-01-01`,
      until: `${year}-12-31`,
    }));
    expect(ownDateProblems(own)).toEqual([{ pointer: '/ownDates', detail: expect.stringContaining('5000') }]);
    expect(ownDateProblems(own.slice(0, 13))).toEqual([]);
  });

  it('merge: what is there stays, the free dates of a run come in as runs', () => {
    const there: OwnDate[] = [{ kind: 'open', on: '2026-08-15', windows: HALF }];
    const run: OwnDate = { kind: 'closed', on: '2026-08-13', until: '2026-08-16', name: 'Summer' };
    expect(mergeOwnDates(there, [run, run])).toEqual({
      merged: [
        ...there,
        { kind: 'closed', on: '2026-08-13', until: '2026-08-14', name: 'Summer' },
        { kind: 'closed', on: '2026-08-16', name: 'Summer' },
      ],
      added: 3,
      taken: 5,
    });
  });
});

describe('holiday sets', () => {
  it('are told in the language asked for', () => {
    const nameOf = (language: string): string | undefined =>
      holidaySets(language).find(({ code }) => code === 'DE')?.name;
    expect([nameOf('en'), nameOf('it')]).toEqual(['Germany', 'Germania']);
  });

  it('name the release of the data that is installed', () => {
    const manifest = readFileSync(require.resolve('date-holidays/package.json'), 'utf8');
    const { version } = JSON.parse(manifest) as { version: string };
    expect(HOLIDAY_DATA).toBe(`date-holidays ${version}`);
  });
});
