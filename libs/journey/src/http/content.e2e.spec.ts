import { rows } from '#database';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { ActingMember } from '../../../../test/support/workspace-builder.js';

interface Kept {
  readonly id: string;
  readonly version: number;
  readonly code?: string;
  readonly errors?: readonly { readonly pointer: string }[];
}
interface Items {
  readonly items: readonly (Kept & Readonly<Record<string, unknown>>)[];
  readonly nextCursor: string | null;
}
type Json = Readonly<Record<string, unknown>> & Kept;
interface Results {
  readonly results: readonly { readonly status: string; readonly errors?: readonly object[] }[];
}

const BROCHURE = {
  medium: 'offline',
  channel: 'event',
  place: 'Stand B12',
  occasion: 'Fair of Milan',
} as const;

describe('the registry of content, over HTTP', () => {
  let db: TestDatabase;
  let app: TestApp;
  let workspaceId: string;
  let [giulia, marco, pia]: ActingMember[] = [];
  beforeAll(async () => {
    db = await testDatabase();
    app = await startTestApp(db, { env: { BASE_URL: 'http://go.rossi.example' } });
  });
  afterAll(async () => {
    await app?.close();
    await db?.drop();
  });
  beforeEach(async () => {
    const { id, members } = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Marco', roles: ['sales-rep'], team: 'sales' },
        { name: 'Pia', roles: ['partner'], team: 'partner' },
      ],
    });
    [workspaceId, giulia, marco, pia] = [id, members.Giulia, members.Marco, members.Pia];
  });

  const as = (member = giulia): ReturnType<typeof askAs> => askAs(app.url, member!);
  const patch = async (
    path: string,
    body: object,
    seen?: number,
  ): Promise<{ status: number; body: Json }> => {
    const headers = {
      ...giulia!.headers,
      'content-type': 'application/json',
      ...(seen !== undefined && { 'if-match': `"${seen}"` }),
    };
    const answer = await fetch(`${app.url}/api/v1${path}`, {
      method: 'PATCH',
      headers,
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as Json };
  };
  const campaign = async (name: string, more: object = {}): Promise<Json> =>
    (await as().post<Json>('/campaigns', { name, channel: 'event', ...more })).body;
  const asset = async (name: string, more: object = {}): Promise<Json> =>
    (await as().post<Json>('/assets', { name, kind: 'brochure', ...more })).body;
  const codeOf = async (assetId: string, more: object = BROCHURE): Promise<Json & { opensAt: string }> =>
    (await as().post<Json & { opensAt: string }>(`/assets/${assetId}/codes`, more)).body;
  const touches = (mail: string): Promise<Json[]> =>
    db.database.withWorkspace(workspaceId, (tx) =>
      rows<Json>(
        tx,
        `select t.channel, t.kind, t.evidence, t.asset_id as asset, t.campaign_id as campaign, t.lead_id is not null as "onLead",
              l.channel as "leadChannel", l.asset_id as "leadAsset"
         from touch t join person p on p.id = t.person_id left join lead l on l.id = t.lead_id
        where t.workspace_id = $1 and p.email = $2 order by t.occurred_at, t.id`,
        [workspaceId, mail],
      ),
    );

  it('writes down who registered, changed and retired what, in what it was and is, without the words', async () => {
    const fair = await campaign('Fair of Turin', { goal: 'Meet Anna Neri' });
    await patch(`/campaigns/${fair.id}`, { state: 'running', goal: 'Sell' }, 1);
    expect((await patch(`/campaigns/${fair.id}`, { state: 'running' }, 2)).body).toMatchObject({
      version: 2,
    });
    const guide = await asset('Guide', { campaignId: fair.id });
    await patch(`/assets/${guide.id}`, { state: 'retired' }, 1);
    const code = await codeOf(guide.id);
    await patch(`/assets/${guide.id}/codes/${code.id}`, { state: 'paused', place: 'Stand C4' });
    const told = await db.oracle<{ type: string; actor: string; payload: object }>(
      `select type, actor_id as actor, payload from journal_entry
        where workspace_id = $1 and subject_kind in ('campaign', 'asset', 'distribution-code') order by ordinal`,
      [workspaceId],
    );
    const words = { before: null, after: null };
    expect(told.map(({ type, payload }) => [type, payload])).toMatchObject([
      ['campaign.registered', { name: 'Fair of Turin', state: 'planned', channel: 'event' }],
      [
        'campaign.changed',
        {
          version: 2,
          changes: [
            { field: 'state', before: 'planned', after: 'running' },
            { field: 'goal', ...words },
          ],
        },
      ],
      ['asset.registered', { name: 'Guide', kind: 'brochure', campaignId: fair.id }],
      ['asset.changed', { version: 2, changes: [{ field: 'state', before: 'draft', after: 'retired' }] }],
      ['distribution_code.made', { assetId: guide.id, code: code.code, medium: 'offline' }],
      [
        'distribution_code.changed',
        {
          assetId: guide.id,
          changes: [
            { field: 'place', ...words },
            { field: 'state', before: 'active', after: 'paused' },
          ],
        },
      ],
    ]);
    expect(new Set(told.map(({ actor }) => actor))).toEqual(new Set([giulia!.id]));
    expect(JSON.stringify(told)).not.toMatch(/Neri|Stand/);
  });

  it('registers campaigns, one for every spelling of a name, and changes what was seen last', async () => {
    const budget = { amount: '1200.50', currency: 'EUR' };
    const made = await campaign('Fair of Milan', {
      from: '2026-05-12',
      to: '2026-05-14',
      budget,
      goal: '40 leads',
    });
    expect(made).toMatchObject({ state: 'planned', version: 1, budget, assets: 0, from: '2026-05-12' });
    const twice = await as().post<Json & { code: string }>('/campaigns', {
      name: 'fair-of milan',
      channel: 'event',
    });
    expect([twice.status, twice.body.code]).toEqual([422, 'campaign/name-taken']);
    const changed = await patch(`/campaigns/${made.id}`, { state: 'running', budget: null }, 1);
    expect(changed.body).toMatchObject({ state: 'running', budget: null, version: 2, goal: '40 leads' });
    const stale = await patch(`/campaigns/${made.id}`, { state: 'ended' }, 1);
    expect([stale.status, stale.body.code]).toEqual([409, 'content/changed']);
    expect((await patch(`/campaigns/${made.id}`, { state: 'ended' })).status).toBe(428);
    expect((await patch(`/campaigns/${made.id}`, { to: '2026-05-01' }, 2)).body.code).toBe('content/days');
    const odd = await patch(`/campaigns/${made.id}`, { budget: { amount: '1.005', currency: 'EUR' } }, 2);
    expect(odd.body.code).toBe('campaign/budget');
  });

  it('lists what leads and costs named beside what was registered, page by page, by name and state', async () => {
    await as().post('/leads', {
      email: 'a@reg.example',
      campaign: 'Autumn Mail',
      asset: 'Letter one',
      channel: 'email',
    });
    const milan = await campaign('Fair of Milan');
    const { body } = await as(marco).get<Items>('/campaigns?q=autumn');
    expect(body.items).toMatchObject([
      { name: 'Autumn Mail', state: 'running', assets: 1, channel: 'email' },
    ]);
    const first = (await as().get<Items>('/campaigns?limit=1')).body;
    expect(first.items.map(({ id }) => id)).toEqual([milan.id]);
    const next = (await as().get<Items>(`/campaigns?limit=1&cursor=${first.nextCursor}`)).body;
    expect([next.items[0]?.name, next.nextCursor]).toEqual(['Autumn Mail', null]);
    const guide = await asset('Guide', { kind: 'guide', campaignId: milan.id });
    const found = async (query: string): Promise<unknown[]> =>
      (await as().get<Items>(`/assets?${query}`)).body.items.map(({ name }) => name);
    expect(await found('')).toEqual(['Guide', 'Letter one']);
    expect(await found('kind=guide')).toEqual(['Guide']);
    expect(await found('state=live')).toEqual(['Letter one']);
    expect(await found(`campaignId=${milan.id}`)).toEqual(['Guide']);
    expect(await found('q=LETTER-')).toEqual(['Letter one']);
    expect(guide).toMatchObject({ campaign: 'Fair of Milan', state: 'draft', codes: 0 });
  });

  it('keeps an asset apart from others of its campaign, with an owner, an address and days that can be', async () => {
    const milan = await campaign('Fair of Milan');
    const guide = await asset('Guide', { campaignId: milan.id });
    const wrong = async (change: object): Promise<unknown> =>
      (await patch(`/assets/${guide.id}`, change, 1)).body.code;
    await asset('Price list', { campaignId: milan.id });
    expect(await wrong({ name: 'price  LIST' })).toBe('asset/name-taken');
    expect(await wrong({ address: 'rossi.example/guide' })).toBe('content/address');
    expect(await wrong({ liveOn: '2026-02-01', retiredOn: '2026-01-01' })).toBe('content/days');
    expect(await wrong({ ownerId: milan.id })).toBe('content/owner');
    expect(await wrong({ campaignId: guide.id })).toBe('asset/campaign');
    const facts = { state: 'live', language: 'it', intent: 'solve', ownerId: giulia!.id, name: 'The guide' };
    expect((await patch(`/assets/${guide.id}`, facts, 1)).body).toMatchObject({ ...facts, version: 2 });
    expect((await patch(`/assets/${guide.id}`, { ownerId: null }, 2)).body).toMatchObject({ ownerId: null });
    const answer = await fetch(`${app.url}/api/v1/assets/${guide.id}`, { headers: giulia!.headers });
    expect(answer.headers.get('etag')).toBe('"3"');
  });

  it('takes a code that was told as where the lead came from, on paper and with its evidence', async () => {
    const milan = await campaign('Fair of Milan');
    const guide = await asset('Guide', { campaignId: milan.id });
    const { code = '', opensAt } = await codeOf(guide.id);
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(opensAt).toBe(`http://go.rossi.example/c/${code}`);
    const told = {
      distributionCode: code.toLowerCase().replace('-', ' '),
      channel: 'phone',
      campaign: 'Other',
    };
    const sent = await as(marco).post<Results>('/leads', { email: 'told@reg.example', ...told });
    expect(sent.body.results[0]?.status).toBe('captured');
    expect(await touches('told@reg.example')).toEqual([
      {
        ...{
          channel: 'event',
          kind: 'offline',
          evidence: `code ${code}`,
          asset: guide.id,
          campaign: milan.id,
        },
        ...{ onLead: true, leadChannel: 'event', leadAsset: guide.id },
      },
    ]);
    const others = (await as().get<Items>('/campaigns?q=other')).body.items;
    expect(others).toEqual([]);
  });

  it('says which told code nobody made, takes the others of a list, and loses no lead of a machine', async () => {
    const lost = { email: 'lost@reg.example', distributionCode: 'K7M2-PQ9D' };
    const alone = await as().post<{ code: string; errors: { pointer: string }[] }>('/leads', lost);
    expect([alone.status, alone.body.errors[0]?.pointer]).toEqual([400, '/distributionCode']);
    const list = await as().post<Results>('/leads', [{ email: 'fine@reg.example' }, lost]);
    expect(list.body.results.map(({ status }) => status)).toEqual(['captured', 'refused']);
    expect(list.body.results[1]?.errors).toMatchObject([{ pointer: '/1/distributionCode' }]);
  });

  it('keeps codes of one house from another, and shows who may not see any', async () => {
    const guide = await asset('Guide');
    const { code, id } = await codeOf(guide.id);
    const other = await buildWorkspace(db, { members: [{ name: 'Ugo', roles: ['administrator'] }] });
    const foreign = askAs(app.url, other.members.Ugo);
    const sent = { email: 'x@reg.example', distributionCode: code };
    expect((await foreign.post('/leads', sent)).status).toBe(400);
    expect((await foreign.get(`/assets/${guide.id}/codes`)).status).toBe(404);
    expect((await as(pia).get('/assets')).status).toBe(403);
    expect((await as(marco).post('/assets', { name: 'Own' })).status).toBe(403);
    expect((await as(marco).post(`/assets/${guide.id}/codes`, BROCHURE)).status).toBe(403);
    const elsewhere = await asset('Elsewhere');
    expect((await patch(`/assets/${elsewhere.id}/codes/${id}`, { place: 'Here' })).status).toBe(404);
  });

  it('changes where a code is handed out and leads, but not what is printed', async () => {
    const guide = await asset('Guide');
    const { id, code } = await codeOf(guide.id, { ...BROCHURE, printed: 500, fromOn: '2026-05-12' });
    const at = `/assets/${guide.id}/codes/${id}`;
    const changed = await patch(at, {
      place: 'Stand C3',
      occasion: null,
      target: 'https://rossi.example/qr',
    });
    expect(changed.body).toMatchObject({ code, place: 'Stand C3', occasion: null, printed: 500 });
    expect((await patch(at, { toOn: '2026-05-01' })).body.code).toBe('content/days');
    expect((await patch(at, { target: 'javascript:alert(1)' })).body.code).toBe('content/address');
    expect((await patch(at, { channel: 'email' })).status).toBe(400);
    const drawn = await fetch(`${app.url}/api/v1${at}/qr.svg`, { headers: giulia!.headers });
    expect([drawn.status, drawn.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect(await drawn.text()).toContain('<svg');
  });
});
