import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { Plan } from '../domain/plan.js';

export interface KeptPlan extends Plan {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly evidence: string | null;
}

const COLUMNS = `p.id, p.name, p.key, p.channel, p.campaign_id as "campaignId", p.kind, p.every, p.from_on::text as "fromOn",
  p.until_on::text as "untilOn", p.amount_minor::float8 as "amountMinor", p.currency, p.evidence`;

/** Whoever sets a plan of this key waits for whoever is just doing so: what follows what is decided by one at a time. */
export const lockPlan = (tx: Tx, workspaceId: string, key: string): Promise<unknown> =>
  rows(tx, `select pg_advisory_xact_lock(hashtextextended('staffetta:spend-plan ' || $1 || $2, 0))`, [
    workspaceId,
    key,
  ]);

/** The stretches of a plan that stand, in their order. */
export const stretchesOf = (tx: Tx, workspaceId: string, key: string): Promise<KeptPlan[]> =>
  rows(
    tx,
    `select ${COLUMNS} from spend_plan p where p.workspace_id = $1 and p.key = $2 and p.removed_at is null order by p.from_on`,
    [workspaceId, key],
  );

const INSERT = `
  insert into spend_plan (workspace_id, id, name, key, channel, campaign_id, kind, every, from_on, until_on, amount_minor, currency,
                           evidence, entered_by, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`;

export async function insertPlan(
  tx: Tx,
  workspaceId: string,
  plan: KeptPlan,
  { at, memberId }: { readonly at: Date; readonly memberId: string | null },
): Promise<void> {
  const {
    id,
    name,
    key,
    channel,
    campaignId,
    kind,
    every,
    fromOn,
    untilOn,
    amountMinor,
    currency,
    evidence,
  } = plan;
  await touched(tx, INSERT, [
    ...[workspaceId, id, name, key, channel, campaignId, kind, every, fromOn, untilOn, amountMinor, currency],
    ...[evidence, memberId, at],
  ]);
}

/** Gives it another last day; one before its first day takes it back altogether. False where it ends by then already, or was taken back. */
export const endPlan = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  lastOn: string,
  at: Date,
): Promise<boolean> =>
  (await touched(
    tx,
    `update spend_plan set until_on = case when $3::date >= from_on then $3 else until_on end,
            removed_at = case when $3 >= from_on then null else $4::timestamptz end
      where workspace_id = $1 and id = $2 and removed_at is null and (until_on is null or until_on > $3)`,
    [workspaceId, id, lastOn, at],
  )) === 1;

export const planById = async (tx: Tx, workspaceId: string, id: string): Promise<KeptPlan | undefined> =>
  (
    await rows<KeptPlan>(
      tx,
      `select ${COLUMNS} from spend_plan p where p.workspace_id = $1 and p.id = $2 and p.removed_at is null`,
      [workspaceId, id],
    )
  )[0];

/** Up to `limit + 1`, those that begin last first. */
export const listPlans = (
  tx: Tx,
  workspaceId: string,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<KeptPlan[]> =>
  rows(
    tx,
    `select ${COLUMNS} from spend_plan p
      where p.workspace_id = $1 and p.removed_at is null
        and ($2::uuid is null or (p.from_on, p.id) < (select a.from_on, a.id from spend_plan a where a.workspace_id = $1 and a.id = $2))
      order by p.from_on desc, p.id desc limit $3`,
    [workspaceId, after ?? null, limit + 1],
  );

/** Every plan that reaches into a span. */
export const plansBetween = (
  tx: Tx,
  workspaceId: string,
  { from, to, channel, campaignIds }: PlanFilter,
): Promise<KeptPlan[]> =>
  rows(
    tx,
    `select ${COLUMNS} from spend_plan p
      where p.workspace_id = $1 and p.removed_at is null and p.from_on <= $3 and (p.until_on is null or p.until_on >= $2)
        and ($4::text is null or p.channel = $4) and ($5::uuid[] is null or p.campaign_id = any($5))`,
    [workspaceId, from, to, channel ?? null, campaignIds ?? null],
  );

interface PlanFilter {
  readonly from: string;
  readonly to: string;
  readonly channel?: string | undefined;
  readonly campaignIds?: readonly string[] | undefined;
}
