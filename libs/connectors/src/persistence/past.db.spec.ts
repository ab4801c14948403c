import { newId } from '#kernel';
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
    const [workspaceId, connectorId] = [newId(), newId()];
    const asked = await db.database.withWorkspace(workspaceId, async (tx) => {
      const said = vi.spyOn(await tx.queryRunner!.connect(), 'query');
      await pastOf(tx, workspaceId, connectorId);
      const texts = said.mock.calls.map(([statement]) => (statement as { text: string }).text);
      said.mockRestore();
      return texts;
    });
    expect(asked).toHaveLength(1);
    const plan = await db.oracle(`explain (verbose, format json) ${asked.join(';')}`, [
      workspaceId,
      connectorId,
    ]);
    const read = JSON.stringify(plan);
    expect(read).toContain('connector_hit.received_at');
    expect(read).not.toMatch(/\bbody\b/);
  });
});
