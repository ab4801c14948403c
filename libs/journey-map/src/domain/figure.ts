import type { MarkKind } from './mark.js';
import type { Step } from './steps.js';

/** What a figure of the map counts; `leads` behind it are asked for by the same words. */
export const FIGURES = [
  'volume',
  'edge',
  'here',
  'standing',
  'held',
  'handoff',
  'rework',
  'pingpong',
  'pass',
  'passback',
  'loss',
  'outcome',
  'reached',
] as const;
export type FigureName = (typeof FIGURES)[number];

export interface Figure {
  readonly figure: FigureName;
  readonly step?: Step | undefined;
  /** Where an edge leads to, which outcome, which department something went to, or which two members it was between. */
  readonly other?: string | undefined;
  readonly department?: string | undefined;
}

/** Figures that name members: for the house alone. */
export const isOfMembers = (figure: FigureName): boolean => figure === 'pass' || figure === 'passback';

/** Days after which a lead that does not move stands still. */
export const STANDS_STILL_DAYS = 30;

/** Which marks a figure counts, those that are running alone, or all. */
export interface Counted {
  readonly kind: MarkKind;
  readonly isRunning: boolean;
  /** Only what began on or before the day from which on a lead stands still. */
  readonly isOld: boolean;
}

const VISITS = { kind: 'visit', isRunning: false, isOld: false } as const;

/** Which marks a figure is made of. */
export function countedBy(figure: FigureName): Counted {
  if (figure === 'volume' || figure === 'edge') return VISITS;
  if (figure === 'here') return { ...VISITS, isRunning: true };
  if (figure === 'standing') return { ...VISITS, isRunning: true, isOld: true };
  return { ...VISITS, kind: figure };
}
