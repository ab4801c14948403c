import { TALLY_BUCKETS } from '#contracts';
import type { BusinessTime } from '../business-time.js';
import { isDuty } from '../clauses/registry.js';
import type { Clause, QuotaClause } from '../clauses/registry.js';
import type { AgreementTerms } from '../clauses/terms.js';
import { localDate } from '../period/local-date.js';
import { periodOn } from '../period/period.js';
import { dutyStanding } from '../standing/duty-standing.js';
import type { DutyStanding } from '../standing/duty-standing.js';
import { planDays } from '../standing/plan.js';
import type { PlanDay } from '../standing/plan.js';
import { quotaStanding } from '../standing/quota-standing.js';
import type { QuotaStanding } from '../standing/quota-standing.js';
import { shareStanding } from '../standing/share-standing.js';
import type { ShareStanding } from '../standing/share-standing.js';
import { mixShare, qualityShare } from '../tally/shares.js';
import type { TallySums } from '../tally/sums.js';
import { noCredits, noDuties } from './figures.js';
import type { DutyFigures, Figures, PeriodFigures, QuotaFigures } from './figures.js';

export type ClauseStanding =
  | ({ readonly family: 'duty' } & DutyStanding)
  | ({ readonly family: 'quota' } & QuotaStanding)
  | ({ readonly family: 'share' } & ShareStanding);

export interface RehearsedPeriod {
  /** First day, by which it is named. */
  readonly period: string;
  readonly endOn: string;
  readonly standing: ClauseStanding;
}

/** Where one clause stood in each period of a stretch. */
export interface RehearsedClause {
  readonly key: string;
  readonly kind: string;
  readonly title: string;
  readonly owedBy: string;
  /** Less is better below a cap; elsewhere more is. */
  readonly bound: 'floor' | 'cap';
  /** By their first days. */
  readonly periods: readonly RehearsedPeriod[];
  /** A duty over the whole stretch; null for quotas, whose goals are by period. */
  readonly whole: DutyStanding | null;
}

/** By what standings are told. */
export interface StandingGround {
  readonly terms: AgreementTerms;
  /** The default calendar of the version, for the working days of a period. */
  readonly calendar: BusinessTime;
  readonly asOf: number;
}

/** A clause with its figures turned into standings, the same way for what was and for what was rehearsed. */
export function standingsOf(clause: Clause, figures: PeriodFigures, ground: StandingGround): RehearsedClause {
  const { key, kind, title, owedBy } = clause;
  const periods = [...figures.keys()].sort();
  return {
    ...{ key, kind, title, owedBy },
    bound: clause.kind === 'quota.mix' ? clause.bound : 'floor',
    periods: periods.map((period) => periodOf(clause, period, figures.get(period)!, ground)),
    whole: isDuty(clause) ? wholeOf(figures, clause.objective) : null,
  };
}

function periodOf(clause: Clause, period: string, figures: Figures, ground: StandingGround): RehearsedPeriod {
  const { endOn } = periodOn(ground.terms.period, period);
  const standing: ClauseStanding = isDuty(clause)
    ? { family: 'duty', ...dutyOf(figures.family === 'duty' ? figures : noDuties(), clause.objective) }
    : quotaOf(clause, { startOn: period, endOn }, figures.family === 'quota' ? figures : noCredits(), ground);
  return { period, endOn, standing };
}

const dutyOf = ({ counts, corrected }: DutyFigures, objective: number): DutyStanding =>
  dutyStanding({ counts, corrected, objective });

function wholeOf(figures: PeriodFigures, objective: number): DutyStanding {
  const whole = noDuties();
  for (const each of figures.values()) {
    if (each.family !== 'duty') continue;
    for (const state of Object.keys(each.counts) as (keyof typeof each.counts)[]) {
      whole.counts[state] += each.counts[state];
      whole.corrected[state] += each.corrected[state];
    }
  }
  return dutyOf(whole, objective);
}

function quotaOf(
  clause: QuotaClause,
  { startOn, endOn }: { readonly startOn: string; readonly endOn: string },
  figures: QuotaFigures,
  { terms, calendar, asOf }: StandingGround,
): ClauseStanding {
  const days = planDays(calendar.workingDays(startOn, endOn), terms.planWeights);
  const today = localDate(terms.period.zone, asOf);
  const on = today < endOn ? today : endOn;
  if (clause.kind === 'quota.quality' || clause.kind === 'quota.mix')
    return {
      family: 'share',
      ...shareOf(
        clause,
        figures,
        days.filter((day) => day.on <= on),
      ),
    };
  const { sums, byDay } = figures;
  const goals = [{ from: startOn, goal: clause.goal }];
  const valued = clause.kind === 'quota.value' ? { valued: pricesOf(figures) } : {};
  return { family: 'quota', ...quotaStanding({ sums, goals, days, on, byDay, ...valued }) };
}

/** Leads a mix must rest on before it is judged. */
const LEAST_IN_MIX = 20;

function shareOf(
  clause: Extract<QuotaClause, { kind: 'quota.quality' | 'quota.mix' }>,
  { sums, part, byPrice }: QuotaFigures,
  elapsed: readonly PlanDay[],
): ShareStanding {
  const isMix = clause.kind === 'quota.mix';
  const isMoney = isMix && clause.by === 'value';
  const leads = Object.values(byPrice).reduce((sum, count) => sum + count, 0);
  return shareStanding({
    ...(isMix ? mixShare(part, lessOf(sums, part)) : qualityShare(sums)),
    goal: clause.goal,
    bound: isMix ? clause.bound : 'floor',
    atLeast: isMix ? LEAST_IN_MIX : clause.atLeast,
    ...(isMoney ? { leads } : {}),
    daysElapsed: elapsed.length,
  });
}

const lessOf = (all: TallySums, part: TallySums): TallySums =>
  Object.fromEntries(
    TALLY_BUCKETS.map((bucket) => [bucket, all[bucket] - part[bucket]]),
  ) as unknown as TallySums;

const pricesOf = ({ byPrice }: QuotaFigures) =>
  Object.entries(byPrice).map(([price, count]) => ({
    count: Math.max(0, count),
    value: { mean: Number(price), deviation: 0 },
    history: [],
  }));
