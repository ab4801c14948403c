import { rows } from '#database';
import type { Tx } from '#database';
import type { EpochMs } from '#kernel';
import type { Period } from '#sla';
import type { BucketSum, StateCount } from '../../domain/periods/clause-figures.js';

/** A period of one agreement, and until when its facts count. */
export interface PeriodOf {
  readonly agreementId: string;
  readonly period: Pick<Period, 'key' | 'startAt' | 'endAt'>;
  /** The hard close; null for everything that is known now. */
  readonly until: EpochMs | null;
}

/** $1 workspace, $2 agreement, $3 period: what was posted in it. */
const POSTED = `
  select clause_key as "clauseKey", bucket, is_part as "isPart", period <> posted_in as "isOfEarlier", sum(amount)::float8 as amount
    from tally_entry where workspace_id = $1 and agreement_id = $2 and posted_in = $3 group by 1, 2, 3, 4`;

/** The same with what came later about it. */
const KNOWN = `
  select "clauseKey", bucket, "isPart", "isOfEarlier", sum(amount)::float8 as amount from (
    ${POSTED}
    union all
    select clause_key, bucket, is_part, false, sum(amount)::float8 from tally_entry
     where workspace_id = $1 and agreement_id = $2 and period = $3 and is_adjustment and posted_in <> $3 group by 1, 2, 3) as lines
   group by 1, 2, 3, 4`;

/** The ledger of a period by bucket: as posted in it, or with its later adjustments. */
export const bucketSums = (
  tx: Tx,
  workspaceId: string,
  { agreementId, period, until }: PeriodOf,
): Promise<BucketSum[]> =>
  rows<BucketSum>(tx, until === null ? KNOWN : POSTED, [workspaceId, agreementId, period.key]);

/**
 * The duties that began in a period by state. With `until`, one that ended at that instant or later was still pending: whoever closes late
 * finds the same as whoever closes in time.
 */
export const stateCounts = (
  tx: Tx,
  workspaceId: string,
  { agreementId, period, until }: PeriodOf,
): Promise<StateCount[]> =>
  rows<StateCount>(
    tx,
    `select "clauseKey", state, case when state = 'pending' then state else coalesce(corrected, state) end as corrected, count(*)::int as count
       from (select clause_key as "clauseKey", corrected_status as corrected,
                    case when $5::timestamptz is null or ended_at < $5 then status else 'pending' end as state
               from obligation
              where workspace_id = $1 and agreement_id = $2 and level = 'lead' and started_at >= $3 and started_at < $4) as found
      group by 1, 2, 3`,
    [
      ...[workspaceId, agreementId, new Date(period.startAt), new Date(period.endAt)],
      until === null ? null : new Date(until),
    ],
  );

/** Locks what the period is counted from, duties first, each by id, as every command does: what follows waits, and comes after. */
export async function lockPeriod(
  tx: Tx,
  workspaceId: string,
  { agreementId, period }: Pick<PeriodOf, 'agreementId' | 'period'>,
): Promise<void> {
  await tx.query(
    `select 1 from obligation where workspace_id = $1 and agreement_id = $2 and level = 'lead' and started_at >= $3 and started_at < $4
      order by id for update`,
    [workspaceId, agreementId, new Date(period.startAt), new Date(period.endAt)],
  );
  await tx.query(
    'select 1 from tally_credit where workspace_id = $1 and agreement_id = $2 and period = $3 order by id for update',
    [workspaceId, agreementId, period.key],
  );
}

/** What time has done to an agreement by an instant, and nobody has told yet. */
export interface Untold {
  readonly obligationIds: readonly string[];
  readonly windowIds: readonly string[];
}

export async function untold(
  tx: Tx,
  workspaceId: string,
  agreementId: string,
  until: EpochMs,
): Promise<Untold> {
  const found = await rows<{ id: string; isWindow: boolean }>(
    tx,
    `select id, false as "isWindow" from obligation
      where workspace_id = $1 and agreement_id = $2 and next_at < $3
      union all
     select id, true from acceptance_window
      where workspace_id = $1 and agreement_id = $2 and ended_at is null and closes_at <= $3`,
    [workspaceId, agreementId, new Date(until)],
  );
  const ids = (isWindow: boolean): string[] =>
    found.filter((each) => each.isWindow === isWindow).map(({ id }) => id);
  return { obligationIds: ids(false), windowIds: ids(true) };
}
