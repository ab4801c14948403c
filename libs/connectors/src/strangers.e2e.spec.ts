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
  }, 90_000);
  afterAll(() => board.close());
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
});
