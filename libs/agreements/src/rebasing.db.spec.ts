import { ALWAYS_OPEN } from '#calendar';
import { rows } from '#database';
import { HOUR_MS } from '#kernel';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { standardTerms } from './templates/standard-terms.js';
import type { StoryLead } from './test-support/outcome.js';
import { partsOn } from './test-support/parts.js';
import type { Parts } from './test-support/parts.js';
import { at, Story } from './test-support/story.js';

const START = at('2026-04-13T08:00:00Z');
const hours = (count: number): Date => new Date(START.getTime() + count * HOUR_MS);
const termsOf = (restHours: number) =>
  standardTerms({ restMs: restHours * HOUR_MS, zone: 'UTC', acceptanceDays: 5 });

describe('judging running promises by another version', () => {
  let db: TestDatabase;
  let parts: Parts;
  let story: Story;
  let agreementId: string;

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
    const agreed = await story.agree(termsOf(20), {
      ...{ calendar: ALWAYS_OPEN('UTC'), instant: at('2026-04-01T08:00:00Z') },
    });
    agreementId = agreed.agreementId;
  });
  afterEach(async () => {
    expect(await story.verify()).toMatchObject({ unnumbered: 0, disagreements: [] });
  });

  /** In force from the next midnight on, sixteen hours after the start. */
  const amend = async (restHours: number): Promise<void> => {
    await story.in(async (tx) => {
      const { version } = await parts.amend.run(tx, story.by, agreementId, { terms: termsOf(restHours) });
      await story.proposeAndSign(tx, agreementId, version);
      await parts.activate.run(tx, story.by, agreementId, version, '2026-04-14');
    }, hours(1));
    await parts.timers.runUntil(story.workspaceId, hours(16.5));
  };
  const offered = async (toMemberId: string | null = null): Promise<StoryLead> => {
    const lead = story.lead();
    await story.offer(lead, START, toMemberId);
    return lead;
  };
  const preview = (instant: Date) =>
    story.in((tx) => parts.rebase.preview(tx, story.workspaceId, agreementId, 2), instant);
  const rebase = (fingerprint: string, instant: Date) =>
    story.in((tx) => parts.rebase.run(tx, story.by, { agreementId, number: 2, fingerprint }), instant);
  const contactOf = async (lead: StoryLead) => (await story.duties(lead))['first-contact']!;

  it('is shown first, both deadlines of each, and then done for both levels', async () => {
    const lead = await offered(story.memberId);
    await amend(30);
    const shown = await preview(hours(17));
    expect(shown).toMatchObject({ untouched: 0, remaining: 0 });
    expect(shown.rebasings).toHaveLength(4);
    for (const { from, to, becomes } of shown.rebasings)
      expect([from.dueAt, to.dueAt, becomes]).toEqual([
        hours(20).toISOString(),
        hours(30).toISOString(),
        'pending',
      ]);
    expect((await contactOf(lead)).dueAt).toEqual(hours(20));
    await rebase(shown.fingerprint, hours(17));
    expect((await contactOf(lead)).dueAt).toEqual(hours(30));
    expect((await story.duties(lead, 'owner'))['first-contact']?.dueAt).toEqual(hours(30));
    expect(await story.told(lead, 'obligation.rebased')).toHaveLength(4);
    expect(await story.told(lead, 'obligation.rescheduled')).toHaveLength(4);
    await parts.timers.runUntil(story.workspaceId, hours(29));
    expect((await contactOf(lead)).status).toBe('pending');
    await parts.timers.runUntil(story.workspaceId, hours(31));
    expect((await contactOf(lead)).status).toBe('breached');
  });

  it('breaks at once what would be over by the other version, and says so before', async () => {
    const lead = await offered();
    await amend(10);
    const shown = await preview(hours(17));
    expect(shown.rebasings.map(({ becomes }) => becomes)).toEqual(['breached', 'breached']);
    await rebase(shown.fingerprint, hours(17));
    expect(await contactOf(lead)).toMatchObject({ status: 'breached', dueAt: hours(10) });
    expect(await story.told(lead, 'obligation.breached')).toContain(
      `obligation.breached ${hours(10).toISOString()}`,
    );
  });

  it('is refused when the difference is another one by now', async () => {
    const [answered, other] = [await offered(), await offered()];
    await amend(30);
    const { fingerprint } = await preview(hours(17));
    await story.attempt(answered, hours(18));
    await expect(rebase(fingerprint, hours(18))).rejects.toMatchObject({ code: 'rebasing/changed' });
    expect((await contactOf(other)).dueAt).toEqual(hours(20));
    await rebase((await preview(hours(18))).fingerprint, hours(18));
    expect((await contactOf(other)).dueAt).toEqual(hours(30));
    expect((await contactOf(answered)).dueAt).toEqual(hours(20));
  });

  it('is done once, and leaves what broke before as it is', async () => {
    const lead = await offered();
    await amend(30);
    await parts.timers.runUntil(story.workspaceId, hours(21));
    const late = await preview(hours(22));
    expect(late.rebasings).toEqual([]);
    await rebase(late.fingerprint, hours(22));
    expect(await contactOf(lead)).toMatchObject({ status: 'breached', dueAt: hours(20) });
  });

  it('holds when a fact from before becomes known', async () => {
    const lead = await offered();
    await amend(30);
    await rebase((await preview(hours(17))).fingerprint, hours(17));
    await story.tell('lead.held', lead, () => ({ reason: 'leave', resumeBy: hours(40).toISOString() }), {
      instant: hours(18),
    });
    await story.tell('lead.resumed', lead, () => ({}), { instant: hours(19) });
    await story.attempt(lead, hours(20), { occurredAt: hours(16), outcome: 'bounced' });
    await story.attempt(lead, hours(28), { occurredAt: hours(25) });
    expect(await contactOf(lead)).toMatchObject({ status: 'met', dueAt: hours(31) });
  });

  it('needs a version in force', async () => {
    await expect(preview(hours(1))).rejects.toMatchObject({ code: 'agreement/missing-version' });
    await story.in((tx) => parts.amend.run(tx, story.by, agreementId, { terms: termsOf(9) }), hours(1));
    await expect(preview(hours(2))).rejects.toMatchObject({ code: 'agreement/wrong-status' });
  });

  it('looks at a thousand at a time', async () => {
    const leads = Array.from({ length: 501 }, () => story.lead());
    await story.offer(leads, START);
    await amend(30);
    const shown = await preview(hours(17));
    expect([shown.rebasings.length, shown.remaining]).toEqual([1_000, 2]);
    await rebase(shown.fingerprint, hours(17));
    const rest = await preview(hours(17));
    expect([rest.rebasings.length, rest.remaining]).toEqual([2, 0]);
    const versions = await story.in((tx) =>
      rows<{ count: number }>(
        tx,
        `select count(*)::int as count from obligation where workspace_id = $1 group by version_id order by 1`,
        [story.workspaceId],
      ),
    );
    expect(versions.map(({ count }) => count)).toEqual([2, 1_000]);
  });
});
