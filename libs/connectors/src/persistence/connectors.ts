import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { ConnectorSettings } from '../domain/settings.js';

export interface Connector {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly publicKey: string;
  readonly hasToken: boolean;
  readonly settings: ConnectorSettings;
  readonly state: 'active' | 'paused';
  readonly createdAt: Date;
  /** Until then the secret before the present one proves, too. */
  readonly previousUntil: Date | null;
}

/** What taking a hit needs; secrets never leave the process. */
export interface CalledConnector extends Pick<Connector, 'id' | 'kind' | 'settings' | 'state'> {
  readonly secrets: readonly string[];
  readonly token: string | null;
  /** The database's clock. */
  readonly now: Date;
}

export type NewConnector = Pick<Connector, 'id' | 'kind' | 'name' | 'publicKey' | 'settings'> & {
  readonly secret: string | null;
  readonly token: string | null;
};

const COLUMNS = `id, kind, name, public_key as "publicKey", token is not null as "hasToken", settings, state, created_at as "createdAt",
  case when previous_until > instant() then previous_until end as "previousUntil"`;

export const allConnectors = (tx: Tx, workspaceId: string): Promise<Connector[]> =>
  rows(tx, `select ${COLUMNS} from connector where workspace_id = $1 order by created_at, id`, [workspaceId]);

export async function findConnector(tx: Tx, workspaceId: string, id: string): Promise<Connector | undefined> {
  const sql = `select ${COLUMNS} from connector where workspace_id = $1 and id = $2`;
  return (await rows<Connector>(tx, sql, [workspaceId, id]))[0];
}

export async function insertConnector(tx: Tx, workspaceId: string, made: NewConnector): Promise<void> {
  const { id, kind, name, publicKey, secret, token, settings } = made;
  await tx.query(
    `insert into connector (workspace_id, id, kind, name, public_key, secret, token, settings, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, instant())`,
    [workspaceId, id, kind, name, publicKey, secret, token, JSON.stringify(settings)],
  );
}

export interface ConnectorChange {
  readonly name?: string;
  readonly state?: 'active' | 'paused';
  readonly settings?: ConnectorSettings;
  readonly token?: string;
}

/** What is left out stays. */
export const changeConnector = (
  tx: Tx,
  workspaceId: string,
  id: string,
  { name, state, settings, token }: ConnectorChange,
): Promise<number> =>
  touched(
    tx,
    `update connector set name = coalesce($3, name), state = coalesce($4, state), settings = coalesce($5, settings), token = coalesce($6, token)
      where workspace_id = $1 and id = $2`,
    [workspaceId, id, name ?? null, state ?? null, settings ? JSON.stringify(settings) : null, token ?? null],
  );

/** The secret before proves for another day. */
export const rotateSecret = (tx: Tx, workspaceId: string, id: string, secret: string): Promise<number> =>
  touched(
    tx,
    `update connector set previous_secret = secret, previous_until = instant() + interval '24 hours', secret = $3
      where workspace_id = $1 and id = $2`,
    [workspaceId, id, secret],
  );

export const deleteConnector = (tx: Tx, workspaceId: string, id: string): Promise<number> =>
  touched(tx, 'delete from connector where workspace_id = $1 and id = $2', [workspaceId, id]);

/** As the role that learns which workspace an address belongs to, and no secret. */
export async function connectorOfKey(
  tx: Tx,
  publicKey: string,
): Promise<{ readonly workspaceId: string; readonly id: string } | undefined> {
  const sql = 'select workspace_id as "workspaceId", id from connector where public_key = $1';
  return (await rows<{ workspaceId: string; id: string }>(tx, sql, [publicKey]))[0];
}

/** Keeps it from being removed until the transaction ends; false when it is gone. */
export const holdConnector = async (tx: Tx, workspaceId: string, id: string): Promise<boolean> => {
  const sql = 'select 1 from connector where workspace_id = $1 and id = $2 for key share';
  return (await rows(tx, sql, [workspaceId, id])).length > 0;
};

export async function calledConnector(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<CalledConnector | undefined> {
  const [found] = await rows<CalledConnector>(
    tx,
    `select id, kind, settings, state, token, instant() as now,
            array_remove(array[secret, case when previous_until > instant() then previous_secret end], null) as secrets
       from connector where workspace_id = $1 and id = $2`,
    [workspaceId, id],
  );
  return found;
}
