/** A table that holds personal data, which columns, and what erasing does to them. */
interface PersonalColumns {
  readonly table: string;
  readonly columns: readonly string[];
  readonly eraseRule: 'blank';
}

/** Where this part keeps what people said and call themselves. */
export const PERSONAL_DATA: readonly PersonalColumns[] = [
  { table: 'conversation', columns: ['subject', 'handle'], eraseRule: 'blank' },
  { table: 'conversation_message', columns: ['author', 'text', 'evidence'], eraseRule: 'blank' },
];
