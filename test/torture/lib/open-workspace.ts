import { setTimeout as sleep } from 'node:timers/promises';
import { askAs, buildWorkspace, FORGETFUL, Ground, startServer } from '../../support/stack/index.js';
import type { GroundDatabase, GroundOptions, Program } from '../../support/stack/index.js';
import type { Answer } from '../../support/http-client.js';
import type { BuiltWorkspace, MemberWish } from '../../support/workspace-builder.js';
import type { Course } from './trial.js';

export interface Opened<Name extends string> {
  readonly ground: Ground;
  readonly db: GroundDatabase;
  readonly servers: readonly Program[];
  readonly workspace: BuiltWorkspace<Name>;
  /** Asks as a member, at the first server or another. */
  readonly as: (name: Name, server?: number) => ReturnType<typeof askAs>;
}

export interface OpenWishes<Wishes extends readonly MemberWish[]> {
  readonly members: Wishes;
  /** Of its PostgreSQL, on top of forgetting. */
  readonly ground?: Pick<GroundOptions, 'env'>;
  /** Environment of each server process there shall be. */
  readonly servers?: readonly Readonly<Record<string, string>>[];
}

/** A workspace with its members on a PostgreSQL of its own that may forget in a crash, behind so many built servers. */
export async function openWorkspace<const Wishes extends readonly MemberWish[]>(
  course: Course,
  { members, ground: own = {}, servers: wanted = [{}] }: OpenWishes<Wishes>,
): Promise<Opened<Wishes[number]['name']>> {
  const ground = await Ground.open(course.cleanup, { settings: FORGETFUL, ...own });
  const db = await ground.newDatabase();
  const workspace = await buildWorkspace(db, { members });
  const servers: Program[] = [];
  for (const env of wanted) servers.push(await startForgetful(course, db, env));
  return {
    ...{ ground, db, servers, workspace },
    as: (name, server = 0) => askAs((servers[server] as Program).url, workspace.members[name]),
  };
}

/** A server that puts up with a PostgreSQL that may forget. */
export const startForgetful = (
  { cleanup }: Course,
  db: GroundDatabase,
  env: Readonly<Record<string, string>> = {},
): Promise<Program> => startServer(db, { cleanup, env: { DATABASE_ALLOW_LOSS: 'true', ...env } });

/** One number that a superuser counts. */
export async function counted(
  db: GroundDatabase,
  sql: string,
  values: readonly unknown[] = [],
): Promise<number> {
  const [row] = await db.oracle<{ count: number }>(`select (${sql})::int as count`, values);
  return row?.count ?? 0;
}

/** Asks for all, so many at a time, and gives the answers in their order. */
export async function allOf<T, R>(
  items: readonly T[],
  atOnce: number,
  ask: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const answers: R[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++)
      answers[index] = await ask(items[index] as T, index);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  return answers;
}

/** Asks again while the answer is that nothing was changed and one should try again. */
export async function patiently<T>(ask: () => Promise<Answer<T>>, limit = 40): Promise<Answer<T>> {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask();
    if (answer.status !== 503 || tries === limit) return answer;
    await sleep(250);
  }
}
