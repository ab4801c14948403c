import { createHmac } from 'node:crypto';
import { until } from '../../../test/support/until.js';
import { TakeDueHits } from './application/take-due-hits.js';
import { AGAIN_AFTER_SECONDS } from './persistence/hits.js';
import { payload } from './test-support/payloads.js';
import { Switchboard } from './test-support/switchboard.js';
import type { Source, Told } from './test-support/switchboard.js';

interface Hit {
  readonly id: string;
  readonly verdict: string;
  readonly reason: string | null;
  readonly attempts: number;
  readonly receivedAt: string;
  readonly nextAt: string | null;
}

describe('a hit that failed', () => {
  let board: Switchboard;
  let source: Source;
  beforeAll(async () => {
    board = await Switchboard.open();
  });
  afterAll(() => board.close());
  beforeEach(async () => {
    board.trouble = null;
    source = await board.connect('meta', { secret: 'app_secret', token: 'page-token' });
  });

  const { webhook, readBack } = payload<{ webhook: object; readBack: object }>('meta');
  /** The vendor has a record, of a person of its own. */
  const keep = (record: string): void => {
    const told = JSON.stringify(readBack).replaceAll('joe@example.com', `joe${record}@again.example`);
    board.records.set(`/v23.0/${record}`, JSON.parse(told));
  };
  const tell = (record: string): Promise<Told> => {
    const named = JSON.stringify(webhook).replaceAll(
      '"leadgen_id":"444444444444"',
      `"leadgen_id":"${record}"`,
    );
    const signature = createHmac('sha256', 'app_secret').update(named).digest('hex');
    return board.tell(source, named, { 'x-hub-signature-256': `sha256=${signature}` });
  };
  const hits = async (): Promise<readonly Hit[]> =>
    (await board.ask.get<{ items: Hit[] }>(`/connectors/${source.id}/hits`)).body.items;
  const hit = async (): Promise<Hit> => (await hits())[0]!;
  const leads = (): Promise<number> => board.count('lead', 'external_source = $2', `connector:${source.id}`);
  const again = (): Promise<void> => board.app.app.get(TakeDueHits, { strict: false }).run();
  /** Its time comes; whoever looks first takes it. */
  async function dueNow(): Promise<Hit> {
    const { attempts } = await hit();
    await board.db.oracle(
      `update connector_hit set next_at = now() where next_at is not null and connector_id = $1`,
      [source.id],
    );
    await again();
    return until('it is taken anew', async () => {
      const now = await hit();
      return now.attempts > attempts && now;
    });
  }
  const waitOf = ({ nextAt }: Hit, from: number): number =>
    Math.round((new Date(nextAt ?? 0).getTime() - from) / 1_000);

  it('because the vendor was away is taken by itself once the vendor is back, and never twice', async () => {
    keep('801');
    board.trouble = 503;
    expect((await tell('801')).body.status).toBe('failed');
    const first = await hit();
    expect(first).toMatchObject({ verdict: 'failed', reason: 'vendor-answered-503', attempts: 1 });
    expect(waitOf(first, new Date(first.receivedAt).getTime())).toBe(60);
    const before = Date.now();
    const second = await dueNow();
    expect(second).toMatchObject({ verdict: 'failed', attempts: 2 });
    expect(Math.abs(waitOf(second, before) - 300)).toBeLessThan(30);
    board.trouble = null;
    expect(await dueNow()).toMatchObject({ verdict: 'accepted', reason: null, attempts: 3, nextAt: null });
    await again();
    expect(await hit()).toMatchObject({ attempts: 3 });
    expect(await leads()).toBe(1);
  });

  it('is taken once by many who look at the same moment, and by somebody who replays it', async () => {
    keep('802');
    board.trouble = 500;
    await tell('802');
    board.trouble = null;
    await board.db.oracle(`update connector_hit set next_at = now() where connector_id = $1`, [source.id]);
    const { id } = await hit();
    const replay = board.ask.post(`/connectors/${source.id}/hits/${id}/replay`);
    await Promise.all([again(), again(), again(), replay]);
    expect((await hit()).verdict).toBe('accepted');
    expect(await leads()).toBe(1);
    expect(
      await board.count(
        'touch',
        `person_id in (select person_id from lead where external_source = $2)`,
        `connector:${source.id}`,
      ),
    ).toBe(1);
  });

  it('waits for somebody after the last attempt', async () => {
    board.trouble = 503;
    await tell('803');
    for (let attempt = 2; attempt <= AGAIN_AFTER_SECONDS.length; attempt += 1)
      expect((await dueNow()).nextAt).not.toBeNull();
    expect(await dueNow()).toMatchObject({ attempts: AGAIN_AFTER_SECONDS.length + 1, nextAt: null });
    await again();
    expect(await hit()).toMatchObject({ verdict: 'failed', attempts: AGAIN_AFTER_SECONDS.length + 1 });
  });

  it.each([
    { trouble: 404, because: 'the vendor does not know the record' },
    { trouble: 401, because: 'the token is not taken' },
  ])('is not taken by itself where $because', async ({ trouble }) => {
    board.trouble = trouble;
    expect((await tell(String(804 + trouble))).body.status).toBe('failed');
    expect(await hit()).toMatchObject({ reason: `vendor-answered-${trouble}`, nextAt: null });
  });

  it('because its body was wrong is not taken by itself, but by somebody who replays all', async () => {
    source = await board.connect('json', {
      settings: { mapping: { items: '/a', fields: { email: { pointer: '/m' } } } },
    });
    expect((await board.tell(source, '{"b":[{"m":"later@again.example"}]}')).status).toBe(422);
    expect(await hit()).toMatchObject({ verdict: 'refused', nextAt: null });
    const mapping = { items: '/b', fields: { email: { pointer: '/m' } } };
    expect(await board.setUp(source, { mapping })).toBe(200);
    const since = new Date(Date.now() - 60_000).toISOString();
    const { body } = await board.ask.post<{ items: object[] }>(`/connectors/${source.id}/replay`, { since });
    expect(body.items).toMatchObject([{ verdict: 'accepted' }]);
    expect(await leads()).toBe(1);
  });
});

describe('a source that sends too much', () => {
  let board: Switchboard;
  beforeAll(async () => {
    board = await Switchboard.open({ CONNECTOR_HITS_PER_MINUTE: '5' });
  });
  afterAll(() => board.close());

  it('is told when to come again, with few lines in the log, and others are not bounded by it', async () => {
    const [loud, other] = [await board.connect('json'), await board.connect('json')];
    const told: Told[] = [];
    for (let index = 0; index < 18; index += 1)
      told.push(await board.tell(loud, JSON.stringify({ email: `p${index}@loud.example`, lastName: 'P' })));
    expect(told.slice(0, 5).map(({ status }) => status)).toEqual(Array(5).fill(200));
    expect(told.slice(5).map(({ status, body }) => [status, body.code])).toEqual(
      Array(13).fill([429, 'hit/throttled']),
    );
    const response = await fetch(`${board.app.url}${loud.path}`, { method: 'POST', body: '{}' });
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(Number(response.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    const { body } = await board.ask.get<{ items: Hit[] }>(`/connectors/${loud.id}/hits?verdict=refused`);
    expect(body.items.map(({ reason }) => reason)).toEqual([
      'throttled: 10 or more within a minute',
      'throttled: 1 or more within a minute',
    ]);
    expect((await board.tell(other, JSON.stringify({ email: 'o@other.example' }))).status).toBe(200);
  });
});
