import type { SubmissionResult } from '#intake';

/** What became of one event. */
export interface Taken {
  readonly status: SubmissionResult['status'] | 'noted' | 'erased' | 'ignored' | 'failed' | 'waiting';
  readonly isTest: boolean;
  readonly reason?: string;
  readonly leadId?: string;
  readonly personId?: string;
  /** When what waits is taken; absent where it waits for somebody. */
  readonly dueAt?: Date;
  /** The record that waits. */
  readonly recordId?: string;
  /** It was of somebody who was erased: nothing of the hit is kept that says who. */
  readonly isWithheld?: boolean;
}
