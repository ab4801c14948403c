/** A table that holds personal data, which columns, and what erasing does to them: rows are deleted. */
interface PersonalColumns {
  readonly table: string;
  readonly columns: readonly string[];
  readonly eraseRule: 'delete';
}

/** Where this part keeps what may name people: what a file is called and what is in it. Nobody knows what a file says, so it goes whole. */
export const PERSONAL_DATA: readonly PersonalColumns[] = [
  { table: 'attachment', columns: ['name'], eraseRule: 'delete' },
  { table: 'attachment_chunk', columns: ['content'], eraseRule: 'delete' },
];
