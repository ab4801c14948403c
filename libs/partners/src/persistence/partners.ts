import type { PartnerKind } from '#contracts';
import { rows, touched } from '#database';
import type { Tx } from '#database';

/** A team that is a partner, with what is known of it. */
export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly kind: PartnerKind;
  readonly regions: readonly string[];
  readonly note: string | null;
  /** Day, `YYYY-MM-DD`. */
  readonly since: string;
  readonly endedAt: Date | null;
}

/** How a partner did lately. */
export interface PartnerFigures {
  readonly memberCount: number;
  readonly openLeads: number;
  readonly offered: number;
  readonly accepted: number;
  readonly declined: number;
  readonly medianAcceptMs: number | null;
  readonly won: number;
  readonly lastActiveAt: Date | null;
  readonly isActive: boolean;
}

/** A team of the kind without a row is a reseller since it was made. */
const PARTNER = `t.id, t.name, coalesce(p.version, 0) as version, coalesce(p.kind, 'reseller') as kind, coalesce(p.regions, '{}') as regions,
  p.note, coalesce(p.since, t.created_at::date)::text as since, p.ended_at as "endedAt"`;
const FROM = `from team t left join partner p on p.workspace_id = t.workspace_id and p.team_id = t.id
  where t.workspace_id = $1 and t.kind = 'partner'`;

/** These partners, or all, by name. */
export const partnersOf = (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[] | null = null,
): Promise<Partner[]> =>
  rows(tx, `select ${PARTNER} ${FROM} and ($2::uuid[] is null or t.id = any($2)) order by t.name, t.id`, [
    workspaceId,
    ids,
  ]);

/** Figures of the last 90 days, by partner; active is who did anything in the last 30. */
export async function figuresOf(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PartnerFigures>> {
  const found = await rows<PartnerFigures & { readonly id: string }>(tx, FIGURES, [workspaceId, ids]);
  return new Map(found.map(({ id, ...figures }) => [id, figures]));
}

const FIGURES = `
  with theirs as (
    select tm.team_id, m.id from team_member tm
      join member m on m.workspace_id = tm.workspace_id and m.id = tm.member_id and m.is_active
     where tm.workspace_id = $1 and tm.team_id = any($2::uuid[])),
   held as (
    select partner_id, count(*) filter (where stage in ('inquiry','mql','sal','sql','opportunity'))::int as open,
           count(*) filter (where stage = 'customer' and stage_since > instant() - interval '90 days')::int as won
      from lead where workspace_id = $1 and partner_id = any($2::uuid[]) group by 1),
   offers as (
    select to_team_id, count(*)::int as offered, count(*) filter (where state = 'accepted')::int as accepted,
           count(*) filter (where state = 'rejected')::int as declined,
           percentile_cont(0.5) within group (order by extract(epoch from decided_at - offered_at)) filter (where state = 'accepted') as median
      from handover where workspace_id = $1 and to_team_id = any($2::uuid[]) and offered_at > instant() - interval '90 days' group by 1),
   acts as (
    select t.team_id, max(a.at) as at from theirs t
      join lateral (
        select max(decided_at) as at from handover where workspace_id = $1 and to_team_id = t.team_id and decided_by = t.id
        union all select max(occurred_at) from attempt where workspace_id = $1 and member_id = t.id
        union all select max(submitted_at) from deal_registration where workspace_id = $1 and partner_id = t.team_id and submitted_by = t.id
      ) as a on true group by 1)
  select p.id, (select count(*)::int from theirs t where t.team_id = p.id) as "memberCount", coalesce(h.open, 0) as "openLeads",
         coalesce(o.offered, 0) as offered, coalesce(o.accepted, 0) as accepted, coalesce(o.declined, 0) as declined,
         round(o.median * 1000)::float8 as "medianAcceptMs", coalesce(h.won, 0) as won, a.at as "lastActiveAt",
         coalesce(a.at > instant() - interval '30 days', false) as "isActive"
    from unnest($2::uuid[]) as p(id)
    left join held h on h.partner_id = p.id
    left join offers o on o.to_team_id = p.id
    left join acts a on a.team_id = p.id`;

export type PartnerFacts = Pick<Partner, 'kind' | 'regions' | 'note'>;

/** What is known of a partner from now on; false when it changed since `version`. */
export async function savePartner(
  tx: Tx,
  workspaceId: string,
  { id, version, kind, regions, note }: PartnerFacts & Pick<Partner, 'id' | 'version'>,
): Promise<boolean> {
  const count = await touched(
    tx,
    `insert into partner as p (workspace_id, team_id, version, kind, regions, note, since)
     select $1, t.id, 1, $4, $5, $6, case when $7 then (instant() at time zone w.zone)::date else t.created_at::date end
       from team t join workspace w on w.id = t.workspace_id where t.workspace_id = $1 and t.id = $2
     on conflict (workspace_id, team_id) do update
        set kind = $4, regions = $5, note = $6, version = p.version + 1 where p.version = $3`,
    [workspaceId, id, version, kind, regions, note, version === 0],
  );
  return count === 1;
}

export const renameTeam = (tx: Tx, workspaceId: string, id: string, name: string): Promise<number> =>
  touched(tx, 'update team set name = $3 where workspace_id = $1 and id = $2 and name <> $3', [
    workspaceId,
    id,
    name,
  ]);

/** The partner does not end before this transaction does. Read what is known of it after this. */
export const holdPartner = (tx: Tx, workspaceId: string, id: string): Promise<unknown> =>
  rows(tx, 'select 1 from team where workspace_id = $1 and id = $2 for share', [workspaceId, id]);

/** Waits for whoever holds it; nobody holds it until this transaction ends. */
export const lockPartner = (tx: Tx, workspaceId: string, id: string): Promise<unknown> =>
  rows(tx, 'select 1 from team where workspace_id = $1 and id = $2 for no key update', [workspaceId, id]);

/** False when it had ended before. */
export async function endPartner(tx: Tx, workspaceId: string, id: string, at: Date): Promise<boolean> {
  const count = await touched(
    tx,
    `insert into partner as p (workspace_id, team_id, kind, since, ended_at)
     select $1, t.id, 'reseller', t.created_at::date, $3 from team t where t.workspace_id = $1 and t.id = $2
     on conflict (workspace_id, team_id) do update set ended_at = $3, version = p.version + 1 where p.ended_at is null`,
    [workspaceId, id, at],
  );
  return count === 1;
}

/** A lead in a partner's hands, or on offer to it. */
export interface HeldLead {
  readonly leadId: string;
  readonly stage: string;
  /** Its open offer. */
  readonly handoverId: string | null;
}

/** The open leads of a partner. */
export const heldLeads = (tx: Tx, workspaceId: string, partnerId: string): Promise<HeldLead[]> =>
  rows(
    tx,
    `select l.id as "leadId", l.stage, h.id as "handoverId" from lead l
       left join handover h on h.workspace_id = l.workspace_id and h.lead_id = l.id and h.state = 'offered'
      where l.workspace_id = $1 and l.partner_id = $2 and l.stage in ('inquiry','mql','sal','sql','opportunity')
        and (h.id is not null or l.team_id = $2) order by l.id`,
    [workspaceId, partnerId],
  );
