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
import { REACHED_STAGES, TAKEN_OVER, WON_DEALS } from './live-conversions.sql.js';
import { memberLoads, partOf, stagesOwed } from './plan-stages.js';
import type { MemberLoad, StageOwed, TakenOver } from './plan-stages.js';

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
  /** All groups together, from customers back to the first stage. */
  readonly stages: readonly StageOwed[];
  readonly periods: readonly PlannedPeriod[];
  /** Of what the average deal is told; null where none was won. */
  readonly currency: string | null;
  /** The position of the journal it was made from. */
  readonly position: number;
}

/** What one period owes, and whether sales can take what is handed over in it. */
export interface PlannedPeriod extends PeriodShare {
  readonly stages: readonly StageOwed[];
  readonly capacity: CapacityCheck | null;
  /** Who would have how much; empty where nobody took a lead over in that past. */
  readonly members: readonly MemberLoad[];
}

/** Sales is handed marketing qualified leads: those are what its hands are needed for. */
const HANDED_OVER = 'mql';

interface Deals {
  readonly currency: string | null;
  readonly deals: number;
  readonly averageMinor: number | null;
}

const NO_DEALS: Deals = { currency: null, deals: 0, averageMinor: null };

/** So many leads of a group got so far. */
interface Reached {
  readonly group: string;
  /** Of the furthest stage among all of them, from 1 on. */
  readonly place: number;
  readonly leads: number;
}

/** From a goal back to what each side owes, by the rates the journal shows. Reads only. */
@Injectable()
export class MakePlan {
  /** @throws AppError `plan/goal`, `plan/deal`, `plan/no-past`, `plan/rate` */
  async run(tx: Tx, workspaceId: string, wish: PlanWish): Promise<Plan> {
    const { position } = await journalHead(tx, workspaceId);
    const past = [workspaceId, wish.from, wish.to, position];
    const [deals = NO_DEALS] = await rows<Deals>(tx, WON_DEALS, past);
    const reached = await rows<Reached>(tx, REACHED_STAGES, [...past, wish.groupBy ?? '', STAGES]);
    const dealMinor = wish.dealMinor ?? deals.averageMinor;
    const customers = customersOf(wish, dealMinor);
    const groups = groupsOf(reached, wish.shares);
    if (groups.length === 0) throw noPast();
    const owed = owedByGroup(customers, groups);
    const rated = owed.map((plan, index) => ({ ...plan, rates: groups[index]!.rates }));
    const stages = stagesOwed(rated);
    const taken = wish.capacity ? await rows<TakenOver>(tx, TAKEN_OVER, past) : [];
    return {
      ...{ customers, dealMinor, dealsSeen: deals.deals, currency: deals.currency, position },
      ...{ rates: stepsOf(reached).map(ownRate), groups: rated, total: totalOwed(owed), stages },
      periods: periodsOf(wish, stages, taken),
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
  const passed = STAGES.map((_, index) =>
    reached.filter(({ place }) => place > index).reduce((sum, { leads }) => sum + leads, 0),
  );
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

function periodsOf(
  wish: PlanWish,
  stages: readonly StageOwed[],
  taken: readonly TakenOver[],
): Plan['periods'] {
  const leads = stages.at(-1)!.exact;
  return overPeriods(leads, daysOf(wish)).map((each) => {
    const own = partOf(stages, leads === 0 ? 0 : each.exact / leads);
    const of = wish.capacity && { ...wish.capacity, days: each.workingDays };
    const handed = own.find(({ stage }) => stage === HANDED_OVER)!.exact;
    return {
      ...{ ...each, stages: own },
      capacity: of ? checkCapacity(of, handed) : null,
      members: of ? memberLoads(taken, of, handed) : [],
    };
  });
}

/** The periods planned for, with their working days. */
function daysOf(wish: PlanWish) {
  const calendar = compileCalendar(officeHours(wish.period.zone), {
    ...{ from: Date.parse(wish.startOn), to: Date.parse(wish.startOn) + 1 },
  });
  let period = periodOn(wish.period, wish.startOn);
  return Array.from({ length: wish.periods }, () => {
    const days = planDays(calendar.workingDays(period.startOn, period.endOn), wish.weights);
    const planned = { period: period.key, days };
    period = nextPeriod(wish.period, period);
    return planned;
  });
}
