import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** Leads with their hand-overs, owners and attempts; what the active agreement asks of them; what lies on each desk. */
export class Leads1764000006000 implements MigrationInterface {
  name = 'Leads1764000006000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // One buying attempt of one person. `version` is checked by every update; the stage changes by conditional update only.
  `create table lead (
     workspace_id uuid not null,
     id uuid not null,
     version integer not null default 1,
     person_id uuid,
     company_id uuid,
     lead_type text not null,
     stage text not null,
     work_state text not null default 'new',
     episode integer not null default 1,
     channel text not null,
     campaign_id uuid,
     asset_id uuid,
     origin text not null,
     intent text,
     region text,
     country text,
     grade text,
     partner_id uuid,
     company_size integer,
     industry text,
     custom jsonb not null default '{}',
     owner_id uuid,
     team_id uuid,
     external_source text,
     external_id text,
     is_implied boolean not null default false,
     is_test boolean not null default false,
     reason text,
     wake_on date,
     hold_reason text,
     hold_until timestamptz(3),
     next_step text,
     next_step_due_at timestamptz(3),
     captured_at timestamptz(3) not null,
     captured_on date not null,
     stage_since timestamptz(3) not null,
     last_activity_at timestamptz(3) not null,
     updated_at timestamptz(3) not null,
     constraint pk_lead primary key (workspace_id, id),
     constraint ck_lead_stage check (stage in ('inquiry','mql','sal','sql','opportunity','customer','recycled','disqualified','lost')),
     constraint ck_lead_work_state check (work_state in ('new','working','waiting','on_hold')),
     constraint ck_lead_episode check (episode >= 1)
   )`,
  // One open lead per person and lead type: two captures at once cannot make two.
  `create unique index uq_lead_open on lead (workspace_id, person_id, lead_type)
     where stage in ('inquiry','mql','sal','sql','opportunity') and person_id is not null`,
  // The same record of the same source is the same lead: imports and webhooks come again.
  `create unique index uq_lead_external on lead (workspace_id, external_source, external_id) where external_id is not null`,
  // The leads table, newest first, page by page.
  `create index ix_lead_captured on lead (workspace_id, captured_at desc, id desc)`,
  // The leads table within a stage.
  `create index ix_lead_stage on lead (workspace_id, stage, captured_at desc, id desc)`,
  // A member's own leads.
  `create index ix_lead_owner on lead (workspace_id, owner_id, captured_at desc, id desc) where owner_id is not null`,
  // The leads of a person or a company.
  `create index ix_lead_person on lead (workspace_id, person_id) where person_id is not null`,
  `create index ix_lead_company on lead (workspace_id, company_id) where company_id is not null`,
  ...isolate('lead', ALL),
  // Marketing offers, sales answers; at most one open offer per lead.
  `create table handover (
     workspace_id uuid not null,
     id uuid not null,
     lead_id uuid not null,
     episode integer not null,
     state text not null,
     is_first_of_episode boolean not null,
     to_team_id uuid not null,
     to_member_id uuid,
     offered_by uuid,
     offered_at timestamptz(3) not null,
     accept_by timestamptz(3),
     contact_by timestamptz(3),
     window_closes_at timestamptz(3),
     lapsed_at timestamptz(3),
     decided_by uuid,
     decided_at timestamptz(3),
     reason text,
     fault text,
     disposition text,
     evidence jsonb not null default '{}',
     dispute_state text,
     disputed_at timestamptz(3),
     disputed_by uuid,
     settled_at timestamptz(3),
     settled_by uuid,
     constraint pk_handover primary key (workspace_id, id),
     constraint fk_handover_lead foreign key (workspace_id, lead_id) references lead (workspace_id, id),
     constraint ck_handover_state check (state in ('offered','accepted','rejected','withdrawn','superseded')),
     constraint ck_handover_dispute check (dispute_state in ('open','rejection_stands','rejection_overturned'))
   )`,
  `create unique index uq_handover_open on handover (workspace_id, lead_id) where state = 'offered'`,
  // Marketing is credited once per episode, whatever is offered again.
  `create unique index uq_handover_first on handover (workspace_id, lead_id, episode) where is_first_of_episode`,
  // The hand-overs of a lead in order.
  `create index ix_handover_lead on handover (workspace_id, lead_id, offered_at)`,
  // Disputes to settle.
  `create index ix_handover_dispute on handover (workspace_id, disputed_at) where dispute_state = 'open'`,
  ...isolate('handover', ALL),
  // Who owned the lead when, and why it changed: figures by rep are by who owned it then.
  `create table ownership (
     workspace_id uuid not null,
     id uuid not null,
     lead_id uuid not null,
     member_id uuid,
     team_id uuid,
     from_at timestamptz(3) not null,
     to_at timestamptz(3),
     why text not null,
     constraint pk_ownership primary key (workspace_id, id),
     constraint fk_ownership_lead foreign key (workspace_id, lead_id) references lead (workspace_id, id),
     constraint ck_ownership_order check (to_at >= from_at)
   )`,
  `create unique index uq_ownership_current on ownership (workspace_id, lead_id) where to_at is null`,
  ...isolate('ownership', ALL),
  // What sales tried; only qualifying types and outcomes stop clocks.
  `create table attempt (
     workspace_id uuid not null,
     id uuid not null,
     lead_id uuid not null,
     member_id uuid,
     type text not null,
     direction text not null,
     outcome text not null,
     occurred_at timestamptz(3) not null,
     recorded_at timestamptz(3) not null,
     constraint pk_attempt primary key (workspace_id, id),
     constraint fk_attempt_lead foreign key (workspace_id, lead_id) references lead (workspace_id, id)
   )`,
  // The attempts of a lead in order.
  `create index ix_attempt_lead on attempt (workspace_id, lead_id, occurred_at)`,
  ...isolate('attempt', ['select', 'insert']),
  // Words about a lead: personal data, so never in the journal.
  `create table lead_note (
     workspace_id uuid not null,
     id uuid not null,
     lead_id uuid not null,
     subject_id uuid not null,
     author_id uuid,
     text text not null,
     written_at timestamptz(3) not null,
     constraint pk_lead_note primary key (workspace_id, id),
     constraint fk_lead_note_lead foreign key (workspace_id, lead_id) references lead (workspace_id, id)
   )`,
  // The words about a lead, or about one of its attempts or hand-overs.
  `create index ix_lead_note_lead on lead_note (workspace_id, lead_id, written_at)`,
  ...isolate('lead_note', ALL),
  // What the active agreement asks of leads, kept by a reactor: windows, attempts.
  `create table lead_policy (
     workspace_id uuid not null,
     agreement_id uuid not null,
     version_id uuid not null,
     acceptance_window_ms bigint not null,
     dispute_window_ms bigint not null,
     agreed_attempts integer not null,
     activated_at timestamptz(3) not null,
     constraint pk_lead_policy primary key (workspace_id, agreement_id)
   )`,
  ...isolate('lead_policy', ALL),
  // A workspace's own words for the stages.
  `create table stage_label (
     workspace_id uuid not null,
     stage text not null,
     label text not null,
     constraint pk_stage_label primary key (workspace_id, stage)
   )`,
  ...isolate('stage_label', ALL),
  // What lies on a desk: an open offer, or a lead being worked. A projection with the boards' cursor.
  `create table desk_item (
     workspace_id uuid not null,
     lead_id uuid not null,
     kind text not null,
     handover_id uuid,
     team_id uuid,
     member_id uuid,
     person_id uuid,
     company_id uuid,
     stage text not null,
     work_state text not null default 'new',
     episode integer not null,
     channel text,
     lead_type text,
     grade text,
     offered_at timestamptz(3),
     accepted_at timestamptz(3),
     accept_by timestamptz(3),
     contact_by timestamptz(3),
     contacted_at timestamptz(3),
     tier text,
     is_breached boolean not null default false,
     constraint pk_desk_item primary key (workspace_id, lead_id),
     constraint ck_desk_item_kind check (kind in ('offer','lead'))
   )`,
  // A member's desk.
  `create index ix_desk_item_member on desk_item (workspace_id, member_id) where member_id is not null`,
  // Offers to a whole team.
  `create index ix_desk_item_team on desk_item (workspace_id, team_id)`,
  ...isolate('desk_item', ALL),
];
