import { AppError, invalidField, Money } from '#kernel';

/**
 * Minor units of a decimal amount such as `12000.50`, exact in the currency's own decimals.
 * @throws AppError `money/amount`, `money/currency`, `revenue/amount` pointing at `pointer`
 */
export function minorOf(text: string, currency: string, pointer: string): number {
  const minor = Number(parse(text, currency, pointer).minor);
  if (minor < 0 || !Number.isSafeInteger(minor))
    throw invalidField('revenue/amount', pointer, 'An amount is not negative and below 90 million million.');
  return minor;
}

/** The same for an amount that must not be nothing. */
export function positiveMinorOf(text: string, currency: string, pointer: string): number {
  const minor = minorOf(text, currency, pointer);
  if (minor === 0) throw invalidField('revenue/amount', pointer, 'The amount must be above zero.');
  return minor;
}

function parse(text: string, currency: string, pointer: string): Money {
  try {
    return Money.parse(text, currency);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const at = error.code === 'money/currency' ? '/currency' : pointer;
    throw invalidField(error.code, at, error.message);
  }
}

/** The amount with the currency's own decimals; null stays null. */
export const decimalOf = (minor: number | null, currency: string): string | null =>
  minor === null ? null : Money.of(minor, currency).toDecimal();

/** Quantity times price. @throws AppError `revenue/amount` when the product is too large to be exact */
export function lineAmount(quantity: number, unitMinor: number, pointer: string): number {
  const amount = quantity * unitMinor;
  if (!Number.isSafeInteger(amount))
    throw invalidField(
      'revenue/amount',
      pointer,
      'The line is too large; an amount is below 90 million million.',
    );
  return amount;
}
