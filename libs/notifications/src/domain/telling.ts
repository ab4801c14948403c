import type { SubjectKind } from '#contracts';
import type { EpochMs } from '#kernel';

export const NOTIFICATION_KINDS = [
  'alarm',
  're-route',
  'breach',
  'waived',
  'agreed',
  'offer',
  'declined-by-all',
  'lead-given',
  'lead-taken',
  'mentioned',
  'waiver-asked',
  'dispute',
  'proposed',
  'escalated',
  'settled',
  'merge-proposed',
  'step-overdue',
  'after-sale-overdue',
  'registration',
  'registration-decided',
  'registration-ending',
  'webhook-stopped',
  'model-drifting',
  'channel-overspent',
  'rates-aged',
  'second-factor-reset',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Codes, ids and numbers that go into the words; the words are made where it is shown. */
export type Facts = Readonly<Record<string, string | number | null>>;

/** One thing one member is to know. */
export interface Telling {
  readonly memberId: string;
  readonly kind: NotificationKind;
  readonly entryId: string;
  readonly subjectKind: SubjectKind | 'webhook';
  readonly subjectId: string;
  readonly leadId: string | null;
  readonly facts: Facts;
  /** When it became known. */
  readonly at: EpochMs;
  readonly shownFrom: EpochMs;
}
