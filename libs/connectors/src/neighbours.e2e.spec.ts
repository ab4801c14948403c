import { createHmac } from 'node:crypto';
import { Switchboard } from './test-support/switchboard.js';
import type { Source } from './test-support/switchboard.js';

interface Shown {
  readonly body: string | null;
  readonly person_ids: readonly string[];
}

/** One whose address, or number, is the end of somebody else's. */
describe('somebody whose address stands in the address of another', () => {
  let board: Switchboard;
  let shop: Source;
  let list: Source;
  beforeAll(async () => {
    board = await Switchboard.open();
  });
  afterAll(() => board.close());
  beforeEach(async () => {
    shop = await board.connect('shopify', { secret: 'signing-secret' });
    list = await board.connect('json');
  });

  const order = async (id: number, told: object): Promise<void> => {
    const body = JSON.stringify({ id, created_at: new Date().toISOString(), ...told });
    const signature = createHmac('sha256', 'signing-secret').update(body).digest('base64');
    const headers = { 'x-shopify-topic': 'orders/create', 'x-shopify-hmac-sha256': signature };
    expect((await board.tell(shop, body, headers)).body.status).toBe('accepted');
  };
  const personOf = async (email: string): Promise<{ id: string; version: number } | undefined> =>
    (
      await board.db.oracle<{ id: string; version: number }>(
        `select id, version from person where email = $1`,
        [email],
      )
    )[0];
  const exported = async (email: string): Promise<Shown[]> => {
    const path = `/people/${(await personOf(email))?.id}/export`;
    const { body } = await board.ask.get<{ tables: { connector_hit: Shown[] } }>(path);
    return body.tables.connector_hit;
  };
  const said = ({ body }: Shown): string | null => body && Buffer.from(body.slice(2), 'hex').toString('utf8');
  const kept = async ({ id }: Source): Promise<string[]> => {
    const sql = `select convert_from(body, 'UTF8') as body from connector_hit where connector_id = $1 order by id`;
    return (await board.db.oracle<{ body: string }>(sql, [id])).map(({ body }) => body);
  };

  it('is shown nothing of the other, whether a hit is of one person or of several', async () => {
    await order(1, { email: 'm.rossi@export.example', note: 'their order' });
    await board.tell(
      list,
      '[{"email":"rossi@export.example"},{"email":"xrossi@export.example"},{"email":"rossi@export.example.org"}]',
    );
    const [hit, ...others] = await exported('rossi@export.example');
    expect(others).toEqual([]);
    expect(JSON.parse((hit && said(hit)) ?? '')).toEqual([{ email: 'rossi@export.example' }]);
  });

  it('is shown that a hit of another names them, and nothing of what it says', async () => {
    await board.tell(list, '{"email":"verdi@named.example"}');
    await order(2, { email: 'bianchi@named.example', customer: { note: 'asked by verdi@named.example' } });
    const shown = await exported('verdi@named.example');
    expect(shown.map(({ body }) => body === null).toSorted()).toEqual([false, true]);
    expect(shown.flatMap((hit) => said(hit) ?? [])).toEqual(['{"email":"verdi@named.example"}']);
    expect((await exported('bianchi@named.example')).map(said)).toEqual([
      expect.stringContaining('bianchi@named.example'),
    ]);
  });

  it('is shown a hit that became nobody, unless it names others', async () => {
    await board.tell(list, '{"email":"neri@refused.example"}');
    const broken = ['{"email":"neri@refused.example"', '{"email":"neri@refused.example","by":"x@y.example"'];
    for (const body of broken) await board.tell(shop, body, { 'x-shopify-hmac-sha256': 'forged' });
    const shown = (await exported('neri@refused.example')).filter((hit) => hit.person_ids.length === 0);
    expect(shown.map(said).toSorted()).toEqual([null, broken[0]]);
  });

  it('takes nothing of the other along when they are erased', async () => {
    const number = '+39 333 123 4567';
    await order(3, { email: 'm.gallo@erase.example', note: 'stays' });
    await order(4, { email: 'conti@erase.example', name: '#1239333123456700' });
    await board.tell(
      list,
      `[{"email":"gallo@erase.example","phone":"${number}"},{"email":"xgallo@erase.example"}]`,
    );
    const [before, known] = [await kept(shop), await personOf('gallo@erase.example')];
    const path = `/people/${known?.id}/erasure`;
    const { goes } = (await board.ask.get<{ goes: { table: string; rows: number }[] }>(path)).body;
    expect(goes.find(({ table }) => table === 'connector_hit')?.rows).toBe(1);
    expect((await board.ask.post(path, { version: known?.version })).status).toBe(200);
    expect(await kept(shop)).toEqual(before);
    expect(await kept(list)).toEqual(['[{"email":"xgallo@erase.example"}]']);
  });
});
