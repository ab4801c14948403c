import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { askAs } from '../../../../test/support/http-client.js';
import { until } from '../../../../test/support/until.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { LeadsBehind } from '../application/list-leads.js';
import type { FrictionReport } from '../application/read-frictions.js';
import type { JourneyMap } from '../application/read-map.js';
import type { PassReport } from '../application/read-passes.js';
import { MapDesk, MapRoom } from '../test-support/map-desk.js';

const YEAR = 'from=2026-01-01&to=2026-12-31';

describe('the journey map over HTTP', () => {
  let desk: MapDesk;
  let app: TestApp;
  let ask: Record<'giulia' | 'vera' | 'pia', ReturnType<typeof askAs>>;
  let leadId: string;
  beforeAll(async () => {
    desk = await MapDesk.open();
    app = await startTestApp(desk.db);
    const { id, members, teams } = await buildWorkspace(desk.db, {
      members: [
        { name: 'Giulia', roles: ['administrator'], team: 'sales' },
        { name: 'Vera', roles: ['viewer'] },
        { name: 'Pia', roles: ['partner'], team: 'partner' },
      ],
    });
    ask = {
      giulia: askAs(app.url, members.Giulia),
      vera: askAs(app.url, members.Vera),
      pia: askAs(app.url, members.Pia),
    };
    const room = new MapRoom(desk, id, { saraId: members.Giulia.id, salesTeam: teams.sales });
    leadId = await room.captured(0, { channel: 'event' });
    await room.offered(leadId, 1);
    await room.accepted(leadId, 3);
    await until('the map is read', async () => (await map()).nodes.length === 3);
  });
  afterAll(async () => {
    await app.close();
    await desk.close();
  });

  const map = async (query = ''): Promise<JourneyMap> =>
    (await ask.giulia.get<JourneyMap>(`/journey-map?${YEAR}${query}`)).body;

  it('tells the map, what rubs and the leads behind, to whoever watches boards', async () => {
    expect((await map()).nodes.map(({ step, volume }) => [step, volume])).toEqual([
      ['captured', 1],
      ['offered', 1],
      ['accepted', 1],
    ]);
    expect((await map('&channel=email')).nodes).toEqual([]);
    const rubs = await ask.vera.get<FrictionReport>(`/journey-map/frictions?${YEAR}`);
    expect(rubs.body).toMatchObject({ bottleneck: null, handoffs: { count: 1, across: 1, leads: 1 } });
    const behind = await ask.vera.get<LeadsBehind>(
      `/journey-map/leads?${YEAR}&figure=edge&step=offered&other=accepted`,
    );
    expect(behind.body).toMatchObject({
      ...{ total: 1, nextCursor: null },
      items: [{ leadId, step: 'offered', other: 'accepted', seconds: 172_800, isRunning: false }],
    });
  });

  it.each([
    { path: `journey-map?from=2026-02-01&to=2026-01-01`, status: 422, because: 'it ends before it begins' },
    { path: `journey-map?from=2026-13-01&to=2026-12-31`, status: 400, because: 'there is no such month' },
    { path: `journey-map?from=2026-01T10&to=2026-02T10`, status: 400, because: 'an hour is no day' },
    {
      path: `journey-map/leads?from=2026-W01-1&to=2026-02-01&figure=volume`,
      status: 400,
      because: 'nor a week',
    },
    { path: `journey-map?from=0000-01-01&to=2026-12-31`, status: 400, because: 'it is of no year we keep' },
    { path: `journey-map?${YEAR}&channel=fax`, status: 400, because: 'there is no such channel' },
    { path: `journey-map/frictions?${YEAR}&campaignId=fair`, status: 400, because: 'campaigns have ids' },
    { path: `journey-map/leads?${YEAR}&figure=luck`, status: 400, because: 'there is no such figure' },
    { path: `journey-map/leads?${YEAR}`, status: 400, because: 'no figure is named' },
    { path: `journey-map/leads?${YEAR}&figure=volume&cursor=x`, status: 400, because: 'it is no cursor' },
  ])('refuses $path with $status: $because', async ({ path, status }) => {
    expect((await ask.giulia.get(`/${path}`)).status).toBe(status);
  });

  it('tells members of the house who passes to whom', async () => {
    const passes = await ask.vera.get<PassReport>(`/journey-map/passes?${YEAR}`);
    expect(passes.body).toMatchObject({ pairs: 0, count: 0, back: 0, items: [] });
  });

  it('is of the boards: a partner does not see it', async () => {
    for (const path of ['', '/frictions', '/passes', '/leads'])
      expect((await ask.pia.get(`/journey-map${path}?${YEAR}&figure=volume`)).status).toBe(403);
  });
});
