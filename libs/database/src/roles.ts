import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { Passwords } from './passwords.js';

/** Roles that may each do one thing across workspaces; the application role steps into one for a transaction and out again. */
export const NARROW_ROLES = {
  /** Reads and writes accounts, sessions, credentials, workspaces: the tables without a workspace. */
  accounts: 'staffetta_accounts',
  /** Sees entries that have no position yet and fills it, once; lets the planner look at tables that have grown; nothing else. */
  sequencer: 'staffetta_sequencer',
  /** Sees which instants are due in which workspace and takes them; nothing else. */
  timer: 'staffetta_timer',
} as const;

export type NarrowRole = keyof typeof NARROW_ROLES;

export const OWNER_ROLE = 'staffetta_owner';
export const APP_ROLE = 'staffetta_app';
/** The database of a server that has nothing else. */
export const DATABASE = 'staffetta';

/** Addresses of one database: the owner migrates, the application role serves. */
export interface DatabaseUrls {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/**
 * Makes sure that the roles, with these passwords, and the database exist, and returns the addresses to migrate and to serve with.
 * Safe to run by many processes at once.
 */
export async function provision(
  adminUrl: string,
  passwords: Passwords,
  database = DATABASE,
): Promise<DatabaseUrls> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`select pg_advisory_lock(hashtext('staffetta:provision'))`);
    await createRoles(admin, passwords);
    await createDatabase(admin, database);
  } finally {
    await admin.end();
  }
  return {
    ownerUrl: addressFor(adminUrl, OWNER_ROLE, passwords.owner, database),
    appUrl: addressFor(adminUrl, APP_ROLE, passwords.app, database),
  };
}

async function createRoles(admin: Client, passwords: Passwords): Promise<void> {
  const plain = 'nosuperuser nobypassrls nocreatedb nocreaterole noinherit';
  await ensureRole(admin, OWNER_ROLE, `login password ${escapeLiteral(passwords.owner)} ${plain}`);
  await ensureRole(admin, APP_ROLE, `login password ${escapeLiteral(passwords.app)} ${plain}`);
  for (const role of Object.values(NARROW_ROLES)) {
    await ensureRole(admin, role, `nologin ${plain}`);
    await admin.query(`grant ${role} to ${APP_ROLE} with inherit false, set true`);
  }
}

async function ensureRole(admin: Client, name: string, attributes: string): Promise<void> {
  const { rowCount } = await admin.query('select 1 from pg_roles where rolname = $1', [name]);
  await admin.query(`${rowCount ? 'alter' : 'create'} role ${name} ${attributes}`);
}

async function createDatabase(admin: Client, database: string): Promise<void> {
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [database]);
  const name = escapeIdentifier(database);
  // One that somebody made beforehand belongs to whoever that was, and the owner's role could not even enter.
  if (rowCount) await admin.query(`alter database ${name} owner to ${OWNER_ROLE}`);
  else await admin.query(`create database ${name} owner ${OWNER_ROLE}`);
  await admin.query(`revoke all on database ${name} from public`);
  await admin.query(`grant connect on database ${name} to ${APP_ROLE}`);
}

/** The same server under another role and database. */
export function addressFor(url: string, user: string, password: string, database: string): string {
  const address = new URL(url);
  address.username = user;
  address.password = password;
  address.pathname = `/${database}`;
  return address.href;
}
