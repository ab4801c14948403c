import { ALWAYS_OPEN } from '#calendar';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#kernel';
import { validateTerms } from '#sla';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { rows } from '#database';
import { partsOn } from './test-support/parts.js';
import type { Parts } from './test-support/parts.js';
import type { StoryLead } from './test-support/outcome.js';
import { at, Story } from './test-support/story.js';

const START = at('2026-04-13T08:00:00Z');
const hours = (count: number): Date => new Date(START.getTime() + count * HOUR_MS);

const duty = (kind: string, targetHours: number, more: object = {}): object => ({
  ...{ kind: `duty.${kind}`, key: kind, title: kind, owedBy: 'sales', owedTo: 'marketing', objective: 0.9 },
  tiers: [{ key: 'all', label: 'All', targetMs: targetHours * HOUR_MS }],
  ...more,
});

const TERMS = validateTerms({
  period: { unit: 'month', zone: 'Europe/Rome' },
  clauses: [
    duty('accept', 4),
    duty('contact', 8),
    duty('cadence', 72, { attempts: 3, minimumGapMs: HOUR_MS }),
    duty('decide', 48),
    duty('progress', 24),
    duty('handover', 6, { owedBy: 'marketing', owedTo: 'sales' }),
    duty('respond', 2),
  ],
});

interface Told {
  readonly clause: string;
  readonly level: string;
  readonly cycle: number;
  readonly status: string;
  readonly corrected: string | null;
  readonly startedAt: Date;
  readonly reason: string | null;
}

describe('every kind of duty starts, is answered and ends by what happens to leads', () => {
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
    const calendar = ALWAYS_OPEN('Europe/Rome');
    await story.agree(TERMS, { instant: at('2026-04-01T08:00:00Z'), calendar });
  });
  // Whatever a test has told: replayed from the journal by the same rules, it comes to the same.
  afterEach(async () => {
    expect(await story.verify()).toMatchObject({ unnumbered: 0, disagreements: [] });
  });

  const rounds = (lead: StoryLead, clause: string, level = 'lead'): Promise<Told[]> =>
    story.in((tx) =>
      rows<Told>(
        tx,
        `select clause_key as clause, level, cycle, status, corrected_status as corrected, started_at as "startedAt", reason
           from obligation where lead_id = $1 and clause_key = $2 and level = $3 order by started_at, cycle`,
        [lead.id, clause, level],
      ),
    );
  const capture = (lead: StoryLead, instant: Date, more: object = {}) =>
    story.tell(
      'lead.captured',
      lead,
      () => ({
        move: { from: null, to: 'inquiry', entered: ['inquiry'] },
        isImplied: false,
        isUndated: false,
        touchId: null,
        ...more,
      }),
      { instant },
    );
  const taken = async (): Promise<StoryLead> => {
    const lead = story.lead();
    await story.offer(lead, START);
    await story.accept(lead, START);
    return lead;
  };
  const moved = (to: string) => ({ move: { from: 'sal', to, entered: [to] } });

  it.each<[object, Date, string | undefined, string]>([
    [{}, hours(6), 'met', 'six hours are six hours'],
    [{}, hours(7), 'breached', 'system delay is somebody’s promise'],
    [{ isUndated: true }, hours(1), undefined, 'nobody knows when it came'],
    [{ isImplied: true }, hours(1), undefined, 'nobody captured it'],
  ])(
    'runs marketing’s own clock from %j to the offer at %s: %s, because %s',
    async (more, offeredAt, status) => {
      const lead = story.lead();
      await capture(lead, START, more);
      await story.offer(lead, offeredAt);
      expect((await rounds(lead, 'handover'))[0]?.status).toBe(status);
      expect(await rounds(lead, 'handover', 'owner')).toEqual([]);
    },
  );

  it('frees marketing from handing over what it disqualified', async () => {
    const lead = story.lead();
    await capture(lead, START);
    await story.tell('lead.disqualified', lead, () => ({ ...moved('disqualified'), reason: 'SPAM' }), {
      instant: hours(1),
    });
    expect(await rounds(lead, 'handover')).toMatchObject([{ status: 'cancelled', reason: 'disqualified' }]);
  });

  it('starts cadence, decision and progress at the acceptance, on both levels', async () => {
    const lead = story.lead();
    await story.offer(lead, START);
    expect(await rounds(lead, 'cadence')).toEqual([]);
    await story.accept(lead, hours(1));
    for (const clause of ['cadence', 'decide', 'progress']) {
      expect(await rounds(lead, clause)).toMatchObject([{ status: 'pending', startedAt: hours(1) }]);
      expect(await rounds(lead, clause, 'owner')).toMatchObject([{ status: 'pending', startedAt: hours(1) }]);
    }
  });

  it('counts attempts an hour apart, and lets one that reaches somebody fulfil at once', async () => {
    const [patient, lucky, hasty] = [await taken(), await taken(), await taken()];
    for (const hour of [1, 2, 3]) await story.attempt(patient, hours(hour));
    await story.attempt(lucky, hours(1), { outcome: 'connected' });
    for (const minute of [1, 2, 3])
      await story.attempt(hasty, new Date(START.getTime() + minute * MINUTE_MS));
    expect((await rounds(patient, 'cadence'))[0]?.status).toBe('met');
    expect((await rounds(lucky, 'cadence'))[0]?.status).toBe('met');
    expect((await rounds(hasty, 'cadence'))[0]?.status).toBe('pending');
    const [kept] = await story.in((tx) =>
      rows<{ done: number }>(
        tx,
        `select (state->'progress'->>'done')::int as done from obligation
          where lead_id = $1 and clause_key = 'cadence' and level = 'lead'`,
        [hasty.id],
      ),
    );
    expect(kept?.done).toBe(1);
  });

  it.each([
    ['lead.sales_qualified', moved('sql'), 'met', 'cancelled', 'it goes on as a deal'],
    ['lead.recycled', moved('recycled'), 'met', 'cancelled', 'it is given back'],
    ['lead.disqualified', moved('disqualified'), 'met', 'cancelled', 'it is ended'],
    ['lead.moved', moved('sql'), 'met', 'cancelled', 'it was set by hand'],
    ['lead.next_step_set', { dueAt: '2026-04-14T08:00:00Z' }, 'pending', 'pending', 'a plan is no decision'],
  ] as const)('takes %s for the decision: %j is %s', async (type, payload, decided, cadence, _because) => {
    const lead = await taken();
    await story.tell(type, lead, () => payload, { instant: hours(5) });
    expect((await rounds(lead, 'decide'))[0]?.status).toBe(decided);
    expect((await rounds(lead, 'cadence'))[0]?.status).toBe(cadence);
  });

  it('begins another round of progress with every sign of work, each an obligation of its own', async () => {
    const lead = await taken();
    await story.attempt(lead, hours(10));
    await story.tell('lead.next_step_set', lead, () => ({ dueAt: '2026-04-20T08:00:00Z' }), {
      instant: hours(20),
    });
    await story.attempt(lead, hours(50));
    await story.tell('lead.recycled', lead, () => moved('recycled'), { instant: hours(60) });
    await story.attempt(lead, hours(61));
    expect((await rounds(lead, 'progress')).map(({ cycle, status }) => [cycle, status])).toEqual([
      [1, 'met'],
      [2, 'met'],
      [3, 'breached'],
      [4, 'met'],
    ]);
  });

  it('inserts the round a late fact shows, and corrects the one it shows answered earlier', async () => {
    const lead = await taken();
    await story.attempt(lead, hours(30));
    await story.attempt(lead, hours(40));
    expect((await rounds(lead, 'progress')).map(({ status }) => status)).toEqual([
      'breached',
      'met',
      'pending',
    ]);
    await story.attempt(lead, hours(41), { occurredAt: hours(20) });
    expect(
      (await rounds(lead, 'progress')).map(({ startedAt, cycle, status, corrected }) => ({
        ...{ hour: (startedAt.getTime() - START.getTime()) / HOUR_MS, cycle, status, corrected },
      })),
    ).toEqual([
      { hour: 0, cycle: 1, status: 'breached', corrected: 'met' },
      { hour: 20, cycle: 4, status: 'met', corrected: null },
      { hour: 30, cycle: 2, status: 'met', corrected: null },
      { hour: 40, cycle: 3, status: 'pending', corrected: null },
    ]);
  });

  it('owes an answer to the first message nobody answered; automatic replies neither ask nor answer', async () => {
    const lead = story.lead();
    const wrote = (hour: number, outcome = 'sent') =>
      story.attempt(lead, hours(hour), { direction: 'in', outcome });
    await wrote(0);
    await wrote(1);
    await story.attempt(lead, hours(1.5), { outcome: 'auto_reply' });
    await story.attempt(lead, hours(2));
    await wrote(100, 'auto_reply');
    await wrote(5 * 24);
    await story.attempt(lead, new Date(hours(5 * 24).getTime() + 10 * MINUTE_MS));
    const found = await rounds(lead, 'respond');
    expect(found.map(({ cycle, status, startedAt }) => [cycle, status, startedAt])).toEqual([
      [1, 'met', hours(0)],
      [2, 'met', hours(5 * 24)],
    ]);
  });

  it('takes back the round a late message shows to have begun earlier', async () => {
    const lead = story.lead();
    const wrote = (hour: number, occurredAt?: Date) =>
      story.attempt(lead, hours(hour), {
        direction: 'in',
        outcome: 'sent',
        ...(occurredAt ? { occurredAt } : {}),
      });
    await wrote(10);
    await wrote(11, hours(9));
    expect(await rounds(lead, 'respond')).toMatchObject([
      { startedAt: hours(9), status: 'pending' },
      { startedAt: hours(10), status: 'cancelled', reason: 'restated' },
    ]);
  });

  it('begins the round a late answer shows: the message after it had none', async () => {
    const lead = story.lead();
    const wrote = (hour: number) => story.attempt(lead, hours(hour), { direction: 'in', outcome: 'sent' });
    await wrote(0);
    await wrote(1.8);
    await story.attempt(lead, hours(1.9), { occurredAt: hours(1) });
    expect(await rounds(lead, 'respond')).toMatchObject([
      { startedAt: hours(0), status: 'met', cycle: 1 },
      { startedAt: hours(1.8), status: 'pending', cycle: 2 },
    ]);
  });

  it('breaches a round nobody touches, once', async () => {
    const lead = await taken();
    await parts.timers.runUntil(story.workspaceId, new Date(START.getTime() + 10 * DAY_MS));
    expect(await rounds(lead, 'progress')).toMatchObject([{ cycle: 1, status: 'breached' }]);
    const told = await story.told(lead, 'obligation.breached');
    // Contact, cadence, decision and progress, for the lead and for its owner; the contact's for both.
    expect(told).toHaveLength(8);
  });

  it('relieves a rejected lead of everything but the answer itself', async () => {
    const lead = await taken();
    await story.reject(lead, hours(1));
    for (const clause of ['contact', 'cadence', 'decide', 'progress'])
      expect(await rounds(lead, clause)).toMatchObject([{ status: 'excused', reason: 'NOT_ICP' }]);
  });

  it('never puts a lead offered before under a version that came after', async () => {
    const lead = story.lead();
    await story.offer(lead, at('2026-04-01T09:00:00Z'));
    const other = new Story(parts);
    await other.offer(lead, at('2026-04-01T09:00:00Z'));
    await other.agree(TERMS, { instant: at('2026-04-02T08:00:00Z'), calendar: ALWAYS_OPEN('Europe/Rome') });
    await other.accept(lead, START);
    expect(await other.allDuties(lead)).toEqual([]);
    expect(await other.verify()).toMatchObject({ disagreements: [] });
  });
});
