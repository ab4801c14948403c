import { AppError, invalidField, Money } from '#kernel';

/**
 * Minor units of a decimal amount such as `12000.50`, exact in the currency's own decimals.
 * @throws AppError `money/amount`, `money/currency`, `spend/amount`, pointing at a field of `pointer`
 */
export function minorOf(text: string, currency: string, pointer: string): number {
  const minor = Number(parsed(text, currency, pointer).minor);
  if (minor < 0 || !Number.isSafeInteger(minor))
    throw invalidField(
      'spend/amount',
      `${pointer}/amount`,
      'An amount is not negative and below 90 million million; take back what a credit note makes undone.',
    );
  return minor;
}

function parsed(text: string, currency: string, pointer: string): Money {
  try {
    return Money.parse(text, currency);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const field = error.code === 'money/currency' ? 'currency' : 'amount';
    throw invalidField(error.code, `${pointer}/${field}`, error.message);
  }
}

/** The amount with the currency's own decimals. */
export const decimalOf = (minor: bigint | number, currency: string): string =>
  Money.of(minor, currency).toDecimal();
