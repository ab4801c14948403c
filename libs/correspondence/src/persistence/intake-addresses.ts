import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { IntakeAddress, IntakeDefaults } from '../domain/intake-address.js';

const COLUMNS = `id, name, key, state, channel, campaign, lead_type as "leadType", origin, created_at as "createdAt"`;

export const intakeAddresses = (tx: Tx, workspaceId: string): Promise<IntakeAddress[]> =>
  rows(tx, `select ${COLUMNS} from intake_address where workspace_id = $1 order by created_at, id`, [
    workspaceId,
  ]);

export const intakeAddressesOf = (
  tx: Tx,
  workspaceId: string,
  wanted: { readonly ids?: readonly string[]; readonly keys?: readonly string[] },
): Promise<IntakeAddress[]> =>
  rows(
    tx,
    `select ${COLUMNS} from intake_address
      where workspace_id = $1 and (id = any($2::uuid[]) or key = any($3)) order by created_at, id`,
    [workspaceId, wanted.ids ?? [], wanted.keys ?? []],
  );

export async function insertIntakeAddress(
  tx: Tx,
  workspaceId: string,
  made: IntakeDefaults & Pick<IntakeAddress, 'id' | 'name' | 'key'>,
): Promise<void> {
  const { id, name, key, channel, campaign, leadType, origin } = made;
  await tx.query(
    `insert into intake_address (workspace_id, id, name, key, channel, campaign, lead_type, origin, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, instant())`,
    [workspaceId, id, name, key, channel, campaign, leadType, origin],
  );
}

export const replaceIntakeAddress = (
  tx: Tx,
  workspaceId: string,
  { id, name, state, channel, campaign, leadType, origin }: IntakeAddress,
): Promise<number> =>
  touched(
    tx,
    `update intake_address set name = $3, state = $4, channel = $5, campaign = $6, lead_type = $7, origin = $8
      where workspace_id = $1 and id = $2`,
    [workspaceId, id, name, state, channel, campaign, leadType, origin],
  );

export const deleteIntakeAddress = (tx: Tx, workspaceId: string, id: string): Promise<number> =>
  touched(tx, 'delete from intake_address where workspace_id = $1 and id = $2', [workspaceId, id]);
