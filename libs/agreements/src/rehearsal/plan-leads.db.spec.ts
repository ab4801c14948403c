import { Sequencer } from '#journal';
import type { MainStage } from '#contracts';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { partsOn } from '../test-support/parts.js';
import type { Parts } from '../test-support/parts.js';
import { at, Story } from '../test-support/story.js';
import { ListPlanLeads } from './list-plan-leads.js';
import type { PlanLeads, PlanLeadsWanted } from './list-plan-leads.js';
import { MakePlan } from './make-plan.js';
import type { Plan } from './make-plan.js';

const PAST = { from: at('2026-01-01T00:00:00Z'), to: at('2026-05-01T00:00:00Z') };
const APRIL = at('2026-04-13T08:00:00Z');
const EVERY: readonly MainStage[] = ['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'customer'];

describe('the leads behind the rates of a plan', () => {
  let db: TestDatabase;
  let parts: Parts;
  let story: Story;
  let plan: Plan;

  beforeAll(async () => {
    db = await testDatabase();
    parts = partsOn(db.database, db.appUrl);
    story = new Story(parts);
    await captured(3, 'demo', EVERY);
    await captured(4, 'demo', ['inquiry', 'mql']);
    await captured(6, 'ebook', ['inquiry']);
    await captured(1, 'ebook', EVERY);
    // Came in as qualified: whoever reached a later stage passed the earlier one.
    await captured(2, '', ['mql', 'sal']);
    const [later] = await captured(1, 'demo', ['inquiry']);
    await story.tell(
      'lead.moved',
      later!,
      () => ({ move: { from: 'inquiry', to: 'mql', entered: ['mql'] } }),
      {
        instant: APRIL,
      },
    );
    await captured(5, 'demo', EVERY, at('2026-05-02T00:00:00Z'));
    await number();
    plan = await planned();
  });
  afterAll(async () => {
    await parts.signals.onApplicationShutdown();
    await db.drop();
  });

  const number = () => new Sequencer(parts.database, parts.signals).number(story.workspaceId);
  async function captured(count: number, leadType: string, stages: readonly string[], instant = APRIL) {
    const leads = Array.from({ length: count }, () => story.lead(leadType === '' ? {} : { leadType }));
    await story.tell(
      'lead.captured',
      leads,
      () => ({
        ...{ isImplied: false, isUndated: false, touchId: null },
        move: { from: null, to: stages.at(-1), entered: stages },
      }),
      { instant },
    );
    return leads;
  }
  const planned = (groupBy?: string): Promise<Plan> =>
    story.in((tx) =>
      new MakePlan().run(tx, story.workspaceId, {
        ...{ ...PAST, customers: 4, startOn: '2026-06-01', periods: 1, groupBy },
        period: { unit: 'month', zone: 'Europe/Rome', firstDay: 1, firstMonth: 1 },
      }),
    );
  const listed = (stage: MainStage, of: Partial<PlanLeadsWanted> = {}): Promise<PlanLeads> =>
    story.in((tx) =>
      new ListPlanLeads().run(tx, story.workspaceId, {
        ...{ ...PAST, position: plan.position, stage, skip: 0, limit: 200, ...of },
      }),
    );

  /** Plain SQL of its own: leads of that past of which any entry names one of these stages. */
  const inSql = async (stage: MainStage): Promise<string[]> => {
    const found = await story.in((tx) =>
      tx.query<{ lead_id: string }[]>(
        `select distinct lead_id from journal_entry cohort
          where workspace_id = $1 and type = 'lead.captured' and occurred_at >= $2 and occurred_at < $3
            and exists (select from journal_entry e where e.workspace_id = $1 and e.lead_id = cohort.lead_id
                           and e.payload #> '{move,entered}' ?| $4)`,
        [story.workspaceId, PAST.from, PAST.to, EVERY.slice(EVERY.indexOf(stage))],
      ),
    );
    return found.map(({ lead_id }) => lead_id).sort();
  };

  it('are as many as each rate says, and the very ones plain SQL finds', async () => {
    expect(plan.rates.map(({ total, hits }) => [total, hits])).toEqual([
      ...[
        [17, 11],
        [11, 6],
        [6, 4],
      ],
      ...[
        [4, 4],
        [4, 4],
      ],
    ]);
    for (const { from, to, total, hits } of plan.rates) {
      for (const [stage, count] of [
        [from, total],
        [to, hits],
      ] as const) {
        const { total: told, items } = await listed(stage as MainStage);
        expect([told, items.length]).toEqual([count, count]);
        expect(items.map(({ leadId }) => leadId).sort()).toEqual(await inSql(stage as MainStage));
      }
    }
  });

  it('are as many in each group of a plan that was split, those without the attribute too', async () => {
    const { groups } = await planned('leadType');
    expect(groups.map(({ key }) => key)).toEqual(['demo', 'ebook']);
    for (const { key, rates } of groups)
      for (const { from, to, total, hits } of rates) {
        const of = { groupBy: 'leadType', group: key };
        expect((await listed(from as MainStage, of)).total).toBe(total);
        expect((await listed(to as MainStage, of)).total).toBe(hits);
      }
    expect((await listed('mql', { groupBy: 'leadType', group: '' })).total).toBe(2);
  });

  it('come with the furthest stage they reached, page by page, the whole number on each', async () => {
    const { items } = await listed('sal');
    expect(items.map(({ stage }) => stage).sort()).toEqual([
      ...['customer', 'customer', 'customer', 'customer', 'sal', 'sal'],
    ]);
    const page = await listed('sal', { skip: 4, limit: 1 });
    expect(page).toEqual({ total: 6, items: [items[4]] });
    expect(await listed('sal', { skip: 90 })).toEqual({ total: 6, items: [] });
  });

  it('stay those of the plan when more happens, and count a lead that was captured twice once', async () => {
    const [twice] = await captured(1, 'demo', ['inquiry']);
    await story.tell(
      'lead.captured',
      twice!,
      () => ({
        ...{ isImplied: false, isUndated: false, touchId: null },
        move: { from: 'inquiry', to: 'mql', entered: ['mql'] },
      }),
      { instant: at('2026-04-20T08:00:00Z') },
    );
    await number();
    expect((await listed('inquiry')).total).toBe(17);
    const again = await planned('leadType');
    expect(again.rates[0]).toMatchObject({ total: 18, hits: 12 });
  });
});
