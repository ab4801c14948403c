import { setTimeout as sleep } from 'node:timers/promises';
import { LiveClient } from '../../libs/live/src/test-support/live-client.js';
import { askAs } from '../support/http-client.js';
import { freePort, startServerProcess } from '../support/server-process.js';
import type { ServerProcess } from '../support/server-process.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const CLIENTS = 50;
const CUTS_EACH = 4;
const BOARD = 'funnel';

/** A small generator with a seed, so that a failing run can be run again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

describe('fifty clients whose lines are cut while leads come in', () => {
  let db: TestDatabase;
  let workspace: BuiltWorkspace<'Giulia' | 'Luca'>;
  let watched: ServerProcess;
  let writing: ServerProcess;
  let clients: LiveClient[];
  let port: number;
  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Luca', roles: ['sales-rep'], team: 'sales' },
      ],
    });
    port = await freePort();
    [watched, writing] = await Promise.all([startServerProcess(db, { port }), startServerProcess(db)]);
    clients = Array.from(
      { length: CLIENTS },
      () => new LiveClient(watched.url, { cookie: workspace.members.Giulia.cookie }),
    );
    await Promise.all(clients.map((client) => client.watch(BOARD)));
  });
  afterAll(async () => {
    for (const client of clients) client.close();
    await Promise.all([watched.stop(), writing.stop()]);
    await db.drop();
  });

  let captured = 0;
  const capture = async (): Promise<void> => {
    captured += 1;
    const ask = askAs(writing.url, workspace.members.Giulia);
    const lead = await ask.post<{ results: [{ leadId: string }] }>('/leads', {
      email: `p${captured}@firm-${captured}.example`,
      channel: 'website',
      origin: 'marketing',
      leadType: 'demo',
    });
    const leadIds = [lead.body.results[0].leadId];
    if (captured % 3 === 0) await ask.post('/handovers', { leadIds, toTeamId: workspace.teams.sales });
  };

  /** In one statement: an entry that is numbered between two would be missed by both. */
  const head = async (): Promise<number> => {
    const [row] = await db.oracle<{ position: number; open: number }>(
      `select position::float8 as position,
              (select count(*)::int from journal_entry where workspace_id = $1 and position is null) as open
         from journal_head where workspace_id = $1`,
      [workspace.id],
    );
    return row?.open === 0 ? row.position : Number.POSITIVE_INFINITY;
  };

  const allCaughtUp = () =>
    until('every client to stand at the head', async () => {
      const position = await head();
      return clients.every((client) => client.isConnected && client.last(BOARD)?.revision === position);
    });

  /** What the page shows, recounted in plain SQL at the head. */
  const recount = async () => {
    const now = await db.oracle<{ stage: string; n: number }>(
      'select stage, count(*)::int as n from lead where workspace_id = $1 group by stage',
      [workspace.id],
    );
    return Object.fromEntries(now.map(({ stage, n }) => [`now.${stage}`, n]));
  };

  it('shows no gap and no step back over 200 cuts, and resumes nine in ten by changes', async () => {
    const chance = random(20_261_122);
    let isWriting = true;
    const writer = (async () => {
      while (isWriting) await capture();
    })();
    const resumed: string[] = [];
    await Promise.all(
      clients.map(async (client) => {
        for (let cut = 0; cut < CUTS_EACH; cut += 1) {
          await sleep(chance() * 400);
          const before = client.board(BOARD).history.length;
          const losses = client.disconnections;
          client.cut();
          await client.until(() => client.disconnections > losses, 'the cut to be noticed');
          const answer = () =>
            client
              .board(BOARD)
              .history.slice(before)
              .find(({ isAnswer }) => isAnswer);
          await client.until(() => answer() !== undefined, 'an answer after the cut');
          resumed.push(answer()?.via ?? 'nothing');
        }
      }),
    );
    isWriting = false;
    await writer;
    await allCaughtUp();
    expect(resumed).toHaveLength(CLIENTS * CUTS_EACH);
    expect(resumed.filter((via) => via === 'change').length / resumed.length).toBeGreaterThanOrEqual(0.9);
    expect(clients.flatMap(({ violations }) => violations)).toEqual([]);
    for (const client of clients) expect(client.last(BOARD)?.cells).toMatchObject(await recount());
  });

  it('shows no gap and no step back over a server that is killed and started again', async () => {
    let isWriting = true;
    const writer = (async () => {
      while (isWriting) await capture();
    })();
    await watched.kill();
    watched = await startServerProcess(db, { port });
    await until('every client to be back', () => clients.every((client) => client.isConnected));
    isWriting = false;
    await writer;
    await allCaughtUp();
    expect(clients.flatMap(({ violations }) => violations)).toEqual([]);
    const truth = await recount();
    for (const client of clients) expect(client.last(BOARD)?.cells).toMatchObject(truth);
  });
});
