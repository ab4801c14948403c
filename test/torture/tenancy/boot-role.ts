import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { addressFor } from '#database';
import { FORGETFUL, freePort, Ground } from '../../support/stack/index.js';
import type { GroundDatabase } from '../../support/stack/index.js';
import type { Course, Trial } from '../lib/trial.js';

const MAIN = fileURLToPath(new URL('../../../dist/program/server.js', import.meta.url));
const PASSWORD = 'not a secret';
/** Longest wait for a program that should end by itself (ms). */
const PATIENCE_MS = 60_000;

interface Case {
  readonly what: string;
  /** The address it is told to serve on. */
  readonly address: (db: GroundDatabase) => string;
  readonly env?: Readonly<Record<string, string>>;
  /** What it has to say. */
  readonly says: RegExp;
}

const CASES: readonly Case[] = [
  {
    what: 'a superuser',
    address: ({ adminUrl }) => adminUrl,
    says: /is a superuser, so row level security does not hold; serve under the application role/,
  },
  {
    what: 'the owner of the tables',
    address: ({ ownerUrl }) => ownerUrl,
    says: /owns \d+ tables; serve under the application role/,
  },
  {
    what: 'a role that bypasses row level security',
    address: (db) => as(db, 'passer_by'),
    says: /passer_by may bypass row level security; serve under the application role/,
  },
  {
    what: 'a role that may become a superuser',
    address: (db) => as(db, 'climber'),
    says: /climber may become .*; serve under the application role/,
  },
  {
    what: 'a server that acknowledges writes it may lose',
    address: ({ appUrl }) => appUrl,
    env: { DATABASE_ALLOW_LOSS: 'false' },
    says: /fsync is off: acknowledged writes could be lost/,
  },
];

const as = ({ adminUrl }: GroundDatabase, role: string): string =>
  addressFor(adminUrl, role, PASSWORD, new URL(adminUrl).pathname.slice(1));

export const bootRole: Trial = {
  row: 46,
  kind: 'tenancy',
  name: 'boot-role',
  promise:
    'The server refuses to start, with a clear message, under a superuser, the owner of the tables, a role that bypasses row level security or may become one that does, and on a PostgreSQL that may lose acknowledged writes.',
  unit: 'round of starts',
  rounds: { short: 1, long: 5 },
  needs: ['build'],
  run: async (course) => {
    const ground = await Ground.open(course.cleanup, { settings: FORGETFUL });
    for (let round = 0; round < course.rounds; round += 1) {
      const db = await ground.newDatabase();
      await plantRoles(db);
      for (const one of CASES) await start(course, db, one);
    }
  },
};

/** Roles that hold all rights of the application role, and one too many. */
async function plantRoles(db: GroundDatabase): Promise<void> {
  const [known] = await db.oracle(`select 1 from pg_roles where rolname = 'passer_by'`);
  if (known) return;
  await db.oracle(`create role passer_by login bypassrls password '${PASSWORD}' in role staffetta_app`);
  await db.oracle(`create role climber login password '${PASSWORD}' in role staffetta_app`);
  await db.oracle('grant postgres to climber');
}

async function start(course: Course, db: GroundDatabase, { what, address, env, says }: Case): Promise<void> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      ...{ DATABASE_URL: db.ownerUrl, DATABASE_APP_URL: address(db), STAFFETTA_HOME: course.home },
      ...{ PORT: String(await freePort()), LOG_LEVEL: 'error', DATABASE_ALLOW_LOSS: 'true', ...env },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const output of [child.stdout, child.stderr])
    output.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const isImpatient = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(isImpatient);
  course.check(code !== null && code > 0, `under ${what} it ended with ${code}`);
  course.check(says.test(said), () => `under ${what} it said: ${said.slice(0, 1_000)}`);
}
