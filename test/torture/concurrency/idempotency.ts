import { setTimeout as sleep } from 'node:timers/promises';
import { startServer, Wire } from '../../support/stack/index.js';
import type { Program } from '../../support/stack/index.js';
import type { Answer } from '../../support/http-client.js';
import { counted, openWorkspace } from '../lib/open-workspace.js';
import type { Opened } from '../lib/open-workspace.js';
import type { Course, Trial } from '../lib/trial.js';

const MEMBERS = [{ name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' }] as const;
type Room = Opened<'Giulia'>;
const AT_ONCE = 20;
/** One key in so many is used on a line whose answer to COMMIT never comes; of those one in so many ends with the process. */
const WITHHELD = 20;
const KILLED = 5;
const MALFORMED = ['', 'x'.repeat(300), 'with\u00a0space'];

let leads = 0;
const leadOf = (name: string): object => ({
  ...{ firstName: name, email: `${name.toLowerCase()}.${leads}@keys.example`, leadType: `demo ${leads}` },
  ...{ channel: 'website', origin: 'marketing' },
});

type Post = (body: object) => Promise<Answer<{ results?: { leadId: string }[]; code?: string }>>;

/** How often a body was carried out. */
const effects = ({ db }: Room, body: object): Promise<number> =>
  counted(db, 'select count(*) from lead where lead_type = $1', [(body as { leadType: string }).leadType]);

/** Sent again until it is neither running nor turned away. */
async function settled(post: Post, body: object): Promise<Awaited<ReturnType<Post>>> {
  for (let tries = 1; ; tries += 1) {
    const answer = await post(body).catch(() => undefined);
    if (answer && answer.status !== 409 && answer.status !== 503) return answer;
    if (tries === 100) throw new Error(`Never settled: ${JSON.stringify(answer)}`);
    await sleep(100);
  }
}

async function together(course: Course, room: Room, key: string): Promise<void> {
  leads += 1;
  const body = leadOf('Ada');
  const posts = [0, 1].map(
    (server): Post =>
      (sent) =>
        room.as('Giulia', server).post('/leads', sent, { 'idempotency-key': key }),
  );
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, index) => (posts[index % 2] as Post)(body)),
  );
  const done = answers.filter(({ status }) => status < 300);
  const running = answers.filter(({ status }) => status === 409);
  course.check(
    done.length + running.length === AT_ONCE && done.length > 0,
    () => `${key}: ${answers.map(({ status }) => status).join(' ')}`,
  );
  const replay = await settled(posts[1] as Post, body);
  const all = [...done, replay].map(({ body: said }) => JSON.stringify(said));
  course.check(
    new Set(all).size === 1,
    () => `${key} was answered in ${new Set(all).size} ways: ${all[0]} and ${all.at(-1)}`,
  );
  const other = await (posts[0] as Post)(leadOf('Bea'));
  course.check(other.status === 422, `${key} with another body was answered with ${other.status}`);
  const count = await effects(room, body);
  course.check(count === 1, `${key} was carried out ${count} times`);
}

/** The server behind a wire commits and never hears of it: cut, or killed meanwhile. Sent again elsewhere, it is the same. */
async function withheld(
  course: Course,
  room: Room,
  { wire, behind }: Behind,
  key: string,
  isKilled: boolean,
): Promise<void> {
  leads += 1;
  const body = leadOf('Ada');
  const { headers } = room.workspace.members.Giulia;
  const writing = wire.hold({ before: /insert into idempotency/i });
  const first = fetch(`${behind.url}/api/v1/leads`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  }).then(
    ({ status }) => status,
    () => 0,
  );
  await writing.reached;
  const committing = wire.withholdCommit();
  writing.release();
  await committing.reached;
  if (isKilled) await behind.kill();
  committing.cut();
  const status = await first;
  course.check(status === 0 || status >= 200, `${key}: ${status}`);
  const answer = await settled(
    (sent) => room.as('Giulia', 0).post('/leads', sent, { 'idempotency-key': key }),
    body,
  );
  course.check(
    answer.status < 300,
    () => `${key}, sent again, was answered with ${answer.status} ${JSON.stringify(answer.body)}`,
  );
  const count = await effects(room, body);
  course.check(count === 1, `${key} was carried out ${count} times where the answer to COMMIT was lost`);
  if (isKilled) await behind.restart();
}

interface Behind {
  readonly wire: Wire;
  readonly behind: Program;
}

export const idempotency: Trial = {
  ...{ row: 17, kind: 'torture', name: 'idempotency', unit: 'key', needs: ['build'] },
  promise:
    'A request sent twenty times at once over two processes, again later, or again because the answer to its COMMIT was lost with the line or the process, is carried out once and answered the same; the same key with another body is refused.',
  rounds: { short: 200, long: 2_000 },
  async run(course) {
    const room = await openWorkspace(course, { members: MEMBERS, servers: [{}, {}] });
    const wire = await Wire.before(room.db.appUrl, course.cleanup, { random: course.random.fork('wire') });
    const urls = { ownerUrl: room.db.ownerUrl, appUrl: wire.url(room.db.appUrl) };
    const env = { DATABASE_ALLOW_LOSS: 'true', ROLES: 'api' };
    const behind = await startServer(urls, { cleanup: course.cleanup, env });
    for (const key of MALFORMED) {
      const answer = await room
        .as('Giulia')
        .post('/leads', leadOf('Ada'), { 'idempotency-key': key })
        .catch(() => ({ status: 400 }));
      course.check(
        answer.status === 400,
        `the malformed key “${key.slice(0, 20)}” was answered with ${answer.status}`,
      );
    }
    for (let round = 0; round < course.rounds; round += 1) {
      const key = `key-${course.seed}-${round}`;
      await together(course, room, key);
      if (round % WITHHELD === 0)
        await withheld(course, room, { wire, behind }, `${key}-lost`, round % (WITHHELD * KILLED) === 0);
      if ((round + 1) % 50 === 0) course.say(`${round + 1} keys`);
    }
  },
};
