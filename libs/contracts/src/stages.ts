/** The shared language of both teams, in the order of the race. */
export const STAGES = ['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'customer'] as const;
/** Where a lead stands beside the race. */
export const SIDE_STAGES = ['recycled', 'disqualified', 'lost'] as const;

export type MainStage = (typeof STAGES)[number];
export type SideStage = (typeof SIDE_STAGES)[number];
export type Stage = MainStage | SideStage;

/** What the owner is doing within the stage; drives pauses, never the stage. */
export const WORK_STATES = ['new', 'working', 'waiting', 'on_hold'] as const;
export type WorkState = (typeof WORK_STATES)[number];

/**
 * A change of stage as an entry tells it. `entered` lists every stage entered, the last one is `to`; stages that were skipped
 * come before it with the same instant (they are implied), so that stage counts stay monotone.
 */
export interface StageMove {
  readonly from: Stage | null;
  readonly to: Stage;
  readonly entered: readonly Stage[];
}

export const isMainStage = (stage: string): stage is MainStage =>
  (STAGES as readonly string[]).includes(stage);
