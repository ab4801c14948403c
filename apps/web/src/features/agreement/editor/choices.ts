import type { EscalationStep, QualifyingType, QuotaStage } from '#sla';

/**
 * What can be chosen in a clause. Written down once more, and held against the rules by a test: the rules themselves bring calendars with
 * every holiday there is, which nobody needs who only reads.
 */
export const ATTEMPT_TYPES = [
  'call',
  'email',
  'meeting',
  'message',
  'visit',
] as const satisfies readonly QualifyingType[];
export const STAGES = [
  ...['offer', 'inquiry', 'mql', 'sal', 'sql', 'opportunity', 'customer'],
] as const satisfies readonly QuotaStage[];
export const TOLD = [
  'owner',
  'manager',
  're-route',
  'leadership',
] as const satisfies readonly EscalationStep['to'][];
export const CADENCES = ['week', 'month', 'quarter'] as const;
/** Outcomes an attempt may be asked to have; those that are no attempt in anybody's eyes are not among them. */
export const OUTCOMES = ['connected', 'no_answer', 'left_message', 'sent', 'held', 'declined'] as const;
