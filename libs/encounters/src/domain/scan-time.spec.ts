import { localToInstant } from '#calendar';
import { readTime } from './scan-time.js';

const inRome = (date: string, time: string): number => localToInstant('Europe/Rome', date, time);
const read = (cell: string): unknown => {
  const said = readTime(cell, inRome);
  return Array.isArray(said) ? said.map((at: Date) => at.toISOString()) : said;
};

describe('readTime', () => {
  it.each<[string, string | null, string]>([
    ['', 'no', 'an empty cell says that they did not'],
    ['no', 'no', 'a word says that they did not'],
    ['Assente', 'no', 'Italian scanners write it so'],
    ['0', 'no', 'a flag that is down'],
    ['Sì', 'yes', 'with its accent'],
    ['TRUE', 'yes', 'as spreadsheets write it'],
    ['x', 'yes', 'as people tick a box'],
    ['gibberish', null, 'it says neither whether nor when'],
    ['2026-13-40', null, 'there is no such day'],
  ])('reads %j as %j because %s', (cell, expected) => {
    expect(read(cell)).toEqual(expected);
  });

  it.each([
    ['2026-05-12T10:30:00Z', ['2026-05-12T10:30:00.000Z'], 'an offset settles it'],
    ['2026-05-12 10:30:00+02:00', ['2026-05-12T08:30:00.000Z'], 'a space instead of the T is usual'],
    ['2026-05-12 10:30', ['2026-05-12T08:30:00.000Z'], 'without offset it is the clock of the workspace'],
    ['12/05/2026', ['2026-05-11T22:00:00.000Z', '2026-12-04T23:00:00.000Z'], 'it may be May or December'],
    ['25/05/2026 9.05', ['2026-05-25T07:05:00.000Z'], 'no month has the number 25'],
    ['05/25/2026 9:05 PM', ['2026-05-25T19:05:00.000Z'], 'as American scanners write it'],
    ['05/25/2026 12:00 am', ['2026-05-24T22:00:00.000Z'], 'twelve in the night is the start of the day'],
    ['03/03/2026', ['2026-03-02T23:00:00.000Z'], 'both readings are one'],
    ['30/02/2026', [], 'February has no thirtieth'],
  ])('reads %j as %j because %s', (cell, expected) => {
    expect(read(cell) ?? []).toEqual(expected);
  });
});
