import { rows } from '#database';
import type { Tx } from '#database';

/** Whose a company is for now. */
export interface Protection {
  readonly companyId: string;
  readonly partnerId: string;
  /** Who registered it; null when they are not with the partner any more. */
  readonly memberId: string | null;
}

/** Which of these companies are protected now, by partners that have not ended. */
export async function protectionsOf(
  tx: Tx,
  workspaceId: string,
  companyIds: readonly string[],
): Promise<ReadonlyMap<string, Protection>> {
  const found = await rows<Protection>(
    tx,
    `select distinct on (r.company_id) r.company_id as "companyId", r.partner_id as "partnerId", m.id as "memberId"
       from deal_registration r
       left join partner p on p.workspace_id = r.workspace_id and p.team_id = r.partner_id
       left join member m on m.workspace_id = r.workspace_id and m.id = r.submitted_by and m.is_active
            and exists (select 1 from team_member tm where tm.workspace_id = r.workspace_id and tm.member_id = m.id and tm.team_id = r.partner_id)
      where r.workspace_id = $1 and r.company_id = any($2::uuid[]) and r.state = 'approved' and r.protected_until > instant()
        and p.ended_at is null
      order by r.company_id, r.submitted_at`,
    [workspaceId, companyIds],
  );
  return new Map(found.map((each) => [each.companyId, each]));
}

/** Which of these partners turned these leads down, as `lead partner`. */
export async function turnedDown(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await rows<{ key: string }>(
    tx,
    `select lead_id || ' ' || to_team_id as key from handover where workspace_id = $1 and lead_id = any($2::uuid[]) and state = 'rejected'`,
    [workspaceId, leadIds],
  );
  return new Set(found.map(({ key }) => key));
}
