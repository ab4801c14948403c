import type { Tx } from '#database';

/** A transaction whose every statement is answered with these rows; no database stands behind it. */
export function answeringTx(rows: readonly object[]): Tx {
  const stream = { cork: () => undefined, uncork: () => undefined };
  const client = { query: () => Promise.resolve({ rows }), connection: { stream } };
  return { queryRunner: { connect: () => Promise.resolve(client) } } as unknown as Tx;
}
