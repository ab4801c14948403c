import type { OutboxTable } from '#database';

/** What a member wrote and is due. */
export interface DueMessage {
  readonly leadId: string;
  readonly memberId: string | null;
  readonly messageId: string;
  readonly thread: readonly string[];
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly body: string;
}

/** A message happens when it leaves: settling moves its instant. */
export const WRITTEN: OutboxTable = {
  ...{ name: 'message', settledAt: 'occurred_at' },
  columns: `m.lead_id as "leadId", m.member_id as "memberId", m.external_id as "messageId", m.thread, m.recipients, m.subject, m.body`,
};
