import type { INestApplicationContext } from '@nestjs/common';
import { RehearsalRun, Rehearse, Timers } from '#agreements';
import type { RehearsalResult } from '#agreements';
import { DAY_MS, newId } from '#kernel';
import { VerifyWorkspace } from '#scoreboard';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { createApplication } from '../open-application.js';
import { readSettings } from '../settings.js';
import { planYear } from './plan-year.js';
import { catchUp, playYear } from './play-year.js';
import type { Command, FoundedCompany } from './stage.js';

const GOAL = 24;
const plan = planYear({ seed: 3, until: Date.parse('2026-06-17T09:30:00Z'), months: 2, goal: GOAL });
const MONDAY_NOON = Date.parse('2026-04-06T12:00:00+02:00');
const NOONS = Array.from({ length: 7 }, (_, week) => MONDAY_NOON + week * 7 * DAY_MS);
const [BROKEN, KEPT] = ['2026-04-01', '2026-05-01'];

describe('a played year', () => {
  let db: TestDatabase;
  let app: INestApplicationContext;
  let company: FoundedCompany;
  const command: Command = (part) => app.get(part as never, { strict: false });
  const ask = <T>(sql: string, workspaceId = company.workspaceId): Promise<T[]> =>
    db.oracle<T>(sql, [workspaceId]);

  beforeAll(async () => {
    db = await testDatabase();
    app = await createApplication(
      readSettings({ LOG_LEVEL: 'error', DATABASE_ALLOW_LOSS: 'true' }),
      db.appUrl,
    );
    company = await playYear(command, plan, { locale: 'it' });
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  it('is numbered, folded and without a difference', async () => {
    const verdict = await command(VerifyWorkspace).verify(company.workspaceId);
    expect(verdict).toMatchObject({ differences: [], differenceCount: 0, position: verdict.head });
    expect(verdict.head).toBeGreaterThan(500);
    expect(verdict.checked).toMatchObject({ unnumberedEntries: 0 });
  });

  it('makes a lead of every planned one and plays every deed', async () => {
    const [counted] = await ask<object>(
      `select (select count(*)::int from lead where workspace_id = $1) as leads,
              (select count(*)::int from handover where workspace_id = $1) as offers,
              (select count(*)::int from opportunity where workspace_id = $1 and stage = 'won') as won`,
    );
    const count = (kind: string): number => plan.steps.filter((step) => step.kind === kind).length;
    const captured = new Set(plan.steps.map(({ lead }) => lead));
    expect(counted).toEqual({ leads: captured.size, offers: count('offer'), won: count('win') });
  });

  it('remembers where people were met before they asked, so that several share the credit', async () => {
    const [counted] = await ask<object>(
      `select count(*)::int as before from touch t join lead l on l.workspace_id = t.workspace_id and l.id = t.lead_id
        where t.workspace_id = $1 and t.occurred_at < l.captured_at - interval '5 hours'`,
    );
    const captured = new Set(plan.steps.map(({ lead }) => lead));
    const planned = [...captured].reduce((sum, lead) => sum + (plan.leads[lead]?.touches.length ?? 0), 0);
    expect(planned).toBeGreaterThan(50);
    expect(counted).toEqual({ before: planned });
    const shared = await ask(
      `select 1 from conversion c join conversion_touch t on t.workspace_id = c.workspace_id and t.opportunity_id = c.opportunity_id
        where c.workspace_id = $1 and c.state = 'won' group by c.opportunity_id having count(distinct t.channel) > 1`,
    );
    expect(shared.length).toBeGreaterThan(0);
  });

  it('knows what marketing costs month by month, salaries and software kept apart', async () => {
    const costs = await ask<object>(
      `select kind in ('salary', 'tool') as "isOptional", count(*)::int as count, sum(amount_minor)::int as minor
         from spend_plan where workspace_id = $1 group by 1 order by 1`,
    );
    expect(costs).toEqual([
      { isOptional: false, count: 7, minor: 1_250_000 },
      { isOptional: true, count: 2, minor: 998_000 },
    ]);
  });

  it('has an agreement in force from the first day, signed by both sides', async () => {
    const [version] = await ask<object>(
      `select v.status, v.effective_on::text as "effectiveOn",
              array(select side from agreement_signature s where s.workspace_id = v.workspace_id and s.version_id = v.id order by side) as sides
         from agreement_version v where workspace_id = $1`,
    );
    expect(version).toEqual({ status: 'active', effectiveOn: BROKEN, sides: ['marketing', 'sales'] });
  });

  it('has its agreement in the language of the workspace, down to the tiers', async () => {
    const [agreed] = await ask<object>(
      `select a.title as name, jsonb_path_query_array(v.terms, '$.clauses[*].title') as titles,
              jsonb_path_query_array(v.terms, '$.clauses[1].tiers[*].label') as tiers
         from agreement_version v join agreement a on a.workspace_id = v.workspace_id and a.id = v.agreement_id
        where v.workspace_id = $1`,
    );
    expect(agreed).toEqual({
      name: 'Marketing e vendite',
      titles: ['Lead passati alle vendite', 'Accettare, o dire perché no', 'Primo contatto'],
      tiers: ['Richieste di demo', 'Tutti gli altri'],
    });
  });

  it('credits each month with the first offers of its episodes, as the journal tells them', async () => {
    const tallied = await ask<object>(
      `select period::text, sum(amount)::int as credits from tally_entry where workspace_id = $1 group by period order by period`,
    );
    const told = await ask<object>(
      `select date_trunc('month', occurred_at at time zone 'Europe/Rome')::date::text as period, count(*)::int as credits
         from journal_entry where workspace_id = $1 and type = 'handover.offered' and (payload->>'isFirstOfEpisode')::boolean
        group by 1 order by 1`,
    );
    expect(tallied).toEqual(told);
    expect(told).toHaveLength(3);
  });

  it('keeps both promises in the kept month and breaks both in the month before', async () => {
    const quotas = await ask<{ period: string; counted: number }>(
      `select period::text, coalesce(sum(amount) filter (where bucket in ('counted', 'provisional')), 0)::int as counted
         from tally_entry where workspace_id = $1 group by period`,
    );
    const duties = await ask<{ period: string; rate: number }>(
      `select date_trunc('month', started_at at time zone 'Europe/Rome')::date::text as period,
              (count(*) filter (where status = 'met'))::float8 / count(*) filter (where status in ('met', 'breached')) as rate
         from obligation where workspace_id = $1 and kind = 'duty.accept' and level = 'lead' group by 1`,
    );
    const counted = new Map(quotas.map(({ period, counted: each }) => [period, each]));
    const rates = new Map(duties.map(({ period, rate }) => [period, rate]));
    expect(counted.get(KEPT)).toBeGreaterThanOrEqual(GOAL);
    expect(rates.get(KEPT)).toBeGreaterThanOrEqual(0.9);
    expect(counted.get(BROKEN)).toBeLessThan(GOAL);
    expect(rates.get(BROKEN)).toBeLessThan(0.9);
  });

  it('tells each breach at its deadline, one millisecond after it, before anything later on that lead', async () => {
    const breaches = await ask<{ isAtDeadline: boolean; lagMs: number }>(
      `select e.occurred_at = (e.payload->>'dueAt')::timestamptz as "isAtDeadline", (e.payload->>'lagMs')::float8 as "lagMs"
         from journal_entry e where workspace_id = $1 and type = 'obligation.breached'`,
    );
    expect(breaches.length).toBeGreaterThan(5);
    expect(new Set(breaches.map(({ isAtDeadline }) => isAtDeadline))).toEqual(new Set([true]));
    expect(new Set(breaches.map(({ lagMs }) => lagMs))).toEqual(new Set([1]));
    const disorder = await ask<object>(
      `select b.id from journal_entry b join journal_entry e on e.workspace_id = b.workspace_id and e.lead_id = b.lead_id
        where b.workspace_id = $1 and b.type = 'obligation.breached'
          and ((e.position > b.position and e.recorded_at < b.recorded_at) or (e.position < b.position and e.recorded_at > b.recorded_at))`,
    );
    expect(disorder).toEqual([]);
  });

  it('learns of nothing before it happens', async () => {
    const early = await ask<object>(
      `select type from journal_entry where workspace_id = $1 and occurred_at > recorded_at`,
    );
    expect(early).toEqual([]);
  });

  it('leaves nothing due in its past, and clocks that still run', async () => {
    const [due] = await ask<{ past: number; coming: number }>(
      `select (count(*) filter (where at < '${new Date(plan.until).toISOString()}'))::int as past,
              (count(*) filter (where at >= '${new Date(plan.until).toISOString()}'))::int as coming
         from due where workspace_id = $1`,
    );
    expect(due?.past).toBe(0);
    expect(due?.coming).toBeGreaterThan(10);
  });

  it('comes out the same again, also while the timers of a running server look for something to do', async () => {
    const told = `select type, count(*)::int as count from journal_entry where workspace_id = $1 group by type order by type`;
    const first = await ask(told);
    let isPlaying = true;
    const looking = (async () => {
      while (isPlaying) {
        await command(Timers).runDue();
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    const again = await playYear(command, plan, {
      locale: 'it',
      onProgress: (share) => (isPlaying = share < 0.85),
    });
    await looking;
    expect(await ask(told, again.workspaceId)).toEqual(first);
  });

  describe('rehearsed under the version in force', () => {
    interface InForce {
      readonly id: string;
      readonly terms: Readonly<Record<string, unknown>> & { readonly clauses: readonly Clause[] };
    }
    interface Clause {
      readonly tiers?: readonly { readonly targetMs: number }[];
    }
    let inForce: InForce;
    beforeAll(async () => {
      inForce = (await ask<InForce>(`select id, terms from agreement_version where workspace_id = $1`))[0]!;
    });

    async function rehearsed(
      from: number,
      to: number,
      terms: object = inForce.terms,
    ): Promise<RehearsalResult> {
      const stretch = { from: new Date(from), to: new Date(to), against: inForce.id };
      const run = new RehearsalRun(newId(), company.workspaceId, stretch);
      await command(Rehearse).run(run, { terms });
      return run.result!;
    }

    /** Everything a rehearsal tells of both sides, once by what was and once by the draft. */
    const bothSides = ({ asWas, rehearsed: { clauses }, outcomes, differing }: RehearsalResult) => ({
      was: [asWas, outcomes.map(({ was }) => was), differing],
      rehearsed: [
        clauses,
        outcomes.map((each) => each.rehearsed),
        differing.map((each) => ({ ...each, leads: 0 })),
      ],
    });

    it.each([
      ['2026-04-01T00:00+02:00', '2026-05-01T00:00+02:00', 'the first month of the agreement'],
      ['2026-05-01T00:00+02:00', '2026-06-01T00:00+02:00', 'a month with leads of the month before'],
      ['2026-04-01T00:00+02:00', '2026-06-01T00:00+02:00', 'both months'],
      ['2026-03-01T00:00+01:00', '2026-06-10T00:00+02:00', 'from before the agreement until days ago'],
      ['2026-04-15T11:00+02:00', '2026-05-15T09:00+02:00', 'from within a day to within a day'],
      [
        '2026-05-08T00:00+02:00',
        '2026-05-15T00:00+02:00',
        'a week in which a lead is offered for the second time',
      ],
      ['2026-05-12T10:00+02:00', '2026-05-12T16:00+02:00', 'some hours'],
    ])('unchanged, from %s to %s, comes to exactly what was: %s', async (from, to) => {
      const { was, rehearsed: is } = bothSides(await rehearsed(Date.parse(from), Date.parse(to)));
      expect(is).toEqual(was);
    });

    it('unchanged, comes to exactly what was between any two of its Mondays', async () => {
      let leads = 0;
      for (const from of NOONS)
        for (const to of NOONS.filter((noon) => noon > from)) {
          const result = await rehearsed(from, to);
          const { was, rehearsed: is } = bothSides(result);
          expect({ from, to, is }).toEqual({ from, to, is: was });
          leads += result.leads;
        }
      expect(leads).toBeGreaterThan(500);
    });

    it('with half the time, owes as many promises and counts the same leads', async () => {
      const clauses = inForce.terms.clauses.map(({ tiers, ...clause }) =>
        tiers
          ? { ...clause, tiers: tiers.map((tier) => ({ ...tier, targetMs: tier.targetMs / 2 })) }
          : clause,
      );
      const result = await rehearsed(NOONS[0]!, NOONS[6]!, { ...inForce.terms, clauses });
      const [[volume, ...duties], [volumeWas, ...dutiesWas]] = [result.rehearsed.clauses, result.asWas!];
      expect(volume).toEqual(volumeWas);
      expect(duties.map(({ key, whole }) => [key, whole?.total])).toEqual(
        dutiesWas.map(({ key, whole }) => [key, whole?.total]),
      );
      for (const [index, { whole }] of duties.entries())
        expect(whole!.breached).toBeGreaterThan(dutiesWas[index]!.whole!.breached);
    });

    it('unchanged, comes to exactly what is in the month that runs, once timers have told what time did', async () => {
      const june = [Date.parse('2026-06-01T00:00+02:00'), Date.parse('2026-07-01T00:00+02:00')] as const;
      await command(Timers).runUntil(company.workspaceId, new Date());
      await catchUp(command, company.workspaceId);
      const { was, rehearsed: is } = bothSides(await rehearsed(...june));
      expect(is).toEqual(was);
    });
  });
});
