import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** Who is credited with which deal: conversions with their touches, sums of them by day, and what tells that touches changed. */
export class Attribution1764000057100 implements MigrationInterface {
  name = 'Attribution1764000057100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATES = `check (state in ('won', 'lost', 'pending'))`;

const SPANS = `check (span in ('day', 'month'))`;

const STATEMENTS = [
  // What credit goes by, one row per version; the latest counts. A workspace without a row goes by the defaults, version 0.
  `create table credit_settings (
     workspace_id uuid not null,
     version integer not null,
     settings jsonb not null,
     changed_at timestamptz(3) not null,
     changed_by uuid,
     constraint pk_credit_settings primary key (workspace_id, version),
     constraint ck_credit_settings_version check (version >= 1)
   )`,
  ...isolate('credit_settings', ['select', 'insert']),
  // Goes up whenever some credit changes, also between two entries of the journal: what is remembered of figures goes by it.
  `create table credit_state (
     workspace_id uuid not null,
     revision bigint not null,
     constraint pk_credit_state primary key (workspace_id)
   )`,
  ...isolate('credit_state', ['select', 'insert', 'update']),
  // One row per deal. \`day\` is when it was won or lost, of an open deal when it was opened. Amounts are minor units of \`currency\`:
  // the workspace's where the deal says its rate. \`path\` is its channels, first to last, joined by '>'. \`facts\` is a digest of what it was
  // credited by beside touches: while it stays, an entry about the deal is no reason to look at its touches again.
  `create table conversion (
     workspace_id uuid not null,
     opportunity_id uuid not null,
     lead_id uuid not null,
     company_id uuid,
     state text not null,
     day date not null,
     ends_at timestamptz(3) not null,
     amount_minor bigint not null,
     currency text not null,
     is_sourced boolean not null,
     is_influenced boolean not null,
     path text not null,
     settings_version integer not null,
     facts text not null,
     constraint pk_conversion primary key (workspace_id, opportunity_id),
     constraint ck_conversion_state ${STATES}
   )`,
  // The deals behind a cell of a report.
  `create index ix_conversion_day on conversion (workspace_id, state, day, opportunity_id)`,
  // The deals of a company, when a touch of one of its people comes late.
  `create index ix_conversion_company on conversion (workspace_id, company_id) where company_id is not null`,
  // The deals of a lead that is merged or taken back.
  `create index ix_conversion_lead on conversion (workspace_id, lead_id)`,
  // What is still credited by earlier settings.
  `create index ix_conversion_settings on conversion (workspace_id, settings_version, opportunity_id)`,
  // The deals that came one way; a way may be long.
  `create index ix_conversion_path on conversion (workspace_id, md5(path), state, day)`,
  ...isolate('conversion', ALL),
  // Whose touches are credited beside those of the company: the lead's person and whoever takes part in the decision.
  `create table conversion_party (
     workspace_id uuid not null,
     opportunity_id uuid not null,
     person_id uuid not null,
     constraint pk_conversion_party primary key (workspace_id, opportunity_id, person_id)
   )`,
  // The deals of a person.
  `create index ix_conversion_party_person on conversion_party (workspace_id, person_id)`,
  ...isolate('conversion_party', ALL),
  // The touches of a conversion that count, by time. Shares (billionths of the conversion) and amounts stand in the order of the rule models.
  // \`state\`, \`currency\` and \`day\` are those of the conversion, so that the deals of a cell are one range of an index.
  `create table conversion_touch (
     workspace_id uuid not null,
     opportunity_id uuid not null,
     place integer not null,
     state text not null,
     currency text not null,
     day date not null,
     touch_id uuid not null,
     person_id uuid not null,
     occurred_at timestamptz(3) not null,
     channel text not null,
     campaign_id uuid,
     asset_id uuid,
     type text not null,
     shares bigint[] not null,
     amounts bigint[] not null,
     constraint pk_conversion_touch primary key (workspace_id, opportunity_id, place),
     constraint ck_conversion_touch_state ${STATES}
   )`,
  // The conversions of a person who went to another record or company.
  `create index ix_conversion_touch_person on conversion_touch (workspace_id, person_id)`,
  // The deals that met a channel, or a campaign, day by day.
  `create index ix_conversion_touch_channel on conversion_touch (workspace_id, channel, state, currency, day, opportunity_id)`,
  `create index ix_conversion_touch_campaign on conversion_touch (workspace_id, campaign_id, state, currency, day, opportunity_id)
     where campaign_id is not null`,
  ...isolate('conversion_touch', ALL),
  // Credit by day, and by month (\`day\` is its first), so that a year is twelve months and not 365 days. Level 1 tells channels apart, 2 campaigns too, 3 assets too; the id of nothing stands for none. Shares and amounts
  // stand in the order of the rule models, and so does how many conversions are \`credited\` at all. What was reached is no credit: every
  // conversion that was touched counts whole.
  `create table credit_rollup (
     workspace_id uuid not null,
     level smallint not null,
     state text not null,
     currency text not null,
     span text not null,
     day date not null,
     channel text not null,
     campaign_id uuid not null,
     asset_id uuid not null,
     reached bigint not null,
     reached_minor bigint not null,
     shares bigint[] not null,
     amounts bigint[] not null,
     credited bigint[] not null,
     constraint pk_credit_rollup primary key (workspace_id, level, state, currency, span, day, channel, campaign_id, asset_id),
     constraint ck_credit_rollup_state ${STATES},
     constraint ck_credit_rollup_level check (level between 1 and 3),
     constraint ck_credit_rollup_span ${SPANS}
   )`,
  ...isolate('credit_rollup', ALL),
  // What there was to credit by day, touched or not.
  `create table conversion_day (
     workspace_id uuid not null,
     state text not null,
     currency text not null,
     day date not null,
     conversions bigint not null,
     amount_minor bigint not null,
     sourced bigint not null,
     sourced_minor bigint not null,
     influenced bigint not null,
     influenced_minor bigint not null,
     constraint pk_conversion_day primary key (workspace_id, state, currency, day),
     constraint ck_conversion_day_state ${STATES}
   )`,
  ...isolate('conversion_day', ALL),
  // Paths by day and by month, won and lost, for models that look at all of them together. A path is known by its digest, for it may be
  // long; \`channels\` tells how many different ones are on it.
  `create table path_sum (
     workspace_id uuid not null,
     currency text not null,
     span text not null,
     day date not null,
     digest text not null,
     path text not null,
     channels integer not null,
     conversions bigint not null,
     value_minor bigint not null,
     nulls bigint not null,
     constraint pk_path_sum primary key (workspace_id, currency, span, day, digest),
     constraint ck_path_sum_span ${SPANS}
   )`,
  ...isolate('path_sum', ALL),
  // By which change of credit the paths of a day were last made others: what was computed of a period holds until one of its days changes.
  `create table path_revision (
     workspace_id uuid not null,
     currency text not null,
     day date not null,
     revision bigint not null,
     constraint pk_path_revision primary key (workspace_id, currency, day)
   )`,
  ...isolate('path_revision', ALL),
  // Persons whose touches were written, moved or removed since credit last looked. Not every touch has an entry in the journal (product
  // views, lists of events, happenings of connectors, undone imports): the table of touches itself tells, in the same transaction.
  `create table touch_change (
     workspace_id uuid not null,
     id bigint generated always as identity,
     person_id uuid not null,
     constraint pk_touch_change primary key (workspace_id, id)
   )`,
  ...isolate('touch_change', ['select', 'insert', 'delete']),
  ...onTouches('insert', 'new table as gone_or_come', 'select workspace_id, person_id from gone_or_come'),
  ...onTouches('delete', 'old table as gone_or_come', 'select workspace_id, person_id from gone_or_come'),
  // What an erasing blanks and which lead a touch is of change no credit.
  ...onTouches(
    'update',
    'old table as gone new table as come',
    `select workspace_id, person_id from (
       (select workspace_id, person_id, id, occurred_at, channel, campaign_id, asset_id, kind, action from gone
        except select workspace_id, person_id, id, occurred_at, channel, campaign_id, asset_id, kind, action from come)
       union all
       (select workspace_id, person_id, id, occurred_at, channel, campaign_id, asset_id, kind, action from come
        except select workspace_id, person_id, id, occurred_at, channel, campaign_id, asset_id, kind, action from gone)) as other`,
  ),
];

/** One row per person and statement, however many touches; none while a sample is taken away, for nothing of it is to stay. */
function onTouches(event: string, seen: string, changed: string): string[] {
  return [
    `create function note_touch_${event}() returns trigger language plpgsql as $$
     begin
       insert into touch_change (workspace_id, person_id) select distinct workspace_id, person_id from (${changed}) as c
        where unmade_workspace() is null;
       return null;
     end $$`,
    `create trigger touch_${event}_is_noted after ${event} on touch referencing ${seen}
       for each statement execute function note_touch_${event}()`,
  ];
}
