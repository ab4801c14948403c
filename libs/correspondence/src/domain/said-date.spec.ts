import { offsetOf, readSaidDate } from './said-date.js';

const ROME = 60;

describe('a date as mail programs write it for people', () => {
  it.each([
    { words: 'Mon, Nov 3, 2025 at 9:12 AM', is: '2025-11-03T08:12:00Z', because: 'Gmail, English' },
    {
      words: 'Mon, Nov 3, 2025 at 9:12\u202fPM',
      is: '2025-11-03T20:12:00Z',
      because: 'Gmail, a narrow space',
    },
    { words: 'lun 3 nov 2025 alle ore 09:12', is: '2025-11-03T08:12:00Z', because: 'Gmail, Italian' },
    { words: 'mar 4 nov 2025 alle ore 09:12', is: '2025-11-04T08:12:00Z', because: 'Tuesday is not March' },
    { words: 'mar 4 mar 2025 alle ore 09:12', is: '2025-03-04T08:12:00Z', because: 'Tuesday in March' },
    { words: 'Monday, November 3, 2025 9:12 AM', is: '2025-11-03T08:12:00Z', because: 'Outlook, English' },
    { words: 'lunedì 3 novembre 2025 09:12', is: '2025-11-03T08:12:00Z', because: 'Outlook, Italian' },
    { words: '3 November 2025 at 09:12:33 CET', is: '2025-11-03T08:12:33Z', because: 'Apple Mail, English' },
    { words: '3 novembre 2025 alle ore 09:12:33 CET', is: '2025-11-03T08:12:33Z', because: 'Apple, Italian' },
    {
      words: 'July 3, 2025 at 12:05:00 AM PDT',
      is: '2025-07-03T07:05:00Z',
      because: 'midnight, another zone',
    },
    { words: 'Mon, 3 Nov 2025 09:12:33 +0530', is: '2025-11-03T03:42:33Z', because: 'Thunderbird' },
    {
      words: 'Mon, 3 Nov 2025 09:12:33 -0800 (PST)',
      is: '2025-11-03T17:12:33Z',
      because: 'an offset goes first',
    },
    { words: 'Montag, 3. November 2025 um 09:12', is: '2025-11-03T08:12:00Z', because: 'German' },
    { words: 'lundi 3 août 2026 09:12', is: '2026-08-03T08:12:00Z', because: 'French' },
    { words: '3 de diciembre de 2025 9:12', is: '2025-12-03T08:12:00Z', because: 'Spanish' },
    { words: '03/11/2025 09:12', is: '2025-11-03T08:12:00Z', because: 'the day goes first' },
    { words: '11/03/2025 9:12 AM', is: '2025-11-03T08:12:00Z', because: 'the month, where hours are halved' },
    { words: '11/23/2025 09:12', is: '2025-11-23T08:12:00Z', because: 'there is no such month' },
    { words: '2025-11-03 09:12', is: '2025-11-03T08:12:00Z', because: 'as programs like it' },
  ])('is $is in $words: $because', ({ words, is }) => {
    expect(readSaidDate(words, ROME)?.toISOString()).toBe(new Date(is).toISOString());
  });

  it.each(['', 'yesterday', '31 February 2025 09:12', 'November 2025', '9:12 AM', `${'1'.repeat(10_000)}`])(
    'is none in %p',
    (words) => {
      expect(readSaidDate(words, ROME)).toBeNull();
    },
  );

  it.each([
    { header: 'Mon, 3 Nov 2025 09:12:33 +0100', is: 60 },
    { header: 'Mon, 3 Nov 2025 09:12:33 -0330', is: -210 },
    { header: 'Mon, 3 Nov 2025 09:12:33 GMT', is: 0 },
    { header: undefined, is: 0 },
  ])('has the zone of whoever wrote, $is minutes in $header', ({ header, is }) => {
    expect(offsetOf(header)).toBe(is);
  });
});
