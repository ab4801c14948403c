import { Ground, startServer } from '../../support/stack/index.js';
import type { GroundDatabase, GroundOptions, Program, Wire } from '../../support/stack/index.js';
import { Ledger } from '../lib/ledger.js';
import type { Course } from '../lib/trial.js';

/** A PostgreSQL that keeps what it acknowledged, a database in it, and load with a memory. */
export interface Floor {
  readonly ground: Ground;
  readonly db: GroundDatabase;
  readonly ledger: Ledger;
}

export async function openFloor(course: Course, options: GroundOptions = {}): Promise<Floor> {
  const ground = await Ground.open(course.cleanup, options);
  const db = await ground.newDatabase({ poolSize: 2 });
  return { ground, db, ledger: await Ledger.open(course, db) };
}

/** The product over that database, by way of a wire where one is given. */
export function serve(
  course: Course,
  { db: { ownerUrl, appUrl } }: Pick<Floor, 'db'>,
  { wire, env = {} }: { readonly wire?: Wire; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Program> {
  const urls = wire ? { ownerUrl: wire.url(ownerUrl), appUrl: wire.url(appUrl) } : { ownerUrl, appUrl };
  return startServer(urls, { cleanup: course.cleanup, env: { STAFFETTA_HOME: course.home, ...env } });
}

/** Whether the process is still the one that was started, and dropped no rejection on the floor. */
export function judgeProcess(course: Course, server: Program, pid: number): void {
  course.check(
    server.isAlive && server.pid === pid,
    () => `the process ended: ${server.output().slice(-3_000)}`,
  );
  course.check(!/unhandled ?rejection|uncaught/i.test(server.output()), () => server.output().slice(-1_000));
}

/** What the server said of a fault of its own, for whoever looks for its root. */
export function tellFaults(course: Course, { ledger }: Pick<Floor, 'ledger'>, server: Program): void {
  const lines = server.output().split('\n');
  // What works in the background says that it waits; it is known that the database was away.
  const own = lines.filter((line) => !/"context":"(Leases|JournalWork)"/.test(line));
  if (ledger.wrong.length > 0) course.say(own.join('\n').slice(-6_000));
}

/** The largest of some, 0 of none. */
export const most = (values: readonly number[]): number => Math.max(0, ...values);
