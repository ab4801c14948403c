import { currencyExponent } from '#kernel';

export interface Priced {
  /** Minor units as digits. */
  readonly minor: string;
  readonly currency: string;
  /** Units of `rateCurrency` per unit of `currency`, as a decimal. */
  readonly rate: string | null;
  readonly rateCurrency: string | null;
}

/** An amount in the currency its deal was frozen in, to the nearest minor unit, halves away from zero; without a rate in its own. */
export function reportingAmount({ minor, currency, rate, rateCurrency }: Priced): {
  readonly minor: bigint;
  readonly currency: string;
} {
  if (rate === null || rateCurrency === null || rateCurrency === currency)
    return { minor: BigInt(minor), currency };
  const [whole = '0', decimals = ''] = rate.split('.');
  const shift = currencyExponent(rateCurrency) - currencyExponent(currency) - decimals.length;
  const product = BigInt(minor) * BigInt(whole + decimals);
  return {
    minor: shift >= 0 ? product * 10n ** BigInt(shift) : rounded(product, 10n ** BigInt(-shift)),
    currency: rateCurrency,
  };
}

function rounded(value: bigint, by: bigint): bigint {
  const half = value < 0n ? -by / 2n : by / 2n;
  return (value + half) / by;
}
