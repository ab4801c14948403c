import { newId } from '#kernel';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { marksBehind } from './reports.sql.js';

describe('the leads behind a figure', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());

  const anyOf = { step: null, other: null, department: null, campaign: null };

  it.each([
    { figure: 'volume', asked: { ...anyOf, kind: 'visit', step: 'mql' }, index: 'figure' },
    { figure: 'here', asked: { ...anyOf, kind: 'visit', step: 'mql' }, index: 'running' },
    { figure: 'held', asked: { ...anyOf, kind: 'held', department: 'sales' }, index: 'held' },
    { figure: 'pass', asked: { ...anyOf, kind: 'pass', other: 'ana>bea' }, index: 'pass' },
    { figure: 'loss', asked: { ...anyOf, kind: 'loss', campaign: newId() }, index: 'campaign' },
  ])(
    'are read in the order of an index, and not sorted: $figure by $index',
    async ({ figure, asked, index }) => {
      const statement = marksBehind({ isStepTold: asked.step !== null, isRunning: figure === 'here' });
      const { kind, step, other, department, campaign } = asked;
      const chosen = [kind, step, other, department, null, campaign, null, null, null, null];
      const parameters = [newId(), '2026-01-01', '2026-12-31', ...chosen, 51];
      // A plan that can do without is asked for; one that cannot sorts all the same.
      for (const way of ['sort', 'incremental_sort', 'seqscan', 'bitmapscan'])
        await db.oracle(`set enable_${way} = off`);
      const lines = await db.oracle<{ 'QUERY PLAN': string }>(`explain (costs off) ${statement}`, parameters);
      const plan = lines.map((line) => line['QUERY PLAN']).join('\n');
      expect(plan).toContain(`ix_journey_mark_${index}`);
      expect(plan).not.toContain('Sort');
    },
  );
});
