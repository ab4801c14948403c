import type { PersonalTable } from '#people';

/** Where correspondence stands: all of it goes with its person. */
export const MESSAGE_TABLES: readonly PersonalTable[] = [
  {
    table: 'message',
    columns: ['sender', 'author_name', 'recipients', 'subject', 'body', 'raw', 'external_id', 'thread'],
    eraseRule: 'delete',
  },
  { table: 'intake_mail', columns: ['author', 'subject', 'mail_id', 'letter_id'], eraseRule: 'delete' },
];
