import { setTimeout as sleep } from 'node:timers/promises';
import { addMember } from '#identity';
import { newId } from '#kernel';
import { LiveClient } from '../../../libs/live/src/test-support/live-client.js';
import { askAs } from '../../support/stack/index.js';
import { sessionOf } from '../../support/workspace-builder.js';
import type { ActingMember } from '../../support/workspace-builder.js';
import type { Course, Trial } from '../lib/trial.js';
import { BOARD, openScene, Writer } from './scene.js';
import type { Scene } from './scene.js';

/** Nothing may come later than so long after the answer to who took the right away (ms). */
const WITHIN_MS = 2_000;
/** Listened on for so long afterwards (ms). */
const LISTENED_MS = 1_500;

interface Watching {
  readonly headers: Record<string, string>;
  /** The funnel when missing. */
  readonly board?: string;
  readonly end: () => Promise<unknown>;
}

/** Somebody who watches, and how the right to it ends; the act goes to the other process. */
interface Way {
  readonly name: string;
  readonly begin: (scene: Scene) => Promise<Watching>;
}

/** Row 33: a right that is taken away ends on open sockets too, whichever process it was taken through. */
export const wsRevoke: Trial = {
  ...{ row: 33, kind: 'torture', name: 'ws-revoke', unit: 'revocation', needs: ['build'] },
  promise:
    'A sign-out, a role or key taken away, an account switched off or a partner ended closes open sockets or boards within 2 s on every process; nothing follows.',
  rounds: { short: 30, long: 600 },
  run: async (course) => {
    const scene = await openScene(course, { servers: 2 });
    const writer = new Writer(() => scene.writing.url, scene.workspace.members.Giulia, 50);
    course.cleanup.add(() => writer.stop());
    const taken: number[] = [];
    for (let number = 0; number < course.rounds; number += WAYS.length) {
      const left = Math.min(WAYS.length, course.rounds - number);
      const ways = WAYS.slice(0, left);
      // Every other time nobody tells the processes: the look around has to find it.
      const isTold = (number / WAYS.length) % 2 === 0;
      await Promise.all(ways.map((way) => revoke(course, scene, { way, isTold, taken })));
    }
    taken.sort((one, other) => one - other);
    course.figure('silent after, median', taken[taken.length >> 1] ?? 0, 'ms');
    course.figure('silent after, longest', taken.at(-1) ?? 0, 'ms', { atMost: WITHIN_MS });
  },
};

async function revoke(
  course: Course,
  scene: Scene,
  { way, isTold, taken }: { readonly way: Way; readonly isTold: boolean; readonly taken: number[] },
): Promise<void> {
  const { headers, board = BOARD, end } = await way.begin(scene);
  const client = new LiveClient(scene.watched.url, headers);
  try {
    await client.watch(board);
    const { history } = client.board(board);
    const before = history.length;
    course.check(client.last(board) !== undefined, `${way.name}: could not watch at first`);
    await client.until(() => history.length > before, 'a change while it may watch');
    if (!isTold) await deafen(scene);
    await end();
    const from = performance.now();
    const isOver = (): boolean =>
      client.board(board).isRevoked || client.board(board).refusal !== undefined || !client.isConnected;
    await client.until(isOver, `the end (${way.name})`);
    taken.push(performance.now() - from);
    const held = history.length;
    await sleep(LISTENED_MS);
    course.check(
      history.length === held,
      () => `${way.name}: ${history.length - held} messages came afterwards`,
    );
    course.check(client.violations.length === 0, () => `${way.name}: ${client.violations.join('; ')}`);
    const last = taken.at(-1) ?? 0;
    course.check(last <= WITHIN_MS * 2, `${way.name}: silent only after ${Math.round(last)} ms`);
  } finally {
    client.close();
  }
}

/** Takes the line away on which processes hear from each other; they come back to it after a second. */
const deafen = ({ db }: Scene): Promise<unknown> =>
  db.oracle(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'staffetta signals' and datname = current_database()`,
  );

async function newMember(
  scene: Scene,
  roles: readonly string[],
  teamIds: readonly string[] = [],
): Promise<ActingMember> {
  const facts = { email: `${newId()}@example.com`, name: 'Somebody', roles, teamIds };
  const added = await addMember(scene.db.database, scene.workspace.id, facts);
  return sessionOf(scene.db, scene.workspace.id, { ...added, ...facts });
}

const headersOf = ({ cookie }: ActingMember): Record<string, string> => ({ cookie });

/** What an administrator asks of the other process. @throws when it is refused */
async function order(
  scene: Scene,
  by: ActingMember,
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
): Promise<unknown> {
  const response = await fetch(`${scene.writing.url}/api/v1${path}`, {
    method,
    headers: { ...by.headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

const WAYS: readonly Way[] = [
  {
    name: 'sign-out',
    begin: async (scene) => {
      const member = await newMember(scene, ['leadership']);
      return { headers: headersOf(member), end: () => order(scene, member, 'DELETE', '/session') };
    },
  },
  {
    name: 'role taken',
    begin: async (scene) => {
      const member = await newMember(scene, ['leadership']);
      const { Ada } = scene.workspace.members;
      return {
        headers: headersOf(member),
        end: () => order(scene, Ada, 'PATCH', `/members/${member.id}`, { roles: ['partner'] }),
      };
    },
  },
  {
    name: 'account off',
    begin: async (scene) => {
      const member = await newMember(scene, ['viewer']);
      const { Ada } = scene.workspace.members;
      return {
        headers: headersOf(member),
        end: () => order(scene, Ada, 'PATCH', `/members/${member.id}`, { isActive: false }),
      };
    },
  },
  {
    name: 'key revoked',
    begin: async (scene) => {
      const { Ada } = scene.workspace.members;
      const made = await order(scene, Ada, 'POST', '/api-keys', { name: newId(), scopes: ['board.read'] });
      const { id, key } = made as { readonly id: string; readonly key: string };
      return {
        headers: { authorization: `Bearer ${key}` },
        end: () => order(scene, Ada, 'DELETE', `/api-keys/${id}`),
      };
    },
  },
  {
    name: 'partner ended',
    begin: async (scene) => {
      const { Marco } = scene.workspace.members;
      const { body } = await askAs(scene.writing.url, Marco).post<{ id: string }>('/partners', {
        ...{ name: `Partner ${newId()}`, kind: 'dealer', regions: ['North'] },
      });
      const member = await newMember(scene, ['partner'], [body.id]);
      return {
        headers: headersOf(member),
        board: `inbox/${member.id}`,
        end: () => order(scene, Marco, 'POST', `/partners/${body.id}/ending`, {}),
      };
    },
  },
];
