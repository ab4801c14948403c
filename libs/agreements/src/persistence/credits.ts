import type { Tx } from '#database';
import { rows } from '#database';
import { newId } from '#kernel';
import type { CompanyCredit, CreditRecord, Posting, WindowRecord } from '../domain/credit-record.js';
import type { TallyCreditRow } from './tally-credit.row.js';

type Stored = Pick<TallyCreditRow, 'id' | 'agreementId' | 'companyId' | 'attributes' | 'state'>;

const COLUMNS = `id, agreement_id as "agreementId", company_id as "companyId", attributes, state`;

/** Credits kept before worth was known are worth one; of those merged before it was kept nobody knows since when. */
const toRecord = ({ state, ...of }: Stored): CreditRecord => ({
  ...of,
  credit: { ...{ amount: 1, isPart: null, mergedAt: null }, ...state },
});

/** The credits of these leads, locked. */
export const loadCredits = async (
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<CreditRecord[]> =>
  (
    await rows<Stored>(
      tx,
      `select ${COLUMNS} from tally_credit where workspace_id = $1 and lead_id = any($2) order by id for update`,
      [workspaceId, leadIds],
    )
  ).map(toRecord);

/** Every credit of the workspace, page by page in the order of ids; for verification. */
export const creditsAfter = async (
  tx: Tx,
  workspaceId: string,
  afterId: string,
  limit: number,
): Promise<CreditRecord[]> =>
  (
    await rows<Stored>(
      tx,
      `select ${COLUMNS} from tally_credit where workspace_id = $1 and id > $2 order by id limit $3`,
      [workspaceId, afterId, limit],
    )
  ).map(toRecord);

/**
 * The last credits of these companies under clauses of these keys. The companies are locked first, in order: of two leads of one company offered at
 * once, the second sees the first.
 */
export async function loadCompanyCredits(
  tx: Tx,
  workspaceId: string,
  companyIds: readonly string[],
  clauseKeys: readonly string[],
): Promise<CompanyCredit[]> {
  if (companyIds.length === 0) return [];
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended(company, 7)) from (select unnest($1::text[]) as company order by 1) as ordered`,
    [companyIds],
  );
  const found = await rows<Omit<CompanyCredit, 'earnedAt'> & { earnedAt: Date }>(
    tx,
    `select agreement_id as "agreementId", clause_key as "clauseKey", company_id as "companyId", lead_id as "leadId",
            max(earned_at) as "earnedAt"
       from tally_credit where workspace_id = $1 and company_id = any($2) and clause_key = any($3) group by 1, 2, 3, 4`,
    [workspaceId, companyIds, clauseKeys],
  );
  return found.map((credit) => ({ ...credit, earnedAt: credit.earnedAt.getTime() }));
}

const SAVE_CREDITS = `
  insert into tally_credit select * from jsonb_populate_recordset(null::tally_credit, $1::jsonb)
  on conflict (workspace_id, id) do update set bucket = excluded.bucket, state = excluded.state`;

export async function saveCredits(
  tx: Tx,
  workspaceId: string,
  changed: readonly CreditRecord[],
): Promise<void> {
  if (changed.length === 0) return;
  const columns = changed.map(({ id, agreementId, companyId, attributes, credit }) => ({
    ...{ workspace_id: workspaceId, id, agreement_id: agreementId, version_id: credit.clauseVersion },
    ...{
      clause_key: credit.clauseKey,
      lead_id: credit.leadId,
      episode: credit.episode,
      company_id: companyId,
    },
    ...{ attributes, period: credit.period, bucket: credit.bucket },
    ...{ earned_at: new Date(credit.earnedAt).toISOString(), state: credit },
  }));
  await tx.query(SAVE_CREDITS, [JSON.stringify(columns)]);
}

/** Adds the lines of the ledger, one per bucket that moved. */
export async function appendLines(tx: Tx, workspaceId: string, postings: readonly Posting[]): Promise<void> {
  if (postings.length === 0) return;
  const lines = postings.flatMap(({ of, earnedOn, entry }) =>
    entry.changes.map(({ bucket, amount }) => ({
      ...{
        workspace_id: workspaceId,
        id: newId<'tally-entry'>(),
        credit_id: of.id,
        agreement_id: of.agreementId,
      },
      ...{ version_id: entry.clauseVersion, clause_key: entry.clauseKey, lead_id: entry.leadId },
      ...{ episode: entry.episode, period: entry.period, posted_in: entry.postedIn },
      ...{ is_adjustment: entry.isAdjustment, earned_on: earnedOn, at: new Date(entry.at).toISOString() },
      ...{ cause: entry.cause, bucket, amount, is_part: entry.isPart },
    })),
  );
  await tx.query(
    'insert into tally_entry select * from jsonb_populate_recordset(null::tally_entry, $1::jsonb)',
    [JSON.stringify(lines)],
  );
}

const standingStill = ({ setAsideAt = null }: WindowRecord): object => {
  const at = setAsideAt === null ? null : new Date(setAsideAt).toISOString();
  return { ended_at: at, set_aside_at: at };
};

export async function openWindows(
  tx: Tx,
  workspaceId: string,
  opened: readonly WindowRecord[],
): Promise<void> {
  if (opened.length === 0) return;
  const columns = opened.map((window) => ({
    ...{
      workspace_id: workspaceId,
      id: window.id,
      agreement_id: window.agreementId,
      version_id: window.versionId,
    },
    ...{ handover_id: window.handoverId, lead_id: window.leadId },
    closes_at: new Date(window.closesAt).toISOString(),
    is_above_cap: window.isFree,
    ...standingStill(window),
  }));
  await tx.query(
    'insert into acceptance_window select * from jsonb_populate_recordset(null::acceptance_window, $1::jsonb)',
    [JSON.stringify(columns)],
  );
}

/** Ends the windows of hand-overs that were answered in time; one that was over by then is left to the timer. */
export async function endWindows(
  tx: Tx,
  workspaceId: string,
  decided: ReadonlyMap<string, number>,
): Promise<void> {
  if (decided.size === 0) return;
  await tx.query(
    `update acceptance_window w set ended_at = d.at
       from unnest($2::uuid[], $3::timestamptz[]) as d(handover_id, at)
      where w.workspace_id = $1 and w.handover_id = d.handover_id and w.ended_at is null and w.closes_at > d.at`,
    [workspaceId, [...decided.keys()], [...decided.values()].map((at) => new Date(at))],
  );
}

/** Closes the windows of these ids that are over at an instant; whoever closes one gets it back, once. */
export async function closeWindows(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  at: Date,
): Promise<WindowRecord[]> {
  if (ids.length === 0) return [];
  const closed = await rows<Omit<WindowRecord, 'closesAt'> & { closesAt: Date }>(
    tx,
    `update acceptance_window set ended_at = closes_at
      where workspace_id = $1 and id = any($2) and ended_at is null and closes_at <= $3
      returning id, agreement_id as "agreementId", version_id as "versionId", handover_id as "handoverId", lead_id as "leadId",
                closes_at as "closesAt", is_above_cap as "isFree"`,
    [workspaceId, ids, at],
  );
  return closed
    .map((window) => ({ ...window, closesAt: window.closesAt.getTime() }))
    .sort((one, other) => one.closesAt - other.closesAt);
}

/** The leads that duties and windows of these ids are about. */
export async function leadsOf(
  tx: Tx,
  workspaceId: string,
  obligationIds: readonly string[],
  windowIds: readonly string[],
): Promise<string[]> {
  const found = await rows<{ leadId: string }>(
    tx,
    `select lead_id as "leadId" from obligation where workspace_id = $1 and id = any($2)
      union select lead_id from acceptance_window where workspace_id = $1 and id = any($3)`,
    [workspaceId, obligationIds, windowIds],
  );
  return found.map(({ leadId }) => leadId);
}
