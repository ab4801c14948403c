/** A table that holds personal data, which columns, and what erasing does to them: `blank` makes them null, ids stay. */
interface PersonalColumns {
  readonly table: string;
  readonly columns: readonly string[];
  readonly eraseRule: 'blank';
}

/** Where this part keeps words that may name people: an owner's name from another system, why a deal was lost, and how a step of the buyer's, or one that follows the sale, is known. */
export const PERSONAL_DATA: readonly PersonalColumns[] = [
  { table: 'opportunity', columns: ['owner_label', 'close_note'], eraseRule: 'blank' },
  { table: 'decision_step', columns: ['evidence_note'], eraseRule: 'blank' },
  { table: 'after_sale_step', columns: ['evidence_note'], eraseRule: 'blank' },
];
