import type { PersonDetails } from './person.js';

/** A table that holds personal data, which columns, and what erasing a person does to their rows. */
export interface PersonalTable {
  readonly table: string;
  readonly columns: readonly string[];
  /** `blank`: the columns become null, ids stay; `delete`: the rows go. */
  readonly eraseRule: 'blank' | 'delete';
}

/** Where this part keeps personal data; everything else of it holds ids, codes and what is known of companies. */
export const PERSONAL_DATA: readonly PersonalTable[] = [
  {
    table: 'person',
    columns: [
      'first_name',
      'last_name',
      'first_key',
      'last_key',
      'email',
      'phone',
      'job_title',
      'country',
      'region',
      'locale',
    ],
    eraseRule: 'blank',
  },
  { table: 'person_identity', columns: ['value'], eraseRule: 'delete' },
  { table: 'person_likeness', columns: ['key'], eraseRule: 'delete' },
];

/** The details of a person that erasing blanks, as they are named outside the database. */
export const ERASED_FIELDS = [
  'firstName',
  'lastName',
  'email',
  'phone',
  'jobTitle',
  'country',
  'region',
  'locale',
] as const satisfies readonly (keyof PersonDetails)[];
