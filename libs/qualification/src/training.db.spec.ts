import { byProduct, CaptureLeads, SetStages } from '#leads';
import type { By } from '#leads';
import { Signals } from '#database';
import { Journal } from '#journal';
import { DAY_MS, newId } from '#kernel';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { buildWorkspace } from '../../../test/support/workspace-builder.js';
import { KeepVersions } from './application/keep-versions.js';
import { TrainPredictiveModel } from './application/train-predictive-model.js';

const YEAR = 365 * DAY_MS;

describe('a predictive model of a workspace', () => {
  let db: TestDatabase;
  let signals: Signals;
  let journal: Journal;
  let by: By;
  beforeAll(async () => {
    db = await testDatabase();
    signals = new Signals(db.appUrl);
    journal = new Journal(signals);
  });
  beforeEach(async () => {
    by = byProduct((await buildWorkspace(db, { members: [] })).id);
  });
  afterAll(async () => {
    await signals.onApplicationShutdown();
    await db.drop();
  });

  /** Ended leads, evenly over a stretch of days; from partners three of four are won, from elsewhere one of eight. */
  const lived = async (count: number, daysAgo: number): Promise<void> => {
    const captures = Array.from({ length: count }, (_, index) => ({
      ...{ personId: newId(), companyId: null, leadType: 'demo', origin: 'marketing' as const },
      channel: index % 2 === 0 ? ('partner' as const) : ('website' as const),
      occurredAt: new Date(Date.now() - daysAgo * DAY_MS - (YEAR * index) / count),
    }));
    await db.database.withWorkspace(by.workspaceId, async (tx) => {
      const results = await new CaptureLeads(journal).run(tx, by, captures);
      const settings = results.map(({ leadId }, index) => {
        const isWon = index % 2 === 0 ? index % 8 !== 0 : index % 16 === 1;
        return { leadId, to: isWon ? ('customer' as const) : ('disqualified' as const) };
      });
      await new SetStages(journal).run(tx, by, settings);
    });
  };
  const train = (): ReturnType<TrainPredictiveModel['run']> =>
    db.database.withWorkspace(by.workspaceId, (tx) =>
      new TrainPredictiveModel(new KeepVersions(journal)).run(tx, by),
    );

  it('learns from what leads were at their capture, split by time, and is kept with its report', async () => {
    await lived(1600, 100);
    const { version, report } = await train();
    expect(version).toBe(1);
    expect(report).toMatchObject({ splitBy: 'time', counts: { judging: { leads: 480 } }, rules: null });
    // Whoever knows the channel ranks 0.82 of the pairs rightly: (0.75·0.875 + half of the ties) over all pairs.
    expect(report.model.ranking).toBeGreaterThan(0.75);
    expect(report.model.calibrationError).toBeLessThan(0.05);
    const kept = await db.oracle<{ isActive: boolean }>(
      'select is_active as "isActive" from qualification_version where workspace_id = $1',
      [by.workspaceId],
    );
    expect(kept).toEqual([{ isActive: false }]);
  });

  it('does not learn from leads so young that only the quick have ended', async () => {
    await lived(1600, -300);
    await expect(train()).rejects.toMatchObject({ code: 'predictive-model/too-few', facts: { need: 1000 } });
  });
});
