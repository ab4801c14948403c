import { rows } from '#database';
import { validateTerms } from '#sla';
import type { LeadAttributes } from '#contracts';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { partsOn } from './test-support/parts.js';
import type { Parts } from './test-support/parts.js';
import type { StoryLead } from './test-support/outcome.js';
import { at, Story } from './test-support/story.js';

const MONDAY = at('2026-04-13T08:00:00Z');
const later = (hours: number): Date => new Date(MONDAY.getTime() + hours * 3_600_000);
const quota = (key: string, kind: string, more: object): object => ({
  ...{ key, kind: `quota.${kind}`, title: key, owedBy: 'marketing', owedTo: 'sales', ...more },
});

const TERMS = validateTerms({
  period: { unit: 'month', zone: 'Europe/Rome' },
  valueTable: { currency: 'EUR', types: [{ leadType: 'demo', minor: 200_000 }], otherMinor: 20_000 },
  clauses: [
    quota('value', 'value', { goal: 14_600_000 }),
    quota('accepted', 'quality', { goal: 0.8, measure: 'acceptance' }),
    quota('qualified', 'quality', { goal: 0.5, measure: 'sql' }),
    quota('complete', 'quality', { goal: 0.9, measure: 'completeness', fields: ['region'] }),
    quota('social', 'mix', {
      goal: 0.3,
      bound: 'cap',
      part: { field: 'channel', op: 'eq', value: 'social' },
    }),
  ],
});

describe('quotas of value, quality and mix follow what happens to leads', () => {
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
  beforeEach(async () => {
    story = new Story(parts);
    await story.agree(TERMS, { instant: at('2026-04-01T08:00:00Z') });
  });
  afterEach(async () => {
    expect(await story.verify()).toMatchObject({ unnumbered: 0, disagreements: [] });
  });

  /** `clause bucket` → sum, buckets at 0 left out. */
  const sums = async (lead: StoryLead): Promise<Record<string, number>> => {
    const found = await story.in((tx) =>
      rows<{ key: string; sum: number }>(
        tx,
        `select clause_key || ' ' || bucket as key, sum(amount)::float8 as sum from tally_entry
          where lead_id = $1 group by 1 having sum(amount) <> 0 order by 1`,
        [lead.id],
      ),
    );
    return Object.fromEntries(found.map(({ key, sum }) => [key, sum]));
  };
  const offered = async (attributes: LeadAttributes): Promise<StoryLead> => {
    const lead = story.lead(attributes);
    await story.offer(lead, MONDAY);
    return lead;
  };
  const decided = { move: { from: 'sal', to: 'sql', entered: ['sql'] } };

  it('credits a demo request with its price, and says at once whether it is complete', async () => {
    const lead = await offered({ leadType: 'demo', region: 'Lazio', channel: 'social' });
    expect(await sums(lead)).toEqual({
      'value provisional': 200_000,
      'accepted provisional': 1,
      'qualified provisional': 1,
      'complete counted': 1,
      'social provisional': 1,
    });
  });

  it('follows the lead through acceptance and qualification', async () => {
    const lead = await offered({ leadType: 'webinar' });
    await story.accept(lead, later(1));
    await story.tell('lead.sales_qualified', lead, () => decided, { instant: later(2) });
    expect(await sums(lead)).toEqual({
      'value counted': 20_000,
      'accepted counted': 1,
      'qualified counted': 1,
      'complete reversed': 1,
      'social counted': 1,
    });
  });

  it('takes a rejected lead’s price back whole, and holds it against quality', async () => {
    const lead = await offered({ leadType: 'demo', region: 'Lazio' });
    await story.reject(lead, later(1));
    expect(await sums(lead)).toMatchObject({
      ...{ 'value reversed': 200_000, 'accepted reversed': 1, 'qualified reversed': 1 },
      'complete counted': 1,
    });
  });

  it('counts silence for volume of value and mix, and for quality not at all', async () => {
    const lead = await offered({ leadType: 'demo', region: 'Lazio' });
    await parts.timers.runUntil(story.workspaceId, at('2026-04-20T08:00:00Z'));
    expect(await sums(lead)).toMatchObject({
      ...{ 'value counted': 200_000, 'social counted': 1 },
      ...{ 'accepted provisional': 1, 'qualified provisional': 1 },
    });
  });

  it('takes back all that a test lead was counted for once it is erased, and says nothing of its quality', async () => {
    const lead = await offered({ leadType: 'demo', region: 'Lazio', channel: 'social' });
    await story.accept(lead, later(1));
    await story.tell('lead.sales_qualified', lead, () => decided, { instant: later(2) });
    // In another episode by now: what it was counted for in the first goes, too.
    lead.episode = 2;
    await story.tell('lead.test_erased', lead, () => ({}), { instant: later(3) });
    expect(await sums(lead)).toEqual({
      ...{ 'value reversed': 200_000, 'social reversed': 1 },
      ...{ 'accepted provisional': 1, 'qualified provisional': 1, 'complete provisional': 1 },
    });
  });

  it('says with every line of a mix whether the lead is of the part, in table and journal alike', async () => {
    const [social, other] = [await offered({ channel: 'social' }), await offered({ channel: 'web' })];
    const partOf = (lead: StoryLead) =>
      story.in((tx) =>
        rows<{ inTable: boolean; inJournal: boolean }>(
          tx,
          `select e.is_part as "inTable", (j.payload->>'isPart')::boolean as "inJournal"
             from tally_entry e join journal_entry j on j.workspace_id = e.workspace_id and j.type = 'tally.changed'
              and j.lead_id = e.lead_id and j.payload->>'clauseKey' = e.clause_key
            where e.lead_id = $1 and e.clause_key = 'social'`,
          [lead.id],
        ),
      );
    expect(await partOf(social)).toEqual([{ inTable: true, inJournal: true }]);
    expect(await partOf(other)).toEqual([{ inTable: false, inJournal: false }]);
  });
});
