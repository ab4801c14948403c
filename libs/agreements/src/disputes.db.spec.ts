import type { CalendarDefinition } from '#calendar';
import { DAY_MS } from '#kernel';
import { validateTerms } from '#sla';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { partsOn } from './test-support/parts.js';
import type { Parts } from './test-support/parts.js';
import type { StoryLead } from './test-support/outcome.js';
import { at, Story } from './test-support/story.js';

const ROME = 'Europe/Rome';
const DAY = [{ open: '09:00', close: '18:00' }];
const OFFICE: CalendarDefinition = {
  ...{ zone: ROME, closed: [], week: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY } },
  holidays: ['2026-12-08', '2026-12-25', '2026-12-26', '2027-01-01', '2027-01-06'].map((on) => ({ on })),
};
const TERMS = validateTerms({
  period: { unit: 'month', zone: ROME },
  disputeWindow: { workingDays: 3 },
  clauses: [
    {
      ...{ kind: 'quota.volume', key: 'volume', title: 'MQLs', owedBy: 'marketing', owedTo: 'sales' },
      goal: 20,
    },
    {
      ...{ kind: 'duty.contact', key: 'contact', title: 'Contact', owedBy: 'sales', owedTo: 'marketing' },
      tiers: [{ key: 'all', label: 'All', targetMs: 10 * DAY_MS }],
    },
  ],
});

describe('a dispute under an agreement', () => {
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
    await story.agree(TERMS, { instant: at('2026-12-01T08:00:00Z'), calendar: OFFICE });
  });
  afterEach(async () => {
    expect(await story.verify()).toMatchObject({ unnumbered: 0, disagreements: [] });
  });

  const until = (instant: string): Promise<number> => parts.timers.runUntil(story.workspaceId, at(instant));
  const rejected = async (): Promise<StoryLead> => {
    const lead = story.lead();
    await story.offer(lead, at('2026-12-23T08:00:00Z'));
    await story.reject(lead, at('2026-12-24T09:00:00Z'));
    return lead;
  };
  const contest = ({ handoverId, ...lead }: StoryLead, instant: string) =>
    story.tell('handover.disputed', { handoverId, ...lead }, () => ({ handoverId }), {
      instant: at(instant),
    });
  const told = (type: string) =>
    db.oracle<{ at: Date }>(
      'select occurred_at as at from journal_entry where workspace_id = $1 and type = $2 order by ordinal',
      [story.workspaceId, type],
    );
  const bucket = async (): Promise<unknown> => {
    const [credit] = await db.oracle<{ bucket: string }>(
      `select state->>'bucket' as bucket from tally_credit where workspace_id = $1`,
      [story.workspaceId],
    );
    return credit?.bucket;
  };

  it('may be opened as long as the signed window lasts, over Christmas too: leads are told no shorter one', async () => {
    const [policy] = await db.oracle<{ ms: string }>(
      `select payload->>'disputeWindowMs' as ms from journal_entry where workspace_id = $1 and type = 'policy.activated'`,
      [story.workspaceId],
    );
    const rejectedAt = at('2026-12-24T09:00:00Z').getTime();
    expect(rejectedAt + Number(policy?.ms)).toBeGreaterThan(at('2026-12-30T22:59:59.999Z').getTime());
    const lead = await rejected();
    await contest(lead, '2026-12-30T22:59:59.999Z');
    expect(await bucket()).toBe('disputed');
  });

  it('that comes after the signed window changes nothing, whatever leads let through', async () => {
    const lead = await rejected();
    await contest(lead, '2026-12-30T23:00:00Z');
    expect(await bucket()).toBe('reversed');
  });

  it('is told to have outlived its window once, at that instant', async () => {
    const lead = await rejected();
    await contest(lead, '2026-12-28T10:00:00Z');
    await until('2026-12-30T23:00:00Z');
    expect(await told('dispute_window.closed')).toEqual([]);
    await until('2027-01-05T10:00:00Z');
    expect(await told('dispute_window.closed')).toEqual([{ at: at('2026-12-30T23:00:00Z') }]);
  });

  it('leaves excused what it excused, also when it is overturned: nobody’s clock starts late', async () => {
    const lead = await rejected();
    await contest(lead, '2026-12-28T10:00:00Z');
    const payload = { handoverId: lead.handoverId, outcome: 'rejection_overturned' };
    await story.tell('handover.settled', lead, () => payload, { instant: at('2026-12-29T10:00:00Z') });
    await until('2027-01-31T10:00:00Z');
    expect(await bucket()).toBe('counted');
    expect(
      await db.oracle(
        `select status, count(*)::int as count from obligation
          where workspace_id = $1 and level = 'lead' group by 1`,
        [story.workspaceId],
      ),
    ).toEqual([{ status: 'excused', count: 1 }]);
    expect(await told('obligation.breached')).toEqual([]);
  });
});
