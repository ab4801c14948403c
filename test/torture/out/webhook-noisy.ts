import { setTimeout as sleep } from 'node:timers/promises';
import { MuteServer } from '../../../libs/notifications/src/test-support/mute-server.js';
import { answers } from '../../../libs/notifications/src/test-support/receiver.js';
import type { Receiver } from '../../../libs/notifications/src/test-support/receiver.js';
import { askAs, buildWorkspace, until } from '../../support/stack/index.js';
import { counted } from '../lib/open-workspace.js';
import type { Course, Trial } from '../lib/trial.js';
import { endpointAt, eventOf, openOut, receiving } from './room.js';
import type { OutRoom } from './room.js';

/** Endpoints of the noisy workspace, by the way in which they are dead; as many of each. */
const OF_EACH = 5;
/** What is told the quiet workspace while it is measured. */
const TOLD = { short: 60, long: 400 };
const PACE_MS = 150;
const WITHIN = 2;

export const webhookNoisy: Trial = {
  ...{ row: 41, kind: 'torture', name: 'webhook-noisy', unit: 'delivery that waits', needs: ['build'] },
  promise:
    'However much waits for dead endpoints of one workspace, what another workspace is told arrives as fast as before, and each time once; an endpoint that lives again gets what it missed.',
  rounds: { short: 20_000, long: 100_000 },
  async run(course) {
    const room = await openOut(course, [
      { WEBHOOK_TIMEOUT_MS: '10000', WEBHOOK_RETRY_SECONDS: '1,1,1,5,5,5,30,30,30' },
    ]);
    const quiet = await openQuiet(course, room);
    await quiet.measure(20);
    const before = await quiet.measure(course.isLong ? TOLD.long : TOLD.short);
    const noise = await makeNoise(course, room);
    await sleep(2_000);
    const during = await quiet.measure(course.isLong ? TOLD.long : TOLD.short);
    course.figure('95 of 100 arrive within, alone', before, 'ms');
    course.figure('95 of 100 arrive within, beside the noise', during, 'ms');
    course.figure('beside the noise to alone', during / before, '×', { atMost: WITHIN });
    await noise.judge();
  },
};

interface Quiet {
  /** Has leads told one after another; gives how long 19 of 20 take from the answer to the request until they arrive (ms). */
  measure(count: number): Promise<number>;
}

async function openQuiet(course: Course, { db, servers }: OutRoom): Promise<Quiet> {
  const workspace = await buildWorkspace(db, {
    members: [{ name: 'Ada', roles: ['marketing-manager', 'administrator'], team: 'marketing' }],
  });
  const ask = askAs(servers[0]?.url ?? '', workspace.members.Ada);
  const receiver = await receiving(course);
  await endpointAt(ask, receiver.url, ['lead.captured']);
  let told = 0;
  const arrived = (leadId: string): number =>
    receiver.received.filter((each) => eventOf(each).data.leadId === leadId).length;
  const one = async (): Promise<number> => {
    told += 1;
    const email = `ada.${told}@quiet-${told}.example`;
    const lead = { firstName: 'Ada', email, leadType: 'demo', channel: 'website', origin: 'marketing' };
    const { body } = await ask.post<{ results: [{ leadId: string }] }>('/leads', lead);
    const from = performance.now();
    const { leadId } = body.results[0];
    await until('the lead is told', () => arrived(leadId) > 0, 60_000);
    const took = performance.now() - from;
    course.check(arrived(leadId) === 1, `a lead was told ${arrived(leadId)} times`);
    return took;
  };
  return {
    async measure(count) {
      const times: number[] = [];
      for (let index = 0; index < count; index += 1) {
        times.push(await one());
        await sleep(PACE_MS);
      }
      return times.sort((left, right) => left - right)[Math.floor(times.length * 0.95)] ?? 0;
    },
  };
}

/** Where somebody takes connections and says nothing. */
async function mute(course: Course): Promise<string> {
  const server = await MuteServer.open();
  course.cleanup.add(() => server.hangUp());
  return `http://127.0.0.1:${server.port}/hook`;
}

interface Noise {
  judge(): Promise<void>;
}

/** Endpoints that fail, hang or are not there, and all that waits for them. */
async function makeNoise(course: Course, { db, as, workspace }: OutRoom): Promise<Noise> {
  const failing = await receiving(course, answers(500));
  const gone = await receiving(course);
  const nobodyAt = gone.url;
  await gone.close();
  const urls = [failing.url, nobodyAt, await mute(course)].flatMap((url) =>
    Array.from({ length: OF_EACH }, () => url),
  );
  const endpoints = await Promise.all(urls.map((url) => endpointAt(as('Giulia'), url)));
  await plant(
    course,
    db,
    workspace.id,
    endpoints.map(({ id }) => id),
  );
  return { judge: () => judgeNoise(course, { db }, failing, endpoints[0]?.id ?? '') };
}

/** So much waits as if it had come in one by one; tests, for the journal knows nothing of them. */
async function plant(
  { rounds }: Course,
  db: OutRoom['db'],
  workspaceId: string,
  endpointIds: readonly string[],
): Promise<void> {
  await db.oracle(
    `insert into webhook_delivery (workspace_id, id, endpoint_id, type, state, next_at, created_at)
     select $1, gen_random_uuid(), ($2::uuid[])[1 + n % $3], 'webhook.test', 'pending', clock_timestamp(), clock_timestamp()
       from generate_series(1, $4::int) n`,
    [workspaceId, endpointIds, endpointIds.length, rounds],
  );
}

/** Nothing of it was lost, little of it was tried in vain, and what lives again hears. */
async function judgeNoise(
  course: Course,
  { db }: Pick<OutRoom, 'db'>,
  failing: Receiver,
  revivedId: string,
): Promise<void> {
  const planted = await counted(db, `select count(*) from webhook_delivery where type = 'webhook.test'`);
  course.check(planted === course.rounds, `${course.rounds - planted} deliveries are gone`);
  const settled = `select count(*) from webhook_delivery where type = 'webhook.test' and state <> 'pending'`;
  course.check((await counted(db, settled)) === 0, 'some of what waits was given up before its time');
  const attempts = await counted(
    db,
    `select count(*) from webhook_attempt where status is distinct from 200`,
  );
  course.figure('attempts at dead endpoints', attempts, '');
  course.passed(course.rounds);
  const before = failing.received.length;
  failing.behaves(answers(200));
  const delivered = (): Promise<number> =>
    counted(db, `select count(*) from webhook_delivery where endpoint_id = $1 and state = 'delivered'`, [
      revivedId,
    ]);
  await until('the endpoint that lives again hears', async () => (await delivered()) > 100, 120_000).catch(
    () => undefined,
  );
  course.check((await delivered()) > 100, `an endpoint that lives again got ${await delivered()} deliveries`);
  course.say(`${failing.received.length - before} requests after it lived again`);
}
