import type { Channel, SpendKind } from '#contracts';
import { Money } from '#kernel';
import { daysBetween } from './day.js';

/** What money went to. */
export interface Purpose {
  readonly channel: Channel;
  readonly campaignId: string | null;
  readonly kind: SpendKind;
}

/** One amount for the days from `fromOn` to `toOn`, both included. */
export interface Cost extends Purpose {
  readonly fromOn: string;
  readonly toOn: string;
  /** Whole minor units, never negative. */
  readonly amountMinor: number;
  readonly currency: string;
}

/** The longest span of one amount, in days: three years, one of them a leap year. */
export const MOST_DAYS = 1_096;

/** The part of an amount that falls on each of its days, in order: they differ by at most one minor unit, the larger ones first, and add up. */
export function spreadOverDays({
  fromOn,
  toOn,
  amountMinor,
  currency,
}: Pick<Cost, 'fromOn' | 'toOn' | 'amountMinor' | 'currency'>): { on: string; minor: bigint }[] {
  const days = daysBetween(fromOn, toOn);
  const parts = Money.of(amountMinor, currency).allocate(days.map(() => 1));
  return days.map((on, index) => ({ on, minor: parts[index]?.minor ?? 0n }));
}
