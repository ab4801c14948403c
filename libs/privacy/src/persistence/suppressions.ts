import { enterRole, enterWorkspace, rows, touched } from '#database';
import type { Tx } from '#database';
import { keptSecret } from '#identity';

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

const MARK = 'privacy.suppression-key.';

/** What tells the keys apart under which somebody was erased, by version. Under the narrow role `accounts`. */
export async function marksOfKeys(tx: Tx): Promise<ReadonlyMap<number, string>> {
  const found = await rows<{ version: number; mark: string }>(
    tx,
    `select substr(name, length($1) + 1)::int as version, value as mark
       from installation_secret where starts_with(name, $1) order by 1`,
    [MARK],
  );
  return new Map(found.map(({ version, mark }) => [version, mark]));
}

/**
 * Marks a key within the transaction of the hashes that are made under it, so that there is a mark where there are hashes and nowhere else;
 * answers with the mark it had, which stays. Steps out of the workspace and back, to the same instant.
 */
export async function markKey(tx: Tx, workspaceId: string, version: number, mark: string): Promise<string> {
  const [now] = await rows<{ at: string | null }>(tx, `select current_setting('app.instant', true) as at`);
  await enterRole(tx, 'accounts');
  const kept = await keptSecret(tx, `${MARK}${version}`, mark);
  await enterWorkspace(tx, workspaceId, now?.at ? new Date(now.at) : undefined);
  return kept;
}
