import fc from 'fast-check';
import { ColumnFormat } from './column-format.js';
import type { Decision, Reading } from './column-format.js';
import { DATE_READINGS, dateReading, dayOfReading, instantOf, isDateFormat } from './date-readings.js';
import { NUMBER_READINGS } from './number-readings.js';

const decide = (readings: readonly Reading[], cells: readonly string[]): Decision => {
  const column = new ColumnFormat(readings);
  cells.forEach((cell) => column.see(cell));
  return column.decide();
};
const format = (decision: Decision): string =>
  decision.kind === 'decided' ? decision.format : decision.kind;

describe('dates of a column', () => {
  it.each([
    [['2024-05-01', '2024-12-31'], 'YYYY-MM-DD', 'the standard'],
    [['03/04/2024', '25/12/2024'], 'DD/MM/YYYY', 'one cell has a 25th month otherwise'],
    [['03/04/2024', '12/25/2024'], 'MM/DD/YYYY', 'one cell has a 25th month otherwise'],
    [['03/04/2024', '05/06/2024'], 'ambiguous', 'every cell can be read both ways'],
    [['25/12/2024', '12/25/2024'], 'ambiguous', 'each reading has a cell of its own: nobody may guess'],
    [['05/05/2024', '07/07/2024'], 'DD/MM/YYYY', 'both readings give the same days'],
    [['25/12/2024', '', 'n/a', '26/12/2024'], 'DD/MM/YYYY', 'what is no date is an error of its row'],
    [['2024-05-01T10:30:00Z', '2024-05-01 10:30'], 'YYYY-MM-DD', 'a time may follow'],
    [['1. Mai', 'soon'], 'unknown', 'nothing fits'],
    [['', ''], 'empty', 'nothing there'],
    [['01 gen 2024', '15 dic 2024'], 'DD MMM YYYY', 'Italian months'],
    [['Jan 5, 2024', 'Dec 31, 2024'], 'MMM DD, YYYY', 'American months'],
    [['20240501', '20241231'], 'YYYYMMDD', 'without marks'],
    [['31.12.24', '01.01.25'], 'DD.MM.YY', 'two-digit years'],
    [['1714559400', '1714645800'], 'unix', 'seconds since 1970'],
  ])('%j are written %s', (cells, expected, _because) => {
    expect(format(decide(DATE_READINGS, cells))).toBe(expected);
  });

  it('do not depend on the order of the rows', () => {
    const cell = fc.constantFrom('03/04/2024', '25/12/2024', '12/25/2024', '2024-01-02', '', 'n/a');
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 8 }), (cells) => {
        expect(decide(DATE_READINGS, [...cells].reverse())).toEqual(decide(DATE_READINGS, cells));
      }),
    );
  });
});

describe('reading a date', () => {
  it.each([
    ['DD/MM/YYYY', '3/4/2024', '2024-04-03'],
    ['DD/MM/YYYY', '31/02/2024', undefined],
    ['DD/MM/YYYY', '03/04/2024 2:05 pm', '2024-04-03T14:05:00.000'],
    ['DD/MM/YYYY', '03/04/2024 12:00 AM', '2024-04-03T00:00:00.000'],
    ['DD/MM/YYYY', '03/04/2024 25:00', undefined],
    ['DD/MM/YYYY', '03/04/20245', undefined],
    ['YYYY-MM-DD', '2024-05-01T10:30:15.5+0200', '2024-05-01T10:30:15.500+02:00'],
    ['YYYY-MM-DD', '0001-01-01', undefined],
    ['MM-DD-YY', '12-31-69', '2069-12-31'],
    ['MM-DD-YY', '12-31-70', '1970-12-31'],
  ])('%s reads %s as %s', (written, text, expected) => {
    expect(dateReading(written).read(text)).toBe(expected);
  });

  it.each([
    ['2024-05-01', '2024-04-30T22:00:00.000Z', 'a day begins at its midnight in the zone'],
    ['2024-05-01T10:30:00.000', '2024-05-01T08:30:00.000Z', 'a time without an offset is of the zone'],
    ['2024-05-01T10:30:00.000-05:00', '2024-05-01T15:30:00.000Z', 'an offset decides'],
    ['2024-03-31T02:30:00.000', '2024-03-31T01:30:00.000Z', 'an hour that the clock skips is read after it'],
  ])('%s in Rome is %s', (read, instant, _because) => {
    expect(instantOf(read, 'Europe/Rome').toISOString()).toBe(instant);
    expect(dayOfReading(read)).toBe(read.slice(0, 10));
  });

  it.each([
    ['DD/MM/YYYY', true],
    ['YYYY.MM.DD', true],
    ['DD/MM', false],
    ['DD/DD/YYYY', false],
    ['dd/mm/yyyy', false],
    ['HH:mm', false],
  ])('“%s” is a format: %s', (text, expected) => {
    expect(isDateFormat(text)).toBe(expected);
  });

  it('finds again every day it writes', () => {
    const days = fc.date({ min: new Date('1970-01-01'), max: new Date('2068-12-31'), noInvalidDate: true });
    const formats = fc.constantFrom('YYYY-MM-DD', 'DD/MM/YYYY', 'MM.DD.YYYY', 'DD-MM-YY', 'YYYYMMDD');
    fc.assert(
      fc.property(days, formats, (date, written) => {
        const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
        const text = written
          .replace('YYYY', year)
          .replace('YY', year.slice(2))
          .replace('MM', month)
          .replace('DD', day);
        expect(dateReading(written).read(text)).toBe(`${year}-${month}-${day}`);
      }),
    );
  });
});

describe('numbers of a column', () => {
  it.each([
    [['550', '4821'], '1,234.56', 'both ways are the same'],
    [['1100.04', '1.5'], '1,234.56', 'two decimals after a point'],
    [['1100,04', '7'], '1.234,56', 'two decimals after a comma'],
    [['1.234', '2.500'], 'ambiguous', 'thousands or decimals'],
    [['1.234', '2,50'], '1.234,56', 'one cell tells'],
    [['1,234.50', '1.234,50'], 'ambiguous', 'each reading has a cell of its own'],
    [['€ 1.234,50', '$ 2'], '1.234,56', 'signs of currencies do not count'],
    [['many'], 'unknown', 'no number'],
  ])('%j are written %s', (cells, expected, _because) => {
    expect(format(decide(NUMBER_READINGS, cells))).toBe(expected);
  });

  it.each([
    [0, '1,234,567.80', '1234567.8'],
    [0, "1'234.50", '1234.5'],
    [0, 'EUR 12', '12'],
    [0, '(12.50)', '-12.5'],
    [0, '1,23', undefined],
    [1, '1.234.567,80', '1234567.8'],
    [1, '-0,50', '-0.5'],
    [1, '007', '7'],
    [1, '1e5', undefined],
  ])('reading %i takes %s for %s', (index, text, expected) => {
    expect(NUMBER_READINGS[index]?.read(text)).toBe(expected);
  });
});
