import { setTimeout as sleep } from 'node:timers/promises';
import { askAs, buildWorkspace, FORGETFUL, Ground, startServer, until } from '../../support/stack/index.js';
import type { GroundDatabase, Program } from '../../support/stack/index.js';
import type { ActingMember, BuiltWorkspace } from '../../support/workspace-builder.js';
import type { LiveClient } from '../../../libs/live/src/test-support/live-client.js';
import type { Course } from '../lib/trial.js';

export const BOARD = 'funnel';

const MEMBERS = [
  { name: 'Ada', roles: ['administrator'] },
  { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
  { name: 'Luca', roles: ['sales-rep'], team: 'sales' },
] as const;

type Name = (typeof MEMBERS)[number]['name'];

/** A workspace with its people on built servers over one PostgreSQL, and whoever writes and watches in it. */
export interface Scene {
  readonly ground: Ground;
  readonly db: GroundDatabase;
  readonly workspace: BuiltWorkspace<Name>;
  readonly servers: readonly Program[];
  /** The first of the servers, and the last one: the same where there is only one. */
  readonly watched: Program;
  readonly writing: Program;
}

export interface SceneWish {
  readonly servers?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, string>>;
}

export async function openScene(
  course: Course,
  { servers = 1, env = {}, settings = {} }: SceneWish = {},
): Promise<Scene> {
  course.say('starting PostgreSQL and the servers');
  const ground = await Ground.open(course.cleanup, { settings: { ...FORGETFUL, ...settings } });
  const db = await ground.newDatabase();
  const workspace = await buildWorkspace(db, { members: MEMBERS });
  const started: Program[] = [];
  for (let number = 0; number < servers; number += 1) started.push(await serverOf(course, db, env));
  const [watched, writing] = [started[0], started.at(-1)];
  if (!watched || !writing) throw new RangeError('A scene needs a server.');
  return { ground, db, workspace, servers: started, watched, writing };
}

const serverOf = (
  { cleanup, home }: Course,
  db: GroundDatabase,
  env: Readonly<Record<string, string>> = {},
): Promise<Program> =>
  startServer(db, { cleanup, env: { DATABASE_ALLOW_LOSS: 'true', STAFFETTA_HOME: home, ...env } });

let captured = 0;

/** A lead of somebody new; true when it was taken. */
export async function captureLead(url: string, member: Pick<ActingMember, 'headers'>): Promise<boolean> {
  captured += 1;
  const { status } = await askAs(url, member).post('/leads', {
    ...{ email: `p${captured}@firm-${captured}.example`, channel: 'website' },
    ...{ origin: 'marketing', leadType: 'demo' },
  });
  return status < 300;
}

/** Captures leads one after the other until it is told to stop; a server that is away is asked again. */
export class Writer {
  written = 0;
  private isStopped = false;
  private readonly running: Promise<void>;

  /** @param pauseMs between two leads */
  constructor(
    private readonly url: () => string,
    private readonly member: Pick<ActingMember, 'headers'>,
    private readonly pauseMs = 20,
  ) {
    this.running = this.run();
  }

  stop(): Promise<void> {
    this.isStopped = true;
    return this.running;
  }

  private async run(): Promise<void> {
    while (!this.isStopped) {
      if (await captureLead(this.url(), this.member).catch(() => false)) this.written += 1;
      await sleep(this.pauseMs);
    }
  }
}

/** The last position, or infinity while an entry waits for one: in one statement, else both would miss what is numbered between. */
export async function headOf({ db, workspace }: Scene): Promise<number> {
  const [row] = await db.oracle<{ position: number; open: number }>(
    `select position::float8 as position,
            (select count(*)::int from journal_entry where workspace_id = $1 and position is null) as open
       from journal_head where workspace_id = $1`,
    [workspace.id],
  );
  return row?.open === 0 ? row.position : Number.POSITIVE_INFINITY;
}

/** Waits until each client stands at the head, which must not move any more. */
export const allAtHead = (scene: Scene, clients: readonly LiveClient[]): Promise<boolean> =>
  until(
    'every client to stand at the head',
    async () => {
      const head = await headOf(scene);
      return clients.every((client) => client.isConnected && client.last(BOARD)?.revision === head);
    },
    60_000,
  );

/** Leads by stage in plain SQL, as cells of the funnel. */
export async function recount({ db, workspace }: Scene): Promise<Record<string, number>> {
  const now = await db.oracle<{ stage: string; n: number }>(
    'select stage, count(*)::int as n from lead where workspace_id = $1 group by stage',
    [workspace.id],
  );
  return Object.fromEntries(now.map(({ stage, n }) => [`now.${stage}`, n]));
}
