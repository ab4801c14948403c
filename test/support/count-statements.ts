import type { ClientBase } from 'pg';
import type { Tx } from '#database';

/**
 * How many statements `work` sends to PostgreSQL over the connection of this transaction, whichever way it sends them.
 * @throws Error when it saw none: then it looked in the wrong place, and a bound on nothing holds always
 */
export async function countStatements(tx: Tx, work: () => Promise<unknown>): Promise<number> {
  const client = (await tx.queryRunner?.connect()) as ClientBase;
  const spy = vi.spyOn(client, 'query');
  try {
    await work();
    if (spy.mock.calls.length === 0) throw new Error('No statement was seen.');
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
  }
}
