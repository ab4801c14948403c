import { operationsOf } from '../lib/operations.js';
import type { Operation } from '../lib/operations.js';
import { ENDS_SESSION } from '../lib/session-last.js';
import type { Course, Trial } from '../lib/trial.js';
import { checkAlive, fuzzRoom, signedIn } from './fuzz-room.js';
import type { FuzzRoom } from './fuzz-room.js';
import { HostileRequests } from './hostile-request.js';
import { faultOf, rawAsk } from './raw-ask.js';
import type { RawAnswer, RawRequest } from './raw-ask.js';

const AT_ONCE = 8;
/** How often it is looked whether the asker is still signed in (requests). */
const LOOK_EVERY = 200;
/** They make a whole company up, which takes a minute, or end the session; they are tried by specs of their own. */
const LEFT_OUT = ['POST /samples', 'POST /workspaces', ...ENDS_SESSION];

export const FUZZ_API: Trial = {
  row: 49,
  kind: 'fuzz',
  name: 'api',
  promise:
    'Whatever is sent to whichever operation is answered as documented or refused with a problem that says why; nothing is a fault of the server, none ends it.',
  unit: 'request',
  rounds: { short: 10_000, long: 1_000_000 },
  needs: ['build'],
  async run(course) {
    const room = await fuzzRoom(course);
    const { pid } = room.server;
    const asked = await askHostile(course, room);
    course.figure('operations asked', asked.size, 'operations');
    const missing = operationsOf(room.document).filter(
      ({ key }) => !asked.has(key) && !LEFT_OUT.includes(key),
    );
    course.check(missing.length === 0, () => `never asked: ${missing.map(({ key }) => key).join(', ')}`);
    await checkAlive(course, room, pid);
  },
};

async function askHostile(course: Course, room: FuzzRoom): Promise<Set<string>> {
  const operations = operationsOf(room.document).filter(({ key }) => !LEFT_OUT.includes(key));
  const statuses = new Map<number, number>();
  const asked = new Set<string>();
  const order: Operation[] = [];
  const requests = new HostileRequests(room.document, room.lived, course.random);
  let done = 0;
  let admin = room.admin;
  const work = async (): Promise<void> => {
    while (done < course.rounds && room.server.isAlive) {
      done += 1;
      if (done % LOOK_EVERY === 0) admin = await signedIn(room, admin);
      if (order.length === 0) order.push(...course.random.shuffled(operations));
      const operation = order.pop() as Operation;
      const request = requests.next(operation, admin);
      asked.add(operation.key);
      const answer = await rawAsk(room.server.port, request);
      const fault = faultOf(answer);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      course.check(fault === undefined, () => `${told(request)}: ${fault}${loggedOf(room, answer)}`);
      if (done % 2_000 === 0) course.say(`${done} requests`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  course.say(
    [...statuses]
      .sort()
      .map(([status, count]) => `${status}: ${count}`)
      .join(', '),
  );
  return asked;
}

/** What the server wrote down of a fault: the error, and where it was thrown. */
function loggedOf({ server }: FuzzRoom, { text }: RawAnswer): string {
  const id = /urn:uuid:([\da-f-]+)/.exec(text)?.[1];
  const line = server
    .output()
    .split('\n')
    .find((each) => id !== undefined && each.includes(id));
  if (line === undefined) return '';
  const { err } = JSON.parse(line) as {
    err?: { message: string; stack: string; cause?: { message: string } };
  };
  const frames = (err?.stack ?? '')
    .split('\n')
    .filter((frame) => frame.includes('/dist/'))
    .slice(0, 4);
  return `\n  ${err?.message} ${err?.cause?.message ?? ''}\n  ${frames.join('\n  ')}`;
}

const told = ({ method, path, headers, body }: RawRequest): string =>
  `${method} ${path.slice(0, 400)} ${JSON.stringify({ ...headers, cookie: undefined, 'x-csrf-token': undefined })} ${body?.toString().slice(0, 600) ?? ''}`;
