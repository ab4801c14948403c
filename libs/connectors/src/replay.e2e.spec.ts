import { createHmac } from 'node:crypto';
import { FetchRecords } from './application/fetch-records.js';
import { Switchboard } from './test-support/switchboard.js';
import type { Source, Told } from './test-support/switchboard.js';

interface Hit {
  readonly id: string;
  readonly verdict: string;
  readonly reason: string | null;
  readonly leadIds: readonly string[];
}

describe('a hit that is taken anew', () => {
  let board: Switchboard;
  beforeAll(async () => {
    board = await Switchboard.open();
  });
  afterAll(() => board.close());
  afterEach(() => vi.restoreAllMocks());

  const hitsOf = async ({ id }: Source): Promise<readonly Hit[]> =>
    (await board.ask.get<{ items: Hit[] }>(`/connectors/${id}/hits`)).body.items;
  const replay = async ({ id }: Source, hitId: string): Promise<string> =>
    (await board.ask.post<Hit>(`/connectors/${id}/hits/${hitId}/replay`)).body.verdict;
  const setState = async ({ id }: Source, state: string): Promise<void> => {
    await fetch(`${board.app.url}/api/v1/connectors/${id}`, {
      ...{ method: 'PATCH', body: JSON.stringify({ state }) },
      headers: { ...board.firm.members.Giulia.headers, 'content-type': 'application/json' },
    });
  };
  const leads = ({ id }: Source): Promise<number> =>
    board.count('lead', 'external_source = $2', `connector:${id}`);

  it('stays accepted with its leads, though by the settings of now it cannot be read', async () => {
    const source = await board.connect('json');
    const { id } = (await board.tell(source, '{"externalId":"a","email":"a@stays.example"}')).body;
    const [before] = await hitsOf(source);
    expect(before).toMatchObject({ verdict: 'accepted', leadIds: [expect.any(String)] });
    const mapping = { items: '/none', fields: { email: { pointer: '/m' } } };
    expect(await board.setUp(source, { mapping })).toBe(200);
    expect(await replay(source, id)).toBe('accepted');
    expect((await hitsOf(source))[0]).toMatchObject({
      ...{ verdict: 'accepted', reason: null, leadIds: before?.leadIds },
    });
  });

  it('by two, of whom one fails after the other took it, stays taken', async () => {
    const source = await board.connect('json');
    await setState(source, 'paused');
    const { id } = (await board.tell(source, '{"externalId":"b","email":"b@two.example"}')).body;
    const fetching = vi.spyOn(board.app.app.get(FetchRecords, { strict: false }), 'run');
    fetching.mockImplementationOnce(async () => {
      expect(await replay(source, id)).toBe('accepted');
      throw new Error('The vendor’s answer broke off.');
    });
    expect(await replay(source, id)).toBe('accepted');
    expect(fetching).toHaveBeenCalledTimes(2);
    expect(await hitsOf(source)).toMatchObject([{ verdict: 'accepted', leadIds: [expect.any(String)] }]);
  });

  it('with all since is also one that came during a pause, and none that said nothing', async () => {
    const source = await board.connect('json');
    const since = new Date(Date.now() - 60_000).toISOString();
    await setState(source, 'paused');
    const { id } = (await board.tell(source, '{"externalId":"c","email":"c@paused.example"}')).body;
    await setState(source, 'active');
    const again = await board.ask.post<{ items: Hit[] }>(`/connectors/${source.id}/replay`, { since });
    expect(again.body.items).toEqual([{ id, verdict: 'accepted' }]);
    expect(await leads(source)).toBe(1);
    const after = await board.ask.post<{ items: Hit[] }>(`/connectors/${source.id}/replay`, { since });
    expect(after.body.items).toEqual([]);
  });

  it('is no second lead where an appointment is moved, and moved once more', async () => {
    const source = await board.connect('calendly');
    const tell = (uri: string, old: string | null): Promise<Told> => {
      const payload = { uri, old_invitee: old, email: 'moved@calendar.example', name: 'Ada Rossi' };
      const body = JSON.stringify({ event: 'invitee.created', payload });
      const t = Math.floor(Date.now() / 1_000);
      const v1 = createHmac('sha256', source.secret).update(`${t}.${body}`).digest('hex');
      return board.tell(source, body, { 'calendly-webhook-signature': `t=${t},v1=${v1}` });
    };
    const told = [await tell('uri:a', null), await tell('uri:b', 'uri:a'), await tell('uri:c', 'uri:b')];
    expect(told.map(({ body }) => body.status)).toEqual(['accepted', 'duplicate', 'duplicate']);
    expect(await leads(source)).toBe(1);
  });
});
