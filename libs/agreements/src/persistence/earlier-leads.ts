import { rows, touched } from '#database';
import type { Tx } from '#database';
import { STAGE_FACTS } from '../domain/credit-facts.js';

const NO_COMPANY = '00000000-0000-0000-0000-000000000000';

/** Said as constants, so that the index of these entries serves. */
const EARNS = `type in (${STAGE_FACTS.map((type) => `'${type}'`).join(', ')})`;

/** Notes the leads a version that takes effect has to count, all of whose facts since an instant were followed without it. */
export const noteEarlierLeads = (
  tx: Tx,
  workspaceId: string,
  versionId: string,
  since: Date,
): Promise<number> =>
  touched(
    tx,
    `insert into earlier_lead (workspace_id, version_id, lead_id, company_id, since)
     select distinct $1::uuid, $2::uuid, lead_id, coalesce((payload->'lead'->>'companyId')::uuid, '${NO_COMPANY}'), $3::timestamptz
       from journal_entry
      where workspace_id = $1 and occurred_at >= $3 and recorded_at >= $3 and ${EARNS} and lead_id is not null`,
    [workspaceId, versionId, since],
  );

/** The next leads a version has to count, at most `limit`. */
export async function nextEarlierLeads(
  tx: Tx,
  workspaceId: string,
  versionId: string,
  limit: number,
): Promise<string[]> {
  const found = await rows<{ leadId: string }>(
    tx,
    `select distinct lead_id as "leadId" from earlier_lead
      where workspace_id = $1 and version_id = $2 order by 1 limit $3`,
    [workspaceId, versionId, limit],
  );
  return found.map(({ leadId }) => leadId);
}

/** These leads, those of these companies, and all that stand under a company with one of them; of those not counted yet. */
const TOGETHER = `
  with recursive of(lead_id) as (
    select lead_id from earlier_lead
     where workspace_id = $1 and version_id = $2 and (lead_id = any($3::uuid[]) or company_id = any($4::uuid[]))
    union
    select other.lead_id from of
      join earlier_lead mine on mine.workspace_id = $1 and mine.version_id = $2 and mine.lead_id = of.lead_id
      join earlier_lead other on other.workspace_id = $1 and other.version_id = $2 and other.company_id = mine.company_id
     where mine.company_id <> '${NO_COMPANY}')
  select lead_id as "leadId" from of`;

export async function standingTogether(
  tx: Tx,
  workspaceId: string,
  versionId: string,
  of: { readonly leadIds: readonly string[]; readonly companyIds: readonly string[] },
): Promise<string[]> {
  const found = await rows<{ leadId: string }>(tx, TOGETHER, [
    workspaceId,
    versionId,
    of.leadIds,
    of.companyIds,
  ]);
  return found.map(({ leadId }) => leadId);
}

/** A lead to be counted, and from when on. */
interface EarlierLead {
  readonly leadId: string;
  readonly since: Date;
}

/**
 * Takes those of these leads that nobody has taken before, once; waits for whoever is about to. By an array: joined, a lead is looked for
 * in all that are left.
 */
export const takeEarlierLeads = (
  tx: Tx,
  workspaceId: string,
  versionId: string,
  leadIds: readonly string[],
): Promise<EarlierLead[]> =>
  rows<EarlierLead>(
    tx,
    `with mine as materialized (
       select lead_id from earlier_lead
        where workspace_id = $1 and version_id = $2 and lead_id = any($3::uuid[])
        order by lead_id, company_id for update)
     delete from earlier_lead
      where workspace_id = $1 and version_id = $2 and lead_id = any(array(select lead_id from mine))
     returning lead_id as "leadId", since`,
    [workspaceId, versionId, leadIds],
  );

/** Whether a version of this agreement has leads to count yet: its figures are not whole. */
export async function isCountingEarlier(tx: Tx, workspaceId: string, agreementId: string): Promise<boolean> {
  const [found] = await rows(
    tx,
    `select 1 from earlier_lead e join agreement_version v on v.workspace_id = e.workspace_id and v.id = e.version_id
      where e.workspace_id = $1 and v.agreement_id = $2 limit 1`,
    [workspaceId, agreementId],
  );
  return found !== undefined;
}

/** Every lead that is not counted yet, with the agreement under which; for verification. */
export const uncountedLeads = (
  tx: Tx,
  workspaceId: string,
): Promise<{ readonly agreementId: string; readonly leadId: string }[]> =>
  rows(
    tx,
    `select distinct v.agreement_id as "agreementId", e.lead_id as "leadId"
       from earlier_lead e join agreement_version v on v.workspace_id = e.workspace_id and v.id = e.version_id
      where e.workspace_id = $1`,
    [workspaceId],
  );
