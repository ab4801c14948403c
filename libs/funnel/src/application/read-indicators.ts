import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, rows } from '#database';
import type { Tx } from '#database';
import { addDays } from '#sla';
import { unitsOf } from '../domain/units.js';
import { bestLag, LEAST_WEEKS } from '../domain/leading.js';
import type { BestLag, Series } from '../domain/leading.js';
import type { FunnelStamp } from '../domain/span.js';
import type { FunnelStage } from '../domain/stages.js';
import { timesOf } from '../domain/times.js';
import type { TimeSummary } from '../domain/times.js';
import { WEEKS_OF_SPEED, WEEKS_OF_STAGES } from '../persistence/reports.sql.js';
import { readStamp, spanOf } from './read-stamp.js';
import type { AskedSpan } from './read-stamp.js';
import { readSteps } from './read-steps.js';

/** Early counts of a week, and from which stage each is a way to go. */
export const INDICATORS = ['inquiry', 'mql', 'sal', 'answered-in-1h'] as const;
export type Indicator = (typeof INDICATORS)[number];

export const OUTCOMES = ['won', 'sql'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface LeadingIndicator {
  readonly indicator: Indicator;
  /** Null where weeks are too few, or nothing varies. */
  readonly best: BestLag | null;
  /** How long leads take from there to the outcome. */
  readonly timeToBenefit: TimeSummary;
}

export interface IndicatorReport {
  /** Days of whole weeks that have passed. */
  readonly stamp: FunnelStamp;
  readonly outcome: Outcome;
  readonly weeks: number;
  readonly leastWeeks: number;
  /** Always false: what goes before need not bring about. */
  readonly isCausal: false;
  readonly indicators: readonly LeadingIndicator[];
}

/** Which early counts of a week go before what is won, by how many weeks, and how long a lead takes from there. */
@Injectable()
export class ReadIndicators {
  constructor(private readonly database: Database) {}

  /** @throws AppError `funnel/period`, `funnel/value` */
  run(caller: Caller, asked: AskedSpan & { readonly outcome: Outcome }): Promise<IndicatorReport> {
    return this.database.withWorkspace(caller.workspaceId, (tx) => read(tx, caller.workspaceId, asked), {
      isReadOnlySnapshot: true,
    });
  }
}

const STAGE_OF: Readonly<Record<Indicator, FunnelStage>> = {
  inquiry: 'inquiry',
  mql: 'mql',
  sal: 'sal',
  'answered-in-1h': 'inquiry',
};

async function read(
  tx: Tx,
  workspaceId: string,
  asked: AskedSpan & { readonly outcome: Outcome },
): Promise<IndicatorReport> {
  const { outcome } = asked;
  const narrow = await readStamp(tx, workspaceId, asked);
  const weeks = wholeWeeks(narrow);
  const stamp = { ...narrow, from: weeks[0] ?? narrow.from, to: addDays(weeks.at(-1) ?? narrow.from, 6) };
  const seriesOf = await readSeries(tx, workspaceId, stamp, weeks);
  const steps = await readSteps(
    tx,
    workspaceId,
    stamp,
    INDICATORS.map((each) => [STAGE_OF[each], outcome] as const),
  );
  const late = seriesOf(outcome);
  return {
    ...{ stamp, outcome, weeks: weeks.length, leastWeeks: LEAST_WEEKS, isCausal: false },
    indicators: INDICATORS.map((indicator, at) => ({
      indicator,
      best: bestLag(seriesOf(indicator), late),
      timeToBenefit: timesOf(steps[at]!.took, steps[at]!.entered, stamp.asOf).summary,
    })),
  };
}

/** Weeks that lie in the period and have passed, by their Mondays. */
const wholeWeeks = ({ from, to, asOf }: FunnelStamp): string[] =>
  unitsOf(from, to, 'week').filter(
    (monday) => monday >= from && addDays(monday, 6) <= to && addDays(monday, 6) < asOf,
  );

async function readSeries(
  tx: Tx,
  workspaceId: string,
  stamp: FunnelStamp,
  weeks: readonly string[],
): Promise<(of: Indicator | Outcome) => Series> {
  const span = [...spanOf(workspaceId, stamp)];
  const stages = await rows<{ stage: FunnelStage; week: string; entries: number }>(tx, WEEKS_OF_STAGES, span);
  const speed = await rows<{ week: string; leads: number; quick: number }>(tx, WEEKS_OF_SPEED, span);
  const entries = new Map(stages.map(({ stage, week, entries: n }) => [`${stage} ${week}`, n]));
  const quick = new Map(speed.map(({ week, leads, quick: n }) => [week, n / leads]));
  return (of) =>
    weeks.map((week) =>
      of === 'answered-in-1h' ? (quick.get(week) ?? null) : (entries.get(`${of} ${week}`) ?? 0),
    );
}
