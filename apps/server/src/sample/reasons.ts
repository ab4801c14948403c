import type { ReasonEvidence, ReasonFault } from '#contracts';
import type { Dice } from './dice.js';
import type { PlannedLead } from './step.js';

interface Refusal {
  readonly reason: string;
  readonly weight: number;
  readonly fault: ReasonFault;
  readonly evidence: ReasonEvidence;
  readonly disposition?: string;
  /** True where the lead stays with marketing and may be offered again. */
  readonly comesBack?: boolean;
}

const REJECTIONS: readonly Refusal[] = [
  {
    reason: 'NOT_ICP',
    weight: 22,
    fault: 'marketing',
    evidence: { subReason: 'size' },
    disposition: 'disqualify',
  },
  {
    reason: 'NOT_ICP',
    weight: 10,
    fault: 'marketing',
    evidence: { subReason: 'industry' },
    disposition: 'recycle',
  },
  {
    reason: 'BELOW_DEFINITION',
    weight: 18,
    fault: 'marketing',
    evidence: { criterion: 'project-within-6-months' },
  },
  { reason: 'BAD_DATA', weight: 14, fault: 'marketing', evidence: { field: 'phone' }, comesBack: true },
  { reason: 'NO_CONSENT', weight: 3, fault: 'marketing', evidence: {}, comesBack: true },
  { reason: 'STUDENT_OR_JOBSEEKER', weight: 5, fault: 'marketing', evidence: {} },
  { reason: 'TEST_OR_SPAM', weight: 3, fault: 'marketing', evidence: {} },
  { reason: 'MISROUTED', weight: 14, fault: 'none', evidence: {}, comesBack: true },
  { reason: 'EXISTING_CUSTOMER', weight: 9, fault: 'none', evidence: {} },
  {
    ...{ reason: 'OTHER', weight: 2, fault: 'none', disposition: 'return_to_marketing', comesBack: true },
    evidence: { text: 'Chiede solo il catalogo cartaceo.' },
  },
];

/** Small firms are refused for their size, the others for the rest. */
export const rejectReason = (dice: Dice, { person }: PlannedLead): Refusal =>
  dice.weighted(REJECTIONS, ({ weight, evidence }) =>
    evidence.subReason === 'size' && person.company.employees > 60 ? weight / 6 : weight,
  );

/** A code with what must come with it. */
interface Reasoned {
  readonly reason: string;
  readonly evidence: ReasonEvidence;
}

const AFTER_CONTACT = {
  NO_NEED: 0.24,
  NO_BUDGET: 0.2,
  NO_AUTHORITY: 0.1,
  TIMING: 0.26,
  WRONG_PERSON: 0.1,
  COMPETITOR_LOCKED: 0.1,
} as const;

/** Why a lead leads nowhere for now: each of these sends it back to marketing. */
export function disqualifyReason(dice: Dice, wakeOn: string, only?: 'UNREACHABLE'): Reasoned {
  const reason = only ?? dice.outcome(AFTER_CONTACT);
  const evidence: ReasonEvidence =
    reason === 'TIMING'
      ? { wakeOn }
      : reason === 'COMPETITOR_LOCKED'
        ? { competitor: 'Idrotecnica Nord' }
        : {};
  return { reason, evidence };
}

const LOSSES: readonly {
  readonly reason: string;
  readonly weight: number;
  readonly evidence: ReasonEvidence;
}[] = [
  { reason: 'PRICE', weight: 30, evidence: {} },
  { reason: 'COMPETITION', weight: 24, evidence: { competitor: 'Idrotecnica Nord' } },
  { reason: 'NO_DECISION', weight: 18, evidence: { text: 'Il progetto è rinviato senza una data.' } },
  { reason: 'BUDGET_CUT', weight: 12, evidence: {} },
  { reason: 'MISSING_FEATURE', weight: 8, evidence: {} },
  { reason: 'UNRESPONSIVE', weight: 8, evidence: {} },
];

export function lossReason(dice: Dice): Reasoned {
  const { reason, evidence } = dice.weighted(LOSSES, ({ weight }) => weight);
  return { reason, evidence };
}
