import { DAY_MS, HOUR_MS, MINUTE_MS, newId } from '#kernel';
import { Sequencer } from '#journal';
import { validateTerms } from '#sla';
import type { AgreementTerms, RehearsedClause } from '#sla';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { officeHours } from '../application/seal.js';
import { partsOn } from '../test-support/parts.js';
import type { Parts } from '../test-support/parts.js';
import { at, Story } from '../test-support/story.js';
import { RehearsalRun } from './rehearsal-run.js';
import { Rehearse } from './rehearse.js';

const MONDAY = at('2026-04-13T08:00:00Z');
const after = (minutes: number): Date => new Date(MONDAY.getTime() + minutes * MINUTE_MS);
const STRETCH = { from: at('2026-04-01T00:00:00Z'), to: at('2026-05-01T00:00:00Z') };

const duty = (kind: string, hours: number, more: object = {}): object => ({
  ...{ kind: `duty.${kind}`, key: kind, title: kind, owedBy: 'sales', owedTo: 'marketing', objective: 0.9 },
  tiers: [{ key: 'all', label: 'All', targetMs: hours * HOUR_MS }],
  ...more,
});

const termsOf = (hours: number, more: object = {}): AgreementTerms =>
  validateTerms({
    period: { unit: 'month', zone: 'Europe/Rome' },
    clauses: [
      {
        kind: 'quota.volume',
        key: 'volume',
        title: 'Volume',
        owedBy: 'marketing',
        owedTo: 'sales',
        goal: 10,
      },
      duty('accept', hours),
      duty('contact', hours),
      duty('cadence', 40, { attempts: 2 }),
      duty('respond', 2),
    ],
    ...more,
  });

describe('a draft over the past', () => {
  let db: TestDatabase;
  let parts: Parts;
  let story: Story;
  let versionId: string;

  beforeAll(async () => {
    db = await testDatabase();
    parts = partsOn(db.database, db.appUrl);
  });
  afterAll(async () => {
    await parts.signals.onApplicationShutdown();
    await db.drop();
  });
  beforeEach(async () => {
    story = new Story(parts);
    const calendar = officeHours('Europe/Rome');
    ({ versionId } = await story.agree(termsOf(4), { instant: at('2026-04-01T06:00:00Z'), calendar }));
    await live();
  });

  /** Six leads: answered soon, late and never; called twice, in the middle of it late; taken back; and one who wrote. */
  async function live(): Promise<void> {
    const leads = [1, 2, 3, 4, 5, 6].map((index) => story.lead({ leadType: index % 2 ? 'demo' : 'ebook' }));
    await story.offer(leads, MONDAY);
    await story.accept(leads[0]!, after(30));
    await story.attempt(leads[0]!, after(90), { outcome: 'connected' });
    await story.accept(leads[1]!, after(700));
    await story.attempt(leads[1]!, after(730));
    await story.attempt(leads[1]!, after(1_500), { occurredAt: after(1_460) });
    await story.reject(leads[2]!, after(60));
    await story.reject(leads[3]!, after(120), 'none');
    await story.attempt(leads[4]!, after(50), { direction: 'in' });
    await story.attempt(leads[4]!, after(3_000));
    await number();
  }

  const number = () => new Sequencer(parts.database, parts.signals).number(story.workspaceId);

  const rehearsed = async (terms: object, against: string | null = versionId): Promise<RehearsalRun> => {
    const run = new RehearsalRun(newId(), story.workspaceId, { ...STRETCH, against });
    await new Rehearse(db.database).run(run, { terms });
    return run;
  };

  /** What time alone did is told by timers, which do not run here. */
  const told = async (): Promise<void> => {
    await parts.timers.runUntil(story.workspaceId, new Date());
    await number();
  };

  const figures = (clauses: readonly RehearsedClause[] | null | undefined) =>
    clauses?.map(({ key, periods }) => ({ key, periods }));

  it('comes to what was, where the draft says what was signed', async () => {
    await told();
    const run = await rehearsed(termsOf(4));
    expect(run.state).toBe('done');
    expect(figures(run.result?.rehearsed.clauses)).toEqual(figures(run.result?.asWas));
    expect(run.result?.changes.every(({ code }) => code === 'same' || code === 'nothing')).toBe(true);
    expect(run.result?.differing.every(({ leads }) => leads === 0)).toBe(true);
  });

  it('tells what another target would have made of it, and of which leads', async () => {
    await told();
    const run = await rehearsed(termsOf(16));
    const accept = run.result?.changes.find(({ clauseKey }) => clauseKey === 'accept');
    expect(accept).toMatchObject({ code: 'better', was: 0.5, rehearsed: 2 / 3 });
    const page = run.leads('accept', null, { from: 0, limit: 10 });
    expect(page).toMatchObject({ total: 1, leads: [{ was: { breached: 1 }, rehearsed: { met: 1 } }] });
    expect(run.leads('accept', null, { from: 1, limit: 10 })).toEqual({ total: 1, leads: [] });
  });

  it('judges other numbers without reading again, and says when it has to', async () => {
    const rehearse = new Rehearse(db.database);
    const run = new RehearsalRun(newId(), story.workspaceId, { ...STRETCH, against: versionId });
    await rehearse.run(run, { terms: termsOf(16) });
    expect(rehearse.change(run, termsOf(4))).toBe(true);
    const again = await rehearsed(termsOf(4));
    expect(figures(run.result?.rehearsed.clauses)).toEqual(figures(again.result?.rehearsed.clauses));
    expect(rehearse.change(run, termsOf(4, { acceptanceWindow: { workingDays: 5 } }))).toBe(false);
    expect(() => rehearse.change(run, {})).toThrow(expect.objectContaining({ code: 'terms/invalid' }));
  });

  it('shares what a kept run has read of the same past, until something more happens', async () => {
    const first = await rehearsed(termsOf(4));
    const besideIt = async (hours: number): Promise<RehearsalRun> => {
      const run = new RehearsalRun(newId(), story.workspaceId, { ...STRETCH, against: versionId });
      await new Rehearse(db.database).run(run, { terms: termsOf(hours) }, [first]);
      return run;
    };
    const isShared = ({ read }: RehearsalRun): boolean[] => [
      read!.trace === first.read!.trace,
      read!.linesAsWas === first.read!.linesAsWas,
    ];
    expect(isShared(await besideIt(16))).toEqual([true, true]);
    await story.attempt(story.lead(), after(40));
    await number();
    expect(isShared(await besideIt(16))).toEqual([false, false]);
  });

  it('writes nothing', async () => {
    const count = (): Promise<unknown> =>
      story.in((tx) =>
        tx.query(
          `select (select count(*) from journal_entry) as entries, (select count(*) from obligation) as obligations,
                  (select count(*) from tally_entry) as lines, (select count(*) from agreement_version) as versions`,
        ),
      );
    const before = await count();
    await rehearsed(termsOf(1));
    expect(await count()).toEqual(before);
  });

  it('compares with nothing where nothing is named', async () => {
    const run = await rehearsed(termsOf(4), null);
    expect(run.result).toMatchObject({ asWas: null, leads: 6 });
    expect(run.result?.changes.find(({ clauseKey }) => clauseKey === 'volume')).toMatchObject({
      code: 'only-rehearsed',
    });
  });

  it.each([
    ['the wrong way round', { from: STRETCH.to, to: STRETCH.from }, 'rehearsal/stretch'],
    ['a lifetime', { from: at('2016-01-01T00:00:00Z'), to: STRETCH.to }, 'rehearsal/stretch'],
  ])('refuses a stretch that is %s', async (_what, stretch, code) => {
    const run = new RehearsalRun(newId(), story.workspaceId, { ...stretch, against: null });
    await expect(new Rehearse(db.database).run(run, { terms: termsOf(4) })).rejects.toMatchObject({ code });
  });

  it('refuses a version of nobody, and stops where it is cancelled', async () => {
    await expect(rehearsed(termsOf(4), newId())).rejects.toMatchObject({ code: 'agreement/missing-version' });
    const run = new RehearsalRun(newId(), story.workspaceId, { ...STRETCH, against: null });
    run.cancel();
    await expect(new Rehearse(db.database).run(run, { terms: termsOf(4) })).rejects.toMatchObject({
      code: 'rehearsal/cancelled',
    });
    expect(run.state).toBe('cancelled');
  });

  it('finds nothing in a stretch where nothing happened', async () => {
    const run = new RehearsalRun(newId(), story.workspaceId, {
      ...{ from: at('2025-01-01T00:00:00Z'), to: new Date(Date.parse('2025-01-01T00:00:00Z') + DAY_MS) },
      against: versionId,
    });
    await new Rehearse(db.database).run(run, { terms: termsOf(4) });
    expect(run.result).toMatchObject({ leads: 0 });
  });
});
