import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** Who signs in, which workspaces there are, and who may do what in each. */
export class Identity1764000003000 implements MigrationInterface {
  name = 'Identity1764000003000';

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
];

const STATEMENTS = [
  // A person's sign-in, whatever the workspaces. Without a password (invited, sample) nobody signs in by password.
  `create table account (
     id uuid not null,
     email text not null,
     name text not null,
     password_hash text,
     locale text not null,
     created_at timestamptz(3) not null,
     deactivated_at timestamptz(3),
     constraint pk_account primary key (id),
     constraint uq_account_email unique (email),
     constraint ck_account_email check (email = lower(email))
   )`,
  ...forAccounts('account', 'select, insert, update'),
  // One company using the product: the tenant.
  `create table workspace (
     id uuid not null,
     name text not null,
     zone text not null,
     currency text not null,
     locale text not null,
     is_sample boolean not null,
     created_at timestamptz(3) not null,
     constraint pk_workspace primary key (id)
   )`,
  ...forAccounts('workspace', 'select, insert, update'),
  // Inside a workspace its own row is readable: name, zone and currency.
  `create policy workspace_own on workspace for select to staffetta_app using (id = (select current_workspace()))`,
  `grant select on workspace to staffetta_app`,
  // A signed-in browser, in one workspace. Only the hash of the cookie is kept; ending a session deletes its row.
  `create table session (
     id uuid not null,
     token_hash text not null,
     account_id uuid not null,
     workspace_id uuid not null,
     created_at timestamptz(3) not null,
     seen_at timestamptz(3) not null,
     expires_at timestamptz(3) not null,
     constraint pk_session primary key (id),
     constraint uq_session_token_hash unique (token_hash),
     constraint fk_session_account foreign key (account_id) references account (id),
     constraint fk_session_workspace foreign key (workspace_id) references workspace (id)
   )`,
  // Ending all sessions of an account (reset), or those in one workspace (deactivation).
  `create index ix_session_account on session (account_id, workspace_id)`,
  ...forAccounts('session', 'select, insert, update, delete'),
  // API, form and connector keys; only their hashes.
  `create table credential (
     id uuid not null,
     kind text not null,
     hash text not null,
     workspace_id uuid not null,
     name text,
     scopes text[] not null,
     created_at timestamptz(3) not null,
     revoked_at timestamptz(3),
     constraint pk_credential primary key (id),
     constraint uq_credential_hash unique (hash),
     constraint ck_credential_kind check (kind in ('api', 'form', 'connector')),
     constraint fk_credential_workspace foreign key (workspace_id) references workspace (id)
   )`,
  // The keys of a workspace, newest first.
  `create index ix_credential_workspace on credential (workspace_id, created_at)`,
  ...forAccounts('credential', 'select, insert, update'),
  // Links to copy and send by hand: valid once. The payload holds ids only.
  `create table one_time_link (
     token_hash text not null,
     kind text not null,
     account_id uuid,
     workspace_id uuid,
     payload jsonb not null,
     created_at timestamptz(3) not null,
     expires_at timestamptz(3) not null,
     used_at timestamptz(3),
     constraint pk_one_time_link primary key (token_hash),
     constraint ck_one_time_link_kind check (kind in ('invitation', 'reset', 'sign-in', 'setup')),
     constraint fk_one_time_link_account foreign key (account_id) references account (id),
     constraint fk_one_time_link_workspace foreign key (workspace_id) references workspace (id)
   )`,
  // Voiding the open links of an account when it is deactivated or its password changes.
  `create index ix_one_time_link_account on one_time_link (account_id, workspace_id)`,
  ...forAccounts('one_time_link', 'select, insert, update, delete'),
  // An account in a workspace. Invited, not yet joined: inactive without joined_at.
  `create table member (
     workspace_id uuid not null,
     id uuid not null,
     account_id uuid not null,
     name text not null,
     is_active boolean not null,
     created_at timestamptz(3) not null,
     joined_at timestamptz(3),
     version integer not null,
     constraint pk_member primary key (workspace_id, id),
     constraint uq_member_account unique (workspace_id, account_id),
     constraint fk_member_workspace foreign key (workspace_id) references workspace (id),
     constraint fk_member_account foreign key (account_id) references account (id)
   )`,
  // The workspaces of one account.
  `create index ix_member_account on member (account_id)`,
  ...isolate('member', ALL),
  // Sign-in asks in which workspaces an account is a member: the narrow role sees these columns of that account's rows only.
  `create policy member_own_account on member for select to staffetta_accounts
     using (account_id = (select nullif(current_setting('app.account', true), '')::uuid))`,
  `grant select (workspace_id, id, account_id, is_active) on member to staffetta_accounts`,
  // A group of members; any kind may owe a duty.
  `create table team (
     workspace_id uuid not null,
     id uuid not null,
     name text not null,
     kind text not null,
     created_at timestamptz(3) not null,
     constraint pk_team primary key (workspace_id, id),
     constraint uq_team_name unique (workspace_id, name),
     constraint ck_team_kind check (kind in ('marketing', 'sales', 'partner', 'care', 'operations', 'leadership')),
     constraint fk_team_workspace foreign key (workspace_id) references workspace (id)
   )`,
  ...isolate('team', ALL),
  `create table team_member (
     workspace_id uuid not null,
     team_id uuid not null,
     member_id uuid not null,
     constraint pk_team_member primary key (workspace_id, team_id, member_id),
     constraint fk_team_member_team foreign key (workspace_id, team_id) references team (workspace_id, id),
     constraint fk_team_member_member foreign key (workspace_id, member_id) references member (workspace_id, id)
   )`,
  // The teams of one member: read with every caller.
  `create index ix_team_member_member on team_member (workspace_id, member_id)`,
  ...isolate('team_member', ALL),
  // A shipped role by its name, or one of this workspace by its id.
  `create table member_role (
     workspace_id uuid not null,
     member_id uuid not null,
     role text not null,
     constraint pk_member_role primary key (workspace_id, member_id, role),
     constraint fk_member_role_member foreign key (workspace_id, member_id) references member (workspace_id, id)
   )`,
  // Who holds a role: the last administrator, a role about to be removed.
  `create index ix_member_role_role on member_role (workspace_id, role)`,
  ...isolate('member_role', ALL),
  // Roles a workspace made out of the shipped rights.
  `create table role_definition (
     workspace_id uuid not null,
     id uuid not null,
     name text not null,
     rights text[] not null,
     created_at timestamptz(3) not null,
     constraint pk_role_definition primary key (workspace_id, id),
     constraint uq_role_definition_name unique (workspace_id, name),
     constraint fk_role_definition_workspace foreign key (workspace_id) references workspace (id)
   )`,
  ...isolate('role_definition', ALL),
];
