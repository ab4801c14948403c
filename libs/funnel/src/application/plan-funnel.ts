import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, rows } from '#database';
import type { Tx } from '#database';
import { AppError, invalidField, Money } from '#kernel';
import { planBackward, planForward } from '../domain/plan.js';
import type { PlannedStage, StageCounts } from '../domain/plan.js';
import type { FunnelStamp } from '../domain/span.js';
import { FUNNEL_STAGES } from '../domain/stages.js';
import { COHORT_OF_VALUE, WON_OF_COHORT } from '../persistence/counts.sql.js';
import { readStamp, spanOf } from './read-stamp.js';
import type { AskedSpan } from './read-stamp.js';

export interface PlanAsked extends AskedSpan {
  /** Exactly one of the three is named. */
  readonly won?: number | undefined;
  readonly revenue?: string | undefined;
  readonly inquiries?: number | undefined;
}

export interface FunnelPlan {
  /** Its days are those in which the cohort was captured whose rates are taken. */
  readonly stamp: FunnelStamp;
  readonly direction: 'backward' | 'forward';
  /** Won deals to be reached, unrounded; null where it goes forward. */
  readonly goal: number | null;
  /** What a won lead of the cohort brought on average; null before any. */
  readonly averageWon: string | null;
  readonly stages: readonly PlannedStage[];
}

/** How many leads of each stage a goal takes, or what comes of some, at the rates of a cohort of the workspace’s own. */
@Injectable()
export class PlanFunnel {
  constructor(private readonly database: Database) {}

  /** @throws AppError `funnel/period`, `funnel/value`, `funnel/goal`, `funnel/no-won` */
  async run(caller: Caller, asked: PlanAsked): Promise<FunnelPlan> {
    if ([asked.won, asked.revenue, asked.inquiries].filter((each) => each !== undefined).length !== 1)
      throw invalidField('funnel/goal', '/won', 'Name either deals to win, or revenue, or inquiries.');
    return this.database.withWorkspace(caller.workspaceId, (tx) => plan(tx, caller.workspaceId, asked), {
      isReadOnlySnapshot: true,
    });
  }
}

async function plan(tx: Tx, workspaceId: string, asked: PlanAsked): Promise<FunnelPlan> {
  const stamp = await readStamp(tx, workspaceId, asked);
  const span = [...spanOf(workspaceId, stamp)];
  const [found] = await rows<StageCounts>(tx, COHORT_OF_VALUE, span);
  const cohort = found ?? (Object.fromEntries(FUNNEL_STAGES.map((stage) => [stage, 0])) as StageCounts);
  const [won] = await rows<{ deals: number; minor: string }>(tx, WON_OF_COHORT, [...span, stamp.currency]);
  const average = won && won.deals > 0 ? Number(won.minor) / won.deals : null;
  const goal = asked.inquiries === undefined ? goalOf(asked, average, stamp.currency) : null;
  return {
    ...{ stamp, goal, direction: goal === null ? 'forward' : 'backward' },
    averageWon: average === null ? null : Money.of(BigInt(Math.round(average)), stamp.currency).toDecimal(),
    stages: goal === null ? planForward(cohort, asked.inquiries!) : planBackward(cohort, goal),
  };
}

/** Revenue over what a won deal brings, unrounded. @throws AppError `funnel/no-won` */
function goalOf({ won, revenue }: PlanAsked, average: number | null, currency: string): number {
  if (won !== undefined) return won;
  if (average === null || average <= 0)
    throw new AppError(
      'conflict',
      'funnel/no-won',
      'Nothing was won by this cohort, so nobody knows what a deal brings; choose other days, or name deals to win.',
    );
  return Number(Money.parse(revenue!, currency).minor) / average;
}
