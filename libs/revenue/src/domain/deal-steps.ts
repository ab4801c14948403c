import type { DealStage } from '#contracts';
import { isOpenDeal } from './deal.js';

/** What another system says of a deal, as far as it makes history. */
export interface DealState {
  readonly stage: DealStage;
  readonly amountMinor: number | null;
  readonly currency: string;
}

/** When the steps happened; days are those of the workspace's zone. */
export interface StepTimes {
  readonly openedAt: Date;
  readonly closedAt: Date;
  readonly closedOn: string;
  /** For what has no date of its own: a change of stage, a correction. */
  readonly changedAt: Date;
  readonly changedOn: string;
}

/** One fact on the way from what was known of a deal to what is known now. */
export type DealStep =
  | { readonly type: 'opened'; readonly to: DealStage; readonly at: Date }
  /** From a stage to itself when only the amount changed. */
  | { readonly type: 'changed'; readonly from: DealStage; readonly to: DealStage; readonly at: Date }
  | {
      readonly type: 'closed';
      readonly from: DealStage;
      readonly to: 'won' | 'lost';
      readonly at: Date;
      readonly on: string;
    }
  | {
      readonly type: 'booked';
      readonly amountMinor: number;
      readonly currency: string;
      readonly at: Date;
      readonly on: string;
    };

/**
 * The facts that lead from `before` (null: the deal was unknown) to `after`; none when nothing changed.
 *
 * - A deal that was closed before we heard of it opens as `prospecting` first, so that it passes through the funnel.
 * - What is booked always adds up to the amount of the won deal: a correction books the difference, a deal that is won
 *   no longer books its amount back.
 */
export function dealSteps(before: DealState | null, after: DealState, times: StepTimes): DealStep[] {
  const opening = isOpenDeal(after.stage) ? after.stage : 'prospecting';
  const from = before?.stage ?? opening;
  const steps: DealStep[] = before ? [] : [{ type: 'opened', to: opening, at: times.openedAt }];
  steps.push(...stageSteps(from, before ?? after, after, times));
  const isFresh = from !== 'won';
  const [at, on] =
    isFresh && after.stage === 'won' ? [times.closedAt, times.closedOn] : [times.changedAt, times.changedOn];
  for (const booking of bookings(before, after)) steps.push({ type: 'booked', ...booking, at, on });
  return steps;
}

function stageSteps(from: DealStage, before: DealState, after: DealState, times: StepTimes): DealStep[] {
  const to = after.stage;
  if (from === to) {
    const isSameAmount = before.amountMinor === after.amountMinor && before.currency === after.currency;
    return isSameAmount || to === 'won' ? [] : [{ type: 'changed', from, to, at: times.changedAt }];
  }
  if (isOpenDeal(to)) return [{ type: 'changed', from, to, at: times.changedAt }];
  return [{ type: 'closed', from, to, at: times.closedAt, on: times.closedOn }];
}

function bookings(
  before: DealState | null,
  after: DealState,
): { readonly amountMinor: number; readonly currency: string }[] {
  const was = before?.stage === 'won' ? (before.amountMinor ?? 0) : 0;
  const is = after.stage === 'won' ? (after.amountMinor ?? 0) : 0;
  const changes =
    before && before.currency !== after.currency
      ? [
          { amountMinor: -was, currency: before.currency },
          { amountMinor: is, currency: after.currency },
        ]
      : [{ amountMinor: is - was, currency: after.currency }];
  return changes.filter(({ amountMinor }) => amountMinor !== 0);
}
