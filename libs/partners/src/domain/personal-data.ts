/** A table that holds personal data, which columns, and what erasing does to them: the columns become null, ids stay. */
interface PersonalColumns {
  readonly table: string;
  readonly columns: readonly string[];
  readonly eraseRule: 'blank';
}

/** Where this part keeps whom partners registered, as they wrote it. */
export const PERSONAL_DATA: readonly PersonalColumns[] = [
  {
    table: 'deal_registration',
    columns: ['first_name', 'last_name', 'email', 'phone', 'job_title', 'note', 'reason_text', 'person_key'],
    eraseRule: 'blank',
  },
];
