import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** Where a consent was given, mails that must not leave, and how long everything but people is kept. */
export class ConsentTrail1764000053000 implements MigrationInterface {
  name = 'ConsentTrail1764000053000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const CONSENTS = [
  // The page on which it was said, without its query.
  `alter table consent add column page text`,
  // A fact of consent is never rewritten. Words and page may name somebody, and may be blanked when they are erased; nothing else.
  `create function consent_only_forgets() returns trigger language plpgsql as $$
   begin
     if (new.wording is distinct from old.wording and new.wording is not null)
        or (new.page is distinct from old.page and new.page is not null) then
       raise exception 'A consent is never rewritten.' using errcode = 'check_violation', constraint = 'ck_consent_only_forgets';
     end if;
     return new;
   end $$`,
  `create trigger tr_consent_only_forgets before update on consent for each row execute function consent_only_forgets()`,
  `grant update (wording, page) on consent to staffetta_app`,
  `alter table form_consent add column page text`,
  // Of a lead that the form made: whose address nobody has proven and nobody else brought.
  `alter table form_confirmation add column is_new boolean not null default false`,
];

const MAILS = [
  // What was written and must not leave any more says why.
  `alter table message drop constraint ck_message_state,
     add constraint ck_message_state check (state in
       ('matched','unmatched','dismissed','waiting','sending','sent','bounced','failed','unknown','skipped')),
     drop constraint ck_message_reason,
     add constraint ck_message_reason check ((reason is null) = (lead_id is not null) or state = 'skipped')`,
];

const KEEPING = [
  // How many days something that is no person is kept, where the workspace says less than usual, and what went last.
  `create table keeping (
     workspace_id uuid not null,
     kind text not null,
     days integer,
     changed_at timestamptz(3),
     changed_by uuid,
     last_at timestamptz(3),
     last_count integer,
     constraint pk_keeping primary key (workspace_id, kind),
     constraint ck_keeping_days check (days between 1 and 3650)
   )`,
  ...isolate('keeping', ALL),
  // How often a stranger did something in this minute, for every process alike: keyed hashes, no addresses. Worth nothing after a crash.
  `create unlogged table throttle (
     workspace_id uuid not null,
     key bytea not null,
     points integer not null,
     ends_at timestamptz(3) not null,
     constraint pk_throttle primary key (workspace_id, key)
   )`,
  ...isolate('throttle', ALL),
];

/** Words that may name somebody who is to be erased. */
const WORDS: Readonly<Record<string, string>> = {
  ...{ lead: 'hold_reason, reason, external_id', ownership: 'why', handover: 'reason, evidence' },
  ...{ opportunity: 'name, close_reason, close_evidence, external_id', decision_step: 'name' },
  ...{ obligation_waiver: 'note', notification: 'facts', review_item: 'facts', touch: 'referrer_host, utm' },
  ...{ review: 'minutes', review_decision: 'text', review_proposal: 'reason', period_restatement: 'reason' },
  ...{
    process_mark: 'text',
    partner: 'note',
    import_run: 'file_name, why, mapping',
    intake_record: 'external_id',
  },
};

// Erasing takes names out of words wherever they stand; nothing else of rows that are kept as they were written may change.
const ERASING = Object.entries(WORDS).map(
  ([table, columns]) => `grant update (${columns}) on ${table} to staffetta_app`,
);

const STATEMENTS = [...CONSENTS, ...MAILS, ...ERASING, ...KEEPING];
