import { ALWAYS_OPEN } from '#calendar';
import type { TeamKind } from '#contracts';
import { rows } from '#database';
import { HOUR_MS, MINUTE_MS, newId } from '#kernel';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { standardTerms } from './templates/standard-terms.js';
import type { StoryLead } from './test-support/outcome.js';
import { partsOn } from './test-support/parts.js';
import type { Parts } from './test-support/parts.js';
import { at, Story } from './test-support/story.js';

const START = at('2026-04-13T08:00:00Z');
const hours = (count: number): Date => new Date(START.getTime() + count * HOUR_MS);

describe('a promise that the other side excuses', () => {
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
    const terms = standardTerms({ hotMs: 15 * MINUTE_MS, restMs: 4 * HOUR_MS, zone: 'UTC' });
    await story.agree(terms, { calendar: ALWAYS_OPEN('UTC'), instant: at('2026-04-01T08:00:00Z') });
  });
  // Replayed from the journal by the same rules, it comes to the same.
  afterEach(async () => {
    expect(await story.verify()).toMatchObject({ unnumbered: 0, disagreements: [] });
  });

  const offered = async (toMemberId: string | null = null): Promise<StoryLead> => {
    const lead = story.lead();
    await story.offer(lead, START, toMemberId);
    return lead;
  };
  const idsOf = async (leads: readonly StoryLead[], clause = 'first-contact'): Promise<string[]> => {
    const found = await Promise.all(leads.map((lead) => story.duties(lead)));
    return found.map((duties) => duties[clause]!.id);
  };
  const waive = (
    obligationIds: readonly string[],
    instant: Date,
    sides: readonly TeamKind[] = ['marketing'],
  ) =>
    story.in(
      (tx) =>
        parts.waive.run(tx, story.by, {
          ...{ obligationIds, reason: 'system_outage', note: 'The telephone was down.', sides },
        }),
      instant,
    );
  const told = (lead: StoryLead, type: string) =>
    story.in((tx) =>
      rows<{ payload: Record<string, unknown> }>(
        tx,
        'select payload from journal_entry where lead_id = $1 and type = $2 order by ordinal',
        [lead.id, type],
      ),
    );

  it('is excused before its deadline, and its owner’s clock with it', async () => {
    const lead = await offered(story.memberId);
    expect(await waive(await idsOf([lead]), hours(1))).toMatchObject([
      { status: 'excused', corrected: null },
    ]);
    expect((await story.duties(lead))['first-contact']).toMatchObject({
      ...{ status: 'excused', reason: 'system_outage', corrected: null },
    });
    expect((await story.duties(lead, 'owner'))['first-contact']?.status).toBe('excused');
    expect((await story.duties(lead)).accept?.status).toBe('pending');
    expect(await told(lead, 'obligation.waived')).toHaveLength(2);
    expect(await told(lead, 'obligation.excused')).toHaveLength(2);
  });

  it.each([
    [false, 'the timer has not told the breach yet'],
    [true, 'the timer has told it'],
  ])(
    'stays breached after its deadline and is forgiven beside that (told: %s, because %s)',
    async (isTold) => {
      const lead = await offered();
      if (isTold) await parts.timers.runUntil(story.workspaceId, hours(5));
      expect(await waive(await idsOf([lead]), hours(6))).toMatchObject([
        { status: 'breached', corrected: 'excused' },
      ]);
      expect((await story.duties(lead))['first-contact']).toMatchObject({
        status: 'breached',
        corrected: 'excused',
      });
      expect(await story.told(lead, 'obligation.breached')).toContain(
        `obligation.breached ${hours(4).toISOString()}`,
      );
      expect((await told(lead, 'obligation.corrected'))[0]?.payload).toMatchObject({
        ...{ told: 'breached', state: 'excused', isContestable: false, backdatedMs: null },
        source: { kind: 'waiver', id: story.memberId },
      });
    },
  );

  it('records an answer after a forgiven breach with its lateness', async () => {
    const lead = await offered();
    await waive(await idsOf([lead]), hours(6));
    await story.attempt(lead, hours(7));
    expect((await story.duties(lead))['first-contact']).toMatchObject({
      ...{ status: 'breached', corrected: 'excused', lateByMs: 3 * HOUR_MS },
    });
  });

  it('can be forgiven when the lead has left long ago', async () => {
    const lead = await offered();
    await story.accept(lead, hours(1));
    await story.attempt(lead, hours(5));
    await story.tell(
      'lead.recycled',
      lead,
      () => ({ move: { from: 'sal', to: 'recycled', entered: ['recycled'] } }),
      {
        instant: hours(30),
      },
    );
    await waive(await idsOf([lead]), hours(400));
    expect((await story.duties(lead))['first-contact']?.corrected).toBe('excused');
  });

  it.each<[TeamKind[], boolean, string]>([
    [['marketing'], true, 'it was promised to marketing'],
    [['leadership'], true, 'leadership stands above both'],
    [['sales', 'marketing'], true, 'whoever answers for both answers for the other side'],
    [['sales'], false, 'nobody excuses what their own side owes'],
    [['care'], false, 'it is none of their business'],
    [[], false, 'a rep signs for nobody'],
  ])('is excused by %j: %s, because %s', async (sides, isAllowed) => {
    const lead = await offered();
    const waiving = waive(await idsOf([lead]), hours(1), sides);
    if (isAllowed) expect(await waiving).toHaveLength(1);
    else
      await expect(waiving).rejects.toMatchObject({
        code: 'obligation/other-side',
        facts: { owedBy: 'sales', owedTo: 'marketing', may: ['marketing', 'leadership'] },
      });
  });

  it('is excused by members only', async () => {
    const ids = await idsOf([await offered()]);
    const by = { ...story.by, memberId: null };
    const waiver = { obligationIds: ids, reason: 'other', note: null, sides: ['marketing'] } as const;
    await expect(story.in((tx) => parts.waive.run(tx, by, waiver), hours(1))).rejects.toMatchObject({
      code: 'obligation/members-only',
    });
  });

  it('is excused once, and not when it was kept', async () => {
    const [kept, broken, missed] = [await offered(), await offered(), await offered()];
    await story.attempt(kept, hours(1));
    const ids = await idsOf([kept, broken, missed]);
    await waive([ids[1]!], hours(2));
    await waive([ids[2]!], hours(6));
    for (const id of ids)
      await expect(waive([id], hours(7))).rejects.toMatchObject({
        code: 'obligation/nothing-to-waive',
        facts: { obligationIds: [id] },
      });
  });

  it('is excused together with others or not at all', async () => {
    const leads = [await offered(), await offered(), await offered()];
    const ids = await idsOf(leads);
    await expect(waive([...ids, newId()], hours(1))).rejects.toMatchObject({ code: 'obligation/missing' });
    for (const lead of leads) expect((await story.duties(lead))['first-contact']?.status).toBe('pending');
    expect(await waive(ids, hours(1))).toHaveLength(3);
    for (const lead of leads) expect((await story.duties(lead))['first-contact']?.status).toBe('excused');
  });

  it('takes as many statements for forty as for four', async () => {
    const leads = Array.from({ length: 44 }, () => story.lead());
    await story.offer(leads, START);
    const ids = await idsOf(leads);
    const count = async (some: readonly string[]): Promise<number> => {
      let sent = 0;
      await story.in(async (tx) => {
        const query = tx.query.bind(tx);
        vi.spyOn(tx, 'query').mockImplementation((...args: Parameters<typeof query>) => {
          sent += 1;
          return query(...args);
        });
        const waiver = { obligationIds: some, reason: 'other', note: null, sides: ['marketing'] } as const;
        await parts.waive.run(tx, story.by, waiver);
      }, hours(1));
      return sent;
    };
    expect(await count(ids.slice(4))).toBe(await count(ids.slice(0, 4)));
  });

  it('is excused once by two managers who decide at the same moment', async () => {
    const ids = await idsOf([await offered()]);
    const both = await Promise.allSettled([waive(ids, hours(1)), waive(ids, hours(1))]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'obligation/nothing-to-waive' },
    });
  });

  it('stays excused when a fact from before becomes known', async () => {
    const lead = await offered();
    await waive(await idsOf([lead]), hours(2));
    await story.attempt(lead, hours(3), { occurredAt: hours(1) });
    expect((await story.duties(lead))['first-contact']).toMatchObject({
      status: 'excused',
      corrected: 'met',
    });
    expect((await told(lead, 'obligation.corrected'))[0]?.payload).toMatchObject({
      ...{ told: 'excused', state: 'met', fulfilledAt: hours(1).toISOString(), elapsedMs: HOUR_MS },
      ...{ source: { kind: 'person' }, backdatedMs: 2 * HOUR_MS, isContestable: true },
    });
  });
});
