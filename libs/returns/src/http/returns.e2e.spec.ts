import { CreditRoom } from '../../../attribution/src/test-support/credit-desk.js';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { until } from '../../../../test/support/until.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { ReturnReport } from '../domain/report.js';
import type { KeptReturnSettings } from '../domain/settings.js';
import { NOTHING_SAID } from '../domain/settings.js';
import { ReturnsDesk } from '../test-support/returns-desk.js';

const YEAR = 'from=2026-01-01&to=2026-12-31';
type Asking = ReturnType<typeof askAs>;

interface Problem {
  readonly code: string;
}

describe('returns over HTTP', () => {
  let desk: ReturnsDesk;
  let app: TestApp;
  let ask: Record<'giulia' | 'sara' | 'vera' | 'pia', Asking>;
  beforeAll(async () => {
    desk = await ReturnsDesk.open();
    app = await startTestApp(desk.credit.db);
    const { id, members } = await buildWorkspace(desk.credit.db, {
      members: [
        { name: 'Giulia', roles: ['administrator'] },
        { name: 'Sara', roles: ['sales-rep'], team: 'sales' },
        { name: 'Vera', roles: ['viewer'] },
        { name: 'Pia', roles: ['partner'], team: 'partner' },
      ],
    });
    ask = {
      giulia: askAs(app.url, members.Giulia),
      sara: askAs(app.url, members.Sara),
      vera: askAs(app.url, members.Vera),
      pia: askAs(app.url, members.Pia),
    };
    const room = new CreditRoom(desk.credit, id, members.Giulia.id);
    const { personId } = await room.person();
    await room.touches(personId, [{ day: 1, channel: 'event', campaign: 'Fair' }]);
    await room.won(await room.lead({ personId, day: 2, channel: 'event' }), 9, { amount: '900.00' });
    const fair = { channel: 'event', from: '2026-01-01' };
    await ask.giulia.post('/spend', {
      spend: [
        { ...fair, kind: 'event', amount: '300.00', campaign: 'Fair' },
        { ...fair, kind: 'salary', amount: '150.00' },
      ],
    });
    await until('all is read', async () => {
      const { total } = await report();
      return total.counts.won === 1 && total.credited.conversions === 1;
    });
  });
  afterAll(async () => {
    await app.close();
    await desk.close();
  });

  const report = async (query = '', who: Asking = ask.giulia): Promise<ReturnReport> =>
    (await who.get<ReturnReport>(`/returns/report?${YEAR}${query}`)).body;

  it('reports by channel and by campaign, with the names of campaigns', async () => {
    expect((await report()).rows).toMatchObject([
      { key: 'event', channel: 'event', campaign: null, spend: '300.00', roas: 3, roi: 2 },
    ]);
    expect((await report('&by=campaign')).rows).toMatchObject([
      { campaign: 'Fair', channel: 'event', spend: '300.00', credited: { amount: '900.00' } },
      { key: '', campaign: null, counts: { lead: 1 } },
    ]);
  });

  it('counts what people earn by name only, and tells it to nobody else', async () => {
    expect((await report('&include=salary')).total.spend).toBe('450.00');
    expect((await report()).stamp.leftOut).toEqual([{ kind: 'salary', amount: '150.00' }]);
    expect((await report('', ask.vera)).stamp.leftOut).toEqual([]);
    for (const path of [`report?${YEAR}`, `channel-mix?${YEAR}`, `spends?${YEAR}&by=all`])
      expect([path, (await ask.vera.get(`/returns/${path}&include=salary`)).status]).toEqual([path, 403]);
  });

  it('hides amounts of single deals from those who may not see them, or not that deal, not what they come to', async () => {
    const path = `/returns/deals?${YEAR}&by=all&figure=credited`;
    const [all, some] = [await ask.giulia.get(path), await ask.vera.get(path)];
    expect(all.body).toMatchObject({ total: 1, sum: { amount: '900.00' }, items: [{ amount: '900.00' }] });
    expect(some.body).toMatchObject({ total: 1, sum: { amount: '900.00' }, items: [{ amount: null }] });
    expect((await ask.sara.get(path)).body).toEqual(some.body);
  });

  it.each([
    { path: 'report?from=2026-02-01&to=2026-01-01', status: 422, code: 'returns/days' },
    { path: 'report?from=2026-01T10&to=2026-02T10', status: 400, code: 'request/invalid' },
    { path: `leads?from=2020-01-01&to=2026-01-01&by=all&stage=lead`, status: 422, code: 'returns/days' },
  ])('refuses $path: $code', async ({ path, status, code }) => {
    expect(await ask.giulia.get<Problem>(`/returns/${path}`)).toMatchObject({ status, body: { code } });
  });

  it.each(['model=markov-1', 'basis=both', 'by=asset', 'include=media'])(
    'refuses %s as malformed',
    async (query) => {
      expect((await ask.giulia.get(`/returns/report?${YEAR}&${query}`)).status).toBe(400);
    },
  );

  it('is of the boards: a partner does not see it', async () => {
    const row = `${YEAR}&by=all`;
    for (const path of [`report?${YEAR}`, `channel-mix?${YEAR}`, `leads?${row}&stage=lead`, `spends?${row}`])
      expect([path, (await ask.pia.get(`/returns/${path}`)).status]).toEqual([path, 403]);
    expect((await ask.pia.get('/returns/settings')).status).toBe(403);
  });

  it('goes by a margin that is said by those who may, at the version they saw', async () => {
    const { body, headers } = await ask.giulia.get<KeptReturnSettings>('/returns/settings');
    expect([body, headers.get('etag')]).toEqual([{ version: 0, settings: NOTHING_SAID }, '"0"']);
    const said = { ...NOTHING_SAID, margin: 0.5 };
    const seen = { 'if-match': '"0"' };
    expect((await ask.sara.put('/returns/settings', said, seen)).status).toBe(403);
    expect((await ask.giulia.put('/returns/settings', { ...said, margin: 50 }, seen)).status).toBe(400);
    expect((await ask.giulia.put('/returns/settings', said)).status).toBe(428);
    expect(await ask.giulia.put('/returns/settings', said, seen)).toMatchObject({ status: 200 });
    expect(await ask.giulia.put('/returns/settings', { ...said, margin: 0.4 }, seen)).toMatchObject({
      ...{ status: 409, body: { code: 'returns/settings-changed' } },
    });
    expect((await report()).total).toMatchObject({ romi: 0.5 });
  });
});
