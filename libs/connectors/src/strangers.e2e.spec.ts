import { until } from '../../../test/support/until.js';
import { BoundHits } from './application/bound-hits.js';
import { FetchRecords } from './application/fetch-records.js';
import { Switchboard } from './test-support/switchboard.js';
import type { Source, Told } from './test-support/switchboard.js';

const ALLOWED = 4;

describe('strangers who know the address of a source', () => {
  let board: Switchboard;
  let source: Source;
  beforeAll(async () => {
    board = await Switchboard.open({
      ...{ CONNECTOR_HITS_PER_MINUTE: '4', CONNECTOR_UNPROVEN_PER_MINUTE: String(ALLOWED) },
      TRUSTED_PROXIES: 'loopback',
    });
  });
  afterAll(() => board.close());
  afterEach(() => vi.restoreAllMocks());
  beforeEach(async () => {
    source = await board.connect('google-ads', { secret: 'the-key-of-the-form' });
  });

  const send = (key: string, lead: string, from: string): Promise<Told> => {
    const answers = [{ column_id: 'EMAIL', string_value: `${lead}@strangers.example` }];
    const body = { google_key: key, lead_id: lead, form_id: 1, campaign_id: 2, user_column_data: answers };
    return board.tell(source, JSON.stringify(body), { 'x-forwarded-for': from });
  };
  async function garbage(count: number, from: (index: number) => string): Promise<number[]> {
    const told: number[] = [];
    for (let index = 0; index < count; index += 1)
      told.push((await send('guessed', String(index), from(index))).status);
    return told;
  }
  const genuine = (lead: string, from = '192.0.2.1'): Promise<Told> =>
    send('the-key-of-the-form', lead, from);
  const reasons = async (): Promise<(string | null)[]> => {
    const path = `/connectors/${source.id}/hits?verdict=refused`;
    const { body } = await board.ask.get<{ items: { reason: string | null }[] }>(path);
    return body.items.map(({ reason }) => reason?.split(':')[0] ?? null);
  };

  it('are turned away by their network, while what the source itself sends is taken', async () => {
    const told = await garbage(12, () => '203.0.113.9');
    expect(told).toEqual([...Array<number>(ALLOWED).fill(401), ...Array<number>(8).fill(429)]);
    expect((await genuine('g1')).body.status).toBe('accepted');
    expect(await reasons()).toEqual(['throttled-network', 'key', 'key', 'key', 'key']);
  });

  it('do not use up its bound from many networks either', async () => {
    expect(await garbage(12, (index) => `203.0.113.${20 + index}`)).toEqual(Array<number>(12).fill(401));
    const told: number[] = [];
    for (const lead of ['m1', 'm2', 'm3', 'm4', 'm5']) told.push((await genuine(lead)).status);
    expect(told).toEqual([200, 200, 200, 200, 429]);
  });

  it('are one network within a /64 of IPv6', async () => {
    const told = await garbage(6, (index) => `2001:db8:1:2::${index + 1}`);
    expect(told).toEqual([401, 401, 401, 401, 429, 429]);
    expect((await send('guessed', 'x', '2001:db8:1:3::1')).status).toBe(401);
  });

  it('are turned away past their bound though all of it comes at once', async () => {
    const all = Array.from({ length: 12 }, (_, index) => send('guessed', `c${index}`, '203.0.113.60'));
    const told = (await Promise.all(all)).map(({ status }) => status).sort();
    expect(told).toEqual([...Array<number>(ALLOWED).fill(401), ...Array<number>(8).fill(429)]);
    expect((await reasons()).filter((reason) => reason === 'key')).toHaveLength(ALLOWED);
  });

  it('do not make what the source sends count twice where hits that share a transaction fail', async () => {
    const fetching = vi.spyOn(board.app.app.get(FetchRecords, { strict: false }), 'run');
    const arriving = vi.spyOn(board.app.app.get(BoundHits, { strict: false }), 'assertMayProve');
    let open = (): void => undefined;
    const gate = new Promise<void>((opened) => (open = opened));
    const held = async (...[, , hits]: Parameters<FetchRecords['run']>) => {
      await gate;
      return [...hits];
    };
    fetching.mockImplementationOnce(held).mockImplementationOnce(held);
    fetching.mockRejectedValueOnce(new Error('The connection broke off.'));
    const first = ['b1', 'b2'].map((lead) => genuine(lead));
    await until('two are being taken', () => fetching.mock.calls.length === 2);
    const shared = ['b3', 'b4'].map((lead) => genuine(lead));
    await until('the others came', () => arriving.mock.results.length === ALLOWED);
    await Promise.all(arriving.mock.results.map(({ value }) => value as Promise<void>));
    open();
    const told = await Promise.all([...first, ...shared]);
    expect(told.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(fetching.mock.calls.map(([, , hits]) => hits.length)).toEqual([1, 1, 2, 1, 1]);
  });
});
