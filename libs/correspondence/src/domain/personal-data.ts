import type { PersonalTable } from '#people';

/** Where correspondence stands: all of it goes with its person. */
export const MESSAGE_TABLES: readonly PersonalTable[] = [
  {
    table: 'message',
    columns: ['sender', 'recipients', 'subject', 'body', 'raw', 'external_id', 'thread'],
    eraseRule: 'delete',
  },
];

/** What nobody assigned to a lead goes after so long (days). */
export const UNMATCHED_KEPT_DAYS = 90;
