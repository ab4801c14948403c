import { Sequencer } from '#journal';
import { HOUR_MS, MINUTE_MS, newId } from '#kernel';
import { validateTerms } from '#sla';
import type { AgreementTerms, RehearsedClause } from '#sla';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { officeHours } from '../application/seal.js';
import { partsOn } from '../test-support/parts.js';
import type { Parts } from '../test-support/parts.js';
import { at, Story } from '../test-support/story.js';
import type { FigureWanted } from './figure-leads.js';
import { RehearsalRun } from './rehearsal-run.js';
import { Rehearse } from './rehearse.js';

const APRIL = '2026-04-01';
const MAY = '2026-05-01';
const STRETCH = { from: at('2026-04-01T00:00:00Z'), to: at('2026-06-01T00:00:00Z') };
const ALL = { from: 0, limit: 100 };

const termsOf = (hours: number): AgreementTerms =>
  validateTerms({
    period: { unit: 'month', zone: 'Europe/Rome' },
    clauses: [
      {
        ...{ kind: 'quota.volume', key: 'volume', title: 'Volume', owedBy: 'marketing', owedTo: 'sales' },
        goal: 10,
      },
      {
        ...{ kind: 'duty.accept', key: 'accept', title: 'Accept', owedBy: 'sales', owedTo: 'marketing' },
        ...{ objective: 0.9, tiers: [{ key: 'all', label: 'All', targetMs: hours * HOUR_MS }] },
      },
    ],
  });

describe('the leads behind the figures of a rehearsal', () => {
  let db: TestDatabase;
  let parts: Parts;
  let story: Story;
  let versionId: string;

  beforeAll(async () => {
    db = await testDatabase();
    parts = partsOn(db.database, db.appUrl);
    story = new Story(parts);
    const calendar = officeHours('Europe/Rome');
    ({ versionId } = await story.agree(termsOf(4), { instant: at('2026-04-01T06:00:00Z'), calendar }));
    for (const day of ['2026-04-13', '2026-05-11']) await offered(at(`${day}T08:00:00Z`));
    await parts.timers.runUntil(story.workspaceId, new Date());
    await number();
  });
  afterAll(async () => {
    await parts.signals.onApplicationShutdown();
    await db.drop();
  });

  const number = () => new Sequencer(parts.database, parts.signals).number(story.workspaceId);

  /** Five leads: taken soon, later and late, given back, and let lie. */
  async function offered(from: Date): Promise<void> {
    const after = (minutes: number): Date => new Date(from.getTime() + minutes * MINUTE_MS);
    const leads = Array.from({ length: 5 }, () => story.lead());
    await story.offer(leads, from);
    for (const [index, minutes] of [30, 150, 700].entries())
      await story.accept(leads[index]!, after(minutes));
    await story.reject(leads[3]!, after(60));
  }

  const rehearsed = async (hours: number): Promise<RehearsalRun> => {
    const run = new RehearsalRun(newId(), story.workspaceId, { ...STRETCH, against: versionId });
    await new Rehearse(db.database).run(run, { terms: termsOf(hours) });
    return run;
  };
  const leadsOf = (run: RehearsalRun, wanted: Partial<FigureWanted>) =>
    run.figure({ clauseKey: 'accept', of: 'was', period: APRIL, outcome: null, ...wanted }, ALL);
  const standingOf = (clauses: readonly RehearsedClause[] | null | undefined, key: string, period: string) =>
    clauses!.find((clause) => clause.key === key)!.periods.find((each) => each.period === period)!
      .standing as unknown as Record<string, number>;
  const ids = (lines: readonly { readonly leadId: string }[]): string[] =>
    lines.map(({ leadId }) => leadId).sort();

  /** Plain SQL of its own. */
  const inSql = async (where: string): Promise<string[]> => {
    const found = await story.in((tx) =>
      tx.query<{ lead_id: string }[]>(
        `select lead_id from obligation where workspace_id = $1 and clause_key = 'accept' and level = 'lead'
            and started_at >= '2026-04-01' and started_at < '2026-05-01' and ${where}`,
        [story.workspaceId],
      ),
    );
    return found.map(({ lead_id }) => lead_id).sort();
  };

  it.each(['was', 'rehearsed'] as const)('are as many as the figure says in every period: %s', async (of) => {
    const run = await rehearsed(4);
    const { asWas, rehearsed: draft } = run.result!;
    const clauses = of === 'was' ? asWas : draft.clauses;
    for (const period of [APRIL, MAY]) {
      const { met, breached } = standingOf(clauses, 'accept', period);
      expect(met! + breached!).toBeGreaterThan(3);
      const duty = leadsOf(run, { of, period });
      expect(duty).toMatchObject({ part: met, whole: met! + breached!, total: met! + breached! });
      expect(leadsOf(run, { of, period, outcome: 'breached' }).total).toBe(breached);
      const { actual } = standingOf(clauses, 'volume', period);
      expect(actual).toBeGreaterThan(2);
      expect(leadsOf(run, { of, period, clauseKey: 'volume' })).toMatchObject({ part: actual, whole: null });
    }
  });

  it('are those plain SQL finds, and under another target those it would find by it', async () => {
    const run = await rehearsed(2);
    const was = (outcome: string) => ids(leadsOf(run, { outcome }).lines);
    expect(was('met')).toEqual(await inSql("status = 'met'"));
    expect(was('breached')).toEqual(await inSql("status = 'breached'"));
    const soon = ids(leadsOf(run, { of: 'rehearsed', outcome: 'met' }).lines);
    expect(soon).toEqual(await inSql(`status = 'met' and elapsed_ms <= ${2 * HOUR_MS}`));
    expect(soon.length).toBeLessThan(was('met').length);
  });

  it('tell the same day and the same time used on both sides', async () => {
    const run = await rehearsed(4);
    const told = (of: FigureWanted['of']) =>
      leadsOf(run, { of, outcome: 'met' })
        .lines.map(({ leadId, on, usedMs, targetMs }) => [leadId, on, usedMs, targetMs])
        .sort();
    expect(told('was')).toEqual(told('rehearsed'));
    expect(told('was')[0]).toEqual([expect.any(String), '2026-04-13', expect.any(Number), 4 * HOUR_MS]);
  });

  it('stay what they were when the rehearsal read them, page by page', async () => {
    const run = await rehearsed(4);
    const before = leadsOf(run, {});
    await offered(at('2026-04-20T08:00:00Z'));
    await parts.timers.runUntil(story.workspaceId, new Date());
    expect(leadsOf(run, {})).toEqual(before);
    const wanted: FigureWanted = { clauseKey: 'accept', of: 'was', period: APRIL, outcome: null };
    expect(run.figure(wanted, { from: 1, limit: 2 })).toEqual({ ...before, lines: before.lines.slice(1, 3) });
  });

  it('are none for a clause the side does not have, and are asked for when it is done', async () => {
    const run = await rehearsed(4);
    for (const side of ['was', 'rehearsed'] as const)
      expect(leadsOf(run, { of: side, clauseKey: 'other' })).toEqual({
        part: 0,
        whole: null,
        total: 0,
        lines: [],
      });
    const fresh = new RehearsalRun(newId(), story.workspaceId, { ...STRETCH, against: null });
    expect(() => leadsOf(fresh, {})).toThrow(expect.objectContaining({ code: 'rehearsal/not-done' }));
    expect(() =>
      run.figure({ clauseKey: 'accept', of: 'was', period: null, outcome: null }, ALL, 99),
    ).toThrow(expect.objectContaining({ code: 'rehearsal/answer-gone' }));
  });
});
