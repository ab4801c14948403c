import { rows, touched } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';

export interface WorkspaceFacts {
  readonly id: string;
  readonly name: string;
  /** IANA zone in which its days begin. */
  readonly zone: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly locale: string;
  readonly isSample: boolean;
}

/** What its members are asked for when they sign in. */
export interface WorkspaceDoor extends WorkspaceFacts {
  readonly demandsSecondFactor: boolean;
}

const COLUMNS = `id, name, zone, currency, locale, is_sample as "isSample"`;

/** Runs under the narrow role `accounts`. */
export async function insertWorkspace(tx: Tx, workspace: Omit<WorkspaceFacts, 'id'>): Promise<string> {
  const id = newId();
  await touched(
    tx,
    `insert into workspace (id, name, zone, currency, locale, is_sample, created_at) values ($1, $2, $3, $4, $5, $6, instant())`,
    [id, workspace.name, workspace.zone, workspace.currency, workspace.locale, workspace.isSample],
  );
  return id;
}

/** Any workspace by its id; runs under the narrow role `accounts`. */
export async function workspaceById(tx: Tx, id: string): Promise<WorkspaceDoor | undefined> {
  const sql = `select ${COLUMNS}, demands_second_factor as "demandsSecondFactor" from workspace where id = $1`;
  const [workspace] = await rows<WorkspaceDoor>(tx, sql, [id]);
  return workspace;
}

/** Runs under the narrow role `accounts`. */
export const demandSecondFactor = (tx: Tx, id: string, isDemanded: boolean): Promise<number> =>
  touched(tx, 'update workspace set demands_second_factor = $2 where id = $1', [id, isDemanded]);

/** Every workspace there is; runs under the narrow role `accounts`. */
export const allWorkspaces = (tx: Tx): Promise<WorkspaceFacts[]> =>
  rows(tx, `select ${COLUMNS} from workspace order by created_at, id`);

/**
 * The workspace this transaction is in: its name, zone and currency.
 * @throws Error outside a workspace
 */
export async function thisWorkspace(tx: Tx): Promise<WorkspaceFacts> {
  const [workspace] = await rows<WorkspaceFacts>(
    tx,
    `select ${COLUMNS} from workspace where id = current_workspace()`,
  );
  if (!workspace) throw new Error('This transaction is in no known workspace.');
  return workspace;
}
