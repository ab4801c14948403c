import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { askAs, buildWorkspace, FORGETFUL, Ground, startServer } from '../../support/stack/index.js';
import type { Random } from '../../support/stack/index.js';
import type { Course, Trial } from '../lib/trial.js';

const LEADS = 6;
const STRANGERS = 3;

/** Row 21: whoever else works on the same rows takes their locks the other way round. */
export const DEADLOCK: Trial = {
  row: 21,
  kind: 'torture',
  name: 'deadlock',
  promise:
    'A deadlock or a serialisation failure is tried again within bounds, then answered with 409 or 503; never with 500.',
  unit: 'write',
  rounds: { short: 100, long: 3_000 },
  needs: ['build'],
  async run(course) {
    const ground = await Ground.open(course.cleanup, {
      settings: { ...FORGETFUL, deadlock_timeout: '20ms' },
    });
    const db = await ground.newDatabase({ poolSize: 2 });
    const workspace = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Ada', roles: ['administrator'] },
      ],
    });
    const env = { DATABASE_ALLOW_LOSS: 'true', STAFFETTA_HOME: course.home };
    const server = await startServer(db, { cleanup: course.cleanup, env });
    const ask = askAs(server.url, workspace.members.Giulia);
    const leads = await Promise.all(
      Array.from({ length: LEADS }, async (_, index) => {
        const lead = {
          email: `p${index}@firm-${index}.example`,
          channel: 'website',
          origin: 'marketing',
          leadType: 'demo',
        };
        const { body } = await ask.post<{ results: { leadId: string }[] }>('/leads', lead);
        return body.results[0]?.leadId ?? '';
      }),
    );
    const stop = await strangers(db.adminUrl, leads, course);
    const answers = new Map<number, number>();
    await Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        const random = course.random.fork(writer);
        for (let write = writer; write < course.rounds; write += 8) {
          const { status, body } = await anyWrite(ask, random, leads, workspace.teams.sales);
          answers.set(status, (answers.get(status) ?? 0) + 1);
          course.check(
            status < 500 || status === 503,
            () => `${status} ${JSON.stringify(body).slice(0, 300)}`,
          );
        }
      }),
    );
    await stop();
    const [{ deadlocks } = { deadlocks: 0 }] = await db.oracle<{ deadlocks: number }>(
      'select deadlocks::int from pg_stat_database where datname = current_database()',
    );
    course.check(deadlocks > 0, 'no deadlock came about: nothing was tried');
    course.figure('deadlocks', deadlocks, '');
    for (const [status, count] of answers) course.figure(`answers ${status}`, count, '');
  },
};

type Ask = ReturnType<typeof askAs>;

/** Offers some leads in some order, or takes what was offered back, or notes something on one. */
async function anyWrite(
  ask: Ask,
  random: Random,
  leads: readonly string[],
  toTeamId: string,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const some = random.shuffled(leads).slice(0, random.int(2, LEADS));
  if (random.chance(0.3)) return ask.post(`/leads/${some[0]}/notes`, { text: 'Called back.' });
  const offered = await ask.post<{ handovers?: { id: string }[] }>('/handovers', { leadIds: some, toTeamId });
  const id = offered.body.handovers?.[0]?.id;
  return offered.status < 300 && id !== undefined ? ask.post(`/handovers/${id}/withdrawal`, {}) : offered;
}

/** Sessions that lock leads and persons one by one, in any order, and hold them for a moment. */
async function strangers(
  adminUrl: string,
  leads: readonly string[],
  course: Course,
): Promise<() => Promise<void>> {
  let isOver = false;
  const running = Array.from({ length: STRANGERS }, async (_, index) => {
    const random = course.random.fork(`stranger ${index}`);
    const client = new Client({ connectionString: adminUrl });
    await client.connect();
    while (!isOver) {
      try {
        await client.query('begin');
        for (const lead of random.shuffled(leads)) {
          await client.query('select 1 from lead where id = $1 for update', [lead]);
          await sleep(random.int(1, 10));
        }
        await client.query('commit');
      } catch {
        await client.query('rollback');
      }
    }
    await client.end();
  });
  await sleep(200);
  return async () => {
    isOver = true;
    await Promise.all(running);
  };
}
