import type { PersonalTable } from '#people';

/** Where this part keeps personal data. Import errors and files go with their import; all of it after 90 days at the latest. */
export const INTAKE_PERSONAL_DATA: readonly PersonalTable[] = [
  { table: 'intake_submission', columns: ['body'], eraseRule: 'delete' },
  { table: 'import_error', columns: ['value', 'cells'], eraseRule: 'delete' },
];

/** How long submissions and imports are kept (days). */
export const KEPT_DAYS = 90;
