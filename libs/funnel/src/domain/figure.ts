import type { Response } from './response.js';
import type { Fate, FunnelStage } from './stages.js';

/** Which figure of a report is asked about. */
export const FIGURES = ['entered', 'cohort', 'speed', 'value', 'win-rate', 'point'] as const;
export type FigureKind = (typeof FIGURES)[number];

/** What came of leads by how soon they were tried. */
export const SPEED_OUTCOMES = ['all', 'qualified', 'won'] as const;
export type SpeedOutcome = (typeof SPEED_OUTCOMES)[number];

/** Deals that a value counts. */
export const VALUE_STATES = ['won', 'open'] as const;
export type ValueState = (typeof VALUE_STATES)[number];

/** How leads with a deal ended. */
export const ENDINGS = ['won', 'lost'] as const;
export type Ending = (typeof ENDINGS)[number];

/** At a time of the curve: who had gone on by then, or who went on just then. */
export const POINT_WHENS = ['by', 'then'] as const;
export type PointWhen = (typeof POINT_WHENS)[number];

/** Coordinates of a figure; what does not belong to its kind is left out. */
export type Figure =
  /** Entries into a stage, all of them or those with one fate. */
  | { readonly figure: 'entered'; readonly stage: FunnelStage; readonly fate?: Fate | undefined }
  /** A cohort, or those of it who reached a later stage, until a day. */
  | {
      readonly figure: 'cohort';
      readonly stage: FunnelStage;
      readonly toStage?: FunnelStage | undefined;
      readonly until?: string | undefined;
    }
  /** Leads that were tried that soon, and what came of them. */
  | { readonly figure: 'speed'; readonly response: Response; readonly outcome: SpeedOutcome }
  /** Deals of whoever entered a stage; in the workspace’s currency, or in one whose rate nobody said. */
  | {
      readonly figure: 'value';
      readonly stage: FunnelStage;
      readonly state: ValueState;
      readonly currency?: string | undefined;
    }
  /** Leads with a deal that ended, of all time: all of them, or those that ended so. */
  | { readonly figure: 'win-rate'; readonly ending?: Ending | undefined }
  /** Who went on, by the time of the curve. */
  | {
      readonly figure: 'point';
      readonly stage: FunnelStage;
      readonly toStage: FunnelStage;
      readonly hours: number;
      readonly when: PointWhen;
    };
