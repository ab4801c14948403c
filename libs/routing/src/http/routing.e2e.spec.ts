import { EVERYONE } from '#contracts';
import { newId } from '#kernel';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { until } from '../../../../test/support/until.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { ActingMember } from '../../../../test/support/workspace-builder.js';

const MEMBERS = [
  { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager'], team: 'marketing' },
  { name: 'Olga', roles: ['operations'] },
  { name: 'Luca', roles: ['sales-rep'], team: 'sales' },
  { name: 'Sara', roles: ['sales-rep'], team: 'sales' },
] as const;
type Name = (typeof MEMBERS)[number]['name'];
const IN_AN_HOUR = new Date(Date.now() + 3_600_000).toISOString();

interface Items<T> {
  readonly items: readonly T[];
}

describe('routing over HTTP', () => {
  let db: TestDatabase;
  let app: TestApp;
  let ask: Record<Name, ReturnType<typeof askAs>>;
  let ids: Record<Name, string>;
  let teamId: string;
  let luca: ActingMember;

  beforeAll(async () => {
    db = await testDatabase();
    const { members, teams } = await buildWorkspace(db, { members: MEMBERS });
    app = await startTestApp(db);
    teamId = teams.sales;
    luca = members.Luca;
    const entries = MEMBERS.map(({ name }) => [name, members[name]] as const);
    ask = Object.fromEntries(entries.map(([name, member]) => [name, askAs(app.url, member)])) as typeof ask;
    ids = Object.fromEntries(entries.map(([name, { id }]) => [name, id])) as typeof ids;
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const rule = (changes: object = {}): object => ({
    ...{ key: 'all', name: 'All', when: EVERYONE, teamId, method: 'round_robin', participants: null },
    ...{ missedTurns: 'hold_position', ifNobody: 'wait' },
    ...changes,
  });
  const offered = async (): Promise<string> => {
    const { body } = await ask.Giulia.post<{ results: [{ leadId: string }] }>('/leads', {
      ...{ firstName: 'Ada', email: `${newId()}@rossi.example`, channel: 'website' },
      ...{ origin: 'marketing', leadType: 'demo' },
    });
    const { leadId } = body.results[0];
    expect(await ask.Giulia.post('/handovers', { leadIds: [leadId] })).toMatchObject({ status: 201 });
    return leadId;
  };
  const back = (absenceId: string): Promise<Response> =>
    fetch(`${app.url}/api/v1/routing/absences/${absenceId}`, { method: 'DELETE', headers: luca.headers });
  const decided = async (leadId: string) =>
    (await ask.Luca.get<Items<{ memberId: string | null; occasion: string }>>(`/leads/${leadId}/routing`))
      .body.items;

  it('puts rules in force by version: seen, tried, published; refused when stale, wrong or not theirs', async () => {
    const none = await ask.Luca.get('/routing/rules');
    expect(none).toMatchObject({ status: 200, body: { version: 0, rules: [] } });
    const draft = { rules: [rule()], attributes: { channel: 'event' } };
    expect(await ask.Olga.post('/routing/dry-run', draft)).toMatchObject({
      ...{ status: 200, body: { rulesVersion: 0, decisions: [{ memberId: ids.Luca, ruleKey: 'all' }] } },
    });
    const seen = { 'if-match': none.headers.get('etag') ?? '' };
    const body = { rules: [rule()], note: 'The first.' };
    expect(await ask.Luca.put('/routing/rules', body, seen)).toMatchObject({ status: 403 });
    expect(await ask.Olga.put('/routing/rules', { rules: [rule({ teamId: newId() })] }, seen)).toMatchObject({
      ...{ status: 422, body: { code: 'routing/invalid' } },
    });
    expect(await ask.Olga.put('/routing/rules', body, seen)).toMatchObject({
      status: 200,
      body: { version: 1 },
    });
    expect(await ask.Olga.put('/routing/rules', body, seen)).toMatchObject({ status: 412 });
    expect((await ask.Olga.get<Items<object>>('/routing/versions')).body.items).toMatchObject([
      { number: 1, note: 'The first.', publishedBy: ids.Olga },
    ]);
  });

  it('gives leads in turn, says why, and by one tap passes over who is away', async () => {
    const first = await offered();
    expect(await decided(first)).toMatchObject([{ memberId: ids.Luca, occasion: 'offer' }]);
    const away = await ask.Sara.post<{ id: string }>('/routing/absences', { until: IN_AN_HOUR });
    expect(away).toMatchObject({ status: 201, body: { memberId: ids.Sara } });
    expect(await ask.Sara.post('/routing/absences', { memberId: ids.Luca, until: IN_AN_HOUR })).toMatchObject(
      {
        ...{ status: 403, body: { code: 'routing/not-yours' } },
      },
    );
    expect(await decided(await offered())).toMatchObject([
      { memberId: ids.Luca, skipped: [{ memberId: ids.Sara, reason: 'on_leave' }] },
    ]);
    expect(await ask.Sara.post(`/routing/absences/${away.body.id}/passing-on`)).toMatchObject({
      ...{ status: 200, body: { passed: 0 } },
    });
    expect(await ask.Luca.post(`/routing/absences/${away.body.id}/passing-on`)).toMatchObject({
      ...{ status: 403, body: { code: 'routing/not-yours' } },
    });
    expect(await ask.Sara.post(`/routing/absences/${newId()}/passing-on`)).toMatchObject({
      ...{ status: 409, body: { code: 'routing/not-away' } },
    });
    expect(await ask.Sara.get('/routing/absences')).toMatchObject({
      ...{ status: 200, body: { items: [{ id: away.body.id, memberId: ids.Sara }] } },
    });
    const coming = { from: IN_AN_HOUR, until: new Date(Date.now() + 7_200_000).toISOString() };
    const { body: trip } = await ask.Luca.post<{ id: string }>('/routing/absences', coming);
    expect((await ask.Luca.get<Items<object>>('/routing/absences')).body.items).toMatchObject([trip]);
    expect(await back(trip.id)).toMatchObject({ status: 204 });
    expect((await ask.Luca.get<Items<object>>('/routing/absences')).body.items).toEqual([]);
    const limit = { capacity: { most: 2, per: 'month' } };
    expect(await ask.Marco.put(`/routing/members/${ids.Luca}`, limit)).toMatchObject({ status: 204 });
    expect(await ask.Sara.put(`/routing/members/${ids.Sara}`, limit)).toMatchObject({ status: 403 });
    expect(await ask.Marco.put(`/routing/members/${newId()}`, limit)).toMatchObject({
      ...{ status: 422, body: { code: 'routing/unknown-member' } },
    });
    const waiting = await offered();
    expect(await decided(waiting)).toMatchObject([{ memberId: null, isWaiting: true }]);
    expect(await ask.Luca.get('/routing/backlog')).toMatchObject({
      ...{ status: 200, body: { items: [{ teamId, count: 1, oldestAt: expect.any(String) }] } },
    });
    const { body } = await ask.Marco.get<Items<{ memberId: string }>>('/routing/members');
    const of = (id: string) => body.items.find(({ memberId }) => memberId === id);
    expect(of(ids.Luca)).toMatchObject({ capacity: limit.capacity, given: 2, isOnLeave: false });
    expect(of(ids.Sara)).toMatchObject({ isOnLeave: true, absences: [{ id: away.body.id }] });
    expect(await ask.Marco.put(`/routing/members/${ids.Luca}`, { capacity: null })).toMatchObject({
      status: 204,
    });
    await until('what waited to be dealt out', async () => (await decided(waiting)).length === 2);
    expect((await decided(waiting)).at(-1)).toMatchObject({ memberId: ids.Luca, occasion: 'drain' });
    expect((await ask.Luca.get<Items<object>>('/routing/backlog')).body.items).toEqual([]);
  });
});
