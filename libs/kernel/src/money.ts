import { AppError } from './app-error.js';

/** Currencies whose minor unit is not a hundredth (ISO 4217); every other code has two decimals. */
const EXPONENTS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
};

/** How many decimals the currency's minor unit has: EUR 2, JPY 0, KWD 3. */
export const currencyExponent = (currency: string): number => EXPONENTS[currency] ?? 2;

/** An exact amount: whole minor units of one ISO 4217 currency. Values never change; operations give new ones. */
export class Money {
  private constructor(
    readonly minor: bigint,
    readonly currency: string,
  ) {}

  static of(minor: bigint | number, currency: string): Money {
    if (!/^[A-Z]{3}$/.test(currency)) {
      throw new AppError(
        'invalid',
        'money/currency',
        `“${currency}” is not an ISO 4217 currency code; write three capital letters, such as EUR.`,
      );
    }
    return new Money(BigInt(minor), currency);
  }

  /** Reads a decimal such as `12000.50`; more decimals than the currency has are refused, never rounded. */
  static parse(text: string, currency: string): Money {
    const exponent = currencyExponent(currency);
    const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
    const decimals = (match?.[3] ?? '').replace(/(?<!0)0+$/, '');
    if (!match || decimals.length > exponent) {
      throw new AppError(
        'invalid',
        'money/amount',
        `“${text}” is not an amount in ${currency}; write digits with a point and at most ${exponent} decimals.`,
      );
    }
    const minor = BigInt((match[2] ?? '') + decimals.padEnd(exponent, '0'));
    return Money.of(match[1] === '-' ? -minor : minor, currency);
  }

  plus(other: Money): Money {
    return Money.of(this.minor + this.sameCurrency(other).minor, this.currency);
  }

  minus(other: Money): Money {
    return Money.of(this.minor - this.sameCurrency(other).minor, this.currency);
  }

  /**
   * Splits the amount by weights so that the parts add up to the very amount: largest remainder, ties to the earlier part
   * (100.00 by three equal weights is 33.34, 33.33, 33.33). Weights are non-negative numbers with a positive sum.
   */
  allocate(weights: readonly number[]): Money[] {
    const scaled = weights.map((weight) => BigInt(Math.round(weight * SCALE)));
    const total = scaled.reduce((sum, weight) => sum + weight, 0n);
    if (total <= 0n || scaled.some((weight) => weight < 0n)) {
      throw new AppError(
        'invalid',
        'money/weights',
        'Weights must be non-negative numbers with a positive sum.',
      );
    }
    const sign = this.minor < 0n ? -1n : 1n;
    const shares = scaled.map((weight, index) => {
      const product = this.minor * sign * weight;
      return { index, whole: product / total, rest: product % total };
    });
    let left = this.minor * sign - shares.reduce((sum, { whole }) => sum + whole, 0n);
    for (const part of [...shares].sort(
      (a, b) => Number(b.rest > a.rest) - Number(b.rest < a.rest) || a.index - b.index,
    )) {
      if (left <= 0n) break;
      part.whole += 1n;
      left -= 1n;
    }
    return shares.map(({ whole }) => Money.of(whole * sign, this.currency));
  }

  /** The amount as a decimal string with the currency's own number of decimals: `12000.50`. */
  toDecimal(): string {
    const exponent = currencyExponent(this.currency);
    const digits = (this.minor < 0n ? -this.minor : this.minor).toString().padStart(exponent + 1, '0');
    const whole = digits.slice(0, digits.length - exponent);
    const text = exponent === 0 ? whole : `${whole}.${digits.slice(-exponent)}`;
    return this.minor < 0n ? `-${text}` : text;
  }

  private sameCurrency(other: Money): Money {
    if (other.currency !== this.currency) {
      throw new AppError(
        'invalid',
        'money/mixed-currencies',
        `${this.currency} and ${other.currency} cannot be added; convert one first.`,
      );
    }
    return other;
  }
}

/** Weights are read to nine decimals, then everything is whole numbers. */
const SCALE = 1_000_000_000;
