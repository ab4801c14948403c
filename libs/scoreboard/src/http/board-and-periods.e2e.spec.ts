import { ALWAYS_OPEN } from '#calendar';
import { standardTerms } from '#agreements';
import type { Cells, ClauseFigures, DutyFigures, QuotaFigures } from '#contracts';
import { HOUR_MS, MINUTE_MS } from '#kernel';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { StoryLead } from '../../../agreements/src/test-support/outcome.js';
import { partsOn } from '../../../agreements/src/test-support/parts.js';
import type { Parts } from '../../../agreements/src/test-support/parts.js';
import { at, Story } from '../../../agreements/src/test-support/story.js';
import { ScoreboardFloor } from '../test-support/scoreboard-floor.js';

const TERMS = {
  ...standardTerms({ hotMs: 15 * MINUTE_MS, restMs: 4 * HOUR_MS, zone: 'UTC' }),
  carryOver: { shortfallCap: 0.1, bankCap: 0.1 },
};
const MEMBERS = [{ name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' }] as const;
const OFFERED = at('2026-04-09T08:00:00Z');
const hours = (count: number): Date => new Date(OFFERED.getTime() + count * HOUR_MS);
const NOW = '2026-04-10T12:00:00Z';
const DUTY = 'first-contact';

describe('the board and the periods of one agreement', () => {
  let floor: ScoreboardFloor;
  let app: TestApp;
  let parts: Parts;
  let story: Story;
  let agreementId: string;
  let known: readonly ClauseFigures[];
  let cells: Cells;
  /** Of three broken promises one is found kept, one forgiven, and one both: found kept first, then forgiven. */
  let leads: Record<'kept' | 'foundKept' | 'forgiven' | 'both' | 'broken', StoryLead>;

  const waive = async (lead: StoryLead): Promise<void> => {
    const { [DUTY]: duty } = await story.duties(lead);
    const waiver = { obligationIds: [duty!.id], reason: 'system_outage', note: null } as const;
    await story.in((tx) => parts.waive.run(tx, story.by, { ...waiver, sides: ['marketing'] }), hours(8));
  };

  beforeAll(async () => {
    floor = await ScoreboardFloor.open();
    const { id: workspaceId, members } = await buildWorkspace(floor.db, { members: MEMBERS });
    parts = partsOn(floor.db.database, floor.db.appUrl);
    story = new Story(parts, workspaceId);
    const options = { instant: at('2026-03-01T00:00:00Z'), calendar: ALWAYS_OPEN('UTC') };
    ({ agreementId } = await story.agree(TERMS, options));
    await story.offer(story.lead(), at('2026-03-10T10:00:00Z'));
    await parts.timers.runUntil(workspaceId, at('2026-04-08T00:00:00Z'));
    const [kept, foundKept, forgiven, both, broken] = Array.from({ length: 5 }, () => story.lead());
    leads = { kept: kept!, foundKept: foundKept!, forgiven: forgiven!, both: both!, broken: broken! };
    await story.offer(Object.values(leads), OFFERED);
    await story.attempt(leads.kept, hours(1));
    await parts.timers.runUntil(workspaceId, hours(6));
    for (const lead of [leads.foundKept, leads.both])
      await story.attempt(lead, hours(7), { occurredAt: hours(2) });
    for (const lead of [leads.forgiven, leads.both]) await waive(lead);
    await floor.write(workspaceId, []);
    await floor.fold(workspaceId);
    cells = await floor.cells(workspaceId, `agreement/${agreementId}`, NOW);
    app = await startTestApp(floor.db, { env: { ROLES: 'api' } });
    const path = `/agreements/${agreementId}/periods/2026-04-01`;
    const { body } = await askAs(app.url, members.Giulia).get<{
      readonly asKnownNow: { readonly clauses: readonly ClauseFigures[] };
    }>(path);
    known = body.asKnownNow.clauses;
  });
  afterAll(async () => {
    await parts.signals.onApplicationShutdown();
    await app.close();
    await floor.close();
  });

  const cellOf = ({ clauseKey }: ClauseFigures): unknown => cells[`clause.${clauseKey}`];

  it('tell the same goal, what the closed period left to it included', () => {
    const quotas = known.filter((each): each is QuotaFigures => each.family === 'quota');
    for (const quota of quotas) {
      const { goal, carriedIn, counted, provisional } = quota;
      expect(cellOf(quota)).toMatchObject({ goal, counted, provisional });
      if (quota.share === null) expect(cellOf(quota)).toMatchObject({ carriedIn });
    }
    expect(Math.max(...quotas.map(({ carriedIn }) => carriedIn))).toBeGreaterThan(0);
  });

  it('end the plan line at that goal', () => {
    const quota = known.find((each) => each.family === 'quota' && each.carriedIn > 0) as QuotaFigures;
    const line = cells[`days.${quota.clauseKey}`] as [day: string, plan: number][];
    expect(line.at(-1)?.[1]).toBeCloseTo(quota.goal, 9);
  });

  it('tell the same contract rate and the same corrected rate', () => {
    const duties = known.filter((each): each is DutyFigures => each.family === 'duty');
    for (const duty of duties) {
      const { met, breached, excused, rate, correctedRate } = duty;
      expect(cellOf(duty)).toMatchObject({ met, breached, excused, rate, correctedRate });
    }
    // One kept, four broken; one of them was kept, two are forgiven.
    expect(cells[`clause.${DUTY}`]).toMatchObject({ rate: 1 / 5, correctedRate: 2 / 3, corrected: 3 });
  });

  it('have one lead behind each corrected promise', async () => {
    const contributed = await floor.db.oracle<{ lead: string; amount: number }>(
      `select lead_id as lead, sum(amount)::int as amount from contribution
        where workspace_id = $1 and measure = 'obligation.corrected' and clause_key = $2 group by lead_id having sum(amount) <> 0`,
      [story.workspaceId, DUTY],
    );
    const corrected = [leads.foundKept, leads.forgiven, leads.both].map(({ id }) => id).sort();
    expect(contributed.map(({ lead }) => lead).sort()).toEqual(corrected);
    expect(contributed.every(({ amount }) => amount === 1)).toBe(true);
  });

  it('agree with a recomputation from the journal', async () => {
    const { differences, checked } = await floor.verify.verify(story.workspaceId);
    expect(differences).toEqual([]);
    expect(checked).toMatchObject({ corrected_obligation: 3 });
    expect(checked.carried_goal).toBeGreaterThan(0);
  });

  it('are the same after a rebuild', async () => {
    await floor.rebuild.rebuild(story.workspaceId);
    expect(await floor.cells(story.workspaceId, `agreement/${agreementId}`, NOW)).toEqual(cells);
  });
});
