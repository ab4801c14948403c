import type { VersionStatus } from '../../api/types.js';

/** The way from an empty workspace to a first lead that is handed over under a signed agreement, in the order it is walked. */
export const STEPS = ['side', 'history', 'promises', 'invite', 'sign', 'source', 'lead'] as const;
export type StepKey = (typeof STEPS)[number];

/** Nobody has to have a past. */
const OPTIONAL: ReadonlySet<StepKey> = new Set(['history']);

export const isOptional = (step: StepKey): boolean => OPTIONAL.has(step);

/** What the workspace itself says about how far it has come; nothing is ticked off by hand. */
export interface BeginFacts {
  /** Whoever begins stands on a side, and may sign for it. */
  readonly isOnSide: boolean;
  readonly hasHistory: boolean;
  /** Where the latest version of the first agreement stands; null while there is none. */
  readonly agreement: VersionStatus | null;
  /** Somebody who may sign for the other side has been invited. */
  readonly isOtherInvited: boolean;
  /** A form is open to visitors. */
  readonly hasSource: boolean;
  /** A lead came in since then. */
  readonly hasLead: boolean;
}

const HELD: ReadonlySet<VersionStatus> = new Set(['active', 'superseded', 'ended']);

/** The steps that are behind. */
export function doneOf(facts: BeginFacts): ReadonlySet<StepKey> {
  const isSigned = facts.agreement !== null && HELD.has(facts.agreement);
  const each: Readonly<Record<StepKey, boolean>> = {
    side: facts.isOnSide,
    history: facts.hasHistory,
    promises: facts.agreement !== null,
    invite: facts.isOtherInvited,
    sign: isSigned,
    source: facts.hasSource || facts.hasLead,
    lead: facts.hasLead,
  };
  return new Set(STEPS.filter((step) => each[step]));
}

/** What to do now: the first step that is neither done nor left to choice; null at the end of the way. */
export const nextOf = (done: ReadonlySet<StepKey>): StepKey | null =>
  STEPS.find((step) => !done.has(step) && !isOptional(step)) ?? null;

/** How many of the steps that have to be walked are behind. */
export function countOf(done: ReadonlySet<StepKey>): { readonly done: number; readonly all: number } {
  const needed = STEPS.filter((step) => !isOptional(step));
  return { done: needed.filter((step) => done.has(step)).length, all: needed.length };
}
