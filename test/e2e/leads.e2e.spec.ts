import { askAs } from '../support/http-client.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

type Name = 'Ada' | 'Giulia' | 'Luca' | 'Sara' | 'Piero' | 'Vera';

interface Item {
  readonly id: string;
  readonly stage: string;
  readonly person: { readonly name: string | null; readonly email: string | null } | null;
}

describe('leads over HTTP', () => {
  let db: TestDatabase;
  let app: TestApp;
  let workspace: BuiltWorkspace<Name>;
  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, {
      members: [
        { name: 'Ada', roles: ['administrator'] },
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Luca', roles: ['sales-rep'], team: 'sales' },
        { name: 'Sara', roles: ['sales-rep'], team: 'sales' },
        { name: 'Piero', roles: ['partner'], team: 'partner' },
        { name: 'Vera', roles: ['viewer'] },
      ],
    });
    app = await startTestApp(db);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const ask = (name: Name) => askAs(app.url, workspace.members[name]);
  const capture = async (facts: object): Promise<string> => {
    const { body } = await ask('Giulia').post<{ results: [{ leadId: string }] }>('/leads', {
      channel: 'website',
      origin: 'marketing',
      leadType: 'demo',
      ...facts,
    });
    return body.results[0].leadId;
  };
  const offer = async (leadId: string, toTeamId = workspace.teams.sales): Promise<string> => {
    const { body } = await ask('Giulia').post<{ handovers: [{ id: string }] }>('/handovers', {
      leadIds: [leadId],
      toTeamId,
    });
    return body.handovers[0].id;
  };
  const idsSeenBy = async (name: Name): Promise<string[]> =>
    (await ask(name).get<{ items: Item[] }>('/leads?limit=200')).body.items.map(({ id }) => id);

  it('shows a partner the leads of its own team only, on lists, pages and searches alike', async () => {
    const theirs = await capture({ firstName: 'Tea', lastName: 'Verdi', email: 'tea@verdi.example' });
    const own = await capture({ firstName: 'Ugo', lastName: 'Verdi', email: 'ugo@verdi-due.example' });
    await offer(theirs);
    await offer(own, workspace.teams.partner);
    expect(await idsSeenBy('Piero')).toEqual([own]);
    expect((await ask('Piero').get(`/leads/${theirs}`)).status).toBe(404);
    expect((await ask('Piero').get(`/leads/${own}`)).status).toBe(200);
    const { body } = await ask('Piero').get<{ leads: Item[] }>('/search?q=Verdi');
    expect(body.leads.map(({ id }) => id)).toEqual([own]);
  });

  it('masks people for those who may not see them', async () => {
    const id = await capture({
      firstName: 'Anna',
      lastName: 'Bianchi',
      email: 'anna@bianchi.example',
      phone: '+39 02 1234567',
    });
    const seen = async (name: Name) => (await ask(name).get<Item>(`/leads/${id}`)).body.person;
    expect(await seen('Giulia')).toMatchObject({ name: 'Anna Bianchi', email: 'anna@bianchi.example' });
    const masked = JSON.stringify(await seen('Vera'));
    for (const secret of ['Anna', 'Bianchi', 'anna@', '1234567']) expect(masked).not.toContain(secret);
    expect((await ask('Vera').get<{ people: unknown[] }>('/search?q=Anna')).body.people).toEqual([]);
  });

  it('lets nobody take a lead that was offered to a colleague by name', async () => {
    const leadId = await capture({ firstName: 'Ivo', email: 'ivo@neri.example' });
    const { body } = await ask('Giulia').post<{ handovers: [{ id: string }] }>('/handovers', {
      leadIds: [leadId],
      toTeamId: workspace.teams.sales,
      toMemberId: workspace.members.Luca.id,
    });
    const path = `/handovers/${body.handovers[0].id}/acceptance`;
    expect((await ask('Sara').post<{ code: string }>(path)).body.code).toBe('lead/out-of-reach');
    expect((await ask('Luca').post(path)).status).toBe(200);
  });

  it('answers a repeated acceptance with the same key as the first time, and one with another key with the winner', async () => {
    const handoverId = await offer(await capture({ firstName: 'Eva', email: 'eva@gialli.example' }));
    const path = `/handovers/${handoverId}/acceptance`;
    const first = await ask('Luca').post(path, undefined, { 'idempotency-key': 'tap-1' });
    const again = await ask('Luca').post(path, undefined, { 'idempotency-key': 'tap-1' });
    expect([again.status, again.body, again.headers.get('idempotent-replayed')]).toEqual([
      200,
      first.body,
      'true',
    ]);
    expect(
      (await ask('Luca').post<{ code: string }>(path, undefined, { 'idempotency-key': 'tap-2' })).body.code,
    ).toBe('handover/already-accepted');
  });

  it('takes the next step of a lead from its owner only, and shows it', async () => {
    const leadId = await capture({ firstName: 'Nina', email: 'nina@blu.example' });
    await ask('Luca').post(`/handovers/${await offer(leadId)}/acceptance`);
    const dueAt = new Date(Date.now() + 86_400_000).toISOString();
    expect(
      (await ask('Sara').post<{ code: string }>(`/leads/${leadId}/next-step`, { what: 'Call', dueAt })).body
        .code,
    ).toBe('lead/out-of-reach');
    expect(
      (await ask('Luca').post(`/leads/${leadId}/next-step`, { what: 'Send the offer', dueAt })).status,
    ).toBe(200);
    expect((await ask('Luca').get(`/leads/${leadId}`)).body).toMatchObject({
      nextStep: 'Send the offer',
      nextStepDueAt: dueAt,
    });
    const past = await ask('Luca').post<{ errors: { pointer: string }[] }>(`/leads/${leadId}/next-step`, {
      what: 'Call',
      dueAt: '2020-01-01T00:00:00Z',
    });
    expect(past.body.errors[0]?.pointer).toBe('/dueAt');
  });

  it('lets an administrator give a stage the words of the house, and take them back', async () => {
    const labelled = async (): Promise<unknown> =>
      (
        await ask('Vera').get<{ items: { stage: string; label: string | null }[] }>('/stages')
      ).body.items.find(({ stage }) => stage === 'sal')?.label;
    expect((await ask('Giulia').put('/stages', { stage: 'sal', label: 'Presa in carico' })).status).toBe(403);
    expect((await ask('Ada').put('/stages', { stage: 'sal', label: 'Presa in carico' })).status).toBe(200);
    expect(await labelled()).toBe('Presa in carico');
    await ask('Ada').put('/stages', { stage: 'sal', label: null });
    expect(await labelled()).toBeNull();
  });

  const wrong: { path: string; body: object; pointer: string; because: string }[] = [
    {
      path: '/handovers',
      body: { leadIds: [], toTeamId: '00000000-0000-7000-8000-000000000000' },
      pointer: '/leadIds',
      because: 'nothing is handed over',
    },
    {
      path: '/handovers',
      body: { leadIds: ['x'], toTeamId: '00000000-0000-7000-8000-000000000000' },
      pointer: '/leadIds',
      because: 'it is no id',
    },
    {
      path: '/leads',
      body: { channel: 'pigeon', origin: 'marketing', leadType: 'demo', email: 'a@b.example' },
      pointer: '/channel',
      because: 'there is no such channel',
    },
    {
      path: '/leads',
      body: {
        chanel: 'website',
        channel: 'website',
        origin: 'marketing',
        leadType: 'demo',
        email: 'a@b.example',
      },
      pointer: '/chanel',
      because: 'a field nobody knows is refused by name',
    },
  ];
  test.each(wrong)(
    'names $pointer of a body for $path, because $because',
    async ({ path, body, pointer }) => {
      const answer = await ask('Giulia').post<{ errors: { pointer: string; detail: string }[] }>(path, body);
      expect(answer.status).toBe(400);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(answer.body.errors.map((error) => error.pointer)).toContain(pointer);
    },
  );

  it('pages through leads without missing or repeating one while new ones come in', async () => {
    for (let index = 0; index < 7; index += 1)
      await capture({ firstName: `Page${index}`, email: `page${index}@seven.example` });
    const all = await idsSeenBy('Giulia');
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body }: { body: { items: Item[]; nextCursor: string | null } } = await ask('Giulia').get(
        `/leads?limit=3${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
      await capture({ firstName: 'Late', email: `late${seen.length}@later.example` });
    }
    expect(seen).toEqual(all);
  });
});
