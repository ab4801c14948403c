import * as fc from 'fast-check';
import { AppError } from '#kernel';
import { decimalOf, lineAmount, minorOf, positiveMinorOf } from './amounts.js';

/** Code and pointer of the refusal. */
function refusal(work: () => unknown): [string, string | undefined] | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [error.code, error.fields[0]?.pointer];
  }
}

describe('amounts', () => {
  it.each([
    ['12000.00', 'EUR', 1_200_000, 'two decimals'],
    ['12000', 'JPY', 12_000, 'the yen has no smaller coin'],
    ['1.234', 'KWD', 1_234, 'the dinar has a thousand fils'],
    ['0', 'EUR', 0, 'nothing is an amount'],
    ['90071992547409.91', 'EUR', 9_007_199_254_740_991, 'the largest that stays exact'],
  ])('%s %s is %d minor units: %s', (text, currency, minor) => {
    expect(minorOf(text, currency, '/amount')).toBe(minor);
  });

  it.each([
    ['12.345', 'EUR', ['money/amount', '/amount'], 'half cents are refused, never rounded'],
    ['12.5', 'JPY', ['money/amount', '/amount'], 'so are half yen'],
    ['1,200', 'EUR', ['money/amount', '/amount'], 'no separators of thousands'],
    ['-1', 'EUR', ['revenue/amount', '/amount'], 'the kind gives the sign'],
    ['90071992547409.92', 'EUR', ['revenue/amount', '/amount'], 'JSON would lose a cent'],
    ['10', 'euro', ['money/currency', '/currency'], 'the currency is at fault, not the amount'],
  ])('%s %s is refused as %j: %s', (text, currency, expected) => {
    expect(refusal(() => minorOf(text, currency, '/amount'))).toEqual(expected);
  });

  it('refuses nothing where money must move', () => {
    expect(refusal(() => positiveMinorOf('0.00', 'EUR', '/amount'))).toEqual(['revenue/amount', '/amount']);
    expect(positiveMinorOf('0.01', 'EUR', '/amount')).toBe(1);
  });

  it('reads back every amount it writes, in every currency', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
        fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF'),
        (minor, currency) => {
          expect(minorOf(decimalOf(minor, currency) ?? '', currency, '/amount')).toBe(minor);
        },
      ),
    );
  });

  it('shows an unknown amount as none', () => {
    expect(decimalOf(null, 'EUR')).toBeNull();
  });

  it('multiplies exactly or not at all', () => {
    expect(lineAmount(3, 33_33, '/lines/0/unitAmount')).toBe(99_99);
    expect(refusal(() => lineAmount(1_000_000, 9_007_199_254_741, '/lines/0/unitAmount'))).toEqual([
      'revenue/amount',
      '/lines/0/unitAmount',
    ]);
  });
});
