import { createHmac } from 'node:crypto';
import { Switchboard } from './test-support/switchboard.js';
import type { Source } from './test-support/switchboard.js';

interface Hit {
  readonly id: string;
  readonly verdict: string;
  readonly isRedacted: boolean;
  readonly body: string;
}

describe('a hit that tells of several persons', () => {
  let board: Switchboard;
  let source: Source;
  beforeAll(async () => {
    board = await Switchboard.open();
  });
  afterAll(() => board.close());
  beforeEach(async () => {
    source = await board.connect('json');
  });

  const whole = async ({ id }: Pick<Source, 'id'>): Promise<Hit | undefined> => {
    const [hit] = (await board.ask.get<{ items: Hit[] }>(`/connectors/${id}/hits`)).body.items;
    return hit && (await board.ask.get<Hit>(`/connectors/${id}/hits/${hit.id}`)).body;
  };
  const personOf = async (email: string): Promise<{ id: string; version: number }> => {
    const [person] = await board.db.oracle<{ id: string; version: number }>(
      `select id, version from person where email = $1`,
      [email],
    );
    return person ?? { id: 'nobody', version: 0 };
  };
  const erase = async (email: string): Promise<void> => {
    const { id, version } = await personOf(email);
    expect((await board.ask.post(`/people/${id}/erasure`, { version })).status).toBe(200);
  };
  const replay = async (hit: Hit | undefined): Promise<string> =>
    (await board.ask.post<Hit>(`/connectors/${source.id}/hits/${hit?.id}/replay`)).body.verdict;
  const leads = (): Promise<number> => board.count('lead', 'external_source = $2', `connector:${source.id}`);
  const three = (): object[] => [
    { email: 'ada@three.example', note: 'first' },
    { email: 'bob@three.example', externalId: 'crm-2' },
    { email: 'cy@three.example', note: 'last' },
  ];

  it('loses the one who is erased and keeps the others, who are never doubled when it is taken anew', async () => {
    await board.tell(source, JSON.stringify(three()));
    await erase('ada@three.example');
    const hit = await whole(source);
    expect(hit).toMatchObject({ verdict: 'accepted', isRedacted: true });
    expect(JSON.parse(hit?.body ?? '')).toEqual(three().slice(1));
    expect(await replay(hit)).toBe('accepted');
    expect(await leads()).toBe(3);
    await erase('cy@three.example');
    expect(JSON.parse((await whole(source))?.body ?? '')).toEqual([three()[1]]);
    await erase('bob@three.example');
    expect(await whole(source)).toBeUndefined();
    expect(await leads()).toBe(3);
  });

  it('loses whoever its record became, where it says no address of theirs', async () => {
    await board.tell(source, '{"externalId":"r1","email":"dee@record.example","lastName":"Dee"}');
    await board.tell(source, '[{"externalId":"r1","lastName":"Dee"},{"externalId":"r2","lastName":"Eve"}]');
    await erase('dee@record.example');
    expect(JSON.parse((await whole(source))?.body ?? '')).toEqual([{ externalId: 'r2', lastName: 'Eve' }]);
  });

  it('loses them while it waits, and is taken later for the others', async () => {
    await board.tell(source, '{"email":"flo@waits.example"}');
    const asked = { ...{ method: 'PATCH', body: '{"state":"paused"}' } };
    const headers = { ...board.firm.members.Giulia.headers, 'content-type': 'application/json' };
    await fetch(`${board.app.url}/api/v1/connectors/${source.id}`, { ...asked, headers });
    await board.tell(
      source,
      '{"type":"x","data":[{"email":"FLO@waits.example"},{"email":"gil@waits.example"}]}',
    );
    await erase('flo@waits.example');
    const hit = await whole(source);
    expect(hit).toMatchObject({ verdict: 'ignored', isRedacted: true });
    expect(await replay(hit)).toBe('accepted');
    expect((await personOf('gil@waits.example')).id).not.toBe('nobody');
    expect(await leads()).toBe(2);
  });

  it('goes as a whole where nobody can say what in it is of whom', async () => {
    const body = '[{"email":"hal@whole.example"},{"email":"ida@whole.example","by":"hal@whole.example"}]';
    await board.tell(source, body);
    await board.setUp(source, { mapping: { items: '/none', fields: { email: { pointer: '/m' } } } });
    await erase('hal@whole.example');
    expect(await whole(source)).toBeUndefined();
  });

  it('keeps what it says of others where it tells of somebody who was erased before', async () => {
    await board.tell(source, '{"email":"lea@before.example"}');
    await erase('lea@before.example');
    await board.tell(source, '[{"email":"lea@before.example"},{"email":"max@before.example"}]');
    const hit = await whole(source);
    expect(hit).toMatchObject({ verdict: 'accepted', isRedacted: true });
    expect(JSON.parse(hit?.body ?? '')).toEqual([{ email: 'max@before.example' }]);
    const before = await leads();
    expect(await replay(hit)).toBe('accepted');
    expect(await leads()).toBe(before);
  });

  it.each([
    { more: '"note":"told by Lea@once.example."', because: 'a note names the address' },
    { more: '"note":"his sister, 0039 333 765 4321"', because: 'a note names the number' },
    { more: '"note":"as <b>told</b>"', by: 'lea@once.example', because: 'the envelope names the address' },
  ])('is not kept at all where what it says of others names the erased one: $because', async (told) => {
    const lea = '{"email":"lea@once.example","phone":"+39 333 765 4321"}';
    await board.tell(source, lea);
    if ((await personOf('lea@once.example')).id !== 'nobody') await erase('lea@once.example');
    const max = `{"email":"max@once.example",${told.more}}`;
    await board.tell(source, `{"type":"x","by":"${told.by ?? ''}","data":[${lea},${max}]}`);
    const hit = await whole(source);
    expect(hit).toMatchObject({ verdict: 'accepted', isRedacted: false, body: '' });
    expect((await personOf('max@once.example')).id).not.toBe('nobody');
  });

  it.each([
    { stays: 'anna', goes: 'anne', because: 'the record that stays is the older one' },
    { stays: 'anne', goes: 'anna', because: 'the record that stays is the younger one' },
  ])('keeps what it says of a stranger when two who became one are erased: $because', async (one) => {
    const [domain, records] = [`${one.stays}.merged.example`, ['r1', 'r2']];
    const named = ['anna', 'anne'].map((who, at) => ({
      externalId: records[at],
      email: `${who}@${domain}`,
    }));
    const carl = { email: `carl@${domain}`, note: 'a stranger' };
    await board.tell(source, JSON.stringify([...named, carl]));
    await board.tell(source, JSON.stringify([{ externalId: 'r1' }, { externalId: 'r2' }, carl]));
    const loserId = (await personOf(`${one.goes}@${domain}`)).id;
    const survivor = `/people/${(await personOf(`${one.stays}@${domain}`)).id}`;
    expect((await board.ask.post(`${survivor}/merges`, { loserId })).status).toBe(201);
    await erase(`${one.stays}@${domain}`);
    const kept = await board.db.oracle<{ body: string; persons: number; leads: number }>(
      `select convert_from(body, 'UTF8') as body, cardinality(person_ids) as persons, cardinality(lead_ids) as leads
         from connector_hit where connector_id = $1`,
      [source.id],
    );
    expect(kept.map(({ body }) => JSON.parse(body) as unknown)).toEqual([[carl], [carl]]);
    expect(kept.every(({ persons, leads }) => persons <= 1 && leads === 1)).toBe(true);
  });

  describe('of a vendor that names records', () => {
    let meta: Source;
    beforeEach(async () => {
      meta = await board.connect('meta', { secret: 'app_secret', token: 'page-token' });
    });

    const know = (id: string, email: string): unknown =>
      board.records.set(`/v23.0/${id}`, {
        ...{ id, created_time: Math.floor(Date.now() / 1_000) },
        field_data: [{ name: 'email', values: [email] }],
      });
    const tell = async (...records: readonly string[]): Promise<string> => {
      const changes = records.map((leadgen_id) => ({ field: 'leadgen', value: { leadgen_id } }));
      const body = JSON.stringify({ object: 'page', entry: [{ id: '1', changes }] });
      const signature = createHmac('sha256', 'app_secret').update(body).digest('hex');
      return (await board.tell(meta, body, { 'x-hub-signature-256': `sha256=${signature}` })).body.status;
    };

    it('loses the record alone', async () => {
      know('901', 'nia@meta.example');
      know('902', 'ole@meta.example');
      expect(await tell('901', '902')).toBe('accepted');
      await erase('nia@meta.example');
      const hit = await whole(meta);
      expect([hit?.body.includes('901'), hit?.body.includes('902')]).toEqual([false, true]);
    });

    it('is taken anew for the record that failed, though another was of somebody erased', async () => {
      know('903', 'pia@meta.example');
      await tell('903');
      await erase('pia@meta.example');
      know('904', 'pia@meta.example');
      expect(await tell('904', '905')).toBe('failed');
      const hit = await whole(meta);
      expect([hit?.body.includes('904'), hit?.body.includes('905')]).toEqual([false, true]);
      know('905', 'ria@meta.example');
      const path = `/connectors/${meta.id}/hits/${hit?.id}/replay`;
      expect((await board.ask.post<Hit>(path)).body.verdict).toBe('accepted');
      expect((await personOf('ria@meta.example')).id).not.toBe('nobody');
    });
  });

  it('is exported with what it says of one person only', async () => {
    await board.tell(source, '[{"email":"jo@export.example"},{"email":"kim@export.example"}]');
    const { id } = await personOf('jo@export.example');
    const { body } = await board.ask.get<{
      tables: { connector_hit: { body: string; person_ids: string[]; lead_ids: string[] }[] };
    }>(`/people/${id}/export`);
    const [hit] = body.tables.connector_hit;
    expect(JSON.parse(Buffer.from(hit?.body.slice(2) ?? '', 'hex').toString('utf8'))).toEqual([
      { email: 'jo@export.example' },
    ]);
    expect([hit?.person_ids, hit?.lead_ids.length]).toEqual([[id], 1]);
    expect(JSON.stringify(body)).not.toContain('kim@export.example');
  });
});
