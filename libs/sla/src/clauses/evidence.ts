import type { LeadAttributes } from '#contracts';
import type { EpochMs } from '#kernel';

/** Something that happened to a lead, in the words the promises are written in: it starts, answers or ends duties. */
export type Evidence =
  | { readonly kind: 'captured' }
  /** Marketing found it ready: it entered `mql`. */
  | { readonly kind: 'qualified' }
  | { readonly kind: 'offered' }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'rejected'; readonly reason: string }
  /** Somebody of ours tried to reach the person. */
  | { readonly kind: 'attempt'; readonly type: string; readonly outcome: string }
  /** The person wrote or called. */
  | { readonly kind: 'message'; readonly type: string; readonly outcome: string }
  | { readonly kind: 'decided'; readonly decision: Decision }
  | { readonly kind: 'moved'; readonly to: string }
  /** The owner said what comes next, and when. */
  | { readonly kind: 'step-set'; readonly dueAt: EpochMs }
  /** Nothing can be done before a day: every clock stands until then, or until it is taken up again. */
  | { readonly kind: 'held'; readonly reason: string; readonly resumeBy: EpochMs }
  | { readonly kind: 'resumed' }
  /** The lead is nobody's work any more. */
  | { readonly kind: 'left'; readonly why: string }
  /** The cycle that began then was waived before its deadline: nothing waits for its answer any more. */
  | { readonly kind: 'waived'; readonly begunAt: EpochMs }
  /** A line of an event log that is judged without leads. */
  | { readonly kind: 'event'; readonly name: string; readonly attributes: LeadAttributes };

export const DECISIONS = ['sql', 'recycled', 'disqualified'] as const;
/** What sales may decide about a lead it took: go on with it, give it back, or end it. */
export type Decision = (typeof DECISIONS)[number];
