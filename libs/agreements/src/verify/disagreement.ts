/** Something that is stored and something that follows from the journal, which should be the same. */
export interface Disagreement {
  readonly what: 'obligation' | 'credit' | 'ledger' | 'period';
  /** What it is about, in a form that means the same on both sides. */
  readonly key: string;
  readonly stored: string | null;
  readonly replayed: string | null;
}
