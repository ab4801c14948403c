import type { Tx } from '#database';
import { AppError } from '#kernel';
import { idOfExternal } from '../persistence/opportunities.js';
import type { External } from '../persistence/opportunities.js';

/** The deal that another system calls so. @throws AppError `opportunity/missing` */
export async function requireExternalDeal(tx: Tx, workspaceId: string, external: External): Promise<string> {
  const id = await idOfExternal(tx, workspaceId, external);
  if (id !== undefined) return id;
  const { source, id: named } = external;
  throw new AppError('missing', 'opportunity/missing', `There is no deal “${named}” of “${source}”.`);
}
