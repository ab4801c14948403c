import type { SUB_REASONS } from './reasons.js';

/** Whether a lead is one of those that are wanted; `unknown` while nobody knows enough of it to say. */
export const TARGET_VERDICTS = ['in', 'out', 'unknown'] as const;
export type TargetVerdict = (typeof TARGET_VERDICTS)[number];

/** What of a lead may not fit: the one word of target definitions and of rejections as `NOT_ICP`. */
export type SubReason = (typeof SUB_REASONS)[number];

/** What the target definition in force at a hand-over made of the lead; it never changes. */
export interface FrozenTarget {
  /** Number of the version that judged. */
  readonly version: number;
  readonly verdict: TargetVerdict;
  /** What it said of each sub-reason it has criteria for; one it says nothing of is left out. */
  readonly bySubReason: Readonly<Partial<Record<SubReason, TargetVerdict>>>;
}

/** Sales rejects for what the definition in force at the hand-over had found to be as wanted. */
export interface TargetContradiction {
  readonly subReason: SubReason;
  /** Number of the version it contradicts. */
  readonly version: number;
}

/** The contradiction in a rejection, if it is one: the lead was `in` on the very sub-reason that is named. */
export function contradictionOf(
  target: FrozenTarget | null,
  reason: string | null,
  subReason: string | null | undefined,
): TargetContradiction | null {
  if (target === null || reason !== 'NOT_ICP' || subReason == null) return null;
  const named = subReason as SubReason;
  const isWanted = Object.hasOwn(target.bySubReason, named) && target.bySubReason[named] === 'in';
  return isWanted ? { subReason: named, version: target.version } : null;
}
