import fc from 'fast-check';
import { instantReader, isInstantFormat, needsZone } from './instant-format.js';

const ROME = 'Europe/Rome';

describe('An instant', () => {
  const laws: {
    formats: string[];
    text: string;
    zone?: string;
    /** The instant in UTC, or why there is none. */
    gives: string;
    because: string;
  }[] = [
    { formats: ['iso'], text: '2026-04-03T10:30:00Z', gives: '2026-04-03T10:30:00.000Z', because: 'UTC' },
    {
      formats: ['iso'],
      text: '2026-04-03T10:30:00+02:00',
      gives: '2026-04-03T08:30:00.000Z',
      because: 'ahead',
    },
    {
      formats: ['iso'],
      text: '2026-04-03 10:30:00.1239-0330',
      gives: '2026-04-03T14:00:00.123Z',
      because: 'finer than a millisecond is cut off',
    },
    {
      formats: ['iso'],
      text: '2026-04-03T10:30+02',
      gives: '2026-04-03T08:30:00.000Z',
      because: 'hours are enough',
    },
    {
      formats: ['iso'],
      text: '2026-04-03',
      zone: ROME,
      gives: '2026-04-02T22:00:00.000Z',
      because: 'a date is the beginning of its day',
    },
    {
      formats: ['iso'],
      text: '2026-04-03T10:30',
      zone: ROME,
      gives: '2026-04-03T08:30:00.000Z',
      because: 'without an offset it is meant in the zone',
    },
    {
      formats: ['iso'],
      text: '2026-04-03T10:30',
      gives: 'no-zone',
      because: 'nobody can tell which instant it is',
    },
    { formats: ['iso'], text: '2026-02-30T10:30Z', gives: 'unreadable', because: 'there is no such date' },
    { formats: ['iso'], text: '2026-04-03T24:30Z', gives: 'unreadable', because: 'there is no such hour' },
    {
      formats: ['iso'],
      text: '2026-04-03T10:30+25:00',
      gives: 'unreadable',
      because: 'nobody is that far ahead',
    },
    {
      formats: ['iso'],
      text: '0050-01-01T00:00Z',
      gives: 'out-of-range',
      because: 'no calendar goes back so far',
    },
    {
      formats: ['iso'],
      text: '2026-03-29T02:30',
      zone: ROME,
      gives: '2026-03-29T01:30:00.000Z',
      because: 'a time the clock skips moves forward by what it skips',
    },
    {
      formats: ['iso'],
      text: '2026-10-25T02:30',
      zone: ROME,
      gives: '2026-10-25T00:30:00.000Z',
      because: 'of a time shown twice it is the first',
    },
    { formats: ['epoch-s'], text: '1775212200', gives: '2026-04-03T10:30:00.000Z', because: 'seconds' },
    {
      formats: ['epoch-s'],
      text: '1775212200.123',
      gives: '2026-04-03T10:30:00.123Z',
      because: 'with a fraction',
    },
    {
      formats: ['epoch-ms'],
      text: '1775212200123',
      gives: '2026-04-03T10:30:00.123Z',
      because: 'milliseconds',
    },
    { formats: ['epoch-ms'], text: '17.5', gives: 'unreadable', because: 'no part of a millisecond is told' },
    {
      formats: ['dd/MM/yyyy HH:mm'],
      text: '03/04/2026 10:30',
      zone: ROME,
      gives: '2026-04-03T08:30:00.000Z',
      because: 'the day stands first',
    },
    {
      formats: ['MM/dd/yyyy HH:mm'],
      text: '03/04/2026 10:30',
      zone: 'UTC',
      gives: '2026-03-04T10:30:00.000Z',
      because: 'the month stands first',
    },
    {
      formats: ['dd/MM/yyyy HH:mm'],
      text: '3/4/2026 10:30',
      zone: ROME,
      gives: 'unreadable',
      because: 'two digits were said',
    },
    {
      formats: ['d/M/yyyy H:mm'],
      text: '3/4/2026 9:30',
      zone: 'UTC',
      gives: '2026-04-03T09:30:00.000Z',
      because: 'one digit is enough',
    },
    {
      formats: ['d.M.yyyy h:mm a'],
      text: '3.4.2026 12:05 am',
      zone: 'UTC',
      gives: '2026-04-03T00:05:00.000Z',
      because: '12 am is midnight',
    },
    {
      formats: ['d.M.yyyy h:mm a'],
      text: '3.4.2026 12:05 P.M.',
      zone: 'UTC',
      gives: '2026-04-03T12:05:00.000Z',
      because: '12 pm is noon',
    },
    {
      formats: ['d.M.yyyy h:mm a'],
      text: '3.4.2026 13:05 pm',
      zone: 'UTC',
      gives: 'unreadable',
      because: 'halves of a day have 12 hours',
    },
    {
      formats: ["yyyyMMdd'T'HHmmssSSSX"],
      text: '20260403T103000123+0200',
      gives: '2026-04-03T08:30:00.123Z',
      because: 'letters stand in marks',
    },
    {
      formats: ['iso', 'dd/MM/yyyy'],
      text: '03/04/2026',
      zone: 'UTC',
      gives: '2026-04-03T00:00:00.000Z',
      because: 'the first format that can read it does',
    },
    {
      formats: ['dd/MM/yyyy', 'MM/dd/yyyy'],
      text: '04/13/2026',
      zone: 'UTC',
      gives: '2026-04-13T00:00:00.000Z',
      because: 'there is no 13th month',
    },
  ];
  test.each(laws)(
    '$text as $formats in $zone is $gives, because $because',
    ({ formats, text, zone, gives }) => {
      const at = instantReader(formats, zone ?? null)(text);
      expect(typeof at === 'number' ? new Date(at).toISOString() : at).toBe(gives);
    },
  );

  it('comes back from every format it is written in', () => {
    const instants = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2198, 11, 31) });
    fc.assert(
      fc.property(instants, (at) => {
        const iso = new Date(at).toISOString();
        expect(instantReader(['iso'], null)(iso)).toBe(at);
        expect(instantReader(['epoch-ms'], null)(String(at))).toBe(at);
        const written = iso.replace(/^(\d+)-(\d+)-(\d+)T(.*)Z$/, '$3/$2/$1 $4 +0000');
        expect(instantReader(['dd/MM/yyyy HH:mm:ss.SSS X'], null)(written)).toBe(at);
      }),
    );
  });
});

describe('A format', () => {
  it.each([
    ['iso', true, 'it has a name'],
    ['yyyy-MM-dd', true, 'a date is enough'],
    ['dd/MM/yyyy HH:mm', true, 'as spreadsheets write'],
    ['HH:mm', false, 'no date is named'],
    ['dd/MM/yyyy dd', false, 'the day stands twice'],
    ['dd/MM/yyyy hh:mm', false, 'nobody says which half of the day'],
    ['dd/MM/yyyy HH:mm a', false, 'a day of 24 hours has no halves'],
    ['dd MMM yyyy', false, 'names of months are not known'],
    ["dd/MM/yyyy'", false, 'a mark is never closed'],
    ['toString', false, 'inherited names are none'],
  ])('%s: %s, because %s', (format, isOne, _because) => {
    expect(isInstantFormat(format)).toBe(isOne);
  });

  it.each([
    ['iso', false],
    ['epoch-s', false],
    ['dd/MM/yyyy HH:mm', true],
    ['dd/MM/yyyy HH:mm X', false],
  ])('%s needs a zone: %s', (format, isNeeded) => {
    expect(needsZone(format)).toBe(isNeeded);
  });
});
