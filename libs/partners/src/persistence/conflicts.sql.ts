/**
 * What a registration meets, oldest first. $1 workspace, $2 partner, $3 e-mail address, $4 phone, $5 company, $6 quiet days,
 * $7 the registration itself, $8 its company key, $9 its person key, $10 the type of lead it would become.
 * A lead of the house is met while own sales has it, it is on offer to them or has an open deal, and where approving would take it over.
 * What happened to its deals happened to it.
 */
export const CONFLICTS = `
  with people as (
    select person_id as id from person_identity
     where workspace_id = $1 and source = '' and ((kind = 'email' and value = $3) or (kind = 'phone' and value = $4))),
   met as (
    select l.id, l.stage, l.partner_id, l.captured_at, greatest(l.last_activity_at, d.moved_at) as last_activity_at,
           coalesce(d.is_open, false) as has_deal, l.person_id in (select id from people) and l.lead_type = $10 as is_taken_over,
           l.stage in ('sal', 'sql', 'opportunity') or coalesce(d.is_open, false) or exists (
             select 1 from handover h where h.workspace_id = l.workspace_id and h.lead_id = l.id and h.state = 'offered') as is_with_sales
      from lead l
      left join lateral (
        select max(o.updated_at) as moved_at, bool_or(o.stage not in ('won', 'lost')) as is_open
          from opportunity o where o.workspace_id = l.workspace_id and o.lead_id = l.id) as d on true
     where l.workspace_id = $1 and l.merged_into_id is null
       and (l.stage in ('inquiry', 'mql', 'sal', 'sql', 'opportunity', 'customer') or d.is_open)
       and (l.person_id in (select id from people) or l.company_id = $5::uuid))
  select case when partner_id = $2 then 'own'
              when stage = 'customer' then 'existing_customer'
              when partner_id is not null then 'other_partner'
              else 'house_lead' end as kind,
         id as "leadId", null::uuid as "registrationId", partner_id as "partnerId", captured_at as since, last_activity_at as "lastActivityAt",
         stage = 'customer' or partner_id is not null
           or (is_with_sales and last_activity_at > instant() - make_interval(days => $6)) as "isWorked",
         has_deal or (is_taken_over and stage <> 'customer') as "isAtStake"
    from met
   where stage = 'customer' or partner_id is not null or is_with_sales or is_taken_over
  union all
  select case when partner_id = $2 then 'own' else 'other_partner' end, lead_id, id, partner_id, submitted_at, null, true, false
    from deal_registration
   where workspace_id = $1 and id <> $7 and state in ('submitted', 'approved')
     and (company_key = $8 or person_key = $9 or company_id = $5::uuid or person_id in (select id from people))
   order by since`;
