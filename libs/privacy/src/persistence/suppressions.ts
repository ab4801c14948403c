import { rows, touched } from '#database';
import type { Tx } from '#database';

/** Remembers hashes for good; one that is known stays as it is. */
export async function addSuppressions(
  tx: Tx,
  workspaceId: string,
  digests: readonly Buffer[],
): Promise<void> {
  if (digests.length === 0) return;
  await touched(
    tx,
    `insert into suppression (workspace_id, digest, suppressed_at)
     select $1, d.digest, instant() from unnest($2::bytea[]) as d(digest) on conflict do nothing`,
    [workspaceId, digests],
  );
}

/** Which of these hashes are remembered, as hexadecimal text. */
export async function suppressedAmong(
  tx: Tx,
  workspaceId: string,
  digests: readonly Buffer[],
): Promise<ReadonlySet<string>> {
  const found = await rows<{ digest: string }>(
    tx,
    `select encode(digest, 'hex') as digest from suppression where workspace_id = $1 and digest = any($2::bytea[])`,
    [workspaceId, digests],
  );
  return new Set(found.map(({ digest }) => digest));
}
