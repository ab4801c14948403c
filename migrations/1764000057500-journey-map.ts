import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** What counts of the walks of leads, sums of it by day and month, where walks begin, and what tells that touches changed. */
export class JourneyMap1764000057500 implements MigrationInterface {
  name = 'JourneyMap1764000057500';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Goes up whenever anything of the map changes.
  `create table journey_state (
     workspace_id uuid not null,
     revision bigint not null,
     constraint pk_journey_state primary key (workspace_id)
   )`,
  ...isolate('journey_state', ['select', 'insert', 'update']),
  // One row per thing that counts of a lead's walk; a walk that changes is written anew. \`seconds\` is what it took; of what is running
  // (bucket -1) the second it began, since 1970. The id of nothing stands for no campaign.
  `create table journey_mark (
     workspace_id uuid not null,
     lead_id uuid not null,
     place integer not null,
     kind text not null,
     step text not null,
     other text not null,
     department text not null,
     fate text not null,
     at bigint not null,
     day date not null,
     bucket integer not null,
     seconds bigint not null,
     channel text not null,
     campaign_id uuid not null,
     origin text not null,
     constraint pk_journey_mark primary key (workspace_id, lead_id, place)
   )`,
  // The leads behind a figure.
  `create index ix_journey_mark_figure on journey_mark (workspace_id, kind, step, day, lead_id, place)`,
  // The leads a department had, at whichever step.
  `create index ix_journey_mark_held on journey_mark (workspace_id, department, day, lead_id, place) where kind = 'held'`,
  // The leads that went between two members, at whichever step.
  `create index ix_journey_mark_pass on journey_mark (workspace_id, kind, other, day, lead_id, place) where kind in ('pass', 'passback')`,
  ...isolate('journey_mark', ALL),
  // Marks summed, exactly by what a report is asked for. Level 0 is of all leads, 1 of a channel, 2 of an origin, 3 of a campaign (\`item\`).
  // What is running stands in rows of its own span, by day, for it is looked at by its age; a row of a month sums its days. Days of a
  // campaign have no rows. Of visits and of what was reached \`waits\` tells how many took how long, by bucket; \`lost\` and \`won\`
  // how it ended with their leads.
  `create table journey_rollup (
     workspace_id uuid not null,
     level smallint not null,
     item text not null,
     span text not null,
     kind text not null,
     day date not null,
     step text not null,
     other text not null,
     department text not null,
     count bigint not null,
     seconds bigint not null,
     lost bigint not null,
     won bigint not null,
     waits jsonb not null,
     constraint pk_journey_rollup primary key (workspace_id, level, item, span, kind, day, step, other, department),
     constraint ck_journey_rollup_level check (level between 0 and 3),
     constraint ck_journey_rollup_span check (span in ('day', 'month', 'running'))
   )`,
  // Sums in which nothing is left, to be swept.
  `create index ix_journey_rollup_empty on journey_rollup (workspace_id) where count = 0`,
  ...isolate('journey_rollup', ALL),
  // Whose lead was walked: when its walk began by the journal, and when its person was first touched before that.
  `create table journey_walk (
     workspace_id uuid not null,
     lead_id uuid not null,
     person_id uuid not null,
     begun_at timestamptz(3) not null,
     touched_at timestamptz(3),
     constraint pk_journey_walk primary key (workspace_id, lead_id)
   )`,
  // The walks that may begin elsewhere once touches of a person changed.
  `create index ix_journey_walk_person on journey_walk (workspace_id, person_id)`,
  ...isolate('journey_walk', ALL),
  // Persons whose touches were written, moved, given to a lead or removed since the map last looked. Not every touch has an entry in the
  // journal: the table of touches itself tells, in the same transaction.
  `create table journey_touch_change (
     workspace_id uuid not null,
     id bigint generated always as identity,
     person_id uuid not null,
     constraint pk_journey_touch_change primary key (workspace_id, id)
   )`,
  ...isolate('journey_touch_change', ['select', 'insert', 'delete']),
  ...onTouches('insert', 'new table as changed', 'select workspace_id, person_id from changed'),
  ...onTouches('delete', 'old table as changed', 'select workspace_id, person_id from changed'),
  // Which campaign a touch is of, and what an erasing blanks, begins no walk elsewhere.
  ...onTouches(
    'update',
    'old table as gone new table as come',
    `select workspace_id, person_id from (
       (select workspace_id, person_id, id, occurred_at, lead_id from gone
        except select workspace_id, person_id, id, occurred_at, lead_id from come)
       union all
       (select workspace_id, person_id, id, occurred_at, lead_id from come
        except select workspace_id, person_id, id, occurred_at, lead_id from gone)) as other`,
  ),
];

/** One row per person and statement, however many touches; none while a sample is taken away, for nothing of it is to stay. */
function onTouches(event: string, seen: string, changed: string): string[] {
  return [
    `create function note_touch_of_walk_${event}() returns trigger language plpgsql as $$
     begin
       insert into journey_touch_change (workspace_id, person_id)
       select distinct workspace_id, person_id from (${changed}) as c where unmade_workspace() is null;
       return null;
     end $$`,
    `create trigger touch_${event}_is_noted_of_walk after ${event} on touch referencing ${seen}
       for each statement execute function note_touch_of_walk_${event}()`,
  ];
}
