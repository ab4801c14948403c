import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { until } from '../../../../test/support/until.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { FunnelLeads } from '../application/list-leads.js';
import type { FunnelPlan } from '../application/plan-funnel.js';
import type { CohortReport } from '../application/read-cohorts.js';
import type { IndicatorReport } from '../application/read-indicators.js';
import type { SpeedReport } from '../application/read-speed.js';
import type { TimeToStage } from '../application/read-time-to-stage.js';
import type { FunnelReport } from '../domain/report.js';
import { entriesOf, FunnelRoom } from '../test-support/funnel-room.js';

const YEAR = 'from=2026-01-01&to=2026-12-31';
const STEP = `${YEAR}&fromStage=inquiry&toStage=mql`;

describe('the funnel over HTTP', () => {
  let room: FunnelRoom;
  let app: TestApp;
  let ask: Record<'vera' | 'pia', ReturnType<typeof askAs>>;
  beforeAll(async () => {
    room = await FunnelRoom.open();
    app = await startTestApp(room.db);
    const { id, members } = await buildWorkspace(room.db, {
      members: [
        { name: 'Vera', roles: ['viewer'] },
        { name: 'Pia', roles: ['partner'], team: 'partner' },
      ],
    });
    ask = { vera: askAs(app.url, members.Vera), pia: askAs(app.url, members.Pia) };
    await room.append(
      id,
      [{ inquiry: 0, mql: 2, won: 30, attempt: 0 }, { inquiry: 3, mql: 9 }, { inquiry: 40 }].flatMap((way) =>
        entriesOf(way),
      ),
    );
    await until('the funnel has read them', async () => (await report()).stages[0]?.volume === 3);
  });
  afterAll(async () => {
    await app.close();
    await room.close();
  });

  const told = async <T>(path: string): Promise<T> => (await ask.vera.get<T>(`/funnel/${path}`)).body;
  const report = (query = ''): Promise<FunnelReport> => told(`report?${YEAR}${query}`);

  it('tells volume, conversion, time and where leads went, stamped with what it depends on', async () => {
    const { stamp, stages, leadVelocity } = await report();
    expect(stages.map(({ stage, volume }) => [stage, volume])).toEqual([
      ...[
        ['inquiry', 3],
        ['mql', 2],
        ['sal', 1],
        ['sql', 1],
        ['opportunity', 1],
        ['won', 1],
      ],
    ]);
    expect(stages[0]?.toNext).toMatchObject({ inPeriod: { rate: 2 / 3 }, ofCohort: { hits: 2, total: 3 } });
    expect(stages[5]?.toNext).toBeNull();
    expect(leadVelocity).toEqual({
      ...{ before: 0, now: 2, rate: null },
      compared: { from: '2025-01-01', to: '2025-12-31' },
    });
    expect(stamp).toMatchObject({ currency: 'EUR', zone: 'Europe/Rome', dimension: 'all', value: '' });
    expect(stamp.position).toBeGreaterThan(0);
    expect((await report('&dimension=channel&value=event')).stages[0]?.volume).toBe(0);
  });

  it('shows cohorts, the curve of time and of speed, a plan and indicators', async () => {
    const { cohorts } = await told<CohortReport>(`cohorts?${STEP}&unit=month`);
    expect(cohorts.slice(0, 2)).toMatchObject([
      { entered: 2, toDate: { hits: 2 } },
      { entered: 1, toDate: { hits: 0 } },
    ]);
    const { points } = await told<TimeToStage>(`time-to-stage?${STEP}`);
    expect(points.map(({ hours }) => hours)).toEqual([48, 144]);
    const { buckets } = await told<SpeedReport>(`speed-to-lead?${YEAR}`);
    expect(buckets.find(({ response }) => response === 'none')?.leads).toBe(2);
    const plan = await told<FunnelPlan>(`plan?${YEAR}&won=20`);
    expect(plan.stages[0]).toMatchObject({ stage: 'inquiry', count: 60 });
    const { leastWeeks } = await told<IndicatorReport>(`leading-indicators?${YEAR}`);
    expect(leastWeeks).toBe(26);
  });

  it('opens a figure into its leads, page by page', async () => {
    const first = await told<FunnelLeads>(`leads?${YEAR}&stage=mql&limit=1`);
    expect([first.total, first.items.length]).toEqual([2, 1]);
    const rest = await told<FunnelLeads>(`leads?${YEAR}&stage=mql&limit=1&cursor=${first.nextCursor}`);
    expect([rest.items.length, rest.nextCursor]).toEqual([1, null]);
    expect(rest.items[0]?.leadId).not.toBe(first.items[0]?.leadId);
  });

  it('opens a value, the rate of winning and a point of the curve', async () => {
    const value = await told<FunnelLeads>(`leads?${YEAR}&figure=value&stage=won&state=open`);
    expect(value).toMatchObject({ total: 0, sum: '0.00', currency: 'EUR', items: [] });
    const won = await told<FunnelLeads>(`leads?${YEAR}&figure=win-rate&ending=won`);
    expect([won.total, won.items.length, won.sum]).toEqual([1, 1, null]);
    const point = `leads?${YEAR}&figure=point&stage=inquiry&toStage=mql`;
    expect((await told<FunnelLeads>(`${point}&hours=144`)).total).toBe(2);
    expect((await told<FunnelLeads>(`${point}&hours=144&when=then`)).items).toHaveLength(1);
  });

  it.each([
    { path: 'report?from=2026-02-01&to=2026-01-01', code: 'funnel/period' },
    { path: `report?${YEAR}&value=event`, code: 'funnel/value' },
    { path: `cohorts?${YEAR}&fromStage=sql&toStage=mql`, code: 'funnel/step' },
    { path: `leads?${YEAR}&figure=point&stage=sql`, code: 'funnel/step' },
    { path: `plan?${YEAR}`, code: 'funnel/goal' },
    { path: `plan?${YEAR}&won=1&inquiries=2`, code: 'funnel/goal' },
  ])('refuses $path: $code', async ({ path, code }) => {
    expect(await ask.vera.get(`/funnel/${path}`)).toMatchObject({ status: 422, body: { code } });
  });

  it.each([
    'report?from=2026-13-01&to=2026-12-31',
    'report?from=2026-01-01&to=9999-12-31',
    'leads?from=2026-W01-1&to=2026-W09-1',
    `report?${YEAR}&dimension=weather`,
    `cohorts?${YEAR}&fromStage=inquiry&toStage=space`,
    `plan?${YEAR}&revenue=much`,
    `leads?${YEAR}&limit=0`,
    `leads?${YEAR}&figure=cohort&toStage=mql&until=soon`,
    `leads?${YEAR}&figure=value&currency=euro`,
    `leads?${YEAR}&figure=point&toStage=mql&hours=soon`,
  ])('refuses %s as malformed', async (path) => {
    expect((await ask.vera.get(`/funnel/${path}`)).status).toBe(400);
  });

  it('is of the boards: a partner does not see it', async () => {
    for (const path of [
      'report',
      'cohorts',
      'time-to-stage',
      'speed-to-lead',
      'plan',
      'leading-indicators',
      'leads',
    ])
      expect((await ask.pia.get(`/funnel/${path}?${STEP}&won=1`)).status).toBe(403);
  });
});
