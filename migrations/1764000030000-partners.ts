import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** Partners, the customers they register, who comes first where they and own sales meet, and whose partner a lead is. */
export class Partners1764000030000 implements MigrationInterface {
  name = 'Partners1764000030000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // What is known of a team that is a partner; one without a row is a reseller since the team was made.
  `create table partner (
     workspace_id uuid not null,
     team_id uuid not null,
     version integer not null default 1,
     kind text not null,
     regions text[] not null default '{}',
     note text,
     since date not null,
     ended_at timestamptz(3),
     constraint pk_partner primary key (workspace_id, team_id),
     constraint fk_partner_team foreign key (workspace_id, team_id) references team (workspace_id, id),
     constraint ck_partner_kind check (kind in ('dealer', 'agent', 'reseller', 'distributor', 'referrer'))
   )`,
  ...isolate('partner', ['select', 'insert', 'update']),
  // Who comes first, version by version; the highest number holds.
  `create table partner_policy (
     workspace_id uuid not null,
     number integer not null,
     precedence text not null,
     protection_days integer not null,
     quiet_days integer not null,
     approval text not null,
     published_at timestamptz(3) not null,
     published_by uuid,
     constraint pk_partner_policy primary key (workspace_id, number),
     constraint ck_partner_policy_number check (number >= 1),
     constraint ck_partner_policy_precedence check (precedence in ('first_come', 'house_first', 'partner_first')),
     constraint ck_partner_policy_approval check (approval in ('always', 'when_in_conflict')),
     constraint ck_partner_policy_days check (protection_days between 1 and 730 and quiet_days between 1 and 730)
   )`,
  ...isolate('partner_policy', ['select', 'insert']),
  // A customer that a partner brings. The keys say whom it is about: a domain or a name with its country, an address or a number.
  `create table deal_registration (
     workspace_id uuid not null,
     id uuid not null,
     partner_id uuid not null,
     state text not null,
     company_key text not null,
     person_key text,
     first_name text,
     last_name text,
     email text,
     phone text,
     job_title text,
     company_name text not null,
     company_domain text,
     company_country text,
     expected_minor bigint,
     expected_currency text,
     expected_close_on date,
     note text,
     person_id uuid,
     company_id uuid,
     lead_id uuid,
     conflict_kinds text[] not null default '{}',
     submitted_at timestamptz(3) not null,
     submitted_by uuid not null,
     decided_at timestamptz(3),
     decided_by uuid,
     protected_until timestamptz(3),
     warned_at timestamptz(3),
     reason text,
     reason_text text,
     constraint pk_deal_registration primary key (workspace_id, id),
     constraint fk_deal_registration_team foreign key (workspace_id, partner_id) references team (workspace_id, id),
     constraint fk_deal_registration_lead foreign key (workspace_id, lead_id) references lead (workspace_id, id),
     constraint ck_deal_registration_state check (state in ('submitted', 'approved', 'refused', 'withdrawn', 'expired', 'won', 'lost')),
     constraint ck_deal_registration_expected check ((expected_minor is null) = (expected_currency is null)),
     constraint ck_deal_registration_approved check (state <> 'approved' or (lead_id is not null and protected_until is not null))
   )`,
  // Of any number of partners that register one company at once, one does.
  `create unique index uq_deal_registration_company on deal_registration (workspace_id, company_key)
     where state in ('submitted', 'approved')`,
  // The same where one writes the domain and the other the name: the company it turns out to be.
  `create unique index uq_deal_registration_company_id on deal_registration (workspace_id, company_id)
     where state in ('submitted', 'approved')`,
  // The same for one person, whatever their company is called.
  `create unique index uq_deal_registration_person on deal_registration (workspace_id, person_key)
     where state in ('submitted', 'approved') and person_key is not null`,
  // The list, newest first, of all partners or of one.
  `create index ix_deal_registration_list on deal_registration (workspace_id, submitted_at desc, id desc)`,
  `create index ix_deal_registration_partner on deal_registration (workspace_id, partner_id, submitted_at desc, id desc)`,
  // Whether a company is protected, asked for every capture and offer.
  `create index ix_deal_registration_protected on deal_registration (workspace_id, company_id) where state = 'approved'`,
  // Whose protection ends, soonest first.
  `create index ix_deal_registration_until on deal_registration (workspace_id, protected_until) where state = 'approved'`,
  // The registration of a lead whose deal is decided.
  `create index ix_deal_registration_lead on deal_registration (workspace_id, lead_id) where lead_id is not null`,
  ...isolate('deal_registration', ALL),
  // The leads of a partner.
  `create index ix_lead_partner on lead (workspace_id, partner_id) where partner_id is not null`,
  // An offer may go to a partner because the customer is registered: then no rule was asked, and this says so. Rows of before have no
  // `because`, and without one each constraint says what held of them already: nothing has to be read to know it.
  `alter table routing_decision add column because text`,
  `alter table routing_decision add constraint ck_routing_decision_because check (because in ('registered_by_partner')) not valid`,
  `alter table routing_decision drop constraint ck_routing_decision_rule`,
  `alter table routing_decision add constraint ck_routing_decision_rule check (
     (rule_key is null) = (occasion = 'named' or because is not null) and (method is null) = (occasion = 'named' or because is not null)) not valid`,
  // Whose partner a lead is: that of its open offer, else of the team it is with. Comes last and only where there are partners, for while the
  // owner sees rows nobody else uses these tables.
  `do $$
   declare partners uuid[];
   begin
     alter table team no force row level security;
     partners := array(select id from team where kind = 'partner');
     alter table team force row level security;
     if cardinality(partners) = 0 then
       return;
     end if;
     alter table lead no force row level security;
     alter table handover no force row level security;
     update lead l set partner_id = h.to_team_id from handover h
      where h.state = 'offered' and h.to_team_id = any(partners) and l.workspace_id = h.workspace_id and l.id = h.lead_id and l.partner_id is null;
     update lead l set partner_id = l.team_id
      where l.team_id = any(partners) and l.partner_id is null and l.stage <> 'recycled'
        and not exists (select 1 from handover h where h.workspace_id = l.workspace_id and h.lead_id = l.id and h.state = 'offered');
     alter table handover force row level security;
     alter table lead force row level security;
   end $$`,
];
