import { setTimeout as sleep } from 'node:timers/promises';
import { until, Wire } from '../../support/stack/index.js';
import type { Program } from '../../support/stack/index.js';
import { counted, patiently, startForgetful } from '../lib/open-workspace.js';
import type { Course, Trial } from '../lib/trial.js';
import { endpointAt, openOut } from './room.js';
import type { OutRoom } from './room.js';
import { firstsByLead, Sends } from './sends.js';
import type { Turn } from './sends.js';

/** When the processes that send are killed: by the receiver itself, or at a statement. */
const POINTS = [
  'before the answer',
  'after the answer',
  'before it is noted',
  'after it was taken in hand',
] as const;
type Point = (typeof POINTS)[number];

const LEADS = 24;
const WRITERS = 3;
const TYPES = ['lead.*', 'handover.*', 'note.*'];
/** Of all requests so many fail, each once; and so often nothing is taken for a while, never soon again: so none fails twice by itself. */
const FAILING = 0.08;
const OUTAGE = 0.02;
const APART_MS = 10_000;
const WORKER = {
  ...{ ROLES: 'worker', WEBHOOK_ALLOW_LOOPBACK: 'true', WEBHOOK_TIMEOUT_MS: '2000' },
  ...{ WEBHOOK_RETRY_SECONDS: '0.3,0.6,1.2,2,4,8,8,8,8', BASE_URL: 'http://staffetta.example' },
};

interface Sender {
  readonly wire: Wire;
  readonly program: Program;
}

export const webhookKill: Trial = {
  ...{ row: 38, kind: 'torture', name: 'webhook-kill', unit: 'kill', needs: ['build'] },
  promise:
    'Processes that send webhooks are killed by the receiver itself, before or after its answer, and at their statements: every entry arrives, always under the same id and with the same body, and what is told of one lead arrives in its order, over retries, outages and several processes.',
  rounds: { short: 6, long: 200 },
  async run(course) {
    const room = await openOut(course, [{ ROLES: 'api,live' }]);
    const senders = [await startSender(course, room), await startSender(course, room)];
    const sends = await Sends.start(course);
    await endpointAt(room.as('Giulia'), sends.url, TYPES);
    const failures = failingNowAndThen(course, sends);
    const leads = await captured(room);
    const work = beginWork(course, room, leads);
    for (let round = 0; round < course.rounds; round += 1) {
      const point = POINTS[round % POINTS.length] ?? 'after the answer';
      await killAt(course, { sends, senders, failures }, point);
      course.say(`killed ${point}; ${sends.all.length} requests so far`);
    }
    await work.stop();
    await judge(course, room, sends);
  },
};

async function startSender(course: Course, { db }: OutRoom): Promise<Sender> {
  const wire = await Wire.before(db.appUrl, course.cleanup);
  const program = await startForgetful(course, { ...db, appUrl: wire.url(db.appUrl) }, WORKER);
  return { wire, program };
}

interface Failures {
  readonly meet: (turn: Turn) => Promise<void>;
}

/** Some fail once, and sometimes nothing is taken for a while: each is tried again, in order. */
function failingNowAndThen(course: Course, sends: Sends): Failures {
  const random = course.random.fork('failures');
  const failed = new Set<string>();
  let downUntil = 0;
  const meet = (turn: Turn): Promise<void> => {
    const now = performance.now();
    if (now > downUntil + APART_MS && random.chance(OUTAGE)) downUntil = now + random.int(500, 3_000);
    const isDown = now < downUntil;
    const fails = isDown || (!failed.has(turn.send.webhookId) && random.chance(FAILING));
    if (fails) failed.add(turn.send.webhookId);
    return turn.answer(isDown ? 503 : fails ? 500 : 200);
  };
  sends.meet = meet;
  return { meet };
}

async function captured({ as }: OutRoom): Promise<string[]> {
  const leads = Array.from({ length: LEADS }, (_, index) => ({
    ...{ firstName: 'Ada', email: `ada.${index}@kill-${index}.example`, leadType: 'demo' },
    ...{ channel: 'website', origin: 'marketing' },
  }));
  const { body } = await as('Giulia').post<{ results: { leadId: string }[] }>('/leads', leads);
  return body.results.map(({ leadId }) => leadId);
}

/** Something happens to one lead after another, again and again. */
function beginWork(course: Course, { as }: OutRoom, leads: readonly string[]): { stop(): Promise<void> } {
  let isOver = false;
  const write = async (writer: number): Promise<void> => {
    const random = course.random.fork(`writer ${writer}`);
    for (let turn = 0; !isOver; turn += 1) {
      const path = `/leads/${random.pick(leads)}/notes`;
      const { status } = await patiently(() => as('Giulia').post(path, { text: `Note ${writer} ${turn}` }));
      course.check(status === 201, `a note was answered with ${status}`);
      await sleep(random.int(20, 120));
    }
  };
  const running = Array.from({ length: WRITERS }, (_, writer) => write(writer));
  return {
    stop: async () => {
      isOver = true;
      await Promise.all(running);
    },
  };
}

interface Scene {
  readonly sends: Sends;
  readonly senders: readonly Sender[];
  readonly failures: Failures;
}

/** Kills whoever sends, at that point, and starts them again. */
async function killAt(course: Course, scene: Scene, point: Point): Promise<void> {
  await sleep(course.random.int(300, 1_500));
  const { senders } = scene;
  if (point === 'before the answer' || point === 'after the answer') await killedByReceiver(scene, point);
  else await killedAtStatement(scene, point);
  course.passed();
  // Sometimes one of the two is away for a while, so that the other goes on alone.
  const [first, second] = course.random.shuffled(senders);
  await first?.program.restart();
  if (course.random.chance(0.5)) await sleep(1_000);
  await second?.program.restart();
}

/** Whichever of the two sent the request: both die of it. */
const killAll = (senders: readonly Sender[]): Promise<unknown> =>
  Promise.all(senders.map(({ program }) => program.kill()));

function killedByReceiver({ sends, senders, failures }: Scene, point: Point): Promise<void> {
  return new Promise((resolve, reject) => {
    sends.meet = async (turn) => {
      sends.meet = failures.meet;
      if (point === 'after the answer') await turn.answer(200);
      killAll(senders).then(() => resolve(), reject);
    };
  });
}

async function killedAtStatement({ senders }: Scene, point: Point): Promise<void> {
  const at = point === 'before it is noted' ? { before: /set state = \$4/ } : { after: /with taken as/ };
  const holds = senders.map(({ wire }) => wire.hold(at));
  await Promise.race(holds.map(({ reached }) => reached));
  await killAll(senders);
  holds.forEach((hold) => hold.release());
}

/** What the journal says of leads since the endpoint was made. */
const TOLD = `
  select e.id, e.lead_id as "leadId", e.position::float8 as position from journal_entry e, webhook_endpoint w
   where e.workspace_id = w.workspace_id and e.recorded_at >= w.created_at
     and split_part(e.type, '.', 1) = any('{lead,handover,note}') order by e.position`;

async function judge(course: Course, { db }: OutRoom, sends: Sends): Promise<void> {
  const waiting = (): Promise<number> =>
    counted(db, `select count(*) from webhook_delivery where state = 'pending'`);
  await until('everything is delivered', async () => (await waiting()) === 0, 180_000).catch(() => undefined);
  course.check((await waiting()) === 0, 'some deliveries never left');
  const entries = await db.oracle<{ id: string; leadId: string | null; position: number }>(TOLD);
  const taken = new Set(sends.all.filter(({ isTaken }) => isTaken).map(({ entryId }) => entryId));
  const lost = entries.filter(({ id }) => !taken.has(id));
  course.check(lost.length === 0, () => `${lost.length} of ${entries.length} entries never arrived`);
  course.passed(entries.length - lost.length);
  judgeIds(course, sends);
  for (const isCounted of [() => true, ({ isTaken }: { isTaken: boolean }) => isTaken])
    for (const [leadId, told] of firstsByLead(sends.all, isCounted)) {
      const places = told.map(({ position }) => position);
      const isAscending = places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
      course.check(isAscending, () => `of lead ${leadId} came ${places.join(', ')}`);
    }
  const aside = await counted(db, `select count(*) from webhook_delivery where lone_failures >= 2`);
  course.check(aside === 0, `${aside} deliveries stood aside, though none failed twice by itself`);
  course.figure('entries', entries.length, '');
  course.figure('requests', sends.all.length, '');
  course.figure('entries that were taken twice', takenTwice(sends), '');
}

/** An entry has one id and one body, and an id one entry. */
function judgeIds(course: Course, { all }: Sends): void {
  const texts = new Map<string, Set<string>>();
  for (const { entryId, webhookId, body } of all) {
    for (const [key, text] of [
      [entryId, `${webhookId} ${body}`],
      [webhookId, entryId],
    ] as const)
      texts.set(key, (texts.get(key) ?? new Set()).add(text));
  }
  const torn = [...texts.values()].filter(({ size }) => size > 1);
  course.check(
    torn.length === 0,
    () =>
      `${torn.length} came under several ids or with several bodies: ${JSON.stringify([...(torn[0] ?? [])])}`,
  );
}

const takenTwice = ({ all }: Sends): number => {
  const counts = new Map<string, number>();
  for (const { entryId, isTaken } of all) if (isTaken) counts.set(entryId, (counts.get(entryId) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1).length;
};
