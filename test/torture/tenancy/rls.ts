import { Client } from 'pg';
import { operationsOf } from '../lib/operations.js';
import { requestFor } from '../lib/requests.js';
import type { Course, Trial } from '../lib/trial.js';
import { ForeignWatch } from './foreign-watch.js';
import { forgettingWorkspaces } from './forgotten-filter.js';
import { guardTables, reachFaults } from './table-guard.js';
import { send } from './send.js';
import { twoWorkspaces } from './two-workspaces.js';
import type { TwoWorkspaces } from './two-workspaces.js';

export const rls: Trial = {
  row: 44,
  kind: 'tenancy',
  name: 'rls',
  promise:
    'The database itself keeps workspaces apart: every table forces row level security for reading and writing, so a statement that forgets its workspace still sees and touches its own alone.',
  unit: 'pass over all tables and reads',
  rounds: { short: 1, long: 3 },
  run: async (course) => {
    const both = await twoWorkspaces(course, []);
    const tables = await guardTables(both.db);
    course.figure('tables', tables.length, 'tables');
    for (const { name, faults } of tables) course.check(faults.length === 0, `${name} ${faults.join(', ')}`);
    for (let round = 0; round < course.rounds; round += 1) {
      await tryTables(
        course,
        both,
        tables.filter(({ isServed }) => isServed).map(({ name }) => name),
      );
      await readForgetting(course, both);
    }
    await tryGuards(course, both);
  },
};

/** Guards that found nothing must be ones that find: a table that somebody opened. */
async function tryGuards(course: Course, { db, app, own, foreign, askers }: TwoWorkspaces): Promise<void> {
  await db.oracle('alter table lead disable row level security');
  const [lead] = (await guardTables(db)).filter(({ name }) => name === 'lead');
  course.check(lead?.faults.length === 1, 'the guard of tables does not see an open one');
  const client = new Client({ connectionString: db.appUrl });
  await client.connect();
  course.cleanup.add(() => client.end());
  const faults = await reachFaults(client, db, 'lead', { own: own.id, foreign: foreign.id });
  // That leads are moved or removed is refused by what refers to them, whoever they are of.
  const found = faults.filter((fault) =>
    /^(shows rows of others|shows rows without|takes a row of others)/.test(fault),
  );
  course.check(found.length === 3, () => `an open table was found to be open only so: ${faults.join(', ')}`);
  const watch = await ForeignWatch.of(db, foreign.id, own.id);
  const [whole] = askers;
  if (!whole) return;
  await forgettingWorkspaces(async () => {
    const { text } = await send(app.url, whole.member, { method: 'GET', path: '/leads' });
    course.check(
      watch.shownIn(text, '').length > 0,
      'a forgotten filter shows nothing even of an open table',
    );
  });
}

/** As the application role itself, past all of the product's code. */
async function tryTables(course: Course, both: TwoWorkspaces, names: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: both.db.appUrl });
  await client.connect();
  course.cleanup.add(() => client.end());
  for (const name of names) {
    const faults = await reachFaults(client, both.db, name, { own: both.own.id, foreign: both.foreign.id });
    course.check(faults.length === 0, () => `${name}: ${faults.join(', ')}`);
  }
}

/** Every read of the API, each statement of it without the workspace it should ask for. */
async function readForgetting(
  course: Course,
  { db, document, app, own, foreign, askers }: TwoWorkspaces,
): Promise<void> {
  const watch = await ForeignWatch.of(db, foreign.id, own.id);
  const [whole] = askers;
  if (!whole) return;
  const reads = operationsOf(document).filter(({ method }) => method === 'GET');
  const statements = await forgettingWorkspaces(async () => {
    for (const operation of reads) {
      const request = requestFor(document, operation, own);
      const { text, status } = await send(app.url, whole.member, request);
      const shown = watch.shownIn(text, request.path);
      course.check(
        shown.length === 0,
        () => `${operation.key} (${status}) shows ${shown.slice(0, 3).join(', ')}: ${text.slice(0, 300)}`,
      );
    }
  });
  course.figure('reads without their filter', reads.length, 'operations');
  course.figure('statements that forgot their workspace', statements, 'statements', {
    atLeast: reads.length,
  });
}
