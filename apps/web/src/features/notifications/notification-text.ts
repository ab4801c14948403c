import { AFTER_SALE_STEPS } from '#contracts';
import type { AfterSaleStepCode } from '#contracts';
import type { Notification } from './notification-types.js';

const DUTIES = ['accept', 'contact', 'cadence', 'decide', 'progress', 'handover', 'respond'] as const;
type DutyWord = (typeof DUTIES)[number] | 'other';

const REASONS = [
  'system_outage',
  'customer_asked',
  'wrong_data',
  'absence',
  'agreed_exception',
  'force_majeure',
  'other',
] as const;
type ReasonWord = (typeof REASONS)[number];

export type TextKey =
  | 'soon'
  | 'over'
  | 'reRoute'
  | 'breach'
  | 'excused'
  | 'forgiven'
  | 'agreed'
  | 'offer'
  | 'leadGiven'
  | 'leadTaken'
  | 'mentioned'
  | 'modelDrifting'
  | 'waiverAsked'
  | 'mergeProposed'
  | 'stepOverdue'
  | 'afterSaleOverdue'
  | 'afterSaleStepOverdue'
  | 'overspentRevenue'
  | 'overspentLeads'
  | 'ratesAged'
  | 'ratesNone'
  | 'secondFactorReset'
  | 'registration'
  | 'registrationDecided'
  | 'registrationEnding'
  | 'declinedByAll'
  | 'dispute'
  | 'proposedStands'
  | 'proposedOverturned'
  | 'escalated'
  | 'stands'
  | 'overturned'
  | 'webhookGone'
  | 'webhookFailing';

/** What to say, without the words: which sentence, and what goes into it. */
interface Said {
  readonly key: TextKey;
  readonly duty: DutyWord;
  readonly reason: ReasonWord;
  /** Share of the time that is used up, or of the spend that a channel takes. */
  readonly share: number;
  /** Of a channel that is overspent: the most that it contributes. */
  readonly most: number;
  readonly channel: string;
  /** That follows a sale; null where none is named. */
  readonly step: AfterSaleStepCode | null;
  readonly version: number;
  /** ISO 4217, empty where none is named. */
  readonly currency: string;
  /** `YYYY-MM-DD`, empty where no day is named. */
  readonly day: string;
}

const oneOf = <T extends string>(words: readonly T[], value: unknown): T | undefined =>
  words.find((word) => word === value);

export function saidBy({ kind, facts }: Pick<Notification, 'kind' | 'facts'>): Said {
  return {
    key: KEYS[kind](facts),
    duty: oneOf(DUTIES, String(facts.duty ?? '').replace('duty.', '')) ?? 'other',
    reason: oneOf(REASONS, facts.reason) ?? 'other',
    share: Number(facts.fraction ?? facts.spendShare ?? 0),
    ...ofChannel(facts),
    step: stepOf(facts),
    version: Number(facts.version ?? 0),
    ...ofDay(facts),
  };
}

const ofDay = ({
  currency,
  effectiveOn,
  expectedOn,
  on,
}: Notification['facts']): Pick<Said, 'currency' | 'day'> => ({
  currency: String(currency ?? ''),
  day: String(effectiveOn ?? expectedOn ?? on ?? ''),
});

const ofChannel = ({ mostShare, channel }: Notification['facts']): Pick<Said, 'most' | 'channel'> => ({
  most: Number(mostShare ?? 0),
  channel: String(channel ?? ''),
});

const stepOf = ({ step }: Notification['facts']): AfterSaleStepCode | null =>
  oneOf(AFTER_SALE_STEPS, step) ?? null;

type KeyOf = (facts: Notification['facts']) => TextKey;

const KEYS: Readonly<Record<Notification['kind'], KeyOf>> = {
  alarm: ({ fraction }) => (Number(fraction) < 1 ? 'soon' : 'over'),
  're-route': () => 'reRoute',
  breach: () => 'breach',
  waived: ({ from }) => (from === 'breached' ? 'forgiven' : 'excused'),
  agreed: () => 'agreed',
  offer: () => 'offer',
  'declined-by-all': () => 'declinedByAll',
  'lead-given': () => 'leadGiven',
  'lead-taken': () => 'leadTaken',
  mentioned: () => 'mentioned',
  dispute: () => 'dispute',
  proposed: ({ outcome }) => (outcome === 'rejection_overturned' ? 'proposedOverturned' : 'proposedStands'),
  escalated: () => 'escalated',
  settled: ({ outcome }) => (outcome === 'rejection_overturned' ? 'overturned' : 'stands'),
  'model-drifting': () => 'modelDrifting',
  'waiver-asked': () => 'waiverAsked',
  'merge-proposed': () => 'mergeProposed',
  'step-overdue': () => 'stepOverdue',
  'after-sale-overdue': (facts) => (stepOf(facts) === null ? 'afterSaleOverdue' : 'afterSaleStepOverdue'),
  'channel-overspent': ({ contribution }) =>
    contribution === 'leads' ? 'overspentLeads' : 'overspentRevenue',
  'rates-aged': ({ on }) => (on == null ? 'ratesNone' : 'ratesAged'),
  'second-factor-reset': () => 'secondFactorReset',
  registration: () => 'registration',
  'registration-decided': () => 'registrationDecided',
  'registration-ending': () => 'registrationEnding',
  'webhook-stopped': ({ because }) => (because === 'gone' ? 'webhookGone' : 'webhookFailing'),
};

type Placed = Pick<Notification, 'leadId' | 'kind' | 'facts' | 'subjectId'>;

/** Of what has one place, whatever it is about. */
const PLACES: Readonly<Partial<Record<Notification['kind'], string>>> = {
  'model-drifting': '/settings/predictive',
  'rates-aged': '/spend?part=rates',
  'second-factor-reset': '/settings/access',
};

/** Where one goes to see it. */
export function placeOf({ leadId, kind, facts, subjectId }: Placed): string {
  if (kind === 'agreed') return `/agreement/${String(facts.agreementId ?? '')}`;
  // Also where it has a lead by now: what was decided, and why, stands with the registration.
  if (facts.registrationId != null) return `/registrations/${facts.registrationId}`;
  if (facts.opportunityId != null) return `/deals/${facts.opportunityId}`;
  if (kind === 'channel-overspent') return `/returns?tab=mix&from=${facts.from}&to=${facts.to}`;
  if (kind === 'webhook-stopped') return `/settings/webhooks?endpoint=${subjectId}`;
  return leadId === null ? (PLACES[kind] ?? '/') : placeOnLead(leadId, { kind, facts });
}

function placeOnLead(leadId: string, { kind, facts }: Pick<Placed, 'kind' | 'facts'>): string {
  if (kind === 'waiver-asked')
    return `/obligations?status=all&leadId=${leadId}&waive=${String(facts.obligationId)}`;
  const spot = kind === 'mentioned' ? `#note-${String(facts.noteId ?? '')}` : '';
  return `/leads/${leadId}${spot}`;
}

/** A badge has room for two digits. */
export const badgeOf = (unread: number): string => (unread > 99 ? '99+' : String(unread));
