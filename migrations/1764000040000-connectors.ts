import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** Sources of leads that call us, and every hit of theirs as it came. */
export class Connectors1764000040000 implements MigrationInterface {
  name = 'Connectors1764000040000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // One configured source. Its secrets check what it sends, so they are kept as they are; the token reads records back from the vendor.
  `create table connector (
     workspace_id uuid not null,
     id uuid not null,
     kind text not null,
     name text not null,
     public_key text not null,
     secret text,
     previous_secret text,
     previous_until timestamptz(3),
     token text,
     settings jsonb not null,
     state text not null default 'active',
     created_at timestamptz(3) not null,
     constraint pk_connector primary key (workspace_id, id),
     constraint ck_connector_state check (state in ('active','paused'))
   )`,
  // An address names its connector and no workspace.
  `create unique index uq_connector_key on connector (public_key)`,
  ...isolate('connector', ALL),
  `grant select (workspace_id, id, public_key) on connector to staffetta_timer`,
  `create policy connector_timer on connector for select to staffetta_timer using (true)`,
  // A hit as it came, with what became of it. Personal; kept for 90 days. One that did not prove itself is never replayed.
  `create table connector_hit (
     workspace_id uuid not null,
     id uuid not null,
     connector_id uuid not null,
     received_at timestamptz(3) not null,
     verdict text not null,
     reason text,
     is_proven boolean not null,
     headers jsonb not null,
     body bytea not null,
     bytes integer not null,
     lead_ids uuid[] not null default '{}',
     person_ids uuid[] not null default '{}',
     replayed_at timestamptz(3),
     constraint pk_connector_hit primary key (workspace_id, id),
     constraint fk_connector_hit_connector foreign key (workspace_id, connector_id) references connector (workspace_id, id) on delete cascade,
     constraint ck_connector_hit_verdict check (verdict in ('accepted','duplicate','refused','failed','ignored','test'))
   )`,
  // The hits of a connector, the newest first, all or of one verdict; counts of a day.
  `create index ix_connector_hit_received on connector_hit (workspace_id, connector_id, received_at desc, id desc)`,
  `create index ix_connector_hit_verdict on connector_hit (workspace_id, connector_id, verdict, received_at desc, id desc)`,
  // What goes when a person is erased.
  `create index ix_connector_hit_person on connector_hit using gin (person_ids)`,
  ...isolate('connector_hit', ALL),
];
