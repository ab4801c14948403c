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
  ...{ kind: `duty.${kind}`, key: kind, title: kind, owedBy: 'sales', owedTo: 'marketing' },
  tiers: [{ key: 'all', label: 'All', targetMs: targetHours * HOUR_MS }],
});
const TERMS = validateTerms({
  period: { unit: 'month', zone: 'Europe/Rome' },
  clauses: [duty('contact', 8), duty('progress', 24), duty('respond', 2)],
});

interface Round {
  readonly hour: number;
  readonly status: string;
  readonly corrected: string | null;
  readonly releasedHour: number | null;
}

describe('what becomes known late', () => {
  let db: TestDatabase;
  let parts: Parts;
  let story: Story;
  let lead: StoryLead;

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
    await story.agree(TERMS, { instant: at('2026-04-01T08:00:00Z'), calendar: ALWAYS_OPEN('Europe/Rome') });
    lead = story.lead();
  });
  afterEach(async () => {
    expect(await story.verify()).toMatchObject({ unnumbered: 0, disagreements: [] });
  });

  /** The rounds of a promise, in hours from the beginning. */
  const rounds = (clause: string): Promise<Round[]> =>
    story.in((tx) =>
      rows<Round>(
        tx,
        `select round(extract(epoch from started_at - $3) / 3600)::int as hour, status, corrected_status as corrected,
                round(extract(epoch from released_at - $3) / 3600)::int as "releasedHour"
           from obligation where lead_id = $1 and clause_key = $2 and level = 'lead' order by started_at, cycle`,
        [lead.id, clause, START],
      ),
    );
  const passed = (hour: number): Promise<unknown> => parts.timers.runUntil(story.workspaceId, hours(hour));
  const wrote = (hour: number, saidAt = hour) =>
    story.attempt(lead, hours(saidAt), { direction: 'in', outcome: 'sent', occurredAt: hours(hour) });
  const called = (hour: number, saidAt = hour) =>
    story.attempt(lead, hours(saidAt), { occurredAt: hours(hour) });
  const left = (hour: number, saidAt = hour) => {
    const payload = { move: { from: 'sal', to: 'recycled', entered: ['recycled'] }, reason: 'LATER' };
    return story.tell('lead.recycled', lead, () => payload, {
      instant: hours(saidAt),
      occurredAt: hours(hour),
    });
  };
  const held = (from: number, until: number, saidAt: number) => {
    const payload = { reason: 'away', resumeBy: hours(until).toISOString() };
    return story.tell('lead.held', lead, () => payload, {
      instant: hours(saidAt),
      occurredAt: hours(from),
    });
  };
  const taken = async (): Promise<void> => {
    await story.offer(lead, START);
    await story.accept(lead, START);
  };

  it('ends with the lead: a message from before it left, told afterwards, waits for nothing after', async () => {
    await wrote(0);
    await called(1);
    await left(5);
    await wrote(4, 6);
    await called(7);
    expect(await rounds('respond')).toEqual([
      { hour: 0, status: 'met', corrected: null, releasedHour: 5 },
      { hour: 4, status: 'cancelled', corrected: null, releasedHour: 5 },
    ]);
  });

  it('is one round still, where a departure told late corrects one that was told as broken', async () => {
    await wrote(0);
    await passed(3);
    await left(1, 4);
    await wrote(-1, 5);
    await wrote(6);
    expect(await rounds('respond')).toEqual([
      { hour: -1, status: 'cancelled', corrected: null, releasedHour: 1 },
      { hour: 0, status: 'breached', corrected: 'cancelled', releasedHour: 0 },
      { hour: 6, status: 'pending', corrected: null, releasedHour: null },
    ]);
  });

  it('is not begun anew by a fact from before a round that a late departure corrected', async () => {
    await wrote(0);
    await passed(3);
    await left(1, 4);
    await called(-1, 5);
    expect(await rounds('respond')).toEqual([
      { hour: 0, status: 'breached', corrected: 'cancelled', releasedHour: 1 },
    ]);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['an answer in time', () => called(10), 'met'],
    ['an answer in time that is told late', () => called(9, 10), 'met'],
    ['a departure', () => left(10), 'cancelled'],
    ['time alone', () => passed(14), 'breached'],
  ])(
    'does not stay open, once a hold told late reopened a breach: %s decides',
    async (_what, act, becomes) => {
      await taken();
      await passed(8.5);
      await held(1, 6, 8.6);
      expect((await rounds('contact'))[0]).toMatchObject({ status: 'breached', corrected: 'pending' });
      await act();
      expect((await rounds('contact'))[0]).toMatchObject({ status: 'breached', corrected: becomes });
      await passed(48);
      expect((await rounds('contact'))[0]).toMatchObject({ status: 'breached', corrected: becomes });
      const told = await story.told(lead, 'obligation.breached');
      expect(told.filter((each) => each.endsWith(hours(8).toISOString()))).toHaveLength(2);
    },
  );

  it('leaves what began after it alone: a departure from before a hand-over releases nothing of it', async () => {
    await taken();
    await left(-3, 1);
    await called(2);
    expect(await rounds('contact')).toMatchObject([{ status: 'met', releasedHour: null }]);
  });

  it('goes on in rounds from an acceptance that is told after the work it made possible', async () => {
    await story.offer(lead, START);
    await called(3);
    const payload = { handoverId: lead.handoverId, move: null, byMemberId: story.memberId };
    await story.tell('handover.accepted', lead, () => payload, {
      instant: hours(4),
      occurredAt: hours(1),
    });
    expect((await rounds('progress')).map(({ hour, status }) => [hour, status])).toEqual([
      [1, 'met'],
      [3, 'pending'],
    ]);
  });

  it('begins the round after a broken one in the hold its lead is in', async () => {
    await taken();
    await passed(30);
    await held(31, 90, 31);
    await called(40);
    await passed(80);
    expect((await rounds('progress')).map(({ hour, status }) => [hour, status])).toEqual([
      [0, 'breached'],
      [40, 'pending'],
    ]);
  });
});
