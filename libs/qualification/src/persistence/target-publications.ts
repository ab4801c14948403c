import { rows, touched } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';

/** What put a version of the target definition in force, or none. */
export interface TargetPublication {
  /** Null: from then on none was in force. */
  readonly version: number | null;
  readonly reason: string;
  readonly publishedAt: Date;
  readonly publishedBy: string | null;
}

/** The latest first; the first says what is in force. */
export const publicationsOf = (tx: Tx, workspaceId: string): Promise<TargetPublication[]> =>
  rows<TargetPublication>(
    tx,
    `select version, reason, published_at as "publishedAt", published_by as "publishedBy"
       from target_publication where workspace_id = $1 order by published_at desc, id desc limit 200`,
    [workspaceId],
  );

export const addPublication = (
  tx: Tx,
  workspaceId: string,
  { version, reason, publishedAt, publishedBy }: TargetPublication,
): Promise<number> =>
  touched(
    tx,
    `insert into target_publication (workspace_id, id, version, reason, published_at, published_by)
     values ($1, $2, $3, $4, $5, $6)`,
    [workspaceId, newId<'target-publication'>(), version, reason, publishedAt, publishedBy],
  );
