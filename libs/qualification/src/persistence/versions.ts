import { rows, touched } from '#database';
import type { Tx } from '#database';

export type VersionKind = 'score-model' | 'framework' | 'predictive-model' | 'target';

/** One version of what leads are judged by; it never changes. */
export interface KeptVersion<Definition> {
  /** Which framework; '' for the other kinds. */
  readonly key: string;
  readonly version: number;
  readonly name: string;
  readonly definition: Definition;
  readonly report: unknown;
  readonly isActive: boolean;
  readonly createdAt: Date;
  readonly createdBy: string | null;
}

export type NewVersion<Definition> = Pick<KeptVersion<Definition>, 'key' | 'name' | 'definition'> & {
  readonly report?: unknown;
  readonly at: Date;
  readonly by: string | null;
};

const SHOWN = `key, version, name, definition, report, is_active as "isActive", created_at as "createdAt", created_by as "createdBy"`;

/** The latest first. */
export const versionsOf = <T>(tx: Tx, workspaceId: string, kind: VersionKind): Promise<KeptVersion<T>[]> =>
  rows<KeptVersion<T>>(
    tx,
    `select ${SHOWN} from qualification_version where workspace_id = $1 and kind = $2 order by created_at desc, version desc limit 200`,
    [workspaceId, kind],
  );

export async function activeVersion<T>(
  tx: Tx,
  workspaceId: string,
  kind: VersionKind,
): Promise<KeptVersion<T> | null> {
  const [found] = await rows<KeptVersion<T>>(
    tx,
    `select ${SHOWN} from qualification_version where workspace_id = $1 and kind = $2 and is_active`,
    [workspaceId, kind],
  );
  return found ?? null;
}

/** Adds the next version; two that race get two numbers. */
export async function addVersion<T>(
  tx: Tx,
  workspaceId: string,
  kind: VersionKind,
  { key, name, definition, report = null, at, by }: NewVersion<T>,
): Promise<number> {
  // The number is the next one, and the index has no room for two of it: whoever comes second waits here.
  await rows(tx, `select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`${workspaceId} ${kind}`]);
  const [added] = await rows<{ version: number }>(
    tx,
    `insert into qualification_version (workspace_id, kind, key, version, name, definition, report, created_at, created_by)
     select $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5, $6, $7, $8
       from qualification_version where workspace_id = $1 and kind = $2 and key = $3
     returning version`,
    [
      workspaceId,
      kind,
      key,
      name,
      JSON.stringify(definition),
      report === null ? null : JSON.stringify(report),
      at,
      by,
    ],
  );
  return added?.version ?? 0;
}

/** Makes one version the active one of its kind, or none with null; false when there is no such version. */
export async function activate(
  tx: Tx,
  workspaceId: string,
  kind: VersionKind,
  which: { readonly key: string; readonly version: number } | null,
): Promise<boolean> {
  await rows(tx, `select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`${workspaceId} ${kind}`]);
  await touched(
    tx,
    'update qualification_version set is_active = false where workspace_id = $1 and kind = $2 and is_active',
    [workspaceId, kind],
  );
  if (which === null) return true;
  const set = `update qualification_version set is_active = true where workspace_id = $1 and kind = $2 and key = $3 and version = $4`;
  return (await touched(tx, set, [workspaceId, kind, which.key, which.version])) === 1;
}
