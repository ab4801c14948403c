import { newId } from '#kernel';
import { recordTouches } from '#journey';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { CustomerSummary } from '../application/read-customer.js';
import type { ShownItem, TimelinePage } from '../application/read-timeline.js';

interface Captured {
  readonly results: readonly { readonly leadId: string; readonly personId: string }[];
}
interface Lead {
  readonly person: { readonly id: string };
  readonly company: { readonly id: string };
}
interface Problem {
  readonly code: string;
}
type Who = 'giulia' | 'marco' | 'sara' | 'vera' | 'pia';

describe('customers over HTTP', () => {
  let db: TestDatabase;
  let app: TestApp;
  let ask: Record<Who, ReturnType<typeof askAs>>;
  let ada: { leadId: string; personId: string; companyId: string };
  let bob: { leadId: string; personId: string };
  let dealId: string;

  beforeAll(async () => {
    db = await testDatabase();
    app = await startTestApp(db);
    const { id, members, teams } = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['administrator', 'marketing-manager'], team: 'marketing' },
        { name: 'Marco', roles: ['sales-manager', 'sales-rep'], team: 'sales' },
        { name: 'Sara', roles: ['sales-rep'], team: 'sales' },
        { name: 'Vera', roles: ['viewer'] },
        { name: 'Pia', roles: ['partner'], team: 'partner' },
      ],
    });
    ask = {
      giulia: askAs(app.url, members.Giulia),
      marco: askAs(app.url, members.Marco),
      sara: askAs(app.url, members.Sara),
      vera: askAs(app.url, members.Vera),
      pia: askAs(app.url, members.Pia),
    };
    const company = { name: 'Rossi', domain: 'rossi.example' };
    const hit = (firstName: string) => ({
      ...{ firstName, lastName: 'Rossi', email: `${firstName}@rossi.example`, company },
      ...{ channel: 'website', leadType: 'demo', origin: 'marketing' },
    });
    const { body } = await ask.giulia.post<Captured>('/leads', [hit('Ada'), hit('Bob')]);
    const [adaId = '', bobId = ''] = body.results.map(({ leadId }) => leadId);
    const page = async (leadId: string) => (await ask.giulia.get<Lead>(`/leads/${leadId}`)).body;
    const [first, second] = [await page(adaId), await page(bobId)];
    ada = { leadId: adaId, personId: first.person.id, companyId: first.company.id };
    bob = { leadId: bobId, personId: second.person.id };
    const minutes = (count: number): Date => new Date(Date.now() - 10 * 86_400_000 + count * 60_000);
    await db.database.withWorkspace(id, (tx) =>
      recordTouches(
        tx,
        id,
        [0, 5, 12].map((minute) => ({
          ...{ personId: ada.personId, occurredAt: minutes(minute), channel: 'paid-search' as const },
          ...{ campaign: 'Spring', kind: 'online' as const },
        })),
      ),
    );
    const offered = await ask.giulia.post<{ handovers: { id: string }[] }>('/handovers', {
      ...{ leadIds: [ada.leadId], toTeamId: teams.sales, note: 'Met at the fair.' },
    });
    await ask.marco.post(`/handovers/${offered.body.handovers[0]?.id ?? ''}/acceptance`);
    const opened = await ask.marco.post<{ opportunityId: string }>('/opportunities', {
      ...{ leadId: ada.leadId, name: 'Press line', amount: '1200.00', currency: 'EUR' },
    });
    dealId = opened.body.opportunityId;
    await ask.marco.post(`/opportunities/${dealId}/won`, {});
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const timeline = async (path: string, query = '', who: Who = 'giulia'): Promise<TimelinePage> =>
    (await ask[who].get<TimelinePage>(`/customers/${path}/timeline?limit=200${query}`)).body;
  const codes = (items: readonly ShownItem[]): string[] => items.map(({ code }) => code);
  const summary = async (path: string, who: Who = 'giulia'): Promise<CustomerSummary> =>
    (await ask[who].get<CustomerSummary>(`/customers/${path}`)).body;
  const afterSale = (step: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
    ask.marco.put<Problem & { version: number }>(
      `/opportunities/${dealId}/after-sale/${step}`,
      body,
      headers,
    );

  it('tells a customer’s way through marketing, sales and what follows the sale, oldest first if asked', async () => {
    const { items } = await timeline(`people/${ada.personId}`, '&order=oldest');
    expect(codes(items)).toEqual([
      ...['session', 'online', 'lead.captured'],
      ...['handover.offered', 'handover.accepted', 'opportunity.opened', 'opportunity.won'],
      ...['revenue.recorded', 'after_sale.started'],
    ]);
    expect(items[0]).toMatchObject({
      ...{ kind: 'touch', department: 'marketing', who: { kind: 'customer' }, person: { name: 'Ada Rossi' } },
      facts: { channel: 'paid-search', campaign: 'Spring', touches: 3 },
    });
    expect(items.find(({ code }) => code === 'handover.accepted')).toMatchObject({
      ...{ department: 'sales', who: { kind: 'member', name: 'Marco' }, leadId: ada.leadId },
    });
    expect(items.find(({ code }) => code === 'after_sale.started')).toMatchObject({
      ...{ kind: 'after_sale', department: 'care', dealId, facts: { step: 'onboarding' } },
    });
    const newest = (await timeline(`people/${ada.personId}`)).items;
    expect(newest.map(({ id }) => id)).toEqual(items.map(({ id }) => id).toReversed());
  });

  it('pages through everything once, whichever end comes first', async () => {
    const whole = (await timeline(`companies/${ada.companyId}`)).items.map(({ id }) => id);
    for (const order of ['newest', 'oldest'] as const) {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const after = cursor === '' ? '' : `&cursor=${cursor}`;
        const path = `/customers/companies/${ada.companyId}/timeline?limit=2&order=${order}${after}`;
        const page: TimelinePage = (await ask.giulia.get<TimelinePage>(path)).body;
        expect(page.items.length).toBeLessThanOrEqual(2);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      expect(seen).toEqual(order === 'newest' ? whole : whole.toReversed());
    }
  });

  it('narrows to kinds and to departments', async () => {
    const path = `companies/${ada.companyId}`;
    const captures = await timeline(path, '&kinds=capture');
    expect(codes(captures.items)).toEqual(['lead.captured', 'lead.captured']);
    expect(captures.items.map(({ person }) => person?.name).sort()).toEqual(['Ada Rossi', 'Bob Rossi']);
    const care = await timeline(path, '&departments=care,finance');
    expect(codes(care.items)).toEqual(['after_sale.started']);
    expect((await ask.giulia.get(`/customers/${path}/timeline?kinds=gossip`)).status).toBe(400);
  });

  it('withholds what a seller does not see, and says how much that is', async () => {
    const path = `companies/${ada.companyId}`;
    const all = await timeline(path);
    const seen = await timeline(path, '', 'sara');
    expect(all.withheld).toBe(0);
    expect(seen.items.length).toBeLessThan(all.items.length);
    expect(seen.items.some(({ leadId }) => leadId === bob.leadId)).toBe(false);
    expect(seen.items.length + (seen.withheld ?? 0)).toBe(all.items.length);
    expect(await ask.sara.get(`/customers/people/${bob.personId}`)).toMatchObject({
      ...{ status: 404, body: { code: 'customer/missing' } },
    });
    expect((await summary(path, 'sara')).leadIds).toEqual([ada.leadId]);
  });

  it('masks names and keeps amounts from who may not see them', async () => {
    const { items } = await timeline(`people/${ada.personId}`, '', 'vera');
    expect(new Set(items.map(({ person }) => person?.name))).toEqual(new Set(['A. R.']));
    const money = items.find(({ kind }) => kind === 'money');
    expect(money?.facts).toMatchObject({ currency: 'EUR', amount: null });
    expect(await summary(`people/${ada.personId}`, 'vera')).toMatchObject({ name: 'A. R.', money: null });
    expect(JSON.stringify(items)).not.toContain('1200');
  });

  it.each(['people', 'companies'])('is no page of a partner who has none of its leads: %s', async (kind) => {
    const id = kind === 'people' ? ada.personId : ada.companyId;
    for (const path of [`/customers/${kind}/${id}`, `/customers/${kind}/${id}/timeline`])
      expect(await ask.pia.get(path)).toMatchObject({ status: 404, body: { code: 'customer/missing' } });
    expect((await ask.giulia.get(`/customers/${kind}/${newId()}`)).status).toBe(404);
  });

  it('sums a customer up, from the first touch to the cash', async () => {
    const before = await summary(`people/${ada.personId}`);
    expect(before).toMatchObject({
      ...{ kind: 'person', name: 'Ada Rossi', company: { name: 'Rossi' }, withheld: 0, isErased: false },
      firstTouch: { channel: 'paid-search', campaign: 'Spring' },
      money: [{ currency: 'EUR', amount: '1200.00' }],
      deals: [{ id: dealId, stage: 'won', afterSale: { done: 0, steps: 4 } }],
      ...{ daysToWon: 10, daysToCash: null },
    });
    expect(before.held[0]).toMatchObject({ department: 'marketing' });
    expect(before.held.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    await afterSale('cash', { isDone: true, amount: '1200.00', number: 'B-1' });
    expect(await summary(`people/${ada.personId}`)).toMatchObject({ daysToCash: 10 });
  });

  it('takes steps after the sale over HTTP, over the version one saw', async () => {
    const done = await afterSale('onboarding', { isDone: true, note: 'Called' });
    expect(done).toMatchObject({ status: 200, body: { state: 'done' } });
    expect(done.body.version).toBeGreaterThan(1);
    expect(await afterSale('onboarding', { isDone: false }, { 'if-match': '"1"' })).toMatchObject({
      ...{ status: 409, body: { code: 'after-sale/changed-meanwhile' } },
    });
    expect((await afterSale('parties', { isDone: true })).status).toBe(404);
    expect((await afterSale('delivery', { department: 'kitchen' })).status).toBe(400);
    const refused = await ask.vera.put(`/opportunities/${dealId}/after-sale/delivery`, { isDone: true });
    expect(refused).toMatchObject({ status: 403, body: { code: 'lead/out-of-reach' } });
    for (const whose of ['overdue', 'overdue-mine']) {
      const late = await ask.marco.get<{ items: unknown[] }>(`/opportunities?afterSale=${whose}`);
      expect(late).toMatchObject({ status: 200, body: { items: [] } });
    }
    expect((await ask.marco.get('/opportunities?afterSale=soon')).status).toBe(400);
  });

  it('takes them from another system by its own id', async () => {
    await db.oracle(`update opportunity set external_source = 'erp', external_id = '4711' where id = $1`, [
      dealId,
    ]);
    const path = '/opportunities/external/erp/4711/after-sale/invoice';
    const told = { isDone: true, amount: '1200.00', number: '2026/17' };
    expect(await ask.marco.put(path, told)).toMatchObject({ status: 200, body: { state: 'done' } });
    expect(await ask.marco.put(path.replace('4711', '4712'), told)).toMatchObject({
      ...{ status: 404, body: { code: 'opportunity/missing' } },
    });
  });

  it('keeps what follows a sale over the version one saw', async () => {
    const read = await ask.giulia.get<{ version: number; steps: { step: string }[] }>('/after-sale-steps');
    expect(read.headers.get('etag')).toBe('"0"');
    const { steps } = read.body;
    expect((await ask.giulia.put('/after-sale-steps', { steps })).status).toBe(428);
    const wish = {
      steps: steps.map((each) => ({ ...each, ...(each.step === 'cash' && { afterDays: 30 }) })),
    };
    const kept = await ask.giulia.put('/after-sale-steps', wish, { 'if-match': '"0"' });
    expect(kept).toMatchObject({ status: 200, body: { version: 1 } });
    expect((await ask.sara.put('/after-sale-steps', wish, { 'if-match': '"1"' })).status).toBe(403);
  });

  it('tells of a person who was erased without their name', async () => {
    const { body } = await ask.giulia.post<Captured>('/leads', [
      {
        firstName: 'Carla',
        lastName: 'Verdi',
        email: 'carla@verdi.example',
        channel: 'website',
        leadType: 'demo',
        origin: 'marketing',
      },
    ]);
    const leadId = body.results[0]?.leadId ?? '';
    const personId = (await ask.giulia.get<Lead>(`/leads/${leadId}`)).body.person.id;
    const way = `/people/${personId}/erasure`;
    const { version } = (await ask.giulia.get<{ version: number }>(way)).body;
    expect((await ask.giulia.post(way, { version })).status).toBe(200);
    expect(await summary(`people/${personId}`)).toMatchObject({ name: null, isErased: true });
    const { items } = await timeline(`people/${personId}`);
    expect(codes(items)).toContain('lead.captured');
    expect(JSON.stringify(items)).not.toMatch(/carla|verdi/i);
  });
});
