import { createHmac } from 'node:crypto';
import { until } from '../../../test/support/until.js';
import { TakeDueHits } from './application/take-due-hits.js';
import { TakeHits } from './application/take-hits.js';
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
  });
  afterAll(() => board.close());
  afterEach(() => vi.restoreAllMocks());
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
  const replay = async (hit: Hit | undefined): Promise<string> =>
    (await board.ask.post<Hit>(`/connectors/${source.id}/hits/${hit?.id}/replay`)).body.verdict;
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
    await tell('orders/create', { id: 12, checkout_token: 't3', email: 'cat-at-work@carts.example' });
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

  it.each([
    { minutes: 5, because: 'its own hour is not over' },
    { minutes: 30, because: 'its hour is over, and that of the later word is not' },
  ])('that changed stays what it became when taken anew: $because', async ({ minutes }) => {
    await cart('t8', 'hal@carts.example');
    await pass(40);
    await tell('checkouts/update', { id: 1, token: 't8', email: 'hal@carts.example', total_price: '9.00' });
    await pass(minutes);
    const [earlier, later] = await hits();
    const became = [
      { verdict: 'ignored', reason: 'superseded', nextAt: null },
      { verdict: 'waiting', reason: 'cart', nextAt: later?.nextAt },
    ];
    expect(await replay(earlier)).toBe('ignored');
    expect(await hits()).toMatchObject(became);
    expect(await replay(later)).toBe('waiting');
    expect(await hits()).toMatchObject(became);
    expect(await leads()).toBe(0);
  });

  it('is not ended by a word of it that came before and was taken after', async () => {
    const takeHits = board.app.app.get(TakeHits, { strict: false });
    const run = takeHits.run.bind(takeHits);
    vi.spyOn(takeHits, 'run').mockImplementationOnce(async (...taken) => {
      const later = { id: 1, token: 't12', email: 'kim@carts.example', total_price: '9.00' };
      expect(await tell('checkouts/update', later)).toBe('waiting');
      return run(...taken);
    });
    expect(await cart('t12', 'kim@carts.example')).toBe('ignored');
    expect(await hits()).toMatchObject([
      { verdict: 'ignored', reason: 'superseded' },
      { verdict: 'waiting', reason: 'cart' },
    ]);
  });

  it('that was not to be seen yet when its order came is no lead beside it', async () => {
    const takeHits = board.app.app.get(TakeHits, { strict: false });
    const run = takeHits.run.bind(takeHits);
    vi.spyOn(takeHits, 'run').mockImplementationOnce(async (...taken) => {
      const outcomes = await run(...taken);
      expect(await tell('orders/create', { id: 15, email: 'Ian@carts.example' })).toBe('accepted');
      return outcomes;
    });
    expect(await cart('t10', 'ian@carts.example')).toBe('waiting');
    await pass(61);
    await look();
    const told = (await settled()).map(({ reason, verdict }) => reason ?? verdict);
    expect(told.sort()).toEqual(['accepted', 'ordered']);
    expect(await leads()).toBe(1);
  });

  it('is a lead though its address bought something before', async () => {
    await tell('orders/create', { id: 16, email: 'jan@carts.example' });
    await pass(5);
    await cart('t11', 'jan@carts.example');
    await pass(61);
    await look();
    expect((await settled()).map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted']);
  });
});
