import { askAs } from '../support/http-client.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

type Name = 'Giulia' | 'Luca' | 'Marco' | 'Sara';
/** Nobody is like anybody of another pair. */
const NAMES = [
  ['Aurora', 'Wim'],
  ['Benedetto', 'Kjell'],
  ['Zoe', 'Maximilian'],
  ['Fulvia', 'Joost'],
  ['Hector', 'Undine'],
] as const;
interface Known {
  readonly leadId: string;
  readonly personId: string;
}
interface Shown {
  readonly candidates: readonly {
    readonly id: string;
    readonly way: string;
    readonly proposedBy: string | null;
    readonly person: { readonly id: string };
  }[];
  readonly merges: readonly { readonly id: string }[];
}
interface Lead {
  readonly stage: string;
  readonly mergedIntoId: string | null;
  readonly person: { readonly id: string };
  readonly handover: { readonly id: string; readonly state: string } | null;
}

describe('two records of one person in the hands of a rep', () => {
  let db: TestDatabase;
  let app: TestApp;
  let workspace: BuiltWorkspace<Name>;

  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
        { name: 'Luca', roles: ['sales-rep'], team: 'sales' },
        { name: 'Sara', roles: ['sales-rep'], team: 'sales' },
      ],
    });
    app = await startTestApp(db);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const ask = (name: Name): ReturnType<typeof askAs> => askAs(app.url, workspace.members[name]);
  const lead = async (id: string): Promise<Lead> => (await ask('Giulia').get<Lead>(`/leads/${id}`)).body;
  let numbers = 0;

  /** Two records under one number: the first handed over to Luca and accepted, the second as asked. */
  async function twins(second: 'own' | 'accepted' | 'of Sara' | 'of marketing'): Promise<[Known, Known]> {
    numbers += 1;
    const phone = `+39 347 555 ${String(1000 + numbers)}`;
    const [name = '', otherName = ''] = NAMES[numbers - 1] ?? [];
    const [one, other] = [await known(name, phone), await known(otherName, phone)];
    await give(one.leadId, 'Luca');
    if (second === 'accepted') await give(other.leadId, 'Luca');
    if (second === 'of Sara') await give(other.leadId, 'Sara');
    if (second === 'own')
      await db.oracle('update lead set owner_id = $2, team_id = $3 where id = $1', [
        ...[other.leadId, workspace.members.Luca.id, workspace.teams.sales],
      ]);
    return [one, other];
  }
  async function known(name: string, phone: string): Promise<Known> {
    const { body } = await ask('Giulia').post<{ results: [{ leadId: string }] }>('/leads', {
      ...{ channel: 'website', origin: 'marketing', leadType: 'demo', phone, firstName: name },
      email: `${name}@${name}-house.example`.toLowerCase(),
    });
    const [{ leadId }] = body.results;
    return { leadId, personId: (await lead(leadId)).person.id };
  }
  async function give(leadId: string, to: 'Luca' | 'Sara'): Promise<void> {
    const wish = { leadIds: [leadId], toTeamId: workspace.teams.sales, toMemberId: workspace.members[to].id };
    const { body } = await ask('Giulia').post<{ handovers: [{ id: string }] }>('/handovers', wish);
    expect((await ask(to).post(`/handovers/${body.handovers[0].id}/acceptance`)).status).toBe(200);
  }
  const shown = async (name: Name, { personId }: Known): Promise<Shown> =>
    (await ask(name).get<Shown>(`/people/${personId}/merges`)).body;
  const merge = (name: Name, one: Known, other: Known) =>
    ask(name).post<{ code: string; mergeId: string }>(`/people/${one.personId}/merges`, {
      loserId: other.personId,
    });

  it('become one where both leads are theirs and marketing loses nothing, and two again by whoever merged them', async () => {
    const [one, other] = await twins('own');
    expect((await shown('Luca', one)).candidates).toMatchObject([
      { way: 'merge', proposedBy: null, person: { id: other.personId } },
    ]);
    const { status, body } = await merge('Luca', one, other);
    expect(status).toBe(201);
    expect(await lead(other.leadId)).toMatchObject({ mergedIntoId: one.leadId });
    expect(await lead(one.leadId)).toMatchObject({ stage: 'sal', handover: { state: 'accepted' } });
    expect((await shown('Sara', one)).merges).toEqual([]);
    const path = `/people/${one.personId}/merges/${body.mergeId}/reversal`;
    expect(await ask('Sara').post(path)).toMatchObject({ status: 403, body: { code: 'merge/not-yours' } });
    expect((await ask('Luca').post(path)).status).toBe(200);
    expect(await lead(other.leadId)).toMatchObject({ mergedIntoId: null });
  });

  it('are proposed, not merged, where a handed-over lead would end: marketing decides about its own credit', async () => {
    const [one, other] = await twins('accepted');
    expect(await merge('Luca', one, other)).toMatchObject({
      status: 403,
      body: { code: 'merge/takes-credit' },
    });
    const [pair] = (await shown('Luca', one)).candidates;
    expect(pair).toMatchObject({ way: 'propose', proposedBy: null });
    const path = `/people/${one.personId}/merge-candidates/${pair?.id}/proposal`;
    for (const again of [1, 2]) expect([again, (await ask('Luca').post(path)).status]).toEqual([again, 200]);
    expect((await shown('Giulia', one)).candidates).toMatchObject([{ way: 'merge', proposedBy: 'Luca' }]);
    const told = await db.oracle(
      `select payload from journal_entry where type = 'person.merge_proposed' and subject_id = $1`,
      [one.personId],
    );
    expect(told).toEqual([{ payload: { otherId: other.personId, leadId: one.leadId } }]);
    expect((await merge('Giulia', one, other)).status).toBe(201);
    expect((await shown('Luca', one)).candidates).toEqual([]);
  });

  it.each(['of Sara', 'of marketing'] as const)(
    'stay two where the second is %s: neither merged, nor told apart, nor shown',
    async (whose) => {
      const [one, other] = await twins(whose);
      expect((await shown('Luca', one)).candidates).toEqual([]);
      expect(await merge('Luca', one, other)).toMatchObject({
        status: 403,
        body: { code: 'merge/not-yours' },
      });
      const [pair] = (await shown('Giulia', one)).candidates;
      const path = `/people/${one.personId}/merge-candidates/${pair?.id}`;
      for (const act of ['dismissal', 'proposal'])
        expect(await ask('Luca').post(`${path}/${act}`)).toMatchObject({
          ...{ status: 403, body: { code: 'merge/not-yours' } },
        });
      expect(await lead(other.leadId)).toMatchObject({ mergedIntoId: null });
    },
  );

  it('are no business of whoever only leads the team, and pairs that nobody proposes are missing', async () => {
    const [one] = await twins('accepted');
    expect((await ask('Marco').get(`/people/${one.personId}/merges`)).status).toBe(403);
    const path = `/people/${one.personId}/merge-candidates/${one.leadId}/proposal`;
    expect(await ask('Luca').post(path)).toMatchObject({ status: 404, body: { code: 'merge/no-candidate' } });
  });
});
