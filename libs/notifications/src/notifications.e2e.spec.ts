import { ALWAYS_OPEN } from '#calendar';
import { newId } from '#kernel';
import { askAs } from '../../../test/support/http-client.js';
import { startTestApp } from '../../../test/support/test-app.js';
import type { TestApp } from '../../../test/support/test-app.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { until } from '../../../test/support/until.js';
import { buildWorkspace } from '../../../test/support/workspace-builder.js';

const MEMBERS = [
  { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
  { name: 'Anna', roles: ['sales-rep'], team: 'sales' },
  { name: 'Pia', roles: ['leadership'] },
] as const;
type Name = (typeof MEMBERS)[number]['name'];

const HOUR_MS = 3_600_000;
/** Long enough to be offered within, short enough to wait for. */
const TARGET_MS = 1_500;

const duty = (kind: string, targetMs: number) => ({
  ...{ kind: `duty.${kind}`, key: kind, title: kind, owedBy: 'sales', owedTo: 'marketing', objective: 0.9 },
  tiers: [{ key: 'all', label: 'All', targetMs }],
});

interface List {
  readonly items: readonly {
    readonly id: string;
    readonly kind: string;
    readonly leadId: string | null;
    readonly isRead: boolean;
    readonly facts: object;
  }[];
  readonly nextCursor: string | null;
  readonly unread: number;
}

describe('what members are told', () => {
  let db: TestDatabase;
  let app: TestApp;
  let ask: Record<Name, ReturnType<typeof askAs>>;
  let ids: Record<Name, string>;
  let salesId: string;
  let agreementId: string;

  beforeAll(async () => {
    db = await testDatabase();
    const workspace = await buildWorkspace(db, { members: MEMBERS });
    app = await startTestApp(db);
    salesId = workspace.teams.sales;
    const entries = MEMBERS.map(({ name }) => [name, workspace.members[name]] as const);
    ask = Object.fromEntries(entries.map(([name, member]) => [name, askAs(app.url, member)])) as typeof ask;
    ids = Object.fromEntries(entries.map(([name, { id }]) => [name, id])) as typeof ids;
    agreementId = await agree();
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const agree = async (): Promise<string> => {
    const { body } = await ask.Giulia.post<{ id: string }>('/agreements', {
      name: 'Spring',
      terms: {
        period: { unit: 'month', zone: 'Europe/Rome' },
        clauses: [duty('accept', HOUR_MS), duty('contact', TARGET_MS)],
      },
      calendars: { default: ALWAYS_OPEN('Europe/Rome') },
    });
    const version = `/agreements/${body.id}/versions/1`;
    await ask.Giulia.post(`${version}/proposal`);
    await ask.Giulia.post(`${version}/signature`, { side: 'marketing' });
    await ask.Marco.post(`${version}/signature`, { side: 'sales' });
    expect(await ask.Marco.post(`${version}/activation`, {})).toMatchObject({ status: 200 });
    return body.id;
  };
  const offered = async (toMemberId?: string): Promise<string> => {
    const captured = await ask.Giulia.post<{ results: [{ leadId: string }] }>('/leads', {
      ...{
        firstName: 'Ada',
        email: `${newId()}@rossi.example`,
        channel: 'website',
        origin: 'marketing',
        leadType: 'demo',
      },
    });
    const { leadId } = captured.body.results[0];
    const to = { leadIds: [leadId], toTeamId: salesId, ...(toMemberId ? { toMemberId } : {}) };
    expect((await ask.Giulia.post('/handovers', to)).status).toBeLessThan(300);
    return leadId;
  };
  const listOf = async (name: Name, query = ''): Promise<List> =>
    (await ask[name].get<List>(`/notifications?limit=100${query}`)).body;
  const kindsOf = async (name: Name, leadId: string | null): Promise<string[]> =>
    (await listOf(name)).items.filter((each) => each.leadId === leadId).map(({ kind }) => kind);
  const told = (name: Name, leadId: string | null, ...kinds: string[]) =>
    until(`${name} is told ${kinds.join(', ')}`, async () => {
      const found = await kindsOf(name, leadId);
      return kinds.every((kind) => found.includes(kind)) && found;
    });

  it('tells both sides that promises hold, and not who put them in force', async () => {
    await told('Giulia', null, 'agreed');
    await told('Anna', null, 'agreed');
    expect(await kindsOf('Marco', null)).toEqual([]);
    expect((await listOf('Anna')).items[0]?.facts).toMatchObject({ agreementId, version: 1 });
  });

  it('tells a named rep of the offer and of each alarm once, the manager of the breach once', async () => {
    const leadId = await offered(ids.Anna);
    await told('Marco', leadId, 'alarm', 'breach');
    const anna = await told('Anna', leadId, 'offer', 'alarm');
    await told('Pia', leadId, 'alarm');
    expect((await kindsOf('Marco', leadId)).sort()).toEqual(['alarm', 'breach']);
    expect(anna.filter((kind) => kind === 'offer')).toHaveLength(1);
    expect((await kindsOf('Anna', leadId)).filter((kind) => kind === 'alarm')).toHaveLength(3);
    expect(await kindsOf('Pia', leadId)).toEqual(['alarm']);
    expect(await kindsOf('Giulia', leadId)).toEqual([]);
  });

  it('says on the member’s own board that there is something new, and to nobody else', async () => {
    const before = await ask.Anna.get<{ cells: { count: number } }>(`/boards/notifications%2F${ids.Anna}`);
    await offered(ids.Anna);
    const after = await until('the board moves', async () => {
      const { body } = await ask.Anna.get<{ cells: { count: number; newest: string } }>(
        `/boards/notifications%2F${ids.Anna}`,
      );
      return body.cells.count > before.body.cells.count && body.cells;
    });
    expect(after.newest).toEqual(expect.any(String));
    expect((await ask.Marco.get(`/boards/notifications%2F${ids.Anna}`)).status).toBe(403);
  });

  it('is read one by one, unread again, and all at once; by its own member only', async () => {
    const { items, unread } = await listOf('Giulia', '&unread=true');
    const [first] = items;
    expect((await ask.Giulia.post(`/notifications/${first?.id}/read`)).body).toEqual({ unread: unread - 1 });
    expect((await ask.Giulia.post(`/notifications/${first?.id}/read`)).body).toEqual({ unread: unread - 1 });
    expect((await ask.Giulia.post(`/notifications/${first?.id}/unread`)).body).toEqual({ unread });
    expect(await ask.Marco.post(`/notifications/${first?.id}/read`)).toMatchObject({
      ...{ status: 404, body: { code: 'notification/missing' } },
    });
    expect((await ask.Giulia.post('/notifications/read')).body).toEqual({
      unread: 0,
      readAt: expect.any(String) as string,
    });
    expect(await listOf('Giulia', '&unread=true')).toMatchObject({ items: [], unread: 0 });
    expect((await listOf('Giulia')).items[0]?.isRead).toBe(true);
  });

  it('comes page by page, each once', async () => {
    const all = (await listOf('Anna')).items.map(({ id }) => id);
    const pages: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: List = (
        await ask.Anna.get<List>(`/notifications?limit=2${cursor ? `&cursor=${cursor}` : ''}`)
      ).body;
      pages.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(pages.filter((id) => all.includes(id))).toEqual(all);
    expect(new Set(pages).size).toBe(pages.length);
  });

  it('lets the other side excuse what is owed to it, tells who owed it, and lists it', async () => {
    const leadId = await offered(ids.Anna);
    const found = await ask.Marco.get<{ items: { id: string; level: string }[] }>(
      `/obligations?leadId=${leadId}&clauseKey=accept`,
    );
    const id = found.body.items.find(({ level }) => level === 'lead')?.id ?? '';
    const waiver = { reason: 'agreed_exception', note: 'On fair.' };
    expect(await ask.Anna.post(`/obligations/${id}/waiver`, waiver)).toMatchObject({ status: 403 });
    expect(await ask.Marco.post(`/obligations/${id}/waiver`, waiver)).toMatchObject({
      ...{ status: 403, body: { code: 'obligation/other-side', may: ['marketing', 'leadership'] } },
    });
    expect(await ask.Giulia.post(`/obligations/${id}/waiver`, { reason: 'because' })).toMatchObject({
      status: 400,
    });
    expect(await ask.Giulia.post(`/obligations/${id}/waiver`, waiver)).toMatchObject({
      ...{ status: 200, body: { id, status: 'excused', corrected: null } },
    });
    expect(await ask.Pia.post('/obligations/waivers', { ...waiver, obligationIds: [id] })).toMatchObject({
      ...{ status: 409, body: { code: 'obligation/nothing-to-waive' } },
    });
    const listed = await ask.Anna.get<{ items: object[] }>(`/obligations?leadId=${leadId}&waived=true`);
    expect(listed.body.items).toMatchObject([
      { status: 'excused', waiver: { reason: 'agreed_exception', note: 'On fair.', by: 'Giulia' } },
      { status: 'excused', waiver: { by: 'Giulia' } },
    ]);
    await told('Anna', leadId, 'waived');
    await told('Marco', leadId, 'waived');
  });

  it('shows a re-basing before it is done', async () => {
    const path = `/agreements/${agreementId}/versions/1/rebasing`;
    const { status, body } = await ask.Anna.post<{ fingerprint: string }>(`${path}/preview`);
    expect([status, body]).toMatchObject([
      200,
      { rebased: 0, untouched: 0, remaining: 0, clauses: [], examples: [] },
    ]);
    expect((await ask.Anna.post(path, body)).status).toBe(403);
    expect(await ask.Giulia.post(path, { fingerprint: '0'.repeat(64) })).toMatchObject({ status: 409 });
    expect(await ask.Giulia.post(path, { fingerprint: body.fingerprint })).toMatchObject({ status: 200 });
  });
});
