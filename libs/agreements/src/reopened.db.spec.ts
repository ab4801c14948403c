import { ALWAYS_OPEN } from '#calendar';
import { rows } from '#database';
import { HOUR_MS } from '#kernel';
import { validateTerms } from '#sla';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import type { StoryLead } from './test-support/outcome.js';
import { partsOn } from './test-support/parts.js';
import type { Parts } from './test-support/parts.js';
import { at, Story } from './test-support/story.js';

const START = at('2026-04-13T08:00:00Z');
const hours = (count: number): Date => new Date(START.getTime() + count * HOUR_MS);

const duty = (kind: string, targetHours: number): object => ({
  ...{ kind: `duty.${kind}`, key: kind, title: kind, owedBy: 'sales', owedTo: 'marketing', objective: 0.9 },
  tiers: [{ key: 'all', label: 'All', targetMs: targetHours * HOUR_MS }],
});
const CLAUSES = [
  ...[duty('accept', 4), duty('contact', 8), duty('decide', 48), duty('progress', 24)],
  { kind: 'quota.volume', key: 'volume', title: 'Volume', owedBy: 'marketing', owedTo: 'sales', goal: 100 },
];

describe('a lead that was given up and is reopened', () => {
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
    const terms = validateTerms({ period: { unit: 'month', zone: 'UTC' }, clauses: CLAUSES });
    await story.agree(terms, { instant: at('2026-04-01T08:00:00Z'), calendar: ALWAYS_OPEN('UTC') });
  });
  afterEach(async () => {
    expect(await story.verify()).toMatchObject({ unnumbered: 0, disagreements: [] });
  });

  const duties = (lead: StoryLead): Promise<{ id: string; clause: string; status: string }[]> =>
    story.in((tx) =>
      rows(
        tx,
        `select id, clause_key as clause, status from obligation where lead_id = $1 and level = 'lead' order by id`,
        [lead.id],
      ),
    );
  const credited = (lead: StoryLead): Promise<object[]> =>
    story.in((tx) =>
      rows(
        tx,
        `select bucket, sum(amount)::int as amount from tally_entry where lead_id = $1 group by 1 order by 1`,
        [lead.id],
      ),
    );
  const givenUp = async (): Promise<StoryLead> => {
    const lead = story.lead();
    await story.offer(lead, START);
    await story.accept(lead, hours(1));
    const move = { from: 'sal', to: 'disqualified', entered: ['disqualified'] } as const;
    await story.tell('lead.disqualified', lead, () => ({ move, reason: 'NO_NEED', fault: 'none' }), {
      instant: hours(10),
    });
    return lead;
  };
  const reopen = (lead: StoryLead, instant: Date) =>
    story.tell(
      'lead.reopened',
      lead,
      () => ({
        move: { from: 'disqualified', to: 'sal', entered: [] },
        reason: 'customer_returned' as const,
      }),
      { instant },
    );

  it('starts no clock, ends none, and takes nothing back: breaches stand', async () => {
    const lead = await givenUp();
    const before = await duties(lead);
    expect(before.map(({ clause, status }) => `${clause} ${status}`)).toContain('contact breached');
    await reopen(lead, hours(12));
    expect(await duties(lead)).toEqual(before);
  });

  it('earns marketing nothing anew, in the same episode', async () => {
    const lead = await givenUp();
    const before = await credited(lead);
    await reopen(lead, hours(12));
    expect(await credited(lead)).toEqual(before);
    expect(before).toEqual([
      { bucket: 'counted', amount: 1 },
      { bucket: 'provisional', amount: 0 },
    ]);
  });
});
