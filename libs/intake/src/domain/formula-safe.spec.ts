import * as fc from 'fast-check';
import { formulaSafe, withoutGuard } from './formula-safe.js';

const DANGEROUS = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠'];

describe('a cell for a spreadsheet', () => {
  it.each(DANGEROUS)('that begins with %j is guarded', (first) => {
    expect(formulaSafe(`${first}cmd|' /C calc'!A0`)).toBe(`'${first}cmd|' /C calc'!A0`);
  });

  it.each(['-5+3', '-5-A1', '--5', '-5e3', '-A1', '-5.', '－5', '+39021234567', "'-5"])(
    'such as %j is no number below zero',
    (cell) => expect(formulaSafe(cell)).toBe(`'${cell}`),
  );

  it.each(['', 'plain', "'quoted'", ' =1', 'a=b', '39 02', '-5', '-1234.50'])(
    'such as %j stays as it is',
    (cell) => {
      expect(formulaSafe(cell)).toBe(cell);
      expect(withoutGuard(cell)).toBe(cell);
    },
  );

  it('comes back as it was, whatever it was', () => {
    const letter = fc.constantFrom(...DANGEROUS, "'", 'a', '1', ' ');
    const cell = fc.oneof(
      fc.string(),
      fc.array(letter, { maxLength: 6 }).map((each) => each.join('')),
    );
    fc.assert(
      fc.property(cell, (text) => {
        expect(withoutGuard(formulaSafe(text))).toBe(text);
        if (!/^-\d+(\.\d+)?$/.test(text)) expect(DANGEROUS).not.toContain(formulaSafe(text)[0]);
      }),
    );
  });
});
