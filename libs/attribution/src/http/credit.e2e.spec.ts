import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { until } from '../../../../test/support/until.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { CreditReport } from '../domain/report.js';
import type { CreditExplained } from '../application/explain-credit.js';
import type { DealCredit } from '../application/read-deal-credit.js';
import type { PathsBehindCell } from '../application/read-paths.js';
import type { PeopleReport } from '../application/read-people.js';
import type { CreditFlow, LeadsOfFlow } from '../domain/flow.js';
import type { KeptSettings } from '../domain/settings.js';
import { CreditDesk, CreditRoom } from '../test-support/credit-desk.js';

const YEAR = 'from=2026-01-01&to=2026-12-31';
const LAST_YEAR = 'from=2025-01-01&to=2025-12-31';

interface Problem {
  readonly code: string;
}

describe('credit over HTTP', () => {
  let desk: CreditDesk;
  let app: TestApp;
  let ask: Record<'giulia' | 'sara' | 'vera' | 'pia', ReturnType<typeof askAs>>;
  let dealId: string;
  let giuliaId: string;
  beforeAll(async () => {
    desk = await CreditDesk.open();
    app = await startTestApp(desk.db);
    const { id, members } = await buildWorkspace(desk.db, {
      members: [
        { name: 'Giulia', roles: ['administrator'] },
        { name: 'Sara', roles: ['sales-rep'], team: 'sales' },
        { name: 'Vera', roles: ['viewer'] },
        { name: 'Pia', roles: ['partner'], team: 'partner' },
      ],
    });
    const [giulia, sara, vera, pia] = [members.Giulia, members.Sara, members.Vera, members.Pia].map(
      (member) => askAs(app.url, member),
    ) as [
      ReturnType<typeof askAs>,
      ReturnType<typeof askAs>,
      ReturnType<typeof askAs>,
      ReturnType<typeof askAs>,
    ];
    ask = { giulia, sara, vera, pia };
    giuliaId = members.Giulia.id;
    const room = new CreditRoom(desk, id, giuliaId);
    const { personId } = await room.person({ firstName: 'Ada', lastName: 'Rossi' });
    await room.touches(personId, [
      { day: 1, channel: 'event', campaign: 'Fair' },
      { day: 3, channel: 'email', campaign: 'Spring', asset: 'Letter' },
    ]);
    dealId = await room.won(await room.lead({ personId }), 9, { amount: '1000.01' });
    const saras = new CreditRoom(desk, id, members.Sara.id);
    await saras.won(await saras.lead({ day: -100 }), -90, { amount: '70.00' });
    const isRead = async (days: string): Promise<boolean> =>
      (await report('', days)).won.total.conversions === 1;
    await until('credit is read', async () => (await isRead(YEAR)) && (await isRead(LAST_YEAR)));
  });
  afterAll(async () => {
    await app.close();
    await desk.close();
  });

  const report = async (query = '', days = YEAR): Promise<CreditReport> =>
    (await ask.giulia.get<CreditReport>(`/credit/report?${days}${query}`)).body;

  it('reports several models side by side, stamped with what they depend on', async () => {
    const told = await report('&models=first,u-shaped,markov-1,shapley');
    expect(
      told.models.map(({ model, won }) => [
        model,
        won.credited.map(({ channel, amount }) => [channel, amount]),
      ]),
    ).toEqual([
      ['first', [['event', '1000.01']]],
      [
        'u-shaped',
        [
          ['email', '500.00'],
          ['event', '500.01'],
        ],
      ],
      [
        'markov-1',
        [
          ['email', expect.any(String)],
          ['event', expect.any(String)],
        ],
      ],
      [
        'shapley',
        [
          ['email', expect.any(String)],
          ['event', expect.any(String)],
        ],
      ],
    ]);
    expect(told.stamp).toMatchObject({
      currency: 'EUR',
      settingsVersion: 0,
      lookbackDays: 90,
      isSettling: false,
    });
    expect(told.stamp.position).toBeGreaterThan(0);
    const byCampaign = await report('&by=campaign&models=linear');
    expect(byCampaign.models[0]?.won.credited).toHaveLength(2);
  });

  it('explains a figure by its deals, and tells amounts of deals only to those who may see them', async () => {
    const cell = `/credit/explain?${YEAR}&model=linear&channel=event`;
    const { body } = await ask.giulia.get<CreditExplained>(cell);
    expect(body).toMatchObject({
      value: { conversions: 0.5, amount: '500.01' },
      total: 1,
      items: [{ opportunityId: dealId, amount: '500.01' }],
    });
    expect(body.sum).toEqual(body.value);
    const seen = await ask.vera.get<CreditExplained>(cell);
    expect(seen.body).toMatchObject({ value: body.value, items: [{ amount: null }] });
  });

  it('tells a seller amounts of deals within reach alone, and what all come to', async () => {
    expect((await ask.sara.get(`/opportunities/${dealId}`)).status).toBe(404);
    const all = `/credit/explain?${YEAR}&model=total`;
    const deals = `/credit/people/${giuliaId}/deals?${YEAR}`;
    for (const path of [all, deals]) {
      const whole = await ask.giulia.get<CreditExplained>(path);
      expect(whole.body.items).toMatchObject([{ opportunityId: dealId, amount: expect.any(String) }]);
      const [item] = whole.body.items;
      expect((await ask.sara.get(path)).body).toEqual({ ...whole.body, items: [{ ...item, amount: null }] });
    }
    const nobodys = `/credit/people/${dealId}/deals?${YEAR}`;
    expect(await ask.giulia.get(nobodys)).toMatchObject({ status: 404, body: { code: 'member/missing' } });
    const own = await ask.sara.get(`/credit/explain?${LAST_YEAR}&model=total`);
    expect(own.body).toMatchObject({ sum: { amount: '70.00' }, items: [{ amount: '70.00' }] });
  });

  it('shows a deal back to its touches, with names for those who may read them', async () => {
    const { body } = await ask.giulia.get<DealCredit>(`/credit/deals/${dealId}`);
    expect(
      body.touches.map(({ channel, campaign, asset, person }) => [channel, campaign, asset, person]),
    ).toEqual([
      ['event', 'Fair', null, 'Ada Rossi'],
      ['email', 'Spring', 'Letter', 'Ada Rossi'],
    ]);
    expect(body.recognised).toMatchObject([{ name: 'Giulia', acts: { advanced: 2 }, counted: 1, share: 1 }]);
    const strange = await ask.pia.get<Problem>(`/credit/deals/${dealId}`);
    expect([strange.status >= 403, strange.status < 500]).toEqual([true, true]);
  });

  it.each([
    { path: 'from=2026-02-01&to=2026-01-01', status: 422, code: 'credit/period' },
    { path: `${YEAR}&by=asset&models=shapley`, status: 422, code: 'credit/by-channel-only' },
  ])('refuses $path: $code', async ({ path, status, code }) => {
    expect(await ask.giulia.get<Problem>(`/credit/report?${path}`)).toMatchObject({ status, body: { code } });
  });

  it.each(['models=fist', 'by=person', 'from=2026-13-01', 'currency=EURO'])(
    'refuses %s as malformed',
    async (query) => {
      const asked = new URLSearchParams(`${YEAR}&${query}`);
      for (const [key, value] of new URLSearchParams(query)) asked.set(key, value);
      expect((await ask.giulia.get(`/credit/report?${asked.toString()}`)).status).toBe(400);
    },
  );

  it('opens a figure of a model of paths into its ways, and those into their deals', async () => {
    const { body } = await ask.vera.get<PathsBehindCell>(`/credit/paths?${YEAR}&model=shapley&channel=email`);
    expect(body).toMatchObject({ total: 1, won: 1, lost: 0, items: [{ path: ['event', 'email'] }] });
    expect(body.sum).toEqual(body.value);
    const way = await ask.vera.get<CreditExplained>(
      `/credit/explain?${YEAR}&model=total&path=${encodeURIComponent('event>email')}`,
    );
    expect(way.body).toMatchObject({ total: 1, items: [{ opportunityId: dealId, amount: null }] });
  });

  it('tells who of ours went along, and the leads and deals from their source to revenue', async () => {
    const { body } = await ask.giulia.get<PeopleReport>(`/credit/people?${YEAR}`);
    expect(body).toMatchObject({
      ...{ recognised: { conversions: 0.5 }, taken: { conversions: 0.5 }, nobody: { conversions: 0 } },
      people: [{ name: 'Giulia', deals: 1, counted: 1, told: 2 }],
    });
    const flow = await ask.giulia.get<CreditFlow>(`/credit/flow?${YEAR}&model=first`);
    expect(flow.body.deals).toMatchObject([{ channel: 'event', campaign: 'Fair', state: 'won' }]);
    await until('leads flow', async () => {
      const { body: told } = await ask.giulia.get<CreditFlow>(`/credit/flow?${YEAR}`);
      return told.leads.length === 1 && told.leads[0]?.reached === 'won';
    });
    const leads = await ask.giulia.get<LeadsOfFlow>(`/credit/flow/leads?${YEAR}&stands=won`);
    expect(leads.body).toMatchObject({ total: 1, items: [{ reached: 'won' }] });
  });

  it('is of the boards: a partner does not see it', async () => {
    for (const path of [
      ...[`report?${YEAR}`, `explain?${YEAR}&model=linear`, 'settings', `flow?${YEAR}`, `flow/leads?${YEAR}`],
      ...[`people?${YEAR}`, `people/${dealId}/deals?${YEAR}`, `paths?${YEAR}&model=shapley&channel=email`],
    ])
      expect((await ask.pia.get(`/credit/${path}`)).status).toBe(403);
  });

  it('goes by settings that are changed by those who may, at the version they saw', async () => {
    const { body, headers } = await ask.giulia.get<KeptSettings>('/credit/settings');
    expect([body.version, headers.get('etag')]).toEqual([0, '"0"']);
    const wish = { ...body.settings, lookbackDays: 7 };
    const seen = { 'if-match': '"0"' };
    expect((await ask.sara.put('/credit/settings', wish, seen)).status).toBe(403);
    expect((await ask.giulia.put('/credit/settings', { ...wish, halfLifeDays: 0 }, seen)).status).toBe(400);
    expect(await ask.giulia.put('/credit/settings', wish, seen)).toMatchObject({
      status: 200,
      body: { version: 1 },
    });
    expect(await ask.giulia.put('/credit/settings', body.settings, seen)).toMatchObject({ status: 409 });
    await until('all is credited anew', async () => {
      const { stamp, models } = await report('&models=first');
      return (
        !stamp.isSettling && stamp.settingsVersion === 1 && models[0]?.won.credited[0]?.channel === 'email'
      );
    });
  });
});
