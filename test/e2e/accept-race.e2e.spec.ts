import { askAs } from '../support/http-client.js';
import { startServerProcess } from '../support/server-process.js';
import type { ServerProcess } from '../support/server-process.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { ActingMember, BuiltWorkspace } from '../support/workspace-builder.js';

/** A few leads; thousands are raced for by `npm run torture -- accept-race`. */
const REPS = Array.from({ length: 50 }, (_, index) => `Rep ${index}`);
const ROUNDS = 5;
/** As many as can be asked together. */
const ASKED = 20;
const ROUNDS_TOGETHER = 3;

interface Winner {
  readonly code: string;
  readonly winner: { readonly memberId: string; readonly name: string };
}

describe('fifty members who accept one lead at once, over two server processes', () => {
  let db: TestDatabase;
  let servers: ServerProcess[];
  let workspace: BuiltWorkspace<string>;
  beforeAll(async () => {
    db = await testDatabase();
    const reps = REPS.map((name) => ({ name, roles: ['sales-rep'], team: 'sales' as const }));
    workspace = await buildWorkspace(db, {
      members: [{ name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' }, ...reps],
    });
    servers = [await startServerProcess(db), await startServerProcess(db)];
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await db.drop();
  });

  const member = (name: string): ActingMember => workspace.members[name] as ActingMember;
  const marketing = () => askAs(servers[0]?.url ?? '', member('Giulia'));

  it('lets one win each time and tells the others who did', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const captured = await marketing().post<{ results: [{ leadId: string }] }>('/leads', {
        firstName: 'Anna',
        email: `anna.${round}@rossi-${round}.example`,
        channel: 'website',
        origin: 'marketing',
        leadType: 'demo',
      });
      const leadIds = [captured.body.results[0].leadId];
      const offered = await marketing().post<{ handovers: [{ id: string }] }>('/handovers', {
        leadIds,
        toTeamId: workspace.teams.sales,
      });
      const handoverId = offered.body.handovers[0].id;
      const answers = await Promise.all(
        REPS.map((name, index) =>
          askAs(servers[index % 2]?.url ?? '', member(name)).post<Winner>(
            `/handovers/${handoverId}/acceptance`,
          ),
        ),
      );
      const won = answers.flatMap(({ status }, index) => (status === 200 ? [REPS[index] ?? ''] : []));
      expect(won).toHaveLength(1);
      const winner = { memberId: member(won[0] ?? '').id, name: won[0] };
      const lost = answers.filter(({ status }) => status === 409);
      expect(lost).toHaveLength(49);
      for (const { body } of lost) expect(body).toMatchObject({ code: 'handover/already-accepted', winner });
    }
    const [count] = await db.oracle<{ accepted: number }>(
      `select count(*)::int as accepted from journal_entry where type = 'handover.accepted'`,
    );
    expect(count?.accepted).toBe(ROUNDS);
  });

  it('lets one of those who are asked together win each time, and nobody else', async () => {
    const asked = REPS.slice(0, ASKED);
    for (let round = 0; round < ROUNDS_TOGETHER; round += 1) {
      const captured = await marketing().post<{ results: [{ leadId: string }] }>('/leads', {
        ...{ firstName: 'Bea', email: `bea.${round}@verdi-${round}.example`, leadType: 'demo' },
        ...{ channel: 'website', origin: 'marketing' },
      });
      const offered = await marketing().post<{ handovers: [{ id: string }] }>('/handovers', {
        leadIds: [captured.body.results[0].leadId],
        toMemberIds: asked.map((name) => member(name).id),
      });
      const path = `/handovers/${offered.body.handovers[0].id}/acceptance`;
      const answers = await Promise.all(
        REPS.map((name, index) => askAs(servers[index % 2]?.url ?? '', member(name)).post<Winner>(path)),
      );
      const won = answers.flatMap(({ status }, index) => (status === 200 ? [REPS[index] ?? ''] : []));
      expect(won).toHaveLength(1);
      expect(asked).toContain(won[0]);
      const winner = { memberId: member(won[0] ?? '').id, name: won[0] };
      const lost = answers.filter(({ status }) => status === 409);
      for (const { body } of lost) expect(body).toMatchObject({ code: 'handover/already-accepted', winner });
      // Whoever was not asked hears that it is not theirs, or, coming later, whose it is.
      const strangers = answers.filter(({ status }) => status === 403);
      expect(strangers.length).toBeLessThanOrEqual(REPS.length - ASKED);
      expect(lost.length + strangers.length).toBe(REPS.length - 1);
    }
  });
});
