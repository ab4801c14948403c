import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { until } from '../../../../test/support/until.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { PipelineDeals } from '../application/list-deals.js';
import type { OpenReport } from '../application/open-report.js';
import type { RevenueReport } from '../application/revenue-report.js';
import { PipelineDesk, PipelineRoom } from '../test-support/pipeline-desk.js';

const YEAR = 'from=2026-01-01&to=2026-12-31';

interface Problem {
  readonly code: string;
}

describe('the pipeline over HTTP', () => {
  let desk: PipelineDesk;
  let app: TestApp;
  let giulia: ReturnType<typeof askAs>;
  let vera: ReturnType<typeof askAs>;
  let pia: ReturnType<typeof askAs>;
  let sara: ReturnType<typeof askAs>;
  beforeAll(async () => {
    desk = await PipelineDesk.open();
    app = await startTestApp(desk.db);
    const { id, members, teams } = await buildWorkspace(desk.db, {
      members: [
        { name: 'Giulia', roles: ['administrator'] },
        { name: 'Vera', roles: ['viewer'] },
        { name: 'Pia', roles: ['partner'], team: 'partner' },
        { name: 'Sara', roles: ['sales-rep'], team: 'sales' },
      ],
    });
    [giulia, vera, pia] = [members.Giulia, members.Vera, members.Pia].map((each) => askAs(app.url, each)) as [
      ReturnType<typeof askAs>,
      ReturnType<typeof askAs>,
      ReturnType<typeof askAs>,
    ];
    sara = askAs(app.url, members.Sara);
    const room = new PipelineRoom(desk, id, members.Giulia.id, teams.partner);
    await room.won(0, { day: 40, opening: { amount: '1000.01' } });
    await room.lost(0, { day: 40 });
    await room.opened(50, { amount: '500.00', stage: 'proposal' });
    await until(
      'the pipeline is read',
      async () => (await report()).total.won + (await open()).total.deals === 2,
    );
  });
  afterAll(async () => {
    await app.close();
    await desk.close();
  });

  const report = async (query = ''): Promise<RevenueReport> =>
    (await giulia.get<RevenueReport>(`/pipeline/revenue?${YEAR}${query}`)).body;
  const open = async (query = ''): Promise<OpenReport> =>
    (await giulia.get<OpenReport>(`/pipeline/open?${query}`)).body;

  it('tells revenue by month and row, and opens a figure into its deals', async () => {
    const { periods, items, total } = await report('&by=month&rows=agent');
    expect([periods.length, total.amount, total.winRate.rate]).toEqual([12, '1000.01', 0.5]);
    const [row] = items;
    expect([row!.name, row!.cells[1]]).toEqual(['Giulia', { amount: '1000.01', won: 1 }]);
    const cell = `state=won&from=${periods[1]!.from}&to=${periods[1]!.to}&agent=${row!.key}`;
    const { body } = await giulia.get<PipelineDeals>(`/pipeline/deals?${cell}`);
    expect([body.sum, body.total, body.items[0]!.amount]).toEqual(['1000.01', 1, '1000.01']);
    expect((await giulia.get<PipelineDeals>(`/pipeline/deals?state=lost&${YEAR}`)).body.total).toBe(1);
  });

  it('places sellers, once, and regions follow', async () => {
    const sellers = [{ name: 'Giulia', region: 'North' }];
    expect((await giulia.put('/pipeline/sellers', { sellers })).body).toEqual({ changed: 1 });
    expect((await giulia.put('/pipeline/sellers', { sellers })).body).toEqual({ changed: 0 });
    expect((await report()).items.map(({ key }) => key)).toEqual(['North']);
    const { body } = await giulia.get<{ items: { name: string; team: null }[] }>('/pipeline/sellers');
    expect(body.items).toMatchObject([{ name: 'Giulia', region: 'North', team: null }]);
  });

  it('measures what is open against the quota of the quarter', async () => {
    const today = (await open()).asOf;
    const { body } = await giulia.put<{ quarter: string }>('/pipeline/quotas', {
      on: today,
      amount: '400.00',
    });
    const { quota, chance, total, coverage } = await open();
    expect([quota.from, quota.amount, quota.source]).toEqual([body.quarter, '400.00', 'kept']);
    expect([total.weighted, chance!.atLeast, coverage.is]).toEqual(['300.00', 0.6, 1.25]);
  });

  it.each([
    { path: `/pipeline/revenue?from=2026-02-01&to=2026-01-01`, code: 'pipeline/period' },
    { path: `/pipeline/deals?state=won`, code: 'pipeline/period' },
    { path: `/pipeline/revenue?from=2026-01T10&to=2026-02T10`, code: 'request/invalid' },
    { path: `/pipeline/open?asOf=2026-01T10`, code: 'request/invalid' },
    { path: `/pipeline/open?asOf=2999-01-01`, code: 'pipeline/as-of' },
  ])('refuses $path with $code', async ({ path, code }) => {
    expect((await giulia.get<Problem>(path)).body.code).toBe(code);
  });

  it('refuses a quota of nothing', async () => {
    const { body } = await giulia.put<Problem>('/pipeline/quotas', { on: '2026-01-01', amount: '0' });
    expect(body.code).toBe('pipeline/quota');
  });

  it('is for those who watch boards; settings are for those who keep them', async () => {
    expect((await pia.get(`/pipeline/revenue?${YEAR}`)).status).toBe(403);
    expect((await vera.get(`/pipeline/revenue?${YEAR}`)).status).toBe(200);
    expect((await vera.put('/pipeline/quotas', { on: '2026-01-01', amount: '5' })).status).toBe(403);
    const { body } = await vera.get<PipelineDeals>(`/pipeline/deals?state=won&${YEAR}`);
    expect(body.items).toMatchObject([{ name: 'Press line', amount: null }]);
  });

  it('tells a seller neither name nor amount of a deal out of reach, and what all come to', async () => {
    const { body } = await sara.get<PipelineDeals>(`/pipeline/deals?state=won&${YEAR}`);
    expect(body).toMatchObject({
      total: 1,
      sum: '1000.01',
      items: [{ name: null, amount: null, foreign: null }],
    });
    expect((await sara.get(`/opportunities/${body.items[0]!.opportunityId}`)).status).toBe(404);
  });
});
