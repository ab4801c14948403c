/**
 * What a registration meets, oldest first. $1 workspace, $2 partner, $3 e-mail address, $4 phone, $5 company domain, $6 quiet days,
 * $7 the registration itself, $8 its company key, $9 its person key.
 * A lead of own sales counts while it is theirs or on offer to them, and something happened to it within the quiet days.
 */
export const CONFLICTS = `
  with people as (
    select person_id as id from person_identity
     where workspace_id = $1 and source = '' and ((kind = 'email' and value = $3) or (kind = 'phone' and value = $4))),
   companies as (
    select company_id as id from company_identity where workspace_id = $1 and kind = 'domain' and source = '' and value = $5),
   met as (
    select l.id, l.stage, l.partner_id, l.captured_at, l.last_activity_at,
           exists (select 1 from handover h where h.workspace_id = l.workspace_id and h.lead_id = l.id and h.state = 'offered') as is_offered
      from lead l
     where l.workspace_id = $1 and l.merged_into_id is null
       and (l.person_id in (select id from people) or l.company_id in (select id from companies)))
  select case when partner_id = $2 then 'own'
              when stage = 'customer' then 'existing_customer'
              when partner_id is not null then 'other_partner'
              else 'house_lead' end as kind,
         id as "leadId", null::uuid as "registrationId", partner_id as "partnerId", captured_at as since, last_activity_at as "lastActivityAt"
    from met
   where stage = 'customer'
      or (stage in ('inquiry', 'mql', 'sal', 'sql', 'opportunity') and partner_id is not null)
      or ((stage in ('sal', 'sql', 'opportunity') or is_offered) and last_activity_at > instant() - make_interval(days => $6))
  union all
  select case when partner_id = $2 then 'own' else 'other_partner' end, lead_id, id, partner_id, submitted_at, null
    from deal_registration
   where workspace_id = $1 and id <> $7 and state in ('submitted', 'approved')
     and (company_key = $8 or person_key = $9 or company_id in (select id from companies) or person_id in (select id from people))
   order by since`;
