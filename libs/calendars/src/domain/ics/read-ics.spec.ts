import { AppError } from '#kernel';
import type { OwnDate } from '../drawing.js';
import { readIcs } from './read-ics.js';
import type { ReadIcs } from './read-ics.js';

const READING = { zone: 'Europe/Rome', years: { from: 2026, to: 2028 } };

const file = (...events: readonly (readonly string[])[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');
const read = (...lines: string[]): ReadIcs => readIcs(file(lines), READING);
const datesOf = (...lines: string[]): readonly OwnDate[] => read(...lines).ownDates;
const onsOf = (...lines: string[]): (string | undefined)[] => datesOf(...lines).map(({ on }) => on);

/** `[pointer, …]`, or the code when no place is named. */
const refusalOf = (text: string): unknown => {
  try {
    return readIcs(text, READING);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.fields.length > 0 ? error.fields.map(({ pointer }) => pointer) : error.code;
  }
};

describe('a calendar file', () => {
  it.each<[string, string[], OwnDate[]]>([
    [
      'an all-day event closes its date',
      ['DTSTART;VALUE=DATE:20261224', 'SUMMARY:Vigilia'],
      [{ kind: 'closed', on: '2026-12-24', name: 'Vigilia' }],
    ],
    [
      'the end of several days is not in',
      ['DTSTART;VALUE=DATE:20270809', 'DTEND;VALUE=DATE:20270821'],
      [{ kind: 'closed', on: '2027-08-09', until: '2027-08-20' }],
    ],
    [
      'a duration does as well as an end',
      ['DTSTART;VALUE=DATE:20270809', 'DURATION:P1W'],
      [{ kind: 'closed', on: '2027-08-09', until: '2027-08-15' }],
    ],
    [
      'a timed event cuts its hours out',
      ['DTSTART:20261224T130000', 'DTEND:20261224T180000'],
      [{ kind: 'cut', on: '2026-12-24', windows: [{ open: '13:00', close: '18:00' }] }],
    ],
    [
      'a time in UTC is told in the zone',
      ['DTSTART:20260701T120000Z', 'DURATION:PT1H'],
      [{ kind: 'cut', on: '2026-07-01', windows: [{ open: '14:00', close: '15:00' }] }],
    ],
    [
      'a time of another zone is, too',
      ['DTSTART;TZID=America/New_York:20261124T090000', 'DTEND;TZID=America/New_York:20261124T100000'],
      [{ kind: 'cut', on: '2026-11-24', windows: [{ open: '15:00', close: '16:00' }] }],
    ],
    [
      '23:59 is the end of the day',
      ['DTSTART:20261224T000000', 'DTEND:20261224T235900'],
      [{ kind: 'closed', on: '2026-12-24' }],
    ],
    [
      'a timed event over days closes the whole ones between',
      ['DTSTART:20261223T150000', 'DTEND:20261226T100000'],
      [
        { kind: 'cut', on: '2026-12-23', windows: [{ open: '15:00', close: '24:00' }] },
        { kind: 'closed', on: '2026-12-24', until: '2026-12-25' },
        { kind: 'cut', on: '2026-12-26', windows: [{ open: '00:00', close: '10:00' }] },
      ],
    ],
    [
      'a plain day of every year stays one',
      ['DTSTART;VALUE=DATE:20241207', 'RRULE:FREQ=YEARLY', 'SUMMARY:Sant’Ambrogio'],
      [{ kind: 'closed', every: '12-07', fromYear: 2024, name: 'Sant’Ambrogio' }],
    ],
    [
      'and ends in its last year',
      ['DTSTART;VALUE=DATE:20241207', 'RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=7;UNTIL=20271201'],
      [{ kind: 'closed', every: '12-07', fromYear: 2024, toYear: 2026 }],
    ],
  ])('%s', (_what, lines, expected) => expect(datesOf(...lines)).toEqual(expected));

  it('reads folded lines, escaped text, quoted parameters and either line end', () => {
    const text = file([
      'DTSTART;VALUE="DATE";X-A="a;b:c":20261224',
      'SUMMARY;LANGUAGE=it:Chiuso\\, per\\nfe',
      ' rie',
      '\taziendali',
    ]).replaceAll('\r\n', '\n');
    expect(readIcs(`\uFEFF${text}`, READING).ownDates).toEqual([
      { kind: 'closed', on: '2026-12-24', name: 'Chiuso, per ferieaziendali' },
    ]);
  });

  it.each([
    ['W. Europe Standard Time', 'as Windows calls it'],
    ['/freeassociation.sourceforge.net/Europe/Rome', 'behind the maker’s name'],
    ['"Europe/Rome"', 'in quotes'],
  ])('knows the zone %s, %s', (zone) => {
    expect(datesOf(`DTSTART;TZID=${zone}:20261224T130000`, 'DURATION:PT1H')).toMatchObject([
      { windows: [{ open: '13:00' }] },
    ]);
  });

  it('believes the file what it says of its own zones', () => {
    const zone =
      'BEGIN:VTIMEZONE\r\nTZID:Roma\r\nX-LIC-LOCATION:Europe/Rome\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT';
    const text = file(['DTSTART;TZID=Roma:20261224T130000', 'DURATION:PT1H']).replace('BEGIN:VEVENT', zone);
    expect(readIcs(text, READING).ownDates).toMatchObject([{ windows: [{ open: '13:00', close: '14:00' }] }]);
  });

  // Oracle: RFC 5545 by hand on a paper calendar, and the rrule-temporal package.
  it.each([
    [
      'FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO',
      '20260525',
      ['2026-05-25', '2027-05-31', '2028-05-29'],
      'the last Monday of May',
    ],
    [
      'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
      '20260101',
      ['2026-11-26', '2027-11-25', '2028-11-23'],
      'the fourth Thursday of November',
    ],
    ['FREQ=YEARLY;INTERVAL=2', '20240229', ['2028-02-29'], '29 February, where there is one'],
    [
      'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3',
      '20260101',
      ['2026-01-31', '2026-02-28', '2026-03-31'],
      'the last of the month',
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3',
      '20260131',
      ['2026-01-31', '2026-03-31', '2026-05-31'],
      'months without a 31st are left out',
    ],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2',
      '20260101',
      ['2026-01-30', '2026-02-27'],
      'the last weekday',
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4',
      '20260106',
      ['2026-01-06', '2026-01-08', '2026-01-20', '2026-01-22'],
      'every other week',
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU;COUNT=2',
      '20260106',
      ['2026-01-18', '2026-02-01'],
      'weeks that begin on Sunday',
    ],
    [
      'FREQ=DAILY;UNTIL=20260103T120000Z',
      '20260101',
      ['2026-01-01', '2026-01-02', '2026-01-03'],
      'until a date, included',
    ],
    [
      'FREQ=YEARLY;BYDAY=1MO;COUNT=2',
      '20260101',
      ['2026-01-05', '2027-01-04'],
      'the first Monday of the year',
    ],
  ])('comes again by %s from %s: %#', (rule, start, expected, _because) => {
    expect(onsOf(`DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`)).toEqual(expected);
  });

  it('leaves excluded dates out, adds further ones, and lets another event stand for an occurrence', () => {
    expect(
      onsOf(
        'DTSTART;VALUE=DATE:20260101',
        'RRULE:FREQ=MONTHLY;COUNT=3',
        'EXDATE;VALUE=DATE:20260201',
        'RDATE;VALUE=DATE:20260410',
      ),
    ).toEqual(['2026-01-01', '2026-03-01', '2026-04-10']);
    const moved = file(
      ['UID:a', 'DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=MONTHLY;COUNT=2'],
      ['UID:a', 'RECURRENCE-ID;VALUE=DATE:20260201', 'DTSTART;VALUE=DATE:20260205'],
    );
    expect(readIcs(moved, READING).ownDates.map(({ on }) => on)).toEqual(['2026-01-01', '2026-02-05']);
  });

  it('tells what it left out', () => {
    const text = file(
      ['DTSTART;VALUE=DATE:20261224', 'STATUS:CANCELLED', 'SUMMARY:Off'],
      ['DTSTART:20261224T130000'],
      ['DTSTART;VALUE=DATE:19990101'],
    );
    expect(readIcs(text, READING)).toEqual({
      ownDates: [],
      skipped: [
        { line: 3, name: 'Off', code: 'cancelled' },
        { line: 8, name: null, code: 'no-length' },
        { line: 11, name: null, code: 'out-of-years' },
      ],
      events: 3,
    });
  });

  it('closes a date once however many events do, the first naming it', () => {
    const text = file(
      ['DTSTART;VALUE=DATE:20261224', 'SUMMARY:One'],
      ['DTSTART;VALUE=DATE:20261224', 'SUMMARY:Other'],
    );
    expect(readIcs(text, READING).ownDates).toEqual([{ kind: 'closed', on: '2026-12-24', name: 'One' }]);
  });

  it.each([
    ['nothing', '', ['/lines/1/BEGIN']],
    ['a web page', '<html></html>', ['/lines/1/LINE']],
    ['another kind of file', 'BEGIN:VCARD\nEND:VCARD', ['/lines/1/BEGIN']],
    ['a file cut short', 'BEGIN:VCALENDAR\nBEGIN:VEVENT', ['/lines/2/BEGIN']],
    ['crossed ends', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR', ['/lines/3/END']],
    ['a line that is no property', file(['DTSTART;VALUE=DATE:20261224', 'no colon here']), ['/lines/5/NO']],
    ['an event without a beginning', file(['SUMMARY:When?']), ['/lines/3/DTSTART']],
    ['a date that does not exist', file(['DTSTART;VALUE=DATE:20260230']), ['/lines/4/DTSTART']],
    ['a zone of nowhere', file(['DTSTART;TZID=Nowhere/Land:20261224T130000']), ['/lines/4/DTSTART']],
    [
      'an end before the beginning',
      file(['DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261220']),
      ['/lines/5/DTEND'],
    ],
    ['a length of no length', file(['DTSTART;VALUE=DATE:20261224', 'DURATION:soon']), ['/lines/5/DURATION']],
    ['a rule by the hour', file(['DTSTART;VALUE=DATE:20261224', 'RRULE:FREQ=HOURLY']), ['/lines/5/RRULE']],
    [
      'a rule by the week number',
      file(['DTSTART;VALUE=DATE:20261224', 'RRULE:FREQ=YEARLY;BYWEEKNO=20']),
      ['/lines/5/RRULE'],
    ],
    [
      'a rule of a 13th month',
      file(['DTSTART;VALUE=DATE:20261224', 'RRULE:FREQ=YEARLY;BYMONTH=13']),
      ['/lines/5/RRULE'],
    ],
    ['several wrong events', file(['DTSTART:x'], ['DTSTART:y']), ['/lines/4/DTSTART', '/lines/7/DTSTART']],
    [
      'lines counted before unfolding',
      file(['DTSTART;VALUE=DATE:20261224', 'SUMMARY:a', ' b', ' c', 'RRULE:FREQ=NEVER']),
      ['/lines/8/RRULE'],
    ],
  ])('is refused for %s, naming line and property', (_what, text, expected) => {
    expect(refusalOf(text)).toEqual(expected);
  });

  it('is bounded: rules that never match and files of endless dates end with words', () => {
    const never = ['DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'];
    expect(read(...never).skipped).toMatchObject([{ code: 'out-of-years' }]);
    const many = Array.from({ length: 8 }, (_, hour) => [
      `DTSTART:20260101T0${hour}0000`,
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY',
    ]);
    expect(refusalOf(file(...many))).toBe('ics/too-much');
  });
});
