import { ALWAYS_OPEN } from '#calendar';
import { rows } from '#database';
import { HOUR_MS, newId } from '#kernel';
import { validateTerms } from '#sla';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { partsOn } from './test-support/parts.js';
import type { Parts } from './test-support/parts.js';
import type { StoryLead } from './test-support/outcome.js';
import { at, Story } from './test-support/story.js';

const START = at('2026-04-13T08:00:00Z');
const hours = (count: number): Date => new Date(START.getTime() + count * HOUR_MS);
const duty = (kind: string, owedBy: string, targetHours: number): object => ({
  ...{ kind: `duty.${kind}`, key: `${owedBy}-${kind}`, title: kind, owedBy, owedTo: 'marketing' },
  ...{ objective: 0.9, tiers: [{ key: 'all', label: 'All', targetMs: targetHours * HOUR_MS }] },
});
const TERMS = validateTerms({
  period: { unit: 'month', zone: 'UTC' },
  clauses: [
    duty('accept', 'partner', 4),
    duty('contact', 'partner', 8),
    duty('contact', 'sales', 24),
    { kind: 'quota.volume', key: 'volume', title: 'Volume', owedBy: 'marketing', owedTo: 'sales', goal: 9 },
  ],
});

describe('a lead that a partner had', () => {
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
    await story.in(async (tx) => {
      const calendars = { default: ALWAYS_OPEN('UTC') };
      const drafted = await parts.draft.run(tx, story.by, { name: 'Partners', terms: TERMS, calendars });
      const { agreementId, version } = drafted;
      await parts.propose.run(tx, story.by, agreementId, version);
      for (const side of ['marketing', 'sales', 'partner'] as const)
        await parts.sign.run(tx, story.by, agreementId, version, side);
      await parts.activate.run(tx, story.by, agreementId, version);
    }, at('2026-04-01T08:00:00Z'));
  });
  afterEach(async () => {
    expect(await story.verify()).toMatchObject({ unnumbered: 0, disagreements: [] });
  });

  const atPartner = async (): Promise<StoryLead> => {
    const lead = story.lead();
    await story.offer(lead, START, newId());
    return lead;
  };
  const given = (lead: StoryLead, toTeamKind: string, instant: Date) =>
    story.tell(
      'lead.assigned',
      lead,
      () => ({ fromMemberId: null, toMemberId: newId(), fromTeamKind: 'partner', toTeamKind, why: 'theirs' }),
      { instant },
    );
  const statuses = (lead: StoryLead, level = 'lead') =>
    story.in((tx) =>
      rows<{ clause: string; status: string; reason: string | null }>(
        tx,
        `select clause_key as clause, status, reason from obligation
          where lead_id = $1 and level = $2 order by clause_key, started_at`,
        [lead.id, level],
      ),
    );

  it('owes nothing under the partner’s promises once own sales get it; what the partner broke stays broken', async () => {
    const lead = await atPartner();
    await given(lead, 'sales', hours(5));
    await parts.timers.runUntil(story.workspaceId, hours(20));
    expect(await statuses(lead)).toEqual([
      { clause: 'partner-accept', status: 'breached', reason: null },
      { clause: 'partner-contact', status: 'cancelled', reason: 'left_partner' },
      { clause: 'sales-contact', status: 'pending', reason: null },
    ]);
    // Whoever has it now gets a clock of their own under what sales promised, and under nothing else.
    expect((await statuses(lead, 'owner')).filter(({ status }) => status === 'pending')).toEqual([
      { clause: 'sales-contact', status: 'pending', reason: null },
    ]);
  });

  it('still owes all of it while another of the partner’s people has it', async () => {
    const lead = await atPartner();
    await given(lead, 'partner', hours(5));
    await parts.timers.runUntil(story.workspaceId, hours(6));
    expect(await statuses(lead)).toMatchObject([
      { status: 'breached' },
      { status: 'pending' },
      { status: 'pending' },
    ]);
  });
});
