import type { MigrationInterface, QueryRunner } from 'typeorm';
import { readableForBackup } from './support.js';

/** A second factor beside the password, what stands in for it, and workspaces that demand it. */
export class SecondFactor1764000058010 implements MigrationInterface {
  name = 'SecondFactor1764000058010';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

/** A table that belongs to no workspace: only the narrow role for accounts sees it, whole. */
const forAccounts = (table: string, grants: string): string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy ${table}_accounts on ${table} to staffetta_accounts using (true) with check (true)`,
  `grant ${grants} on ${table} to staffetta_accounts`,
  readableForBackup(table),
];

const STATEMENTS = [
  // Codes of an authenticator app. The secret is sealed under a key of the installation, whose version stands beside it.
  `create table second_factor (
     account_id uuid not null,
     secret text not null,
     key_version integer not null,
     created_at timestamptz(3) not null,
     confirmed_at timestamptz(3),
     last_step bigint,
     attempts integer not null default 0,
     blocked_until timestamptz(3),
     constraint pk_second_factor primary key (account_id),
     constraint fk_second_factor_account foreign key (account_id) references account (id)
   )`,
  ...forAccounts('second_factor', 'select, insert, update, delete'),
  // What stands in for a lost device, each once; hashed like passwords.
  `create table recovery_code (
     account_id uuid not null,
     number smallint not null,
     hash text not null,
     used_at timestamptz(3),
     constraint pk_recovery_code primary key (account_id, number),
     constraint fk_recovery_code_account foreign key (account_id) references account (id)
   )`,
  ...forAccounts('recovery_code', 'select, insert, update, delete'),
  // A sign-in between its two steps; a few minutes long.
  `create table sign_in_step (
     token_hash text not null,
     account_id uuid not null,
     workspace_id uuid not null,
     created_at timestamptz(3) not null,
     expires_at timestamptz(3) not null,
     constraint pk_sign_in_step primary key (token_hash),
     constraint fk_sign_in_step_account foreign key (account_id) references account (id),
     constraint fk_sign_in_step_workspace foreign key (workspace_id) references workspace (id)
   )`,
  ...forAccounts('sign_in_step', 'select, insert, delete'),
  // Whether members without a second factor may do nothing but set one up.
  `alter table workspace add column demands_second_factor boolean not null default false`,
];
