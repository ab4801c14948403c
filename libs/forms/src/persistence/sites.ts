import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { ConsentRule } from '../domain/tracker-script.js';

export interface Site {
  readonly id: string;
  readonly name: string;
  readonly publicKey: string;
  readonly origins: readonly string[];
  readonly consent: ConsentRule;
  readonly state: 'active' | 'paused';
  readonly createdAt: Date;
}

const COLUMNS = `id, name, public_key as "publicKey", origins, consent, state, created_at as "createdAt"`;

export const allSites = (tx: Tx, workspaceId: string): Promise<Site[]> =>
  rows(tx, `select ${COLUMNS} from site where workspace_id = $1 order by created_at, id`, [workspaceId]);

export async function findSite(tx: Tx, workspaceId: string, id: string): Promise<Site | undefined> {
  const sql = `select ${COLUMNS} from site where workspace_id = $1 and id = $2`;
  return (await rows<Site>(tx, sql, [workspaceId, id]))[0];
}

export type NewSite = Pick<Site, 'id' | 'name' | 'publicKey' | 'origins' | 'consent'>;

export async function insertSite(tx: Tx, workspaceId: string, site: NewSite): Promise<void> {
  const { id, name, publicKey, origins, consent } = site;
  await tx.query(
    `insert into site (workspace_id, id, name, public_key, origins, consent, created_at) values ($1, $2, $3, $4, $5, $6, instant())`,
    [workspaceId, id, name, publicKey, origins, consent],
  );
}

export type SiteChange = Partial<Pick<Site, 'name' | 'origins' | 'consent' | 'state'>>;

/** What is left out stays. */
export const changeSite = (
  tx: Tx,
  workspaceId: string,
  id: string,
  { name, origins, consent, state }: SiteChange,
): Promise<number> =>
  touched(
    tx,
    `update site set name = coalesce($3, name), origins = coalesce($4, origins), consent = coalesce($5, consent),
                     state = coalesce($6, state)
      where workspace_id = $1 and id = $2`,
    [workspaceId, id, name ?? null, origins ?? null, consent ?? null, state ?? null],
  );
