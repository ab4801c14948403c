import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { Channel } from '#contracts';

export interface TrackedLink {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly target: string;
  readonly channel: Channel;
  readonly campaign: string | null;
  readonly asset: string | null;
  readonly clicks: number;
  readonly state: 'active' | 'paused';
  readonly createdAt: Date;
}

const COLUMNS = `id, name, code, target, channel, campaign, asset, clicks::float8 as clicks, state, created_at as "createdAt"`;

export const allLinks = (tx: Tx, workspaceId: string): Promise<TrackedLink[]> =>
  rows(tx, `select ${COLUMNS} from tracked_link where workspace_id = $1 order by created_at, id`, [
    workspaceId,
  ]);

export async function findLink(tx: Tx, workspaceId: string, id: string): Promise<TrackedLink | undefined> {
  const sql = `select ${COLUMNS} from tracked_link where workspace_id = $1 and id = $2`;
  return (await rows<TrackedLink>(tx, sql, [workspaceId, id]))[0];
}

export type NewLink = Omit<TrackedLink, 'clicks' | 'state' | 'createdAt'>;

export async function insertLink(tx: Tx, workspaceId: string, link: NewLink): Promise<void> {
  const { id, name, code, target, channel, campaign, asset } = link;
  await tx.query(
    `insert into tracked_link (workspace_id, id, name, code, target, channel, campaign, asset, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, instant())`,
    [workspaceId, id, name, code, target, channel, campaign, asset],
  );
}

export type LinkChange = Partial<Pick<TrackedLink, 'name' | 'target' | 'state'>>;

/** What is left out stays; where it is from is what was printed, and never changes. */
export const changeLink = (
  tx: Tx,
  workspaceId: string,
  id: string,
  { name, target, state }: LinkChange,
): Promise<number> =>
  touched(
    tx,
    `update tracked_link set name = coalesce($3, name), target = coalesce($4, target), state = coalesce($5, state)
      where workspace_id = $1 and id = $2`,
    [workspaceId, id, name ?? null, target ?? null, state ?? null],
  );
