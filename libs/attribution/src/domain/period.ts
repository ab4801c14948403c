/** What a report tells apart: by campaign it tells the channel too, by asset all three. */
export const GROUPINGS = ['channel', 'campaign', 'asset'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const levelOf = (by: Grouping): number => GROUPINGS.indexOf(by) + 1;

/** Days of the workspace, both included, in one currency. */
export interface CreditPeriod {
  readonly from: string;
  readonly to: string;
  readonly currency: string;
}

/** What every figure depends on. */
export interface CreditStamp extends CreditPeriod {
  /** Everything up to it is in the figures. */
  readonly position: number;
  /** Goes up with every change of credit, also between two positions. */
  readonly revision: string;
  readonly settingsVersion: number;
  readonly lookbackDays: number | null;
  readonly sessionMinutes: number;
  /** Some deals are still credited by earlier settings, without the very latest touches, or not at all: the journal is read from far back. */
  readonly isSettling: boolean;
}

/** Stands for no campaign and no asset in keys. */
export const NO_ID = '00000000-0000-0000-0000-000000000000';

/** Figures of whole deals, beside what is influenced: all of them, and those that came from marketing. */
export const SIDES = ['total', 'sourced'] as const;
export type SideName = (typeof SIDES)[number];

/** Every conversion that was touched counts whole here: reach, not credit. */
export const INFLUENCED = 'influenced';
