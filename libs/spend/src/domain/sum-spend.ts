import { groupBy } from '#kernel';
import type { DayCost } from './day-cost.js';

/** What spend is summed by. */
export const SPEND_BY = ['campaign', 'channel', 'day', 'month'] as const;
export type SpendBy = (typeof SPEND_BY)[number];

/** An amount in one currency. */
export interface Amount {
  readonly currency: string;
  readonly minor: bigint;
}

/** Costs added up. */
export interface SpendSum {
  /** As it was spent, by currency in the order of their codes. */
  readonly own: readonly Amount[];
  /** All of it that could be converted, in the reporting currency. */
  readonly reportingMinor: bigint;
  /** What no rate is known for: it is in `own`, and not in `reportingMinor`. */
  readonly unconverted: readonly Amount[];
}

/** The sum of one campaign, channel, day or month. */
export interface KeyedSum<K = string | null> extends SpendSum {
  /** Id of the campaign (null where none is named), code of the channel, `YYYY-MM-DD` or `YYYY-MM`. */
  readonly key: K;
}

const KEY: Readonly<Record<SpendBy, (day: DayCost) => string | null>> = {
  campaign: ({ campaignId }) => campaignId,
  channel: ({ channel }) => channel,
  day: ({ on }) => on,
  month: ({ on }) => on.slice(0, 7),
};

/** Costs by campaign, channel, day or month; keys in their order, what has none at the end. */
export const sumSpend = (days: Iterable<DayCost>, by: SpendBy): KeyedSum[] =>
  sumsBy(days, KEY[by]).sort(
    ({ key: one }, { key: other }) => Number(one === null) - Number(other === null) || compared(one, other),
  );

/** Costs by any key, in the order in which keys come. */
export const sumsBy = <K>(days: Iterable<DayCost>, keyOf: (day: DayCost) => K): KeyedSum<K>[] =>
  [...groupBy(days, keyOf)].map(([key, some]) => ({ key, ...sumOf(some) }));

/** All of them together. */
export function sumOf(days: Iterable<DayCost>): SpendSum {
  const own = new Map<string, bigint>();
  const unconverted = new Map<string, bigint>();
  let reportingMinor = 0n;
  for (const { currency, minor, reportingMinor: converted } of days) {
    add(own, currency, minor);
    if (converted === null) add(unconverted, currency, minor);
    else reportingMinor += converted;
  }
  return { own: amountsOf(own), reportingMinor, unconverted: amountsOf(unconverted) };
}

const add = (sums: Map<string, bigint>, currency: string, minor: bigint): unknown =>
  sums.set(currency, (sums.get(currency) ?? 0n) + minor);

const amountsOf = (sums: ReadonlyMap<string, bigint>): Amount[] =>
  [...sums]
    .filter(([, minor]) => minor !== 0n)
    .map(([currency, minor]) => ({ currency, minor }))
    .sort((one, other) => compared(one.currency, other.currency));

const compared = (one: string | null, other: string | null): number =>
  (one ?? '') < (other ?? '') ? -1 : Number((one ?? '') > (other ?? ''));
