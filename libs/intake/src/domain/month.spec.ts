import { monthIn } from './month.js';

describe('a month in a cell', () => {
  it.each([
    ['2026-03', '2026-03', 'as it is meant'],
    ['2026/3', '2026-03', 'one digit is enough'],
    ['03/2026', '2026-03', 'the year may come last'],
    ['3.2026', '2026-03', 'with points, as in Italy'],
    ['2026-03-01', '2026-03', 'advertising accounts give its first day'],
    ['2026-12', '2026-12', 'the last one'],
  ])('%s is %s, because %s', (text, month, _because) => {
    expect(monthIn(text)).toBe(month);
  });

  it.each([
    ['2026-13', 'there is no thirteenth'],
    ['2026-00', 'there is no month before the first'],
    ['2026-03-02', 'it is a day'],
    ['March', 'no year is said'],
    ['26-03', 'two digits may be a year or a month'],
    ['', 'nothing is said'],
  ])('%s is none, because %s', (text, _because) => {
    expect(monthIn(text)).toBeUndefined();
  });
});
