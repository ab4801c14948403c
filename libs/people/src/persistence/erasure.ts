import { touched } from '#database';
import type { Tx } from '#database';
import { PERSONAL_DATA } from '../domain/personal-data.js';
import type { PersonalTable } from '../domain/personal-data.js';

/** Which column of each declared table says whose row it is. */
const OWNER: Readonly<Record<string, string>> = { person: 'id', person_identity: 'person_id' };

const ALSO: Readonly<Record<string, string>> = {
  person: ', version = version + 1, erased_at = instant(), updated_at = instant()',
};

/** Applies the erase rule of every declared table to one person. */
export async function erasePersonalRows(tx: Tx, workspaceId: string, personId: string): Promise<void> {
  for (const table of PERSONAL_DATA) await touched(tx, statementFor(table), [workspaceId, personId]);
}

function statementFor({ table, columns, eraseRule }: PersonalTable): string {
  const where = `where workspace_id = $1 and ${OWNER[table] ?? 'person_id'} = $2`;
  if (eraseRule === 'delete') return `delete from ${table} ${where}`;
  return `update ${table} set ${columns.map((column) => `${column} = null`).join(', ')}${ALSO[table] ?? ''} ${where}`;
}
