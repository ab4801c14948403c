import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DAY_MS, HOUR_MS } from '#kernel';
import type { AgreementTerms } from '#sla';
import { askAs } from '../../../../test/support/http-client.js';
import { LivedPast } from '../../../../test/support/lived-past.js';
import { startServerProcess } from '../../../../test/support/server-process.js';
import type { ServerProcess } from '../../../../test/support/server-process.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { until } from '../../../../test/support/until.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { BuiltWorkspace } from '../../../../test/support/workspace-builder.js';
import { standing } from '../test-support/standing.js';

const NOW = Date.now();
const ROWS = 2_000;
/** Rows after which the process is killed, a little later each time: somewhere within a chunk, or between two. */
const KILLS = 3;
const SEED = 20_261_122;

/** A small generator with a seed, so that a failing run can be run again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const TERMS = {
  period: { unit: 'month', zone: 'UTC', firstDay: 1, firstMonth: 1 },
  acceptanceWindow: { workingDays: 1 },
  disputeWindow: { workingDays: 1 },
  carryOver: { shortfallCap: 0.1, bankCap: 0 },
  clauses: [
    {
      ...{ kind: 'quota.volume', key: 'volume', title: 'MQLs', owedBy: 'marketing', owedTo: 'sales' },
      ...{ goal: 20, stage: 'mql', consequence: 'Marketing shows its plan.' },
    },
    {
      ...{ kind: 'duty.handover', key: 'handover', title: 'Hand over', owedBy: 'marketing', owedTo: 'sales' },
      ...{ objective: 0.9, tiers: [{ key: 'rest', label: 'Everyone', targetMs: 4 * HOUR_MS }] },
    },
  ],
} as unknown as AgreementTerms;

const STAGES = ['inquiry', 'inquiry', 'mql', 'sql', 'customer'];
/** People come back: every third row is of somebody who stands further above. */
const line = (row: number): string => {
  const person = row % 3 === 2 ? row - 2 : row;
  const at = new Date(NOW - 9 * DAY_MS + row * 60_000).toISOString();
  return `R${row},p${person}@firm-${person % 50}.example,Firm ${person % 50},${at},${STAGES[row % STAGES.length]}`;
};
const FILE = [
  'Id,Mail,Firm,When,Stage',
  ...Array.from({ length: ROWS }, (_, row) => line(row)),
  `X1,not-an-address,Firm 1,${new Date(NOW - DAY_MS).toISOString()},inquiry`,
].join('\n');
const MAPPING = {
  source: 'crm',
  columns: { Id: 'externalId', Mail: 'email', Firm: 'company.name', When: 'occurredAt', Stage: 'stage' },
};

type Room = BuiltWorkspace<'Giulia' | 'Luca'>;

interface Run {
  readonly state: string;
  readonly rows: number;
  readonly captured: number;
  readonly enriched: number;
  readonly refused: number;
  readonly takenBack: number;
}

describe('a process that is killed', () => {
  const chance = random(SEED);
  let db: TestDatabase;
  let home: string;
  let server: ServerProcess;
  let killed: Room;
  let spared: Room;
  let untouched: Room;
  beforeAll(async () => {
    db = await testDatabase();
    home = mkdtempSync(join(tmpdir(), 'staffetta-killed-'));
    [killed, spared, untouched] = [await room(), await room(), await room()];
    const app = await startTestApp(db, { env: { ROLES: 'api' } });
    for (const { id, members, teams } of [killed, spared, untouched]) {
      const people = {
        ...{ workspaceId: id, marketerId: members.Giulia.id, sellerId: members.Luca.id },
        salesTeamId: teams.sales,
      };
      await new LivedPast(app, people).agree('Pact', TERMS, new Date(NOW - 20 * DAY_MS));
    }
    await app.close();
    server = await start();
  });
  afterAll(async () => {
    await server.stop();
    await db.drop();
    rmSync(home, { recursive: true, force: true });
  });

  const start = (): Promise<ServerProcess> => startServerProcess(db, { env: { STAFFETTA_HOME: home } });

  const room = (): Promise<Room> =>
    buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Luca', roles: ['sales-manager'], team: 'sales' },
      ],
    });

  const ask = (of: Room) => askAs(server.url, of.members.Giulia);

  async function begin(of: Room): Promise<string> {
    const uploaded = await fetch(`${server.url}/api/v1/imports?kind=leads&fileName=crm.csv`, {
      method: 'POST',
      headers: { ...of.members.Giulia.headers, 'content-type': 'text/csv' },
      body: FILE,
    });
    const { id } = (await uploaded.json()) as { id: string };
    expect(await ask(of).put(`/imports/${id}/mapping`, MAPPING)).toMatchObject({ status: 200 });
    expect(await ask(of).post(`/imports/${id}/run`, {})).toMatchObject({ status: 202 });
    return id;
  }

  const read = async (of: Room, id: string): Promise<Run> => (await ask(of).get<Run>(`/imports/${id}`)).body;

  const untilState = (of: Room, id: string, state: string): Promise<Run> =>
    until(
      `the import to be ${state}`,
      async () => {
        const run = await read(of, id);
        return run.state === state && run;
      },
      120_000,
    );

  /** Kills once `column` of the import has come that far, and a moment later; then a new process takes its place. */
  async function killAt(id: string, column: 'position' | 'taken_back', least: number): Promise<number> {
    const place = async (): Promise<number> => {
      const [row] = await db.oracle<{ place: number }>(
        `select ${column} as place from import_run where id = $1`,
        [id],
      );
      return row?.place ?? 0;
    };
    await until(`${column} to reach ${least}`, async () => (await place()) >= least, 120_000);
    await sleep(chance() * 150);
    await server.kill();
    const reached = await place();
    server = await start();
    return reached;
  }

  /** Nothing of the past is owed any more, and every reader knows all. */
  const settled = ({ id }: Room): Promise<unknown> =>
    until(
      'the figures to stand still',
      async () => {
        const [row] = await db.oracle<{ isStill: boolean }>(
          `select not exists (select from journal_entry where workspace_id = $1 and position is null)
              and not exists (select from obligation where workspace_id = $1 and status = 'pending' and due_at < clock_timestamp())
              and (select min(r.position) from journal_reader r where r.workspace_id = $1)
                = (select h.position from journal_head h where h.workspace_id = $1) as "isStill"`,
          [id],
        );
        return row?.isStill;
      },
      120_000,
    );

  const records = ({ id }: Room): Promise<object[]> =>
    db.oracle(
      `select external_id from intake_record where workspace_id = $1 and lead_id is not null order by external_id`,
      [id],
    );

  let importId: string;

  it('several times while it imports leaves what one import without a fault leaves: each row once, the same figures', async () => {
    const calm = await untilState(spared, await begin(spared), 'done');
    importId = await begin(killed);
    const places: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1)
      places.push(await killAt(importId, 'position', Math.floor(((kill + chance()) * ROWS) / (KILLS + 1))));
    const run = await untilState(killed, importId, 'done');
    expect(places.filter((place) => place > 0 && place < ROWS).length).toBeGreaterThan(0);
    const { captured, enriched, refused, rows } = calm;
    expect(run).toMatchObject({ captured, enriched, refused, rows });
    expect([rows, refused]).toEqual([ROWS + 1, 1]);
    expect(await records(killed)).toHaveLength(ROWS);
    await Promise.all([settled(killed), settled(spared)]);
    const expected = await standing(db, spared.id);
    expect(await standing(db, killed.id)).toEqual(expected);
    expect(expected).not.toEqual(await standing(db, untouched.id));
    const left = readdirSync(join(home, 'imports', killed.id));
    expect(left).toEqual([]);
  });

  it('several times while it takes an import back leaves the workspace as if the file had never come', async () => {
    const { captured } = await read(killed, importId);
    const undoing = await ask(killed).post(`/imports/${importId}/undo`, { touched: 'keep' });
    expect(undoing).toMatchObject({ status: 202 });
    const places: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1)
      places.push(
        await killAt(importId, 'taken_back', Math.floor(((kill + chance()) * captured) / (KILLS + 1))),
      );
    const run = await untilState(killed, importId, 'undone');
    expect(places.some((place) => place > 0 && place < captured)).toBe(true);
    expect(run.takenBack).toBe(captured);
    await Promise.all([settled(killed), settled(untouched)]);
    expect(await standing(db, killed.id)).toEqual(await standing(db, untouched.id));
    expect(await standing(db, spared.id)).not.toEqual(await standing(db, untouched.id));
  });
});
