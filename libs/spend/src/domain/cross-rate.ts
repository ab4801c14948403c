import { isRate, plainRate } from './rates.js';
import type { ReferenceDay } from './reference-rates.js';

const DECIMALS = 10;
const SCALE = 10n ** BigInt(DECIMALS);
/** The currency all others are told in. */
const BASE = 'EUR';

/**
 * What one unit of `currency` was worth in `own` on a day, over the euro: a decimal with up to ten decimals, the last one rounded half
 * up. Null where either is not told, or nothing would be left of it.
 */
export function crossRate({ rates }: ReferenceDay, currency: string, own: string): string | null {
  const [from, to] = [partsOf(rates, currency), partsOf(rates, own)];
  if (from === null || to === null) return null;
  const parts = (2n * to * SCALE + from) / (2n * from);
  const digits = parts.toString().padStart(DECIMALS + 1, '0');
  const rate = plainRate(`${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`);
  return isRate(rate) ? rate : null;
}

/** Exact, in parts of ten to the minus tenth. */
function partsOf(rates: ReferenceDay['rates'], currency: string): bigint | null {
  const rate = currency === BASE ? '1' : rates.get(currency);
  if (rate === undefined) return null;
  const [whole = '0', decimals = ''] = rate.split('.');
  return BigInt(whole + decimals.padEnd(DECIMALS, '0'));
}
