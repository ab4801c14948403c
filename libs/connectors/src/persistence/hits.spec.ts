import type { Tx } from '#database';
import { newId } from '#kernel';
import { insertHits } from './hits.js';

const BODY = Buffer.from(
  JSON.stringify({ leads: Array.from({ length: 500 }, (_, at) => ({ at, note: 'n' })) }),
);

describe('a hit that is written down', () => {
  const written = async (beside: object): Promise<string> => {
    const query = vi.fn((_: string, __: readonly unknown[]) => Promise.resolve([]));
    const outcome = { verdict: 'waiting', reason: 'cart', leadIds: [], personIds: [] } as const;
    const hit = { id: newId(), receivedAt: new Date(0), isProven: true, headers: {}, body: BODY };
    await insertHits({ query } as unknown as Tx, newId(), newId(), [{ ...hit, ...outcome, ...beside }]);
    return String(query.mock.calls[0]?.[1][2]);
  };
  const parsed: unknown = JSON.parse(BODY.toString());

  it('carries its body once, whatever was read of it', async () => {
    const read = { events: [{ submission: parsed }], divided: { body: parsed, paths: [], events: [parsed] } };
    expect((await written(read)).length).toBe((await written({})).length);
  });

  it('carries what its row holds', async () => {
    const dueAt = new Date(3_600_000);
    const [record] = JSON.parse(await written({ dueAt, recordIds: ['cart:1'], mayPass: false })) as object[];
    expect(record).toMatchObject({
      ...{ verdict: 'waiting', reason: 'cart', leadIds: [], personIds: [], recordIds: ['cart:1'] },
      ...{ dueAt: dueAt.toISOString(), mayPass: false, isRedacted: false, bytes: BODY.length },
      ...{ isProven: true, headers: {}, body: BODY.toString('base64') },
    });
  });
});
