import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { MIGRATIONS } from '../../../migrations/index.js';
import { FORGETFUL, Ground, Wire } from '../../support/stack/index.js';
import { asAdmin, inDatabase } from '../../support/test-database.js';
import type { Course, Trial } from '../lib/trial.js';

const CLI = fileURLToPath(new URL('../../../dist/program/cli.js', import.meta.url));
/** How a step is noted as done, in its own transaction. */
const NOTED = /^INSERT INTO "migration"/i;
const PLACES = ['before', 'after', 'commit'] as const;

/** Row 13: bringing the schema up to date is killed at any step, and done by two at once. */
export const MIGRATE_KILL: Trial = {
  row: 13,
  kind: 'torture',
  name: 'migrate-kill',
  promise:
    'A migration that is killed at any step is finished by the next start, whoever else migrates at once, and a newer schema is refused.',
  unit: 'kill',
  rounds: { short: 3, long: 3 * MIGRATIONS.length },
  needs: ['build'],
  async run(course) {
    const ground = await Ground.open(course.cleanup, { settings: FORGETFUL });
    const { adminUrl, ownerUrl, appUrl } = await ground.newDatabase({ poolSize: 2 });
    const schema = await shape(adminUrl);
    const steps = course.random.shuffled(MIGRATIONS.map((_, index) => index + 1));
    let last = '';
    for (let round = 0; round < course.rounds; round += 1) {
      const name = (last = `m_${round}`);
      await asAdmin(adminUrl, `create database ${name} owner staffetta_owner`);
      const [owner, app, admin] = [ownerUrl, appUrl, adminUrl].map((url) => inDatabase(url, name)) as [
        string,
        string,
        string,
      ];
      await asAdmin(admin, `grant connect on database ${name} to staffetta_app`);
      await killedAt(
        course,
        owner,
        app,
        steps[round % steps.length] ?? 1,
        PLACES[round % PLACES.length] ?? 'after',
      );
      const both = await Promise.all([migrated(owner, app), migrated(owner, app)]);
      for (const said of both) course.check(said === '', () => `a second migration fails: ${said}`);
      course.check((await shape(admin)) === schema, 'the schema differs from one that was never interrupted');
    }
    await refusesNewer(
      course,
      inDatabase(adminUrl, last),
      inDatabase(ownerUrl, last),
      inDatabase(appUrl, last),
    );
  },
};

/** Kills whoever migrates when it stands at a step. */
async function killedAt(
  course: Course,
  ownerUrl: string,
  appUrl: string,
  step: number,
  place: (typeof PLACES)[number],
): Promise<void> {
  const wire = await Wire.before(ownerUrl, course.cleanup);
  const held = wire.hold(
    place === 'commit' ? { after: /^COMMIT/i, nth: step } : { [place]: NOTED, nth: step },
  );
  const child = migrating(wire.url(ownerUrl), wire.url(appUrl));
  const gone = once(child, 'exit');
  await Promise.race([held.reached, gone]);
  course.check(child.exitCode === null, `it was over before step ${step} was noted`);
  child.kill('SIGKILL');
  await gone;
  await wire.close();
}

const environment = (ownerUrl: string, appUrl: string): NodeJS.ProcessEnv => ({
  ...process.env,
  ...{ DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl, DATABASE_ALLOW_LOSS: 'true', NODE_OPTIONS: '' },
});

const migrating = (ownerUrl: string, appUrl: string): ChildProcess =>
  spawn(process.execPath, [CLI, 'migrate'], { env: environment(ownerUrl, appUrl), stdio: 'ignore' });

/** What it says when it fails; nothing when it does not. */
const migrated = (ownerUrl: string, appUrl: string): Promise<string> =>
  promisify(execFile)(process.execPath, [CLI, 'migrate'], { env: environment(ownerUrl, appUrl) }).then(
    () => '',
    (error: { stderr?: string; message: string }) =>
      (error.stderr ?? error.message).slice(-1_000) || 'no word',
  );

/** Tables, columns, constraints, policies, functions and steps, as one text. */
async function shape(adminUrl: string): Promise<string> {
  const rows = await asAdmin<{ line: string }>(
    adminUrl,
    `select format('%s %s %s %s', table_name, column_name, data_type, is_nullable) as line
       from information_schema.columns where table_schema = 'public' and table_name !~ '_p?\\d{4}_?\\d{2}'
     union all select format('%s %s', conname, pg_get_constraintdef(oid)) from pg_constraint
      where connamespace = 'public'::regnamespace and conparentid = 0
     union all select format('%s %s %s %s', tablename, policyname, qual, with_check) from pg_policies
     union all select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace and prokind = 'f'
     union all select name from migration
     order by 1`,
  );
  return rows.map(({ line }) => line).join('\n');
}

async function refusesNewer(
  course: Course,
  adminUrl: string,
  ownerUrl: string,
  appUrl: string,
): Promise<void> {
  await asAdmin(
    adminUrl,
    `insert into migration (timestamp, name) values (9999999999999, 'FromTheFuture9999999999999')`,
  );
  const said = await migrated(ownerUrl, appUrl);
  course.check(/newer than this program/.test(said), () => `a newer schema is not refused: ${said}`);
}
