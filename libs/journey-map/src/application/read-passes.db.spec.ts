import type { Caller } from '#contracts';
import { DAY_MS, newId } from '#kernel';
import { MapDesk } from '../test-support/map-desk.js';
import type { MapRoom } from '../test-support/map-desk.js';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const DAY = DAY_MS / 1_000;

describe('who passes leads to whom', () => {
  let desk: MapDesk;
  let room: MapRoom;
  let house: Caller;
  let guest: Caller;
  beforeAll(async () => {
    desk = await MapDesk.open();
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    room = await desk.room();
    const somebody = {
      credentialId: '',
      accountId: newId<'account'>(),
      memberId: newId<'member'>(),
      teamIds: [],
    };
    const of = { ...somebody, workspaceId: room.id };
    house = { ...of, actions: new Set(['board.read', 'member.read']) };
    guest = { ...of, actions: new Set(['board.read']) };
  });

  const tomId = (): string => room.sales.tomId ?? '';

  /** Two leads, one of which goes to Tom and back to Sara; Tom has the other one still. */
  async function passed(): Promise<readonly string[]> {
    const leads = [await room.captured(0), await room.captured(0, { channel: 'event', leadType: 'spare' })];
    for (const leadId of leads) {
      await room.offered(leadId, 1);
      await room.accepted(leadId, 2);
      await room.assigned(leadId, tomId(), 5);
    }
    await room.assigned(leads[0]!, room.sales.saraId, 8);
    await room.follow();
    return leads;
  }

  it('is told by pair with how often, how much went back, and how long it then took', async () => {
    await passed();
    const { items, pairs, count, back } = await desk.passes.run(house, YEAR);
    expect({ pairs, count, back }).toEqual({ pairs: 2, count: 3, back: 1 });
    expect(items).toMatchObject([
      { from: 'Sara', to: 'Tom', count: 2, back: 1 },
      { from: 'Tom', to: 'Sara', count: 1, back: 0 },
    ]);
    expect(items[0]!.seconds).toBeGreaterThan(3 * DAY);
    const { items: ofEvents } = await desk.passes.run(house, { ...YEAR, channel: 'event' });
    expect(ofEvents).toMatchObject([{ from: 'Sara', to: 'Tom', count: 1, back: 0 }]);
  });

  it('opens into its leads, as many as it counts', async () => {
    const leads = await passed();
    const pair = `${room.sales.saraId}>${tomId()}`;
    const behind = (figure: 'pass' | 'passback') =>
      desk.leads.run(house, { ...YEAR, figure, other: pair, limit: 50 });
    const all = await behind('pass');
    expect([all.total, new Set(all.items.map(({ leadId }) => leadId))]).toEqual([2, new Set(leads)]);
    expect(await behind('passback')).toMatchObject({
      total: 1,
      items: [{ leadId: leads[0], seconds: 3 * DAY, isRunning: false }],
    });
  });

  it('is for the house: a guest sees no colleagues, nor the leads between them', async () => {
    const ofHouse = { code: 'journey-map/of-house', kind: 'forbidden' };
    await expect((async () => desk.passes.run(guest, YEAR))()).rejects.toMatchObject(ofHouse);
    for (const figure of ['pass', 'passback'] as const) {
      const asked = (async () => desk.leads.run(guest, { ...YEAR, figure, limit: 5 }))();
      await expect(asked).rejects.toMatchObject(ofHouse);
    }
    expect((await desk.leads.run(guest, { ...YEAR, figure: 'handoff', limit: 5 })).total).toBe(0);
  });
});
