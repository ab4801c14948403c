import { currencyExponent } from '#kernel';
import { dayAfter } from './day.js';

/** What one unit of `currency` was worth in the reporting currency on a day. */
export interface DayRate {
  readonly on: string;
  readonly currency: string;
  /** A decimal above zero with up to ten decimals. */
  readonly rate: string;
}

/** For so many days a rate stands in for those that nobody set. */
export const RATE_DAYS = 7;
/** Beyond so many days a rate that comes daily is overdue: around Easter there is none for five. */
export const STALE_DAYS = 5;
const DECIMALS = 10;

/** An exact number: `value` parts of `10 ** RATE_SCALE`. */
const RATE_SCALE = 10n ** BigInt(DECIMALS);

/**
 * Rates into one reporting currency.
 * The rate of a day is that day's own, else the last one of the seven days before it, else none: nothing is ever taken for zero.
 */
export class Rates {
  private readonly scaled = new Map<string, bigint>();
  /** What was looked up before: many amounts fall on one day. */
  private readonly known = new Map<string, bigint | null>();

  constructor(
    readonly reporting: string,
    rates: readonly DayRate[],
  ) {
    for (const { on, currency, rate } of rates) this.scaled.set(`${currency} ${on}`, scaledOf(rate));
  }

  /** What an amount of a day is worth, in parts of `10 ** -10` of a minor unit of the reporting currency; null without a rate. */
  worth(minor: bigint, currency: string, on: string): bigint | null {
    if (currency === this.reporting) return minor * RATE_SCALE;
    const rate = this.rateOn(currency, on);
    if (rate === null) return null;
    const shift = currencyExponent(this.reporting) - currencyExponent(currency);
    const product = minor * rate;
    return shift >= 0 ? product * 10n ** BigInt(shift) : product / 10n ** BigInt(-shift);
  }

  private rateOn(currency: string, on: string): bigint | null {
    const key = `${currency} ${on}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const rate = this.latest(currency, on);
    this.known.set(key, rate);
    return rate;
  }

  private latest(currency: string, on: string): bigint | null {
    for (let back = 0; back <= RATE_DAYS; back += 1) {
      const rate = this.scaled.get(`${currency} ${dayAfter(on, -back)}`);
      if (rate !== undefined) return rate;
    }
    return null;
  }
}

/** Whole minor units, half a unit rounded up. */
export const rounded = (worth: bigint): bigint => (2n * worth + RATE_SCALE) / (2n * RATE_SCALE);

/** Whether it can be a rate: above zero, at most ten digits before and ten after the point. */
export const isRate = (text: string): boolean => /^\d{1,10}(\.\d{1,10})?$/.test(text) && /[1-9]/.test(text);

/** Without zeros that say nothing: `1.0800` is `1.08`. */
export const plainRate = (text: string): string =>
  (text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text).replace(/^0+(?=\d)/, '');

const scaledOf = (rate: string): bigint => {
  const [whole = '0', decimals = ''] = rate.split('.');
  return BigInt(whole + decimals.padEnd(DECIMALS, '0').slice(0, DECIMALS));
};
