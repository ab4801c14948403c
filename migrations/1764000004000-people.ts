import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './support.js';

/** Persons and companies, what identifies them, and who may be the same. */
export class People1764000004000 implements MigrationInterface {
  name = 'People1764000004000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // A company; the unknown one, of which there is one per workspace, stands for deals without any.
  // `name_key` is the name folded for searching, in the C collation: a prefix is then a range, and comparing text
  // is leakproof, so row level security lets the index be used (it never does for LIKE or trigrams).
  `create table company (
     workspace_id uuid not null,
     id uuid not null,
     name text,
     name_key text collate "C",
     domain text collate "C",
     country text,
     employees integer,
     industry text,
     is_unknown boolean not null default false,
     version integer not null default 1,
     created_at timestamptz(3) not null,
     updated_at timestamptz(3) not null,
     constraint pk_company primary key (workspace_id, id),
     constraint ck_company_employees check (employees >= 0)
   )`,
  // Two transactions that ask for the unknown company get the same one.
  `create unique index uq_company_unknown on company (workspace_id) where is_unknown`,
  // Search by the beginning of the name.
  `create index ix_company_name_key on company (workspace_id, name_key)`,
  // Search by the beginning of the domain.
  `create index ix_company_domain on company (workspace_id, domain)`,
  ...isolate('company', ['select', 'insert', 'update']),
  // What finds a company. The key makes two captures of one new company meet: the second waits, then reads the first's.
  // The foreign key is judged at commit, because keys are claimed before the company is written.
  `create table company_identity (
     workspace_id uuid not null,
     kind text not null,
     source text not null,
     value text not null,
     company_id uuid not null,
     constraint pk_company_identity primary key (workspace_id, kind, source, value),
     constraint ck_company_identity_kind check (kind in ('domain', 'external', 'name')),
     constraint fk_company_identity_company foreign key (workspace_id, company_id)
       references company (workspace_id, id) deferrable initially deferred
   )`,
  // Everything that identifies one company: what it already holds, when a weaker sign points at it.
  `create index ix_company_identity_company on company_identity (workspace_id, company_id)`,
  ...isolate('company_identity', ['select', 'insert', 'update', 'delete']),
  // A person. Every column from first_name to locale is personal; erasing blanks them and keeps the id.
  `create table person (
     workspace_id uuid not null,
     id uuid not null,
     company_id uuid,
     first_name text,
     last_name text,
     first_key text collate "C",
     last_key text collate "C",
     email text collate "C",
     phone text,
     job_title text,
     country text,
     region text,
     locale text,
     version integer not null default 1,
     created_at timestamptz(3) not null,
     updated_at timestamptz(3) not null,
     erased_at timestamptz(3),
     constraint pk_person primary key (workspace_id, id),
     constraint fk_person_company foreign key (workspace_id, company_id) references company (workspace_id, id)
   )`,
  // Search by the beginning of the first name.
  `create index ix_person_first_key on person (workspace_id, first_key)`,
  // Search by the beginning of the last name.
  `create index ix_person_last_key on person (workspace_id, last_key)`,
  // Search by the beginning of the e-mail address.
  `create index ix_person_email on person (workspace_id, email)`,
  // The people of a company.
  `create index ix_person_company on person (workspace_id, company_id) where company_id is not null`,
  ...isolate('person', ['select', 'insert', 'update']),
  // What finds a person; `value` is personal. See company_identity for the key and the deferred reference.
  `create table person_identity (
     workspace_id uuid not null,
     kind text not null,
     source text not null,
     value text collate "C" not null,
     person_id uuid not null,
     constraint pk_person_identity primary key (workspace_id, kind, source, value),
     constraint ck_person_identity_kind check (kind in ('email', 'phone', 'external', 'anonymous')),
     constraint fk_person_identity_person foreign key (workspace_id, person_id)
       references person (workspace_id, id) deferrable initially deferred
   )`,
  // Everything that identifies one person: for erasing, and when a weaker sign points at them.
  `create index ix_person_identity_person on person_identity (workspace_id, person_id)`,
  ...isolate('person_identity', ['select', 'insert', 'update', 'delete']),
  // Two persons who may be one, for somebody to decide; person_a is the smaller id, so a pair stands once.
  `create table merge_candidate (
     workspace_id uuid not null,
     id uuid not null,
     person_a uuid not null,
     person_b uuid not null,
     score real not null,
     why text not null,
     state text not null default 'open',
     created_at timestamptz(3) not null,
     constraint pk_merge_candidate primary key (workspace_id, id),
     constraint uq_merge_candidate_pair unique (workspace_id, person_a, person_b),
     constraint ck_merge_candidate_pair check (person_a < person_b),
     constraint ck_merge_candidate_score check (score between 0 and 1),
     constraint ck_merge_candidate_why check (why in ('phone', 'external', 'anonymous')),
     constraint ck_merge_candidate_state check (state in ('open', 'merged', 'dismissed')),
     constraint fk_merge_candidate_a foreign key (workspace_id, person_a) references person (workspace_id, id),
     constraint fk_merge_candidate_b foreign key (workspace_id, person_b) references person (workspace_id, id)
   )`,
  // What waits for a decision, surest first.
  `create index ix_merge_candidate_open on merge_candidate (workspace_id, score) where state = 'open'`,
  ...isolate('merge_candidate', ['select', 'insert', 'update']),
];
