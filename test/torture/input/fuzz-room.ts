import { apiDocument } from '../../contract/api-document.js';
import type { ApiDocument } from '../../contract/api-document.js';
import { FORGETFUL, Ground, startServer } from '../../support/stack/index.js';
import type { GroundDatabase, Program } from '../../support/stack/index.js';
import { startTestApp } from '../../support/test-app.js';
import { sessionOf } from '../../support/workspace-builder.js';
import type { ActingMember } from '../../support/workspace-builder.js';
import { storyWorkspace } from '../lib/story-workspace.js';
import type { StoryWorkspace } from '../lib/story-workspace.js';
import type { Course } from '../lib/trial.js';

const PROBE = new URL('./probes/pollution.mjs', import.meta.url).href;

/** More than any trial asks: what is tried is not how fast it comes. */
const NO_BOUNDS = {
  ...{
    API_RATE_PER_CREDENTIAL: '100000000',
    API_RATE_PER_ADDRESS: '100000000',
    API_RATE_CAPTURES: '100000000',
  },
  ...{ SIGN_IN_ATTEMPTS_PER_ADDRESS: '100000' },
};

/** A workspace with a past, served by the built product. */
export interface FuzzRoom {
  readonly db: GroundDatabase;
  readonly document: ApiDocument;
  readonly server: Program;
  readonly lived: StoryWorkspace;
  readonly admin: ActingMember;
}

export async function fuzzRoom(
  course: Course,
  env: Readonly<Record<string, string>> = {},
): Promise<FuzzRoom> {
  const ground = await Ground.open(course.cleanup, { settings: FORGETFUL });
  const db = await ground.newDatabase();
  const document = apiDocument();
  const place = db;
  const living = await startTestApp(place, { env: { STAFFETTA_HOME: course.home } });
  course.say('living the stories of a workspace');
  const lived = await storyWorkspace({ db: place, app: living }, document);
  await living.close();
  const own = { STAFFETTA_HOME: course.home, DATABASE_ALLOW_LOSS: 'true', NODE_OPTIONS: `--import ${PROBE}` };
  const server = await startServer(db, {
    cleanup: course.cleanup,
    env: { ...NO_BOUNDS, ...own, ...env },
  });
  return { db, document, server, lived, admin: lived.room.giulia };
}

/** Signs a member in again, if what was asked has signed them out. */
export async function signedIn({ db, server, lived }: FuzzRoom, member: ActingMember): Promise<ActingMember> {
  const answer = await fetch(`${server.url}/api/v1/session`, { headers: member.headers });
  if (answer.ok) return member;
  const { id: memberId, accountId, name, email } = member;
  return sessionOf(db, lived.id, { memberId, accountId, name, email });
}

/** That the process lives as it did, and that nothing was left on what all objects share. */
export async function checkAlive(
  course: Course,
  { server }: Pick<FuzzRoom, 'server'>,
  pid: number,
): Promise<void> {
  const isWell = await fetch(`${server.url}/health/ready`)
    .then(({ ok }) => ok)
    .catch(() => false);
  course.check(
    server.isAlive && server.pid === pid && isWell,
    () => `the server is gone:\n${server.output()}`,
  );
  course.check(
    !server.output().includes('POLLUTED'),
    () => `a prototype was polluted: ${server.output().slice(-500)}`,
  );
}
