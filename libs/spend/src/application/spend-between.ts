import { OPTIONAL_SPEND_KINDS, SPEND_KINDS } from '#contracts';
import type { Channel, OptionalSpendKind, SpendKind } from '#contracts';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import type { Cost } from '../domain/cost.js';
import { dayAfter } from '../domain/day.js';
import { daysOfCost } from '../domain/day-cost.js';
import type { DayCost } from '../domain/day-cost.js';
import { earlier, unfold } from '../domain/plan.js';
import { RATE_DAYS, Rates } from '../domain/rates.js';
import { sumsBy } from '../domain/sum-spend.js';
import type { KeyedSum } from '../domain/sum-spend.js';
import { ratesBetween } from '../persistence/currency-rates.js';
import { plansBetween } from '../persistence/plans.js';
import { costsBetween } from '../persistence/spends.js';

export interface SpendOptions {
  /** Kinds that count only by name. */
  readonly include?: readonly OptionalSpendKind[];
  readonly channel?: Channel;
  readonly campaignIds?: readonly string[];
}

/** What marketing cost in a span of days, and what of it is looked at. */
export interface SpendOfSpan {
  readonly from: string;
  readonly to: string;
  /** The reporting currency: the workspace's own. */
  readonly currency: string;
  /** The kinds that are in `days`. */
  readonly kinds: readonly SpendKind[];
  /** One for each amount or round of a recurring cost and each of its days in the span, in no order. */
  readonly days: readonly DayCost[];
  /** What was left out because nobody asked for it, by kind. */
  readonly leftOut: readonly KeyedSum<SpendKind>[];
}

/**
 * What was spent from one day to another, both included, recurring costs among it; as it stands in this transaction.
 * An amount for more days counts by its days in the span. Amounts that stand and cannot be converted are there, without a reporting amount.
 */
export async function spendBetween(
  tx: Tx,
  workspaceId: string,
  from: string,
  to: string,
  { include = [], channel, campaignIds }: SpendOptions = {},
): Promise<SpendOfSpan> {
  const { currency } = await thisWorkspace(tx);
  const filter = { from, to, channel, campaignIds };
  const once = await costsBetween(tx, workspaceId, filter);
  const plans = await plansBetween(tx, workspaceId, filter);
  const counted: Counted[] = [
    ...once.map((cost) => ({ cost, lastOn: to })),
    ...plans.flatMap((plan) => {
      const lastOn = earlier(to, plan.untilOn);
      return unfold(plan, from, to).map((cost) => ({ cost, lastOn }));
    }),
  ];
  const rates = await ratesFor(tx, workspaceId, counted, currency);
  const days = counted.flatMap(({ cost, lastOn }) =>
    daysOfCost(cost, rates).filter(({ on }) => on >= from && on <= lastOn),
  );
  const kinds = SPEND_KINDS.filter((kind) => !isLeftOut(kind, include));
  const out = days.filter(({ kind }) => isLeftOut(kind, include));
  return {
    ...{ from, to, currency, kinds },
    days: out.length === 0 ? days : days.filter(({ kind }) => !isLeftOut(kind, include)),
    leftOut: sumsBy(out, ({ kind }) => kind),
  };
}

interface Counted {
  readonly cost: Cost;
  readonly lastOn: string;
}

const isLeftOut = (kind: SpendKind, include: readonly OptionalSpendKind[]): boolean =>
  OPTIONAL_SPEND_KINDS.some((each) => each === kind) && !include.some((each) => each === kind);

/** The rates of whole amounts, not of the span alone: what falls on a day must not hang on how much is looked at. */
async function ratesFor(
  tx: Tx,
  workspaceId: string,
  counted: readonly Counted[],
  reporting: string,
): Promise<Rates> {
  const foreign = counted.filter(({ cost }) => cost.currency !== reporting).map(({ cost }) => cost);
  if (foreign.length === 0) return new Rates(reporting, []);
  const first = foreign.reduce((least, { fromOn }) => (fromOn < least ? fromOn : least), '9999-12-31');
  const last = foreign.reduce((most, { toOn }) => (toOn > most ? toOn : most), '0001-01-01');
  const span = { from: dayAfter(first, -RATE_DAYS), to: last };
  const currencies = [...new Set(foreign.map(({ currency }) => currency))];
  return new Rates(reporting, await ratesBetween(tx, workspaceId, currencies, span));
}
