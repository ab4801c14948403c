import fc from 'fast-check';
import { Money } from './money.js';

describe('Money', () => {
  const laws: { amount: string; weights: number[]; parts: string[]; because: string }[] = [
    {
      amount: '100.00',
      weights: [1, 1, 1],
      parts: ['33.34', '33.33', '33.33'],
      because: 'ties go to the earlier part',
    },
    {
      amount: '0.05',
      weights: [70, 30],
      parts: ['0.04', '0.01'],
      because: '3.5 and 1.5: equal remainders, the earlier wins',
    },
    {
      amount: '0.05',
      weights: [30, 70],
      parts: ['0.02', '0.03'],
      because: '1.5 and 3.5: equal remainders, the earlier wins',
    },
    {
      amount: '8.00',
      weights: [1, 1, 1],
      parts: ['2.67', '2.67', '2.66'],
      because: 'two cents are left for three parts',
    },
    {
      amount: '-100.00',
      weights: [1, 1, 1],
      parts: ['-33.34', '-33.33', '-33.33'],
      because: 'a refund splits as the sale did',
    },
  ];
  test.each(laws)(
    'splits $amount by $weights into $parts, because $because',
    ({ amount, weights, parts }) => {
      expect(
        Money.parse(amount, 'EUR')
          .allocate(weights)
          .map((part) => part.toDecimal()),
      ).toEqual(parts);
    },
  );

  it('never loses or makes a cent, whatever the weights', () => {
    const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), weights, (minor, parts) => {
        fc.pre(parts.some((part) => part > 1e-6));
        const whole = Money.of(minor, 'EUR')
          .allocate(parts)
          .reduce((sum, part) => sum + part.minor, 0n);
        expect(whole).toBe(minor);
      }),
    );
  });

  it('keeps the decimals of each currency', () => {
    expect(Money.parse('1200', 'JPY').minor).toBe(1200n);
    expect(Money.parse('1.234', 'KWD').toDecimal()).toBe('1.234');
    expect(Money.parse('-0.05', 'EUR').toDecimal()).toBe('-0.05');
  });

  test.each(['12,50', '1e3', '', '12.345', ' 1 2'])('refuses “%s” rather than guess', (text) => {
    expect(() => Money.parse(text, 'EUR')).toThrow(expect.objectContaining({ code: 'money/amount' }));
  });

  it('refuses to add two currencies', () => {
    expect(() => Money.of(1, 'EUR').plus(Money.of(1, 'USD'))).toThrow(
      expect.objectContaining({ code: 'money/mixed-currencies' }),
    );
  });
});
