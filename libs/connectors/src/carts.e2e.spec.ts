import { createHmac } from 'node:crypto';
import { until } from '../../../test/support/until.js';
import { TakeDueHits } from './application/take-due-hits.js';
import { Switchboard } from './test-support/switchboard.js';
import type { Source } from './test-support/switchboard.js';

interface Hit {
  readonly id: string;
  readonly verdict: string;
  readonly reason: string | null;
  readonly receivedAt: string;
  readonly nextAt: string | null;
}

describe('a cart of a shop', () => {
  let board: Switchboard;
  let source: Source;
  beforeAll(async () => {
    board = await Switchboard.open();
  }, 90_000);
  afterAll(() => board.close());
  beforeEach(async () => {
    source = await board.connect('shopify', { secret: 'signing-secret' });
  });

  const tell = async (topic: string, told: object): Promise<string> => {
    const body = JSON.stringify({ created_at: new Date().toISOString(), ...told });
    const signature = createHmac('sha256', 'signing-secret').update(body).digest('base64');
    const headers = { 'x-shopify-topic': topic, 'x-shopify-hmac-sha256': signature };
    return (await board.tell(source, body, headers)).body.status;
  };
  const cart = (token: string, email: string): Promise<string> =>
    tell('checkouts/create', { id: 1, token, email });
  const hits = async (): Promise<Hit[]> =>
    (await board.ask.get<{ items: Hit[] }>(`/connectors/${source.id}/hits`)).body.items.toReversed();
  const leads = (): Promise<number> => board.count('lead', 'external_source = $2', `connector:${source.id}`);
  const look = (): Promise<void> => board.app.app.get(TakeDueHits, { strict: false }).run();
  const pass = (minutes: number): Promise<unknown> =>
    board.db.oracle(
      `update connector_hit set received_at = received_at - $2 * interval '1 minute', next_at = next_at - $2 * interval '1 minute'
        where connector_id = $1`,
      [source.id, minutes],
    );
  const settled = (): Promise<Hit[]> =>
    until('nothing waits', async () => {
      const now = await hits();
      return now.every(({ verdict }) => verdict !== 'waiting') && now;
    });

  it('waits an hour, and is a lead then if nobody bought', async () => {
    expect(await cart('t1', 'ann@carts.example')).toBe('waiting');
    const [hit] = await hits();
    const waits = new Date(hit?.nextAt ?? 0).getTime() - new Date(hit?.receivedAt ?? 0).getTime();
    expect([hit?.reason, waits]).toEqual(['cart', 3_600_000]);
    await pass(59);
    await look();
    expect(await leads()).toBe(0);
    expect((await board.ask.get<{ health: string }>(`/connectors/${source.id}`)).body.health).toBe('ok');
    await pass(2);
    await look();
    expect(await settled()).toMatchObject([{ verdict: 'accepted', reason: null, nextAt: null }]);
    expect(await leads()).toBe(1);
  });

  it.each([
    { by: 'its token', who: 'bea', order: { checkout_token: 't2', email: 'other@carts.example' } },
    { by: 'its address', who: 'kay', order: { email: 'KAY@carts.example' } },
  ])('that is bought a minute later, known by $by, is no lead beside its order', async ({ who, order }) => {
    await cart('t2', `${who}@carts.example`);
    await cart('t9', `not-${who}@carts.example`);
    await pass(1);
    expect(await tell('orders/create', { id: 11, ...order })).toBe('accepted');
    expect(await hits()).toMatchObject([
      { verdict: 'ignored', reason: 'ordered', nextAt: null },
      { verdict: 'waiting', reason: 'cart' },
      { verdict: 'accepted' },
    ]);
    expect(await leads()).toBe(1);
    await pass(120);
    await look();
    expect((await settled()).map(({ verdict }) => verdict)).toEqual(['ignored', 'accepted', 'accepted']);
    expect(await leads()).toBe(2);
  });

  it('that is told of after its order is known by it', async () => {
    await tell('orders/create', { id: 12, checkout_token: 't3', email: 'cat@carts.example' });
    await cart('t3', 'cat@carts.example');
    await pass(61);
    await look();
    expect((await settled()).map(({ verdict }) => verdict)).toEqual(['accepted', 'duplicate']);
    expect(await leads()).toBe(1);
  });

  it('waits anew each time it changes, and is one lead', async () => {
    await cart('t4', 'dan@carts.example');
    await pass(50);
    await tell('checkouts/update', { id: 1, token: 't4', email: 'dan@carts.example', total_price: '9.00' });
    expect(await hits()).toMatchObject([
      { verdict: 'ignored', reason: 'superseded', nextAt: null },
      { verdict: 'waiting' },
    ]);
    await pass(20);
    await look();
    expect(await leads()).toBe(0);
    await pass(41);
    await look();
    await settled();
    expect(await leads()).toBe(1);
  });

  it('waits as long as its source says, or not at all', async () => {
    expect(await board.setUp(source, { abandonedAfterMinutes: 0 })).toBe(200);
    expect(await cart('t5', 'eli@carts.example')).toBe('accepted');
    expect(await board.setUp(source, { abandonedAfterMinutes: 10_081 })).toBe(400);
    expect(await board.setUp(source, { abandonedAfterMinutes: 5 })).toBe(200);
    expect(await cart('t6', 'fay@carts.example')).toBe('waiting');
    await pass(6);
    await look();
    await settled();
    expect(await leads()).toBe(2);
  });

  it('and its order that come together are the order alone', async () => {
    const told = await Promise.all([
      tell('orders/create', { id: 13, checkout_token: 't7', email: 'gus@carts.example' }),
      cart('t7', 'gus@carts.example'),
    ]);
    await pass(61);
    await look();
    await settled();
    expect(told[0]).toBe('accepted');
    expect(await leads()).toBe(1);
  });
});
