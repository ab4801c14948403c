/** A table that holds personal data, which columns, and what erasing does to them: `blank` empties them, ids stay. */
interface PersonalColumns {
  readonly table: string;
  readonly columns: readonly string[];
  readonly eraseRule: 'blank';
}

/** Where reviews keep words people wrote, which may name somebody; the journal has ids, codes and days only. */
export const PERSONAL_DATA: readonly PersonalColumns[] = [
  { table: 'review', columns: ['minutes'], eraseRule: 'blank' },
  { table: 'review_decision', columns: ['text'], eraseRule: 'blank' },
  { table: 'review_proposal', columns: ['reason'], eraseRule: 'blank' },
];
