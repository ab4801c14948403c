import { newId } from '#kernel';
import type { Tx } from '#database';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { pastOf } from './past.js';

describe('how the hits of a connector went', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());

  it('is told without reading what they hold', async () => {
    const asked: string[] = [];
    const client = {
      query: ({ text }: { text: string }) => {
        asked.push(text);
        return Promise.resolve({ rows: [{}] });
      },
    };
    const tx = { queryRunner: { connect: () => Promise.resolve(client) } } as unknown as Tx;
    const [workspaceId, connectorId] = [newId(), newId()];
    await pastOf(tx, workspaceId, connectorId);
    const plan = await db.oracle(`explain (verbose, format json) ${asked.join(';')}`, [
      workspaceId,
      connectorId,
    ]);
    const read = JSON.stringify(plan);
    expect(read).toContain('connector_hit.received_at');
    expect(read).not.toMatch(/\bbody\b/);
  });
});
