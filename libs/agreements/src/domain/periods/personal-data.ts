/** A table that holds personal data, which columns, and what erasing does to them: `blank` empties them, ids stay. */
interface PersonalColumns {
  readonly table: string;
  readonly columns: readonly string[];
  readonly eraseRule: 'blank';
}

/** Where periods keep words people wrote, which may name somebody: why one is to be restated. */
export const PERSONAL_DATA: readonly PersonalColumns[] = [
  { table: 'period_restatement', columns: ['reason'], eraseRule: 'blank' },
];
