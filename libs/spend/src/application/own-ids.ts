import { createHash } from 'node:crypto';
import type { Tx } from '#database';
import { alikeText } from '../domain/likeness.js';
import { saidByImport } from '../persistence/spends.js';
import type { WantedSpend } from '../persistence/spends.js';

/**
 * Gives rows of a file without an id one of their own: what they are for, and which one of its like they are in the file. The same file
 * again brings the same ids, another amount on a row is a correction of it, and two rows that are alike are two amounts.
 */
export async function withOwnIds(
  tx: Tx,
  workspaceId: string,
  importId: string,
  wanted: readonly WantedSpend[],
): Promise<WantedSpend[]> {
  if (wanted.every(({ externalId }) => externalId !== null)) return [...wanted];
  const said = new Map(await saidByImport(tx, workspaceId, importId));
  return wanted.map((each) => {
    if (each.externalId !== null) return each;
    const likeness = `row:${createHash('sha256').update(alikeText(each)).digest('hex').slice(0, 32)}`;
    const place = (said.get(likeness) ?? 0) + 1;
    said.set(likeness, place);
    return { ...each, externalId: `${likeness}#${place}` };
  });
}
