import { Sequencer } from '#journal';
import { HOUR_MS, newId } from '#kernel';
import { validateTerms } from '#sla';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { partsOn } from '../test-support/parts.js';
import type { Parts } from '../test-support/parts.js';
import { at, Story } from '../test-support/story.js';
import { RehearsalRun } from './rehearsal-run.js';
import { Rehearse } from './rehearse.js';

const CAP = { capacityCap: { leadsPerTeam: 2 } };

const termsOf = (more: object = CAP, oncePerCompanyDays: number | null = 30) =>
  validateTerms({
    period: { unit: 'month', zone: 'Europe/Rome' },
    clauses: [
      {
        ...{ kind: 'duty.accept', key: 'accept', title: 'Accept', owedBy: 'sales', owedTo: 'marketing' },
        ...{ objective: 0.9, tiers: [{ key: 'all', label: 'All', targetMs: 4 * HOUR_MS }] },
      },
      {
        ...{ kind: 'quota.volume', key: 'volume', title: 'MQLs', owedBy: 'marketing', owedTo: 'sales' },
        ...{ goal: 10, oncePerCompanyDays },
      },
    ],
    ...more,
  });

describe('a rehearsal that begins within a period', () => {
  let db: TestDatabase;
  let parts: Parts;
  let story: Story;
  beforeAll(async () => {
    db = await testDatabase();
    parts = partsOn(db.database, db.appUrl);
  });
  afterAll(async () => {
    await parts.signals.onApplicationShutdown();
    await db.drop();
  });

  /** Three leads of one company: two before the stretch, one within it. */
  beforeEach(async () => {
    story = new Story(parts);
    await story.agree(termsOf(), { instant: at('2026-04-01T06:00:00Z') });
    const companyId = newId();
    for (const day of ['02', '03', '20'])
      await story.offer({ ...story.lead(), companyId }, at(`2026-04-${day}T10:00:00Z`));
    await new Sequencer(db.database, parts.signals).number(story.workspaceId);
  });

  const rehearse = async (terms: unknown): Promise<RehearsalRun> => {
    const stretch = { from: at('2026-04-15T00:00:00Z'), to: at('2026-05-01T00:00:00Z') };
    const run = new RehearsalRun(newId(), story.workspaceId, { ...stretch, against: null });
    await new Rehearse(db.database).run(run, { terms });
    return run;
  };
  const sumOf = (standing: object | undefined, ...names: readonly string[]): number =>
    names.reduce((sum, name) => sum + ((standing as Record<string, number> | undefined)?.[name] ?? 0), 0);
  const figures = ({ result }: RehearsalRun): Record<string, number | undefined> => {
    const [duties, credits] = (result?.rehearsed.clauses ?? []).map(({ periods }) => periods[0]?.standing);
    return {
      duties: sumOf(duties, 'pending', 'breached', 'met'),
      credits: sumOf(credits, 'counted', 'provisional'),
      leads: result?.leads,
    };
  };

  it('knows the places that were taken and the companies that counted before it', async () => {
    const lived = await db.oracle<{ duties: number; credits: number }>(
      `select (select count(*)::int from obligation where workspace_id = $1 and started_at >= '2026-04-15') as duties,
              (select count(*)::int from tally_credit where workspace_id = $1 and earned_at >= '2026-04-15') as credits`,
      [story.workspaceId],
    );
    expect(lived).toEqual([{ duties: 0, credits: 0 }]);
    expect(figures(await rehearse(termsOf()))).toEqual({ duties: 0, credits: 0, leads: 1 });
  });

  it('without cap and company window counts the one lead of the stretch, and reads no other', async () => {
    const run = await rehearse(termsOf({}, null));
    expect(figures(run)).toEqual({ duties: 1, credits: 1, leads: 1 });
    expect(run.trace?.leads).toHaveLength(1);
  });

  it('reads anew when a change reaches further back than what was read', async () => {
    const run = await rehearse(termsOf({}, null));
    const rehearsing = new Rehearse(db.database);
    expect(rehearsing.change(run, termsOf({}, null))).toBe(true);
    expect(rehearsing.change(run, termsOf(CAP, null))).toBe(false);
    expect(rehearsing.change(run, termsOf({}))).toBe(false);
  });
});
