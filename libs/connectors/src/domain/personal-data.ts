import type { PersonalTable } from '#people';

/** Where this part keeps personal data: hits as they came. */
export const CONNECTOR_PERSONAL_DATA: readonly PersonalTable[] = [
  { table: 'connector_hit', columns: ['body'], eraseRule: 'delete' },
];
