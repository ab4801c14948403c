import { rows, touched } from '#database';
import type { Tx } from '#database';

/** Remembers hashes for good; one that is known stays as it is. */
export async function addSuppressions(
  tx: Tx,
  workspaceId: string,
  digests: readonly Buffer[],
  keyVersion: number,
): Promise<void> {
  if (digests.length === 0) return;
  await touched(
    tx,
    `insert into suppression (workspace_id, digest, key_version, suppressed_at)
     select $1, d.digest, $3, instant() from unnest($2::bytea[]) as d(digest) on conflict do nothing`,
    [workspaceId, digests, keyVersion],
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

/** Records that told of a person's leads. */
export const recordsOfPerson = (
  tx: Tx,
  workspaceId: string,
  personId: string,
): Promise<{ readonly source: string; readonly id: string }[]> =>
  rows(
    tx,
    `select r.source, r.external_id as id from intake_record r join lead l on l.workspace_id = $1 and l.id = r.lead_id
      where r.workspace_id = $1 and l.person_id = $2 order by 1, 2`,
    [workspaceId, personId],
  );

/** Versions of the keys that were ever given from outside. Under the narrow role `accounts`. */
export async function versionsOfKeys(tx: Tx, prefix: string): Promise<number[]> {
  const found = await rows<{ version: number }>(
    tx,
    `select substr(name, length($1) + 1)::int as version from installation_secret where starts_with(name, $1) order by 1`,
    [prefix],
  );
  return found.map(({ version }) => version);
}
