import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** What assets and their codes brought, kept as sums, and what tells that touches, leads or won deals changed. */
export class ContentReach1764000057250 implements MigrationInterface {
  name = 'ContentReach1764000057250';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

/** One note per person and lead of a statement; none while a sample is taken away, for nothing of it is to stay. */
const notedOn = (table: string, event: string, seen: string, changed: string): string[] => [
  `create function note_reach_of_${table}_${event}() returns trigger language plpgsql as $$
   begin
     if unmade_workspace() is not null then return null; end if;
     insert into content_reach_change (workspace_id, person_id, lead_id)
     select distinct workspace_id, person_id, lead_id from (${changed}) as c;
     return null;
   end $$`,
  `create trigger ${table}_${event}_changes_reach after ${event} on ${table} referencing ${seen}
     for each statement execute function note_reach_of_${table}_${event}()`,
];

const TOUCHED = 'select workspace_id, person_id, lead_id';
const OF_TOUCH = 'select workspace_id, id, person_id, lead_id, asset_id, code_id';
const WON = 'select workspace_id, null::uuid as person_id, lead_id';

/** What stands in one of two states of the rows and not in the other. */
const differing = (columns: string, which: string): string => `
  (${columns} from gone where ${which} except all ${columns} from come where ${which})
  union all (${columns} from come where ${which} except all ${columns} from gone where ${which})`;

const STATEMENTS = [
  // Touches of an asset by person, and of each of its codes; the id of nothing stands for the asset by whichever way. Without tests.
  `create table content_reach_person (
     workspace_id uuid not null,
     person_id uuid not null,
     asset_id uuid not null,
     code_id uuid not null,
     touches integer not null,
     constraint pk_content_reach_person primary key (workspace_id, person_id, asset_id, code_id)
   )`,
  ...isolate('content_reach_person', ALL),
  // Leads with a touch of an asset, or by a code, and how many deals were won with each. Without tests.
  `create table content_reach_lead (
     workspace_id uuid not null,
     lead_id uuid not null,
     asset_id uuid not null,
     code_id uuid not null,
     won integer not null,
     constraint pk_content_reach_lead primary key (workspace_id, lead_id, asset_id, code_id)
   )`,
  ...isolate('content_reach_lead', ALL),
  // The sums of both: what is shown.
  `create table content_reach (
     workspace_id uuid not null,
     asset_id uuid not null,
     code_id uuid not null,
     touches bigint not null default 0,
     people bigint not null default 0,
     leads bigint not null default 0,
     won bigint not null default 0,
     constraint pk_content_reach primary key (workspace_id, asset_id, code_id)
   )`,
  ...isolate('content_reach', ALL),
  // A workspace whose sums are kept; until then they are counted.
  `create table content_reach_state (
     workspace_id uuid not null,
     kept_since timestamptz(3) not null,
     constraint pk_content_reach_state primary key (workspace_id)
   )`,
  ...isolate('content_reach_state', ALL),
  // Whose touches, or with which lead deals won, changed since the sums were last kept.
  `create table content_reach_change (
     workspace_id uuid not null,
     id bigint generated always as identity,
     person_id uuid,
     lead_id uuid,
     constraint pk_content_reach_change primary key (workspace_id, id)
   )`,
  ...isolate('content_reach_change', ['select', 'insert', 'delete']),
  ...notedOn('touch', 'insert', 'new table as come', `${TOUCHED} from come where asset_id is not null`),
  ...notedOn('touch', 'delete', 'old table as gone', `${TOUCHED} from gone where asset_id is not null`),
  // What an erasing blanks changes no figure.
  ...notedOn(
    'touch',
    'update',
    'old table as gone new table as come',
    `${TOUCHED} from (${differing(OF_TOUCH, 'asset_id is not null')}) as other`,
  ),
  ...notedOn('opportunity', 'insert', 'new table as come', `${WON} from come where stage = 'won'`),
  ...notedOn('opportunity', 'delete', 'old table as gone', `${WON} from gone where stage = 'won'`),
  ...notedOn(
    'opportunity',
    'update',
    'old table as gone new table as come',
    `${WON} from (${differing('select workspace_id, id, lead_id', "stage = 'won'")}) as other`,
  ),
  // A lead that was a test kept its touches from being counted.
  ...notedOn(
    'lead',
    'delete',
    'old table as gone',
    `select g.workspace_id, t.person_id, g.id as lead_id
       from gone g left join touch t on t.workspace_id = g.workspace_id and t.lead_id = g.id`,
  ),
];
