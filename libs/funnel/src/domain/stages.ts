import { isMainStage, STAGES } from '#contracts';
import type { Stage } from '#contracts';

/** The stages of the funnel, in order; `won` is what the lead’s own language calls a customer. */
export const FUNNEL_STAGES = ['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'won'] as const;
export type FunnelStage = (typeof FUNNEL_STAGES)[number];

/** What became of a lead that stands at a stage and did not go on; `still` is everything that is not told by name. */
export const FATES = ['advanced', 'lost', 'disqualified', 'recycled', 'still'] as const;
export type Fate = (typeof FATES)[number];

/** By what figures can be told apart. */
export const DIMENSIONS = ['all', 'channel', 'campaign', 'team', 'origin', 'owner'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The place of a stage of leads in the funnel, -1 of one beside it. */
export const placeOf = (stage: Stage): number => (isMainStage(stage) ? STAGES.indexOf(stage) : -1);

/** The stage after this one; null after the last. */
export const stageAfter = (stage: FunnelStage): FunnelStage | null =>
  FUNNEL_STAGES[FUNNEL_STAGES.indexOf(stage) + 1] ?? null;
