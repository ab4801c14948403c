import { Injectable } from '@nestjs/common';
import { compileCalendar } from '#calendar';
import { STAGES } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import { journalHead } from '#journal';
import { invalidField } from '#kernel';
import type { AppError } from '#kernel';
import {
  checkCapacity,
  groupRates,
  nextPeriod,
  overPeriods,
  owedByGroup,
  ownRate,
  periodOn,
  planDays,
  totalOwed,
} from '#sla';
import type {
  Capacity,
  CapacityCheck,
  GroupPlan,
  OwedLeads,
  PeriodRule,
  PeriodShare,
  PlanRate,
  PlanWeights,
} from '#sla';
import { officeHours } from '../application/seal.js';
import { REACHED_STAGES, WON_DEALS } from './live-conversions.sql.js';

export interface PlanWish {
  /** Minor units to be brought in; or so many customers. */
  readonly revenueMinor?: number | undefined;
  readonly customers?: number | undefined;
  /** What a customer brings, minor units; left out: the average of deals won in the past that is looked at. */
  readonly dealMinor?: number | undefined;
  /** Whose rates are used: leads captured from here to there. */
  readonly from: Date;
  readonly to: Date;
  readonly groupBy?: string | undefined;
  /** Share of the customers by group; left out: as the past had them. */
  readonly shares?: Readonly<Record<string, number>> | undefined;
  readonly period: PeriodRule;
  /** First day of the first period planned for, and how many. */
  readonly startOn: string;
  readonly periods: number;
  readonly weights?: PlanWeights | undefined;
  readonly capacity?: Omit<Capacity, 'days'> | undefined;
}

export interface Plan {
  readonly customers: number;
  readonly dealMinor: number | null;
  readonly dealsSeen: number;
  readonly rates: readonly PlanRate[];
  readonly groups: readonly (GroupPlan & { readonly rates: readonly PlanRate[] })[];
  readonly total: OwedLeads;
  readonly periods: readonly (PeriodShare & { readonly capacity: CapacityCheck | null })[];
  /** The position of the journal it was made from. */
  readonly position: number;
}

interface Reached {
  readonly group: string;
  readonly stage: string;
  readonly leads: number;
}

/** From a goal back to what each side owes, by the rates the journal shows. Reads only. */
@Injectable()
export class MakePlan {
  /** @throws AppError `plan/goal`, `plan/deal`, `plan/no-past`, `plan/rate` */
  async run(tx: Tx, workspaceId: string, wish: PlanWish): Promise<Plan> {
    const { position } = await journalHead(tx, workspaceId);
    const past = [workspaceId, wish.from, wish.to, position];
    const [deals] = await rows<{ deals: number; averageMinor: number }>(tx, WON_DEALS, past);
    const reached = await rows<Reached>(tx, REACHED_STAGES, [...past, wish.groupBy ?? '']);
    const dealMinor = wish.dealMinor ?? deals?.averageMinor ?? null;
    const customers = customersOf(wish, dealMinor);
    const groups = groupsOf(reached, wish.shares);
    if (groups.length === 0) throw noPast();
    const owed = owedByGroup(customers, groups);
    const total = totalOwed(owed);
    return {
      ...{ customers, dealMinor, dealsSeen: deals?.deals ?? 0, position, total },
      rates: stepsOf(reached).map(ownRate),
      groups: owed.map((plan, index) => ({ ...plan, rates: groups[index]!.rates })),
      periods: periodsOf(wish, total.exact),
    };
  }
}

const noPast = (): AppError =>
  invalidField('plan/no-past', '/from', 'No lead was captured then: choose a past in which leads came in.');

function customersOf({ customers, revenueMinor }: PlanWish, dealMinor: number | null): number {
  if (customers !== undefined) return customers;
  if (revenueMinor === undefined)
    throw invalidField('plan/goal', '/revenueMinor', 'Name the revenue, or the customers, to be reached.');
  if (dealMinor === null || dealMinor <= 0)
    throw invalidField(
      'plan/deal',
      '/dealMinor',
      'No deal was won in that past: say what a customer brings.',
    );
  return revenueMinor / dealMinor;
}

/** How many of each stage went on to the next; who reached a later one passed the earlier. */
function stepsOf(reached: readonly Reached[]) {
  const counts = STAGES.map((stage) =>
    reached.filter((each) => each.stage === stage).reduce((sum, { leads }) => sum + leads, 0),
  );
  const passed = counts.map((_, index) => Math.max(...counts.slice(index)));
  return STAGES.slice(1).map((to, index) => ({
    ...{ from: STAGES[index]!, to },
    ...{ hits: passed[index + 1]!, total: passed[index]! },
  }));
}

/** Groups that ever brought a customer, by the shares wished for, or as the past had them; rates are drawn towards each other. */
function groupsOf(reached: readonly Reached[], shares: PlanWish['shares']) {
  const names = [...new Set(reached.map(({ group }) => group))].sort();
  const steps = names.map((name) => stepsOf(reached.filter(({ group }) => group === name)));
  const byStep = STAGES.slice(1).map((_, step) => groupRates(steps.map((each) => each[step]!)));
  const won = steps.map((each) => each.at(-1)!.hits);
  const all = won.reduce((sum, each) => sum + each, 0);
  return names.flatMap((key, index) => {
    const share = shares ? (shares[key] ?? 0) : all === 0 ? 1 / names.length : won[index]! / all;
    return share > 0 ? [{ key, share, rates: byStep.map((rates) => rates[index]!) }] : [];
  });
}

function periodsOf(wish: PlanWish, leads: number): Plan['periods'] {
  const calendar = compileCalendar(officeHours(wish.period.zone), {
    ...{ from: Date.parse(wish.startOn), to: Date.parse(wish.startOn) + 1 },
  });
  let period = periodOn(wish.period, wish.startOn);
  const periods = Array.from({ length: wish.periods }, () => {
    const days = planDays(calendar.workingDays(period.startOn, period.endOn), wish.weights);
    const planned = { period: period.key, days };
    period = nextPeriod(wish.period, period);
    return planned;
  });
  return overPeriods(leads, periods).map((each) => {
    const capacity = wish.capacity && checkCapacity({ ...wish.capacity, days: each.workingDays }, each.exact);
    return { ...each, capacity: capacity ?? null };
  });
}
