import { normalisePhone } from '#people';
import type { Outcome } from './judge-mail.js';

export const CALL_DISPOSITIONS = ['answered', 'no_answer', 'busy', 'failed', 'voicemail'] as const;
export type CallDisposition = (typeof CALL_DISPOSITIONS)[number];

/** A call as a telephone system tells it. */
export interface CallLog {
  readonly callId: string;
  readonly direction: 'inbound' | 'outbound';
  readonly from: string;
  readonly to: string;
  readonly startedAt: Date;
  readonly disposition: CallDisposition;
}

const OUTCOMES: Readonly<Record<CallDisposition, Outcome>> = {
  answered: 'connected',
  no_answer: 'no_answer',
  busy: 'no_answer',
  failed: 'no_answer',
  voicemail: 'left_message',
};

export const outcomeOfCall = ({ disposition }: Pick<CallLog, 'disposition'>): Outcome =>
  OUTCOMES[disposition];

/** The number at the other end in E.164, or null when it is none; `country` is assumed where it says none. */
export const otherNumber = (call: CallLog, country: string | null): string | null =>
  normalisePhone(call.direction === 'inbound' ? call.from : call.to, country);
