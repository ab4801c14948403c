import fc from 'fast-check';
import { stretchText, wholeOf } from './stretch-text.js';

const EN = { locale: 'en-GB', quarter: (quarter: number, year: number) => `Q${quarter} ${year}` };
const IT = { locale: 'it-IT', quarter: (quarter: number, year: number) => `${quarter}º trimestre ${year}` };

describe('a stretch of days', () => {
  it.each([
    ['2026-10-01', '2026-10-31', 'October 2026', 'ottobre 2026', 'it is a whole month'],
    ['2026-02-01', '2026-02-28', 'February 2026', 'febbraio 2026', 'February is whole with 28 days'],
    ['2028-02-01', '2028-02-29', 'February 2028', 'febbraio 2028', 'and with 29 in a leap year'],
    ['2028-02-01', '2028-02-28', '1 – 28 Feb 2028', '01–28 feb 2028', 'but not with 28 in one'],
    ['2026-07-01', '2026-09-30', 'Q3 2026', '3º trimestre 2026', 'it is a whole quarter'],
    ['2026-01-01', '2026-03-31', 'Q1 2026', '1º trimestre 2026', 'the first quarter begins the year'],
    [
      '2026-08-01',
      '2026-10-31',
      '1 Aug – 31 Oct 2026',
      '01 ago – 31 ott 2026',
      'three months are not any quarter',
    ],
    ['2026-01-01', '2026-12-31', '2026', '2026', 'it is a whole year'],
    ['2026-04-01', '2027-03-31', '1 Apr 2026 – 31 Mar 2027', '01 apr 2026 – 31 mar 2027', 'no calendar year'],
    ['2026-10-05', '2026-10-11', '5 – 11 Oct 2026', '05–11 ott 2026', 'a week is told by its days'],
    ['2026-10-01', '2026-10-01', '1 Oct 2026', '1 ott 2026', 'the first of a month is a day, not the month'],
    ['2026-10-01', '2026-11-30', '1 Oct – 30 Nov 2026', '01 ott – 30 nov 2026', 'two months have no name'],
  ])('from %s to %s is “%s”, “%s”: %s', (from, to, english, italian) => {
    const plain = (text: string): string => text.replace(/[\u2009\u202f\u00a0]/g, ' ');
    expect(plain(stretchText(EN, from, to))).toBe(english);
    expect(plain(stretchText(IT, from, to))).toBe(italian);
  });

  it('is a whole month for every month of every year, and never without its last day', () => {
    const years = fc.integer({ min: 1990, max: 2090 });
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 12 }), (year, month) => {
        const first = `${year}-${String(month).padStart(2, '0')}-01`;
        const dayBefore = (on: number) => new Date(on - 86_400_000).toISOString().slice(0, 10);
        const next = Date.UTC(year, month, 1);
        expect(wholeOf(first, dayBefore(next))).toEqual({ kind: 'month', year, month });
        expect(wholeOf(first, dayBefore(next - 86_400_000))).toBeNull();
      }),
    );
  });
});
