import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { DistributionCode } from '../domain/distribution-code.js';

const COLUMNS = `d.id, d.asset_id as "assetId", d.code, d.medium, d.channel, d.place, d.occasion, d.from_on::text as "fromOn",
  d.to_on::text as "toOn", d.printed, d.target, d.opens::float8 as opens, d.state, d.created_at as "createdAt"`;

/** In the order they were made. */
export const codesOfAsset = (tx: Tx, workspaceId: string, assetId: string): Promise<DistributionCode[]> =>
  rows(
    tx,
    `select ${COLUMNS} from distribution_code d where d.workspace_id = $1 and d.asset_id = $2 order by d.created_at, d.id`,
    [workspaceId, assetId],
  );

export async function codeById(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<DistributionCode | undefined> {
  const sql = `select ${COLUMNS} from distribution_code d where d.workspace_id = $1 and d.id = $2`;
  return (await rows<DistributionCode>(tx, sql, [workspaceId, id]))[0];
}

/** A code and what it stands for. */
export interface KnownCode extends DistributionCode {
  readonly asset: string;
  readonly address: string | null;
  readonly campaignId: string | null;
  readonly campaign: string | null;
}

/** Those of the codes that are this workspace’s. */
export const knownCodes = (tx: Tx, workspaceId: string, codes: readonly string[]): Promise<KnownCode[]> =>
  rows(
    tx,
    `select ${COLUMNS}, a.name as asset, a.address, a.campaign_id as "campaignId", c.name as campaign
       from distribution_code d
       join asset a on a.workspace_id = d.workspace_id and a.id = d.asset_id
       left join campaign c on c.workspace_id = a.workspace_id and c.id = a.campaign_id
      where d.workspace_id = $1 and d.code = any($2::text[])`,
    [workspaceId, codes],
  );

export type NewCode = Omit<DistributionCode, 'opens' | 'state' | 'createdAt'>;

/** False where somebody, anywhere, has the code already. */
export async function insertCode(tx: Tx, workspaceId: string, made: NewCode): Promise<boolean> {
  const { id, assetId, code, medium, channel, place, occasion, fromOn, toOn, printed, target } = made;
  const sql = `insert into distribution_code
      (workspace_id, id, asset_id, code, medium, channel, place, occasion, from_on, to_on, printed, target, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, instant()) on conflict do nothing`;
  const values = [id, assetId, code, medium, channel, place, occasion, fromOn, toOn, printed, target];
  return (await touched(tx, sql, [workspaceId, ...values])) === 1;
}

/** What may change; what was printed, and the channel that is on it, stay. */
export type CodeChange = Pick<
  DistributionCode,
  'place' | 'occasion' | 'fromOn' | 'toOn' | 'printed' | 'target' | 'state'
>;

export const updateCode = (tx: Tx, workspaceId: string, id: string, change: CodeChange): Promise<number> => {
  const { place, occasion, fromOn, toOn, printed, target, state } = change;
  const sql = `update distribution_code
      set place = $3, occasion = $4, from_on = $5, to_on = $6, printed = $7, target = $8, state = $9
    where workspace_id = $1 and id = $2`;
  return touched(tx, sql, [workspaceId, id, place, occasion, fromOn, toOn, printed, target, state]);
};

export const countOpening = (tx: Tx, workspaceId: string, id: string): Promise<number> =>
  touched(tx, `update distribution_code set opens = opens + 1 where workspace_id = $1 and id = $2`, [
    ...[workspaceId, id],
  ]);

/** As the role that learns which workspace a code belongs to, and nothing else. */
export async function workspaceOfCode(tx: Tx, code: string): Promise<string | undefined> {
  const sql = 'select workspace_id as "workspaceId" from distribution_code where code = $1';
  return (await rows<{ workspaceId: string }>(tx, sql, [code]))[0]?.workspaceId;
}

/** A lead that told a code keeps the first one. */
export const insertToldCodes = (
  tx: Tx,
  workspaceId: string,
  told: readonly { readonly leadId: string; readonly codeId: string }[],
): Promise<number> =>
  touched(
    tx,
    `insert into told_code (workspace_id, lead_id, code_id)
     select $1, v."leadId", v."codeId" from jsonb_to_recordset($2::jsonb) as v("leadId" uuid, "codeId" uuid) on conflict do nothing`,
    [workspaceId, JSON.stringify(told)],
  );
