import { rows, touched } from '#database';
import type { Tx } from '#database';

export interface KeptQuota {
  /** The first day of the quarter. */
  readonly quarter: string;
  readonly minor: string;
  readonly currency: string;
}

const COLUMNS = 'quarter::text as quarter, amount_minor::text as minor, currency';

/** The latest quarter first. */
export const allQuotas = (tx: Tx, workspaceId: string): Promise<KeptQuota[]> =>
  rows(tx, `select ${COLUMNS} from pipeline_quota where workspace_id = $1 order by quarter desc limit 100`, [
    workspaceId,
  ]);

export async function quotaOf(tx: Tx, workspaceId: string, quarter: string): Promise<KeptQuota | undefined> {
  const [found] = await rows<KeptQuota>(
    tx,
    `select ${COLUMNS} from pipeline_quota where workspace_id = $1 and quarter = $2`,
    [workspaceId, quarter],
  );
  return found;
}

/** False where the same was said already. */
export const keepQuota = async (
  tx: Tx,
  workspaceId: string,
  { quarter, minor, currency }: KeptQuota,
  by: { readonly at: Date; readonly memberId: string | null },
): Promise<boolean> =>
  (await touched(
    tx,
    `insert into pipeline_quota as q (workspace_id, quarter, amount_minor, currency, set_at, set_by) values ($1, $2, $3, $4, $5, $6)
     on conflict (workspace_id, quarter) do update
        set amount_minor = excluded.amount_minor, currency = excluded.currency, set_at = excluded.set_at, set_by = excluded.set_by
      where (q.amount_minor, q.currency) is distinct from (excluded.amount_minor, excluded.currency)`,
    [workspaceId, quarter, minor, currency, by.at, by.memberId],
  )) > 0;

export const removeQuota = async (tx: Tx, workspaceId: string, quarter: string): Promise<boolean> =>
  (await touched(tx, 'delete from pipeline_quota where workspace_id = $1 and quarter = $2', [
    workspaceId,
    quarter,
  ])) > 0;
