import { rows } from '#database';
import type { Tx } from '#database';
import type { Exported, ExportRow } from '../domain/exported.js';
import { countOf, OWN_FIELDS, selectOf, TABLES } from './exported.sql.js';

/** How far somebody sees leads: all of them, else those of which teams, and whose own. */
export interface Reach {
  readonly workspaceId: string;
  readonly isAll: boolean;
  readonly teamIds: readonly string[];
  readonly memberId: string | null;
}

const AT_ONCE = 1_000;
const valuesOf = ({ workspaceId, isAll, teamIds, memberId }: Reach): unknown[] => [
  workspaceId,
  isAll,
  teamIds,
  memberId,
];

/** The columns of the file, own fields of leads by their names. */
export async function columnsOf(tx: Tx, what: Exported, reach: Reach): Promise<string[]> {
  const columns = Object.keys(TABLES[what].columns).map((name) => (name === 'amountMinor' ? 'amount' : name));
  if (!columns.includes('custom')) return columns;
  const own = await rows<{ name: string }>(tx, OWN_FIELDS, valuesOf(reach));
  return [...columns.filter((name) => name !== 'custom'), ...own.map(({ name }) => `custom.${name}`)];
}

/** All rows, a portion at a time, by one cursor of the transaction: memory does not grow with them. */
export async function* exportedRows(tx: Tx, what: Exported, reach: Reach): AsyncGenerator<ExportRow[]> {
  await tx.query(
    `declare exported no scroll cursor for ${selectOf(TABLES[what])}`,
    valuesOf(reach) as never[],
  );
  try {
    for (let isLeft = true; isLeft;) {
      const portion = await rows<ExportRow>(tx, `fetch ${AT_ONCE} from exported`);
      if (portion.length > 0) yield portion;
      isLeft = portion.length === AT_ONCE;
    }
  } finally {
    await tx.query('close exported');
  }
}

export async function countRows(tx: Tx, what: Exported, reach: Reach): Promise<number> {
  const [found] = await rows<{ count: number }>(tx, countOf(TABLES[what]), valuesOf(reach));
  return found?.count ?? 0;
}
