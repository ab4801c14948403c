import { AppError } from '#kernel';
import type { FieldProblem } from '#kernel';

/** Reject: before contact. Disqualify: after contact. Lost: the deal. */
export type ReasonList = 'reject' | 'disqualify' | 'lost';
export type ReasonFamily = 'procedural' | 'clerical' | 'definitional' | 'after_contact' | 'deal' | 'other';
/** The side that has to do better; only reject codes with fault `marketing` reverse the tally. */
export type ReasonFault = 'marketing' | 'sales' | 'none';
export type ReasonDisposition =
  | 're_route'
  | 'merge'
  | 'to_account_owner'
  | 'return_to_marketing'
  | 'disqualify'
  | 'recycle'
  | 'lost'
  | 'asked';
export type ReasonAudience = 'marketing' | 'product' | 'care' | 'operations';

/** What must come with a reason before it may be given. */
export interface ReasonEvidence {
  /** Day the lead is woken, ISO `YYYY-MM-DD`. */
  readonly wakeOn?: string;
  readonly text?: string;
  readonly otherLeadId?: string;
  /** Name of the wrong field. */
  readonly field?: string;
  readonly subReason?: string;
  /** Key of the unmet criterion. */
  readonly criterion?: string;
  readonly competitor?: string;
  /** Team the lead belongs to, for `MISROUTED`, if known. */
  readonly teamId?: string;
  readonly attemptsDone?: number;
  readonly attemptsAgreed?: number;
}

export type ReasonPrecondition =
  'wakeOn' | 'text' | 'otherLeadId' | 'field' | 'subReason' | 'criterion' | 'competitor' | 'attempts';

export interface Reason {
  readonly list: ReasonList;
  readonly code: string;
  readonly family: ReasonFamily;
  readonly fault: ReasonFault;
  /** The first is the default; several mean the person chooses. */
  readonly disposition: readonly ReasonDisposition[];
  readonly learnsOf: readonly ReasonAudience[];
  readonly preconditions: readonly ReasonPrecondition[];
}

export const SUB_REASONS = ['size', 'industry', 'region', 'role'] as const;

/** Above this share of a list, `OTHER` says that the list lacks a code: operations are told. */
export const OTHER_ALERT_SHARE = 0.1;

type Rest = Partial<Pick<Reason, 'fault' | 'preconditions'>>;

const row =
  (list: ReasonList, family: ReasonFamily, learnsOf: readonly ReasonAudience[]) =>
  (code: string, disposition: readonly ReasonDisposition[], rest: Rest = {}): Reason => ({
    list,
    code,
    family,
    fault: 'none',
    disposition,
    learnsOf,
    preconditions: [],
    ...rest,
  });

const clerical = row('reject', 'clerical', ['marketing']);
const definitional = row('reject', 'definitional', ['marketing']);
const afterContact = row('disqualify', 'after_contact', ['marketing']);
const unmetNeed = row('disqualify', 'after_contact', ['marketing', 'product']);
const deal = row('lost', 'deal', ['product', 'marketing']);
const other = (list: ReasonList): Reason =>
  row(list, 'other', ['marketing'])('OTHER', ['asked'], { preconditions: ['text'] });

/** The reasons a workspace starts with; it edits its own copy, versioned with the agreement. */
export const SHIPPED_REASONS: readonly Reason[] = [
  row('reject', 'procedural', ['operations'])('MISROUTED', ['re_route']),
  row('reject', 'procedural', ['operations'])('DUPLICATE', ['merge'], { preconditions: ['otherLeadId'] }),
  row('reject', 'procedural', ['care'])('EXISTING_CUSTOMER', ['to_account_owner']),
  clerical('BAD_DATA', ['return_to_marketing'], { fault: 'marketing', preconditions: ['field'] }),
  clerical('NO_CONSENT', ['return_to_marketing'], { fault: 'marketing' }),
  clerical('TEST_OR_SPAM', ['disqualify'], { fault: 'marketing' }),
  definitional('NOT_ICP', ['disqualify', 'recycle'], { fault: 'marketing', preconditions: ['subReason'] }),
  definitional('BELOW_DEFINITION', ['recycle'], { fault: 'marketing', preconditions: ['criterion'] }),
  definitional('STUDENT_OR_JOBSEEKER', ['disqualify'], { fault: 'marketing' }),
  other('reject'),
  afterContact('UNREACHABLE', ['recycle'], { preconditions: ['attempts'] }),
  afterContact('WRONG_PERSON', ['recycle'], { fault: 'marketing' }),
  unmetNeed('NO_NEED', ['recycle', 'disqualify']),
  unmetNeed('NO_BUDGET', ['recycle', 'disqualify']),
  unmetNeed('NO_AUTHORITY', ['recycle', 'disqualify']),
  afterContact('TIMING', ['recycle'], { preconditions: ['wakeOn'] }),
  row('disqualify', 'after_contact', ['product'])('COMPETITOR_LOCKED', ['recycle'], {
    preconditions: ['competitor'],
  }),
  other('disqualify'),
  deal('PRICE', ['lost', 'recycle']),
  deal('COMPETITION', ['lost', 'recycle']),
  deal('MISSING_FEATURE', ['lost', 'recycle']),
  deal('NO_DECISION', ['lost', 'recycle'], { preconditions: ['text'] }),
  deal('BUDGET_CUT', ['lost', 'recycle']),
  deal('POOR_FIT', ['lost', 'recycle']),
  deal('TIMING', ['lost', 'recycle']),
  deal('UNRESPONSIVE', ['lost', 'recycle']),
  other('lost'),
];

/**
 * The reason of that list, once its preconditions hold.
 * Throws `reason/unknown` for a code the list does not have, `reason/incomplete` naming each member that is missing; pointers lead
 * into the body `{ reason, evidence }`, such as `/evidence/wakeOn`, or to `/reason` where nothing that is said would do.
 */
export function checkReason(
  list: ReasonList,
  code: string,
  evidence: ReasonEvidence = {},
  reasons: readonly Reason[] = SHIPPED_REASONS,
): Reason {
  const ofList = reasons.filter((reason) => reason.list === list);
  const reason = ofList.find((candidate) => candidate.code === code);
  if (reason === undefined) {
    const detail = `one of ${ofList.map((known) => known.code).join(', ')}`;
    throw new AppError('invalid', 'reason/unknown', `No ${list} reason has this code; use ${detail}.`, {
      fields: [{ pointer: '/reason', detail }],
    });
  }
  const fields = reason.preconditions.flatMap((precondition) => CHECKS[precondition](evidence));
  if (fields.length === 0) return reason;
  const what = fields.map((field) => field.detail).join('; ');
  throw new AppError('invalid', 'reason/incomplete', `${code} needs more: ${what}.`, { fields });
}

/** Who is at fault: the reason's own side, save that `UNRESPONSIVE` is sales' when the agreed attempts were not made. */
export function faultOf(reason: Reason, evidence: ReasonEvidence = {}): ReasonFault {
  const isShort = (evidence.attemptsDone ?? 0) < (evidence.attemptsAgreed ?? 0);
  return reason.list === 'lost' && reason.code === 'UNRESPONSIVE' && isShort ? 'sales' : reason.fault;
}

const need = (isThere: boolean, member: keyof ReasonEvidence, detail: string): FieldProblem[] =>
  isThere ? [] : [{ pointer: `/evidence/${member}`, detail }];

const isFilled = (text: string | undefined): boolean => typeof text === 'string' && text.trim() !== '';

/** True for a date that exists: `Date.parse` alone would roll 30 February over into March. */
const isDay = (text: string | undefined): boolean => {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
};

const CHECKS: Readonly<Record<ReasonPrecondition, (evidence: ReasonEvidence) => FieldProblem[]>> = {
  wakeOn: (given) => need(isDay(given.wakeOn), 'wakeOn', 'the day to wake the lead, as YYYY-MM-DD'),
  text: (given) => need(isFilled(given.text), 'text', 'say it in words'),
  otherLeadId: (given) => need(isFilled(given.otherLeadId), 'otherLeadId', 'the lead it duplicates'),
  field: (given) => need(isFilled(given.field), 'field', 'the field that is wrong'),
  subReason: (given) =>
    need(
      (SUB_REASONS as readonly string[]).includes(given.subReason ?? ''),
      'subReason',
      `one of ${SUB_REASONS.join(', ')}`,
    ),
  criterion: (given) => need(isFilled(given.criterion), 'criterion', 'the criterion that is not met'),
  competitor: (given) => need(isFilled(given.competitor), 'competitor', 'the competitor'),
  attempts: ({ attemptsDone, attemptsAgreed }) =>
    attemptsDone !== undefined && attemptsAgreed !== undefined && attemptsDone >= attemptsAgreed
      ? []
      : [
          {
            pointer: '/reason',
            detail: `the agreed attempts first: ${attemptsDone ?? 0} of ${attemptsAgreed ?? 'those agreed'} done`,
          },
        ],
};
