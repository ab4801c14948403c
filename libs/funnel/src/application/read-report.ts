import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { leadVelocityRate } from '#credit';
import { Database, rows } from '#database';
import type { Tx } from '#database';
import { periodRateOf, rateOf } from '../domain/rate.js';
import type { Rate } from '../domain/rate.js';
import type { FateCounts, FunnelReport, StageReport, StepReport } from '../domain/report.js';
import { comparedWith, daysBetween } from '../domain/span.js';
import type { Comparison, FunnelSpan, FunnelStamp } from '../domain/span.js';
import { FUNNEL_STAGES, stageAfter } from '../domain/stages.js';
import type { FunnelStage } from '../domain/stages.js';
import { timesOf } from '../domain/times.js';
import { OPPORTUNITIES_EVER, STAGES_OF_PERIOD, VALUES_OF_PERIOD } from '../persistence/reports.sql.js';
import { readStamp, spanOf } from './read-stamp.js';
import type { AskedSpan } from './read-stamp.js';
import { readSteps } from './read-steps.js';
import type { Step } from './read-steps.js';
import { shownValue, foreignValues } from './shown-values.js';
import type { ValueRecord } from './shown-values.js';

interface StageRecord extends Omit<FateCounts, 'still'> {
  readonly stage: FunnelStage;
  readonly entries: number;
}

const NO_ENTRIES = { entries: 0, advanced: 0, lost: 0, disqualified: 0, recycled: 0 };

/** Volume, conversion, velocity and value of each stage, read at one moment: days, never leads. */
@Injectable()
export class ReadReport {
  constructor(private readonly database: Database) {}

  /** @throws AppError `funnel/period`, `funnel/value` */
  run(caller: Caller, asked: AskedSpan & { readonly compare: Comparison }): Promise<FunnelReport> {
    return this.database.withWorkspace(caller.workspaceId, (tx) => read(tx, caller.workspaceId, asked), {
      isReadOnlySnapshot: true,
    });
  }
}

async function read(
  tx: Tx,
  workspaceId: string,
  asked: AskedSpan & { readonly compare: Comparison },
): Promise<FunnelReport> {
  const stamp = await readStamp(tx, workspaceId, asked);
  const compared = comparedWith(stamp, asked.compare);
  const now = await stagesOf(tx, workspaceId, stamp);
  const before = await stagesOf(tx, workspaceId, { ...stamp, ...compared });
  const previous = comparedWith(stamp, 'previous');
  const [mqlNow, mqlBefore] = [
    now.get('mql')?.entries ?? 0,
    (await stagesOf(tx, workspaceId, { ...stamp, ...previous })).get('mql')?.entries ?? 0,
  ];
  const values = await rows<ValueRecord>(tx, VALUES_OF_PERIOD, [...spanOf(workspaceId, stamp)]);
  const winRate = await winRateEver(tx, workspaceId);
  const steps = await readSteps(tx, workspaceId, stamp, ADJACENT);
  return {
    ...{ stamp, compared, winRate },
    leadVelocity: {
      ...{ compared: previous, before: mqlBefore, now: mqlNow },
      rate: leadVelocityRate(mqlBefore, mqlNow),
    },
    stages: FUNNEL_STAGES.map((stage): StageReport => {
      const [volume, volumeBefore] = [now, before].map((counts) => counts.get(stage)?.entries ?? 0) as [
        number,
        number,
      ];
      return {
        ...{ stage, volume, volumeBefore, growth: leadVelocityRate(volumeBefore, volume) },
        toNext: stepReport(stamp, now, steps, stage),
        fates: fatesOf(now.get(stage)),
        value: shownValue(values, stage, stamp.currency, winRate.rate),
      };
    }),
    otherCurrencies: foreignValues(values, stamp.currency),
  };
}

const ADJACENT = FUNNEL_STAGES.slice(1).map((stage, place) => [FUNNEL_STAGES[place]!, stage] as const);

type StageCounts = ReadonlyMap<FunnelStage, StageRecord>;

const stagesOf = async (tx: Tx, workspaceId: string, span: FunnelSpan): Promise<StageCounts> => {
  const found = await rows<StageRecord>(tx, STAGES_OF_PERIOD, [...spanOf(workspaceId, span)]);
  return new Map(found.map((each) => [each.stage, each]));
};

/** What part of the leads with a deal were won, of those that ended. */
export async function winRateEver(tx: Tx, workspaceId: string): Promise<Rate> {
  const [ever] = await rows<{ won: number; lost: number }>(tx, OPPORTUNITIES_EVER, [workspaceId]);
  return rateOf(ever?.won ?? 0, (ever?.won ?? 0) + (ever?.lost ?? 0));
}

function stepReport(
  { from, to, asOf }: FunnelStamp,
  counts: StageCounts,
  steps: readonly Step[],
  stage: FunnelStage,
): StepReport | null {
  const next = stageAfter(stage);
  const step = steps.find(({ fromStage }) => fromStage === stage);
  if (next === null || step === undefined) return null;
  const { summary } = timesOf(step.took, step.entered, asOf);
  return {
    toStage: next,
    inPeriod: periodRateOf(counts.get(stage)?.entries ?? 0, counts.get(next)?.entries ?? 0),
    ofCohort: rateOf(summary.reached, summary.entered),
    youngestDays: Math.max(0, daysBetween(to, asOf)),
    oldestDays: Math.max(0, daysBetween(from, asOf)),
    time: summary,
  };
}

function fatesOf(found: StageRecord | undefined): FateCounts {
  const { entries, advanced, lost, disqualified, recycled } = found ?? NO_ENTRIES;
  const still = entries - advanced - lost - disqualified - recycled;
  return { advanced, lost, disqualified, recycled, still };
}
