import { ALWAYS_OPEN } from '#calendar';
import { Database, rows } from '#database';
import { HOUR_MS } from '#kernel';
import { validateTerms } from '#sla';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { until } from '../../../test/support/until.js';
import { partsOn } from './test-support/parts.js';
import type { Parts } from './test-support/parts.js';
import { Story } from './test-support/story.js';

const TERMS = validateTerms({
  period: { unit: 'month', zone: 'UTC' },
  ...{ acceptanceWindow: { workingDays: 3 }, disputeWindow: { workingDays: 3 } },
  clauses: [
    {
      ...{ kind: 'duty.accept', key: 'accept', title: 'Accept', owedBy: 'sales', owedTo: 'marketing' },
      ...{ objective: 0.9, tiers: [{ key: 'all', label: 'All', targetMs: 4 * HOUR_MS }] },
    },
  ],
});

describe('an agreement that is ended', () => {
  let db: TestDatabase;
  let elsewhere: Database;
  let parts: Parts;
  let there: Parts;
  /** Reacts to what the second process tells, after it was followed and before it is committed. */
  let onTold: () => Promise<void> = () => Promise.resolve();
  beforeAll(async () => {
    db = await testDatabase();
    elsewhere = await Database.connect({ url: db.appUrl, poolSize: 3, statementTimeoutMs: 20_000 });
    parts = partsOn(db.database, db.appUrl);
    there = partsOn(elsewhere, db.appUrl);
    there.journal.registerReactor({
      ...{ name: 'gate', types: ['handover.offered'] },
      react: () => onTold(),
    });
  });
  afterAll(async () => {
    await parts.signals.onApplicationShutdown();
    await there.signals.onApplicationShutdown();
    await elsewhere.onApplicationShutdown();
    await db.drop();
  });

  const isSomebodyWaiting = async (): Promise<boolean> => {
    const waiting = await db.oracle(
      `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    );
    return waiting.length > 0;
  };

  it('waits for an offer that is being followed, so that nothing begins under it after its end', async () => {
    const story = new Story(parts);
    const now = Date.now();
    const { agreementId } = await story.agree(TERMS, {
      instant: new Date(now - HOUR_MS),
      calendar: ALWAYS_OPEN('UTC'),
    });
    const lead = story.lead();
    let open = (): void => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    let isHeld = false;
    onTold = async () => {
      isHeld = true;
      await opened;
    };
    const offering = new Story(there, story.workspaceId).offer(lead, new Date(now));
    await until('the offer is followed', () => isHeld);
    const ending = parts.database.withWorkspace(story.workspaceId, (tx) =>
      parts.end.run(tx, story.by, agreementId),
    );
    await until('the end waits', isSomebodyWaiting);
    open();
    await Promise.all([offering, ending]);
    const [{ endedAt } = { endedAt: null }] = await story.in((tx) =>
      rows<{ endedAt: Date | null }>(tx, `select ended_at as "endedAt" from agreement_version`),
    );
    expect(endedAt?.getTime()).toBeGreaterThan(now);
    expect(Object.keys(await story.duties(lead))).toEqual(['accept']);
    expect(await story.verify()).toMatchObject({ unnumbered: 0, disagreements: [] });
  });
});
