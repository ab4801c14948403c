import { setTimeout as sleep } from 'node:timers/promises';
import type { Cells, WatchAnswer } from '#contracts';
import { newId } from '#kernel';
import { LiveClient } from '../../../libs/live/src/test-support/live-client.js';
import { buildWorkspace } from '../../support/stack/index.js';
import type { Random } from '../../support/stack/index.js';
import type { Course, Trial } from '../lib/trial.js';
import { openScene, Writer } from './scene.js';
import type { Scene } from './scene.js';

const PREFIXES = [
  ...[
    'agreement',
    'audits',
    'call-connector',
    'connector-log',
    'conversations',
    'duties',
    'funnel',
    'import',
  ],
  ...['inbox', 'intake-mail', 'leadership', 'messages', 'notifications', 'rehearsal', 'team', 'training'],
  ...['unmatched', 'webhook-log'],
];
/** Sockets of each member who guesses; a socket may say a hundred things a second. */
const SOCKETS = 6;
const PAUSE_MS = 22;
/** Foreign ids that are tried. */
const MOST_IDS = 400;

/** Row 34: a name is a question, never a key. */
export const wsTenancy: Trial = {
  ...{ row: 34, kind: 'tenancy', name: 'ws', unit: 'attempt', needs: ['build'] },
  promise:
    'A board asked for by any guessed name, with ids of another workspace among them, shows nothing of that workspace, at once or later.',
  rounds: { short: 10_000, long: 100_000 },
  run: async (course) => {
    const scene = await openScene(course);
    const foreign = await otherWorkspace(course, scene);
    const guessers = ['Ada', 'Giulia', 'Luca'] as const;
    const clients = guessers.flatMap((name) =>
      Array.from(
        { length: SOCKETS },
        () => new LiveClient(scene.watched.url, { cookie: scene.workspace.members[name].cookie }),
      ),
    );
    course.cleanup.add(() => clients.forEach((client) => client.close()));
    const heard = new Set<string>();
    for (const client of clients)
      client.bare.on('change', (change: { cells: Cells; from: number; to: number }) =>
        heard.add(JSON.stringify(change)),
      );
    const shown = await guess(course, clients, foreign.ids);
    await foreign.writer.stop();
    await sleep(1_500);
    const leaks = [...heard].filter((text) => foreign.ids.some((id) => text.includes(id)));
    course.check(leaks.length === 0, () => `heard of another workspace: ${leaks[0]?.slice(0, 300)}`);
    const moved = [...heard].filter((text) => {
      const { from, to } = JSON.parse(text) as { from: number; to: number };
      return to > from;
    });
    // Nobody writes here: a step forward would be one of the other workspace.
    course.check(
      moved.length === 0,
      () => `a board moved with another workspace: ${moved[0]?.slice(0, 300)}`,
    );
    course.figure('names that showed a board of one’s own', shown, 'attempts');
    course.figure('leads written there meanwhile', foreign.writer.written, 'leads');
  },
};

/** Another workspace on the same database that is at work all the while, and the ids of what there is in it. */
async function otherWorkspace(
  course: Course,
  { db, watched }: Scene,
): Promise<{ readonly ids: readonly string[]; readonly writer: Writer }> {
  const other = await buildWorkspace(db, {
    members: [{ name: 'Olga', roles: ['administrator'], team: 'sales' }],
  });
  const writer = new Writer(() => watched.url, other.members.Olga, 60);
  course.cleanup.add(() => writer.stop());
  while (writer.written < 5) await sleep(100);
  const tables = await db.oracle<{ name: string }>(
    `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = 'workspace_id'
        and exists (select from information_schema.columns i where i.table_schema = 'public' and i.table_name = c.table_name
                       and i.column_name = 'id' and i.data_type = 'uuid')`,
  );
  const ids = new Set<string>([other.id, ...Object.values(other.teams), other.members.Olga.id]);
  for (const { name } of tables) {
    const found = await db.oracle<{ id: string }>(
      `select id from "${name}" where workspace_id = $1 limit 20`,
      [other.id],
    );
    for (const { id } of found) if (ids.size < MOST_IDS) ids.add(id);
  }
  course.say(`${ids.size} ids of another workspace`);
  return { ids: [...ids], writer };
}

/** Asks for names until the rounds are over; gives how many showed something. */
async function guess(
  course: Course,
  clients: readonly LiveClient[],
  ids: readonly string[],
): Promise<number> {
  let [next, shown] = [0, 0];
  await Promise.all(
    clients.map(async (client) => {
      while (next < course.rounds) {
        const number = next++;
        const random = course.random.fork(number);
        const { name, id } = nameFrom(random, ids);
        const answer = await asked(client, name);
        if (answer.kind !== 'refused') shown += 1;
        course.check(
          await isOwn(client, answer, { name, id, ids }),
          () => `${name}: ${JSON.stringify(answer).slice(0, 400)}`,
        );
        client.bare.emit('unwatch', name);
        if (number % 2_000 === 1_999) course.say(`${number + 1} attempts`);
        await sleep(PAUSE_MS);
      }
    }),
  );
  return shown;
}

/** Until it is answered for what it is: who asks too often hears nothing of the board. */
async function asked(client: LiveClient, board: string): Promise<WatchAnswer> {
  for (;;) {
    const answer = await client.say({ board });
    if (answer.kind !== 'refused' || answer.code !== 'live/too-often') return answer;
    await sleep(300);
  }
}

/** Nothing of the other workspace stands in it, and no more than for an id that nobody ever had. */
async function isOwn(
  client: LiveClient,
  answer: WatchAnswer,
  { name, id, ids }: { readonly name: string; readonly id: string; readonly ids: readonly string[] },
): Promise<boolean> {
  if (answer.kind !== 'snapshot') return answer.kind === 'refused';
  const cells = JSON.stringify(answer.snapshot.cells).replaceAll(id, '');
  if (ids.some((each) => cells.includes(each))) return false;
  if (!name.includes(id)) return true;
  const nobody = newId();
  const control = await asked(client, name.replace(id, nobody));
  client.bare.emit('unwatch', name.replace(id, nobody));
  if (control.kind !== 'snapshot') return false;
  return JSON.stringify(control.snapshot.cells).replaceAll(nobody, '') === cells;
}

/** A name as somebody would guess it, and the foreign id in it. */
function nameFrom(random: Random, ids: readonly string[]): { readonly name: string; readonly id: string } {
  const [prefix, id] = [random.pick(PREFIXES), random.pick(ids)];
  const forms = [
    () => `${prefix}/${id}`,
    () => `${prefix}/${id}`,
    () => `${prefix}/team:${id}`,
    () => `${prefix}/${id.toUpperCase()}`,
    () => `${prefix}/${id}/${random.pick(ids)}`,
    () => `${random.pick(ids)}/${prefix}`,
    () => `workspace/${id}/${prefix}`,
    () => `/live#${id}`,
    () => `${prefix}/${id}' or '1'='1`,
    () => `${prefix}/${id.slice(0, random.int(0, 36))}%`,
    () => `${prefix}/../${id}`,
    () => prefix,
    () => `__proto__/${id}`,
  ];
  return { name: random.pick(forms)(), id };
}
