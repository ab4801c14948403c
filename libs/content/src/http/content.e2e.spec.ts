import { CreditDesk, CreditRoom } from '../../../attribution/src/test-support/credit-desk.js';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { BuiltWorkspace } from '../../../../test/support/workspace-builder.js';

interface Figures {
  readonly touches: number;
  readonly people: number;
  readonly leads: number;
  readonly won: number;
}
interface Reach {
  readonly items: readonly (Figures & {
    readonly assetId: string;
    readonly codes: readonly (Figures & { readonly codeId: string })[];
  })[];
}
interface Behind {
  readonly total: number;
  readonly nextCursor: string | null;
  readonly items: readonly {
    readonly personId: string | null;
    readonly leadId: string | null;
    readonly opportunityId: string | null;
  }[];
}

const COUNTED = `
  select count(*)::int as touches, count(distinct t.person_id)::int as people, count(distinct t.lead_id)::int as leads
    from touch t left join lead l on l.workspace_id = t.workspace_id and l.id = t.lead_id
   where t.workspace_id = $1 and t.asset_id = $2 and coalesce(l.is_test, false) = false`;

describe('what content brought, over HTTP', () => {
  let desk: CreditDesk;
  let app: TestApp;
  let workspace: BuiltWorkspace<'Giulia' | 'Pia'>;
  let room: CreditRoom;
  let ask: ReturnType<typeof askAs>;
  let [guide, other]: string[] = [];
  let codes: readonly { readonly id: string; readonly code: string }[];
  const leads: string[] = [];

  beforeAll(async () => {
    desk = await CreditDesk.open();
    workspace = await buildWorkspace(desk.db, {
      members: [
        { name: 'Giulia', roles: ['administrator'] },
        { name: 'Pia', roles: ['partner'] },
      ],
    });
    app = await startTestApp(desk.db);
    room = new CreditRoom(desk, workspace.id, workspace.members.Giulia.id);
    ask = askAs(app.url, workspace.members.Giulia);
    const made = async (name: string): Promise<string> =>
      (await ask.post<{ id: string }>('/assets', { name, kind: 'brochure' })).body.id;
    [guide, other] = [await made('Guide'), await made('Price list')];
    codes = await Promise.all(
      ['event', 'partner'].map(async (channel) => {
        const wish = { medium: 'offline', channel };
        return (await ask.post<{ id: string; code: string }>(`/assets/${guide}/codes`, wish)).body;
      }),
    );
    await live();
  });
  afterAll(async () => {
    await app?.close();
    await desk?.close();
  });

  /** Ada by both codes and won twice, Bea by the second, Carl by name only and without a lead, Dora as a test. */
  async function live(): Promise<void> {
    const [first, second] = codes.map(({ code }) => code);
    const told = async (isTest: boolean, told: readonly (string | undefined)[]): Promise<string> => {
      const { personId } = await room.person();
      const leadId = await room.lead({ personId, isTest });
      await room.touches(
        personId,
        told.map((distributionCode, day) => ({ day, leadId, distributionCode: distributionCode ?? null })),
      );
      return leadId;
    };
    leads.push(await told(false, [first, first, second, undefined]), await told(false, [second]));
    await told(true, [first]);
    const carl = await room.person();
    await room.touches(carl.personId, [{ day: 2, asset: 'guide' }]);
    await room.won(leads[0]!, 9);
    await room.won(leads[0]!, 10, { name: 'Second line' });
    await room.opened(leads[1]!, 9);
  }

  const reach = async (...ids: (string | undefined)[]): Promise<Reach['items']> =>
    (await ask.get<Reach>(`/content/reach?assets=${ids.join(',')}`)).body.items;
  const behind = async (query: string): Promise<Behind> =>
    (await ask.get<Behind>(`/content/behind?assetId=${guide}&${query}`)).body;

  it('counts touches, people, leads and won deals of an asset, and of each of its codes, without tests', async () => {
    const [whole, nothing] = await reach(guide, other);
    expect(whole).toMatchObject({ assetId: guide, touches: 5, people: 3, leads: 2, won: 2 });
    const byCode = new Map(whole!.codes.map(({ codeId, ...figures }) => [codeId, figures]));
    expect(byCode.get(codes[0]!.id)).toEqual({ touches: 2, people: 1, leads: 1, won: 2, nameless: 0 });
    expect(byCode.get(codes[1]!.id)).toEqual({ touches: 2, people: 2, leads: 2, won: 2, nameless: 0 });
    expect(nothing).toEqual({
      ...{ assetId: other, touches: 0, people: 0, leads: 0, won: 0, nameless: 0, codes: [] },
    });
  });

  it('says what a recount of the touches says', async () => {
    const [counted] = await desk.db.oracle(COUNTED, [workspace.id, guide]);
    const [{ touches, people, leads: found } = {} as Figures] = await reach(guide);
    expect({ touches, people, leads: found }).toEqual(counted);
  });

  it('opens into as many leads and deals as a figure says, page by page', async () => {
    const all = await behind('of=leads');
    expect([all.total, new Set(all.items.map(({ leadId }) => leadId))]).toEqual([2, new Set(leads)]);
    const won = await behind('of=won&limit=1');
    expect(won).toMatchObject({ total: 2, items: [{ leadId: leads[0] }] });
    const next = await behind(`of=won&limit=1&cursor=${won.nextCursor}`);
    expect([next.items.length, next.nextCursor]).toEqual([1, null]);
    expect(next.items[0]?.opportunityId).not.toBe(won.items[0]?.opportunityId);
    const byCode = await behind(`of=leads&codeId=${codes[0]!.id}`);
    expect(byCode).toMatchObject({ total: 1, items: [{ leadId: leads[0], opportunityId: null }] });
  });

  it('opens into as many touches and people, each with the lead they became part of', async () => {
    const touches = await behind('of=touches');
    expect([touches.total, touches.items.length]).toEqual([5, 5]);
    const led = touches.items.map(({ leadId }) => leadId);
    expect(led.filter((id) => id === leads[0])).toHaveLength(3);
    const people = await behind('of=people&limit=2');
    const rest = await behind(`of=people&limit=2&cursor=${people.nextCursor}`);
    const all = [...people.items, ...rest.items];
    expect([people.total, new Set(all.map(({ personId }) => personId)).size]).toEqual([3, 3]);
    expect(new Set(all.map(({ leadId }) => leadId))).toEqual(new Set([...leads, null]));
    const byCode = `codeId=${codes[1]!.id}`;
    expect(await behind(`of=touches&${byCode}`)).toMatchObject({ total: 2 });
    expect(await behind(`of=people&${byCode}`)).toMatchObject({ total: 2 });
  });

  it('counts a nameless lead by the code it told, from which it has asset, campaign and channel', async () => {
    const wish = { medium: 'offline', channel: 'partner' };
    const { id, code } = (await ask.post<{ id: string; code: string }>(`/assets/${other}/codes`, wish)).body;
    const hit = (externalId: string, more: object = {}) => ({
      ...{
        externalId,
        leadType: 'general',
        channel: 'phone',
        asset: 'Else',
        distributionCode: code,
        ...more,
      },
    });
    const sent = [
      hit('card-1'),
      hit('card-2', { isTest: true }),
      hit('card-3', { anonymousId: 'browser-7' }),
    ];
    for (const each of [sent, sent]) expect((await ask.post('/leads', each)).status).toBe(201);
    const [whole] = await reach(other);
    const known = { touches: 1, people: 1, leads: 1, won: 0, nameless: 1 };
    expect(whole).toEqual({ assetId: other, ...known, codes: [{ codeId: id, ...known }] });
    const [lead] = await desk.db.oracle(
      `select channel, asset_id as asset, person_id as person from lead where workspace_id = $1 and external_id = 'card-1'`,
      [workspace.id],
    );
    expect(lead).toEqual({ channel: 'partner', asset: other, person: null });
  });

  it('is for whoever sees boards, and asks for ids', async () => {
    const asPia = askAs(app.url, workspace.members.Pia);
    expect((await asPia.get(`/content/reach?assets=${guide}`)).status).toBe(403);
    expect((await asPia.get(`/content/behind?assetId=${guide}&of=leads`)).status).toBe(403);
    expect((await ask.get('/content/reach?assets=one,two')).status).toBe(400);
    expect((await ask.get(`/content/behind?assetId=${guide}&of=sales`)).status).toBe(400);
  });
});
