import type { PersonalTable } from '#people';

/** Where this part keeps personal data: what was sent, what was agreed to, whom a mail asked, and which browser was where. */
export const FORM_PERSONAL_DATA: readonly PersonalTable[] = [
  { table: 'form_hit', columns: ['body'], eraseRule: 'delete' },
  { table: 'form_consent', columns: ['text', 'page'], eraseRule: 'delete' },
  { table: 'form_confirmation', columns: ['email'], eraseRule: 'delete' },
  { table: 'visit', columns: ['anonymous_id'], eraseRule: 'delete' },
];
