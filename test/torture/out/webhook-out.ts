import { Webhook } from 'standardwebhooks';
import { answers } from '../../../libs/notifications/src/test-support/receiver.js';
import type { Received } from '../../../libs/notifications/src/test-support/receiver.js';
import {
  fine,
  REDIRECTS,
  silent,
  TWELVE,
} from '../../../libs/notifications/src/test-support/twelve-receivers.js';
import type { Expected } from '../../../libs/notifications/src/test-support/twelve-receivers.js';
import { askAs, until } from '../../support/stack/index.js';
import { allOf, startForgetful } from '../lib/open-workspace.js';
import type { Course, Trial } from '../lib/trial.js';
import { endpointAt, openOut, receiving } from './room.js';
import type { Made } from './room.js';

type Ask = ReturnType<typeof askAs>;

const TIMEOUT_MS = 2_500;
/** Three attempts, as the behaviours are written for. */
const THREE = '0.05,0.05';
/** The ten attempts of the real schedule, their waits in the same order of size. */
const TEN = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const AT_ONCE = 6;

interface Logged {
  readonly state: string;
  readonly attempts: number;
  readonly nextAt: string | null;
  readonly log: readonly { readonly outcome: string; readonly status: number | null }[];
}

export const webhookOut: Trial = {
  ...{ row: 37, kind: 'torture', name: 'webhook-out', unit: 'delivery', needs: ['build'] },
  promise:
    'Whatever a receiver does, fail, hang, drip, flood, redirect, throttle, vanish, a delivery is settled by the rules of Standard Webhooks, each time under the same id and signed so that the official verifier takes it.',
  rounds: { short: 36, long: 720 },
  async run(course) {
    const env = { WEBHOOK_ALLOW_LOOPBACK: 'true', WEBHOOK_TIMEOUT_MS: String(TIMEOUT_MS) };
    const { db, servers, as, workspace } = await openOut(course, [{ ...env, WEBHOOK_RETRY_SECONDS: THREE }]);
    const redirects = REDIRECTS.map((status) => (ask: Ask) => redirected(course, ask, status));
    const all = [
      ...TWELVE.map((expected) => (ask: Ask) => behaves(course, ask, expected)),
      ...redirects,
      (ask: Ask) => nobodyListens(course, ask),
    ];
    const turns = course.random.shuffled(
      Array.from({ length: course.rounds }, (_, index) => all[index % all.length]!),
    );
    await allOf(turns, AT_ONCE, (turn) => turn(as('Giulia')));
    await servers[0]?.stop();
    const ten = { ...env, WEBHOOK_RETRY_SECONDS: TEN.join(',') };
    const later = await startForgetful(course, db, ten);
    await keepsTheSchedule(course, askAs(later.url, workspace.members.Giulia));
  },
};

/** Sends one delivery to an endpoint there, and judges what came of it. */
async function behaves(course: Course, ask: Ask, { receiver: what, ...expected }: Expected): Promise<void> {
  const receiver = await receiving(course, ...expected.behaves);
  const made = await endpointAt(ask, receiver.url);
  const settled = await settledAt(ask, made);
  const { state, log } = expected;
  course.check(
    settled.state === state && isSame(settled.log, log) && settled.nextAt === null,
    () => `a receiver that ${what}: ${JSON.stringify(settled)}`,
  );
  judgeReceived(course, made, receiver.received, log.length);
  const { body } = await ask.get<{ isEnabled: boolean }>(`/webhooks/${made.id}`);
  course.check(body.isEnabled === (expected.isStopped !== true), `${what}: enabled is ${body.isEnabled}`);
  const [first, second] = receiver.received.map(({ at }) => at);
  if (expected.restsMs !== undefined)
    course.check((second ?? 0) - (first ?? 0) >= expected.restsMs - 20, `${what}: its rest was not kept`);
  await ask.delete(`/webhooks/${made.id}`);
}

async function redirected(course: Course, ask: Ask, status: number): Promise<void> {
  const elsewhere = await receiving(course);
  const receiver = await receiving(course, answers(status, { location: elsewhere.url }), fine);
  const made = await endpointAt(ask, receiver.url);
  const { state, log } = await settledAt(ask, made);
  course.check(
    state === 'delivered' && isSame(log, [{ status }, { status: 200 }]),
    () => `a redirect ${status} is no failure: ${JSON.stringify(log)}`,
  );
  course.check(elsewhere.received.length === 0, `the redirect ${status} was followed`);
  await ask.delete(`/webhooks/${made.id}`);
}

async function nobodyListens(course: Course, ask: Ask): Promise<void> {
  const receiver = await receiving(course);
  const made = await endpointAt(ask, receiver.url);
  await receiver.close();
  const { state, log } = await settledAt(ask, made);
  course.check(
    state === 'given_up' &&
      isSame(
        log,
        Array.from({ length: 3 }, () => silent('refused')),
      ),
    () => `where nobody listens: ${state} ${JSON.stringify(log)}`,
  );
  await ask.delete(`/webhooks/${made.id}`);
}

/** One that always fails is tried as often as the schedule says, never before its time. */
async function keepsTheSchedule(course: Course, ask: Ask): Promise<void> {
  const receiver = await receiving(course, answers(500));
  const made = await endpointAt(ask, receiver.url);
  const { state, attempts } = await settledAt(ask, made);
  course.check(state === 'given_up' && attempts === TEN.length + 1, `${state} after ${attempts} attempts`);
  const gaps = receiver.received.slice(1).map(({ at }, index) => at - (receiver.received[index]?.at ?? at));
  TEN.forEach((wait, index) =>
    course.check(
      (gaps[index] ?? 0) >= wait * 1_000 - 20,
      `attempt ${index + 2} came after ${gaps[index]} ms`,
    ),
  );
}

const settledAt = async (ask: Ask, { id }: Made): Promise<Logged> => {
  const { body } = await ask.post<{ deliveryId: string }>(`/webhooks/${id}/test`);
  return until(
    'the delivery is settled',
    async () => {
      const delivery = await ask.get<Logged>(`/webhooks/${id}/deliveries/${body.deliveryId}`);
      return delivery.body.state !== 'pending' && delivery.body;
    },
    120_000,
  );
};

function judgeReceived(course: Course, { secret }: Made, received: readonly Received[], count: number): void {
  course.check(received.length === count, `${received.length} requests came instead of ${count}`);
  const ids = new Set(received.map(({ headers }) => headers['webhook-id']));
  course.check(ids.size === 1, `one delivery came under ${ids.size} ids`);
  const refused = received.filter((each) => !isVerified(secret, each));
  course.check(refused.length === 0, `the official verifier refuses ${refused.length}`);
}

function isVerified(secret: string, { headers, body }: Received): boolean {
  try {
    new Webhook(secret).verify(body, headers as Record<string, string>);
    return true;
  } catch {
    return false;
  }
}

/** Whether each of a list says what is expected of it. */
const isSame = (log: Logged['log'], expected: readonly object[]): boolean =>
  log.length === expected.length &&
  log.every((each, index) =>
    Object.entries(expected[index] ?? {}).every(([key, value]) => each[key as keyof typeof each] === value),
  );
