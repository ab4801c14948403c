import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askAs, buildWorkspace, Ground, staffetta, startServer } from '../../support/stack/index.js';
import type { GroundDatabase } from '../../support/stack/index.js';
import type { Course, Trial } from '../lib/trial.js';

/** Row 12: everything is wiped and restored from a backup. */
export const backupRestore: Trial = {
  row: 12,
  kind: 'torture',
  name: 'backup-restore',
  promise:
    'A backup taken while leads come in is of one moment; restored elsewhere every row, figure and clock is the same, and figures follow from the journal; a damaged file is refused and nothing is written',
  unit: 'backup',
  rounds: { short: 2, long: 25 },
  needs: ['build'],
  async run(course) {
    const ground = await Ground.open(course.cleanup, { name: '-backup' });
    const source = await ground.newDatabase();
    const made = await staffetta(['demo', '--months', '1', '--json'], envOf(course, source));
    course.check(made.code === 0, `the sample company was not made: ${made.text.slice(-500)}`);
    for (let round = 1; round <= course.rounds; round += 1) await oneRound(course, ground, source, round);
  },
};

const envOf = (
  course: Course,
  { ownerUrl, appUrl }: Pick<GroundDatabase, 'ownerUrl' | 'appUrl'>,
): Record<string, string> => ({
  ...{ STAFFETTA_HOME: course.home, DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl, LOG_LEVEL: 'error' },
});

async function oneRound(
  course: Course,
  ground: Ground,
  source: GroundDatabase,
  round: number,
): Promise<void> {
  const file = join(course.home, `round-${round}.zip`);
  const digest = await keptUnderLoad(course, source, file);
  course.say(`round ${round}: kept, digest ${digest.slice(0, 12)}`);
  const target = await ground.newDatabase();
  await restored(course, target, file, digest);
  await refused(course, await ground.newDatabase(), file);
}

/** Writes a backup while leads are captured. @returns its digest */
async function keptUnderLoad(course: Course, source: GroundDatabase, file: string): Promise<string> {
  const server = await startServer(source, { cleanup: course.cleanup, env: { STAFFETTA_HOME: course.home } });
  const room = await buildWorkspace(source, { members: [{ name: 'Giulia', roles: ['administrator'] }] });
  const ask = askAs(server.url, room.members.Giulia);
  let isDone = false;
  let captured = 0;
  const load = (async () => {
    while (!isDone) {
      const email = `load.${captured}.${course.random.int(0, 1e9)}@example.com`;
      const facts = { channel: 'website', origin: 'marketing', leadType: 'demo', lastName: 'Rossi', email };
      const { status } = await ask.post('/leads', facts);
      course.check(status === 201, `a capture beside the backup was answered ${status}`);
      captured += 1;
    }
  })();
  const from = performance.now();
  const told = await staffetta(['backup', file, '--json'], envOf(course, source)).finally(
    () => (isDone = true),
  );
  course.figure('backup', (performance.now() - from) / 1_000, 's');
  await load;
  await server.stop();
  course.check(told.code === 0 && captured > 0, `the backup failed: ${told.text.slice(-500)}`);
  return (JSON.parse(told.text.slice(told.text.indexOf('{'))) as { digest: string }).digest;
}

async function restored(course: Course, target: GroundDatabase, file: string, digest: string): Promise<void> {
  const env = envOf(course, target);
  await target.database.onApplicationShutdown();
  const back = await staffetta(['restore', file, '--json'], env);
  course.check(back.code === 0 && back.text.includes(digest), `the restore failed: ${back.text.slice(-500)}`);
  const verified = await staffetta(['verify', '--expect', digest], env);
  course.check(verified.code === 0, `what was restored differs: ${verified.text.slice(-800)}`);
  const again = await staffetta(['restore', file], env);
  course.check(
    again.code === 1 && again.text.includes('not empty'),
    'a restore wrote over data that is there',
  );
}

/** Flips one bit, or cuts the end, somewhere. */
async function refused(course: Course, target: GroundDatabase, file: string): Promise<void> {
  await target.database.onApplicationShutdown();
  const whole = readFileSync(file);
  const damaged = join(course.home, 'damaged.zip');
  for (const how of ['bit', 'bit', 'bit', 'cut']) {
    const at = course.random.int(0, whole.length - 1);
    const bytes = how === 'cut' ? whole.subarray(0, at) : Buffer.from(whole);
    if (how === 'bit') bytes[at] = (bytes[at] ?? 0) ^ (1 << course.random.int(0, 7));
    writeFileSync(damaged, bytes);
    const told = await staffetta(['restore', damaged], envOf(course, target));
    const [left] = await target.oracle<{ count: string }>('select count(*) from workspace');
    const isSame = told.code === 0;
    // A bit of a name or a date in the directory of the file changes nothing that is kept.
    if (isSame)
      course.remark('A changed bit that touches no row, such as the date of an entry, is not noticed.');
    course.check(isSame || left?.count === '0', `a damaged backup (${how} at ${at}) left something behind`);
    course.check(isSame || told.code === 1, `a damaged backup (${how} at ${at}) ended with ${told.code}`);
    if (isSame) return;
  }
}
