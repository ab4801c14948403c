import type { TeamKind } from './roles.js';
import type { LeadAttributes } from './predicate.js';
import type { Stage, StageMove } from './stages.js';

/** The lead as it was when the entry was written: everything a predicate or a figure may ask for later. */
export interface LeadSnapshot {
  readonly attributes: LeadAttributes;
  readonly stage: Stage;
  /** Which pass through marketing this is, from 1. */
  readonly episode: number;
  readonly personId: string | null;
  readonly companyId: string | null;
  readonly ownerId: string | null;
  readonly teamId: string | null;
  /** Day of capture in the workspace's zone, `YYYY-MM-DD`: the cohort. */
  readonly capturedOn: string;
  /** It was sent to try something out: no figure and no promise counts it. Left out for every other. */
  readonly isTest?: true;
}

interface OfLead {
  readonly lead: LeadSnapshot;
}

interface Moves extends OfLead {
  readonly move: StageMove;
}

export const ATTEMPT_TYPES = ['call', 'email', 'meeting', 'message', 'visit', 'note'] as const;
/** Why a lead is snoozed; earlier entries say it in words of their own. */
export const HOLD_REASONS = [
  'customer_asked',
  'customer_away',
  'awaiting_information',
  'budget',
  'internal',
  'other',
] as const;
/** Why a lead that was given up is worked again. */
export const REOPEN_REASONS = ['customer_returned', 'closed_by_mistake', 'new_information', 'other'] as const;
export type ReopenReason = (typeof REOPEN_REASONS)[number];
export type HoldReason = (typeof HOLD_REASONS)[number];

export const ATTEMPT_OUTCOMES = [
  'connected',
  'no_answer',
  'left_message',
  'sent',
  'bounced',
  'auto_reply',
  'held',
  'declined',
] as const;

/** Where attempts are captured, beside those that people declare. */
export const CAPTURE_SOURCES = ['mail', 'call-log'] as const;

/** A fact that goes, as it was written; `at` is when it happened (ISO 8601). */
export interface ForgottenFact {
  readonly type: string;
  readonly at: string;
  readonly payload: object;
}

export interface LeadEntries {
  /** A new buying attempt; `isImplied` when nobody captured it (it follows from a deal that was imported). */
  'lead.captured': Moves & {
    readonly isImplied: boolean;
    readonly isUndated: boolean;
    readonly touchId: string | null;
  };
  /** A known lead showed interest again or more became known of it. */
  'lead.enriched': OfLead & { readonly touchId: string | null };
  /** Marketing found it ready; opens a new episode when the lead was recycled. */
  'lead.qualified': Moves;
  /** Sales completed the agreed checklist. */
  'lead.sales_qualified': Moves;
  'lead.recycled': Moves & { readonly reason: string | null; readonly wakeOn: string | null };
  'lead.disqualified': Moves & { readonly reason: string; readonly fault: 'marketing' | 'sales' | 'none' };
  /**
   * Set to another stage by hand or import, forward or back, with the reason in words kept beside the lead.
   * `isUndated` when nobody knows when it got there: the instant is the one the user named. Left out, it is dated.
   */
  'lead.moved': Moves & { readonly isUndated?: boolean };
  /**
   * Lost or disqualified, it is worked again in the same episode; nothing is entered by that, so `move.entered` is empty: stage counts,
   * credits and breaches stay as they were, and no clock starts.
   */
  'lead.reopened': Moves & { readonly reason: ReopenReason };
  /** It was reopened by mistake and stands again as it stood; nothing is entered by that either. */
  'lead.reopening_undone': Moves;
  'lead.assigned': OfLead & {
    readonly fromMemberId: string | null;
    readonly toMemberId: string | null;
    /** The kinds of the teams it was with and is with now; null where it is with none. Left out, it stays with one kind. */
    readonly fromTeamKind?: TeamKind | null;
    readonly toTeamKind?: TeamKind | null;
    readonly why: string;
    /** A file said whose it is: nobody is told. Left out, somebody gave it. */
    readonly isImported?: boolean;
  };
  /** It belongs to another record of its person, by a merge or because one was taken back. */
  'lead.person_changed': OfLead & { readonly mergeId: string };
  /**
   * It and another one were the same buying attempt: it ends in that one, and `handoverId`, its open hand-over, with it.
   * Aside is no stage that is entered: `move.entered` is empty.
   */
  'lead.merged': Moves & {
    readonly mergeId: string;
    readonly intoLeadId: string;
    readonly handoverId: string | null;
  };
  /** It stands again where it stood before it was merged, its hand-over on offer again; nothing is entered by that. */
  'lead.unmerged': Moves & {
    readonly mergeId: string;
    readonly fromLeadId: string;
    readonly handoverId: string | null;
    /** ISO 8601 in UTC: from then until now every clock stood. */
    readonly mergedAt: string;
  };
  'lead.held': OfLead & { readonly reason: string; readonly resumeBy: string };
  /** `isDue` when its day had come, and nobody took it up before. */
  'lead.resumed': OfLead & { readonly isDue?: boolean };
  /** It came with an import that was undone: it never was a lead. What it was counted for and owed is taken back. */
  'lead.taken_back': OfLead & { readonly importId: string };
  /** Last of a lead that was taken back: every fact of it, so that figures forget them one by one. */
  'lead.forgotten': OfLead & { readonly facts: readonly ForgottenFact[] };
  /** It had been captured as a test, and its person was erased: what it was counted for is taken back. */
  'lead.test_erased': OfLead;
  /**
   * Its person was erased, and what was written about it with them; stages and counts stay. Endpoints that hear of leads at all hear of
   * this: whoever copied it forgets whose it was.
   */
  'lead.erased': OfLead;
  /** The owner said what comes next; the words stay with the lead. */
  'lead.next_step_set': OfLead & { readonly dueAt: string };
  /** Somebody wrote about the lead; the words stay beside it. `mentions` are the members it speaks to. */
  'note.added': OfLead & {
    readonly noteId: string;
    readonly mentions: readonly string[];
    /** Where it asks for a promise to be excused: which, who owes it, and those of the mentioned who may. */
    readonly waiver?: {
      readonly obligationId: string;
      readonly owedBy: string;
      readonly asked: readonly string[];
    };
  };
  /** Its author took a note back, shortly after writing it. */
  'note.removed': OfLead & { readonly noteId: string };
  'attempt.logged': OfLead & {
    readonly attemptId: string;
    readonly type: (typeof ATTEMPT_TYPES)[number];
    readonly direction: 'in' | 'out';
    readonly outcome: (typeof ATTEMPT_OUTCOMES)[number];
    /** Captured from this channel, with what proves it; left out, somebody declared it. */
    readonly source?: (typeof CAPTURE_SOURCES)[number];
    readonly evidenceId?: string;
  };
}
