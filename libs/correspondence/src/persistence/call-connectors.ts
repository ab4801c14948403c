import { rows, touched } from '#database';
import type { Tx } from '#database';

export interface CallConnector {
  readonly id: string;
  readonly name: string;
  /** Assumed for numbers that say no country; ISO 3166 alpha-2. */
  readonly country: string | null;
  readonly createdAt: Date;
  readonly lastHeardAt: Date | null;
  /** Until then the secret before the present one signs too. */
  readonly previousUntil: Date | null;
}

const COLUMNS = `id, name, country, created_at as "createdAt", last_heard_at as "lastHeardAt",
  case when previous_until > instant() then previous_until end as "previousUntil"`;

export const allConnectors = (tx: Tx, workspaceId: string): Promise<CallConnector[]> =>
  rows(tx, `select ${COLUMNS} from call_connector where workspace_id = $1 order by created_at, id`, [
    workspaceId,
  ]);

export async function findConnector(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<CallConnector | undefined> {
  const [found] = await rows<CallConnector>(
    tx,
    `select ${COLUMNS} from call_connector where workspace_id = $1 and id = $2`,
    [workspaceId, id],
  );
  return found;
}

export async function insertConnector(
  tx: Tx,
  workspaceId: string,
  connector: Pick<CallConnector, 'id' | 'name' | 'country'> & { readonly secret: string },
): Promise<void> {
  await tx.query(
    `insert into call_connector (workspace_id, id, name, country, secret, created_at) values ($1, $2, $3, $4, $5, instant())`,
    [workspaceId, connector.id, connector.name, connector.country, connector.secret],
  );
}

/** The secret before signs for another day. */
export const rotateConnector = (tx: Tx, workspaceId: string, id: string, secret: string): Promise<number> =>
  touched(
    tx,
    `update call_connector set previous_secret = secret, previous_until = instant() + interval '24 hours', secret = $3
      where workspace_id = $1 and id = $2`,
    [workspaceId, id, secret],
  );

export const deleteConnector = (tx: Tx, workspaceId: string, id: string): Promise<number> =>
  touched(tx, 'delete from call_connector where workspace_id = $1 and id = $2', [workspaceId, id]);

export interface HearingConnector {
  readonly country: string | null;
  readonly secrets: readonly string[];
}

export async function connectorSecrets(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<HearingConnector | undefined> {
  const [found] = await rows<HearingConnector>(
    tx,
    `select country, array_remove(array[secret, case when previous_until > instant() then previous_secret end], null) as secrets
       from call_connector where workspace_id = $1 and id = $2`,
    [workspaceId, id],
  );
  return found;
}

export const markHeard = (tx: Tx, workspaceId: string, id: string): Promise<number> =>
  touched(tx, 'update call_connector set last_heard_at = instant() where workspace_id = $1 and id = $2', [
    ...[workspaceId, id],
  ]);
