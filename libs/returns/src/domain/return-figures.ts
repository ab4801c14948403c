import { costLadder, costPer, repeatValue, returnsOf, unitEconomics } from '#credit';
import { Money } from '#kernel';
import { FEW, STAGES } from './report.js';
import type { ReturnFigures, Stage } from './report.js';
import type { ReturnSettings } from './settings.js';

/** What a row cost and what came of it; money in minor units of one currency. */
export interface RowFacts {
  readonly spend: number;
  readonly counts: Readonly<Record<Stage, number>>;
  /** Deals, in parts. */
  readonly deals: number;
  readonly revenue: number;
}

/** Every ratio of a row. Money by decimals, to the minor unit. */
export function returnFigures(facts: RowFacts, settings: ReturnSettings, currency: string): ReturnFigures {
  const { spend, counts, deals, revenue } = facts;
  const shown = (minor: number | null): string | null =>
    minor === null ? null : Money.of(BigInt(Math.round(minor)), currency).toDecimal();
  const { lead: leads, ...others } = counts;
  const { leads: lead, ...costs } = costLadder(spend, { leads, ...others });
  // A margin of 1 leaves what hangs on revenue alone as it is; what hangs on the margin is told only where somebody said it.
  const { roas, roi, romi } = returnsOf({ spend, revenue, margin: settings.margin ?? 1 });
  const averageDeal = costPer(Math.max(0, revenue), deals);
  const customer = customerFigures(spend === 0 ? null : costs.won, averageDeal, settings, currency);
  return {
    cost: mapStages({ lead, ...costs }, (cost) => (spend === 0 ? null : shown(cost))),
    ...{ roas, roi, romi: settings.margin === null ? null : romi },
    averageDeal: shown(averageDeal),
    paybackMonths: customer.paybackMonths,
    lifetimeValue: shown(customer.lifetimeValue),
    lifetimeValueToCac: customer.lifetimeValueToCac,
    few: [
      ...STAGES.filter((stage) => counts[stage] > 0 && counts[stage] < FEW),
      ...(deals > 0 && deals < FEW ? (['revenue'] as const) : []),
    ],
  };
}

const mapStages = <T, U>(
  of: Readonly<Record<Stage, T>>,
  shown: (value: T) => U,
): Readonly<Record<Stage, U>> => ({
  lead: shown(of.lead),
  mql: shown(of.mql),
  sal: shown(of.sal),
  sql: shown(of.sql),
  won: shown(of.won),
});

interface CustomerFigures {
  readonly lifetimeValue: number | null;
  readonly lifetimeValueToCac: number | null;
  readonly paybackMonths: number | null;
}

const UNKNOWN: CustomerFigures = { lifetimeValue: null, lifetimeValueToCac: null, paybackMonths: null };

function customerFigures(
  cac: number | null,
  averageDeal: number | null,
  settings: ReturnSettings,
  currency: string,
): CustomerFigures {
  const { margin } = settings;
  if (margin === null) return UNKNOWN;
  const monthlyRevenue = monthlyRevenueOf(averageDeal, settings, currency);
  const monthlyChurn = churnOf(settings);
  const bought = repeatedValue(averageDeal, margin, settings);
  if (monthlyRevenue === null) return withCost(bought, null, cac);
  // Without a churn the lifetime is unknown, the payback is not.
  const told = unitEconomics({ cac: cac ?? 0, monthlyRevenue, margin, monthlyChurn: monthlyChurn ?? 1 });
  return withCost(monthlyChurn === null ? bought : told.lifetimeValue, told.paybackMonths, cac);
}

/** Nothing of what a customer cost is told where there was none. */
const withCost = (
  lifetimeValue: number | null,
  paybackMonths: number | null,
  cac: number | null,
): CustomerFigures =>
  cac === null
    ? { ...UNKNOWN, lifetimeValue }
    : {
        ...{ lifetimeValue, paybackMonths },
        lifetimeValueToCac: lifetimeValue === null ? null : costPer(lifetimeValue, cac),
      };

const repeatedValue = (
  averageDeal: number | null,
  margin: number,
  { repeatShare, repeatPeriods }: ReturnSettings,
): number | null =>
  repeatShare === null || averageDeal === null
    ? null
    : repeatValue(averageDeal * margin, repeatShare, repeatPeriods ?? 1);

function monthlyRevenueOf(
  averageDeal: number | null,
  { revenueBasis, monthlyRevenue }: ReturnSettings,
  currency: string,
): number | null {
  if (revenueBasis === 'said')
    return monthlyRevenue === null ? null : Number(Money.parse(monthlyRevenue, currency).minor);
  if (revenueBasis === null || averageDeal === null) return null;
  return revenueBasis === 'deal-a-month' ? averageDeal : averageDeal / 12;
}

const churnOf = ({ monthlyChurn, lifetimeMonths }: ReturnSettings): number | null =>
  monthlyChurn ?? (lifetimeMonths === null ? null : 1 / lifetimeMonths);
