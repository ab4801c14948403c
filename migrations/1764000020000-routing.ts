import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './support.js';

/** Who gets which lead: rules by version, how much each may get, who is away, whose turn it is, and every decision. */
export class Routing1764000020000 implements MigrationInterface {
  name = 'Routing1764000020000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // The rules as they were put in force; the highest number is in force, and what a decision went by can be read again.
  `create table routing_version (
     workspace_id uuid not null,
     number integer not null,
     rules jsonb not null,
     note text,
     published_at timestamptz(3) not null,
     published_by uuid,
     constraint pk_routing_version primary key (workspace_id, number),
     constraint ck_routing_version_number check (number >= 1)
   )`,
  ...isolate('routing_version', ['select', 'insert']),
  // How much a member may get in a period. The row is also what decisions about the member wait for each other on.
  `create table routing_member (
     workspace_id uuid not null,
     member_id uuid not null,
     capacity integer,
     capacity_per text,
     constraint pk_routing_member primary key (workspace_id, member_id),
     constraint fk_routing_member_member foreign key (workspace_id, member_id) references member (workspace_id, id),
     constraint ck_routing_member_capacity check ((capacity is null) = (capacity_per is null) and capacity >= 0),
     constraint ck_routing_member_per check (capacity_per in ('day', 'week', 'month'))
   )`,
  ...isolate('routing_member', ['select', 'insert', 'update']),
  // Who is away from when until when, half-open.
  `create table routing_absence (
     workspace_id uuid not null,
     id uuid not null,
     member_id uuid not null,
     from_at timestamptz(3) not null,
     to_at timestamptz(3) not null,
     entered_by uuid,
     entered_at timestamptz(3) not null,
     constraint pk_routing_absence primary key (workspace_id, id),
     constraint fk_routing_absence_member foreign key (workspace_id, member_id) references member (workspace_id, id),
     constraint ck_routing_absence_span check (to_at >= from_at)
   )`,
  // Who is away now, and until when anybody will be.
  `create index ix_routing_absence_to on routing_absence (workspace_id, to_at)`,
  ...isolate('routing_absence', ['select', 'insert', 'update']),
  // Whose turn it is, by the key of the rule.
  `create table routing_turn (
     workspace_id uuid not null,
     rule_key text not null,
     pointer uuid,
     credits jsonb not null default '{}',
     constraint pk_routing_turn primary key (workspace_id, rule_key)
   )`,
  ...isolate('routing_turn', ['select', 'insert', 'update']),
  // Who got which lead and why; also what capacity is counted by.
  `create table routing_decision (
     workspace_id uuid not null,
     id uuid not null,
     lead_id uuid not null,
     occasion text not null,
     rules_version integer not null,
     rule_key text,
     method text,
     team_id uuid not null,
     asked_team_ids uuid[],
     pulled_from uuid,
     considered uuid[] not null,
     skipped jsonb not null,
     passed_rules jsonb not null,
     member_id uuid,
     is_waiting boolean not null,
     pointer_before uuid,
     pointer_after uuid,
     decided_at timestamptz(3) not null,
     constraint pk_routing_decision primary key (workspace_id, id),
     constraint fk_routing_decision_lead foreign key (workspace_id, lead_id) references lead (workspace_id, id),
     constraint ck_routing_decision_occasion check (occasion in ('offer', 'named', 'reroute', 'drain')),
     constraint ck_routing_decision_rule check ((rule_key is null) = (occasion = 'named') and (method is null) = (occasion = 'named')),
     constraint ck_routing_decision_waiting check (not is_waiting or member_id is null)
   )`,
  // What was decided about a lead, in order.
  `create index ix_routing_decision_lead on routing_decision (workspace_id, lead_id, decided_at)`,
  // How many leads a member got in a period.
  `create index ix_routing_decision_member on routing_decision (workspace_id, member_id, decided_at) where member_id is not null`,
  // What waits, oldest first.
  `create index ix_routing_decision_waiting on routing_decision (workspace_id, decided_at, id) where is_waiting`,
  ...isolate('routing_decision', ['select', 'insert', 'update']),
];
