import { rateOf } from './rate.js';
import type { Rate } from './rate.js';
import { FUNNEL_STAGES } from './stages.js';
import type { FunnelStage } from './stages.js';

/** How many of a cohort reached each stage so far. */
export type StageCounts = Readonly<Record<FunnelStage, number>>;

export interface PlannedStage {
  readonly stage: FunnelStage;
  /** Unrounded: nothing is rounded before it is shown. */
  readonly exact: number | null;
  /** Rounded up, for half a lead brings nothing; null where nobody ever got that far. */
  readonly count: number | null;
  /** By the interval of the rate: how few may do, how many it may take; null without an end. */
  readonly low: number | null;
  readonly high: number | null;
  /** Of this stage to the next; null of the last. */
  readonly toNext: Rate | null;
}

/**
 * What each stage needs so that `won` are won at the rates of the cohort. Each number comes from the unrounded one after it, and only what is
 * shown is rounded up: rounding at every step asks for more than it takes.
 */
export function planBackward(cohort: StageCounts, won: number): PlannedStage[] {
  return plan(cohort, (stage) => {
    const { rate, low, high } = rateOf(cohort.won, cohort[stage]);
    const over = (share: number | null): number | null =>
      share === null || share === 0 ? null : won / share;
    return stage === 'won' ? [won, won, won] : [over(rate), over(high), over(low)];
  });
}

/** What comes of so many inquiries at the rates of the cohort. */
export function planForward(cohort: StageCounts, inquiries: number): PlannedStage[] {
  return plan(cohort, (stage) => {
    const { rate, low, high } = rateOf(cohort[stage], cohort.inquiry);
    if (stage === 'inquiry') return [inquiries, inquiries, inquiries];
    return rate === null ? [null, null, null] : [inquiries * rate, inquiries * low, inquiries * high];
  });
}

type Solved = readonly [exact: number | null, low: number | null, high: number | null];

const plan = (cohort: StageCounts, solve: (stage: FunnelStage) => Solved): PlannedStage[] =>
  FUNNEL_STAGES.map((stage, place) => {
    const [exact, low, high] = solve(stage);
    const next = FUNNEL_STAGES[place + 1];
    return {
      ...{ stage, exact, count: shown(exact), low: shown(low), high: shown(high) },
      toNext: next === undefined ? null : rateOf(cohort[next], cohort[stage]),
    };
  });

/** Up, but for what only computing made more than whole. */
const shown = (exact: number | null): number | null =>
  exact === null ? null : Math.max(0, Math.ceil(exact - 1e-9));
