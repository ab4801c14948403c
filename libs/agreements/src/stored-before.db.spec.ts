import { ALWAYS_OPEN } from '#calendar';
import { migrate, rows } from '#database';
import { HOUR_MS } from '#kernel';
import { validateTerms } from '#sla';
import type { Obligation } from '#sla';
import { MIGRATIONS } from '../../../migrations/index.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import type { StoryLead } from './test-support/outcome.js';
import { partsOn } from './test-support/parts.js';
import type { Parts } from './test-support/parts.js';
import { at, Story } from './test-support/story.js';

const STEP = 'KnownAndPlaces1764000018300';
const START = at('2026-04-13T08:00:00Z');
const hours = (count: number): Date => new Date(START.getTime() + count * HOUR_MS);
const duty = (kind: string, targetHours: number): object => ({
  ...{ kind: `duty.${kind}`, key: kind, title: kind, owedBy: 'sales', owedTo: 'marketing', objective: 0.9 },
  tiers: [{ key: 'all', label: 'All', targetMs: targetHours * HOUR_MS }],
});
const TERMS = validateTerms({
  period: { unit: 'month', zone: 'Europe/Rome' },
  capacityCap: { leadsPerTeam: 2 },
  clauses: [duty('accept', 4), duty('progress', 24), duty('respond', 2)],
});

describe('what was stored before', () => {
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
    await story.agree(TERMS, { instant: at('2026-04-01T08:00:00Z'), calendar: ALWAYS_OPEN('Europe/Rome') });
  });
  afterEach(async () => {
    expect(await story.verify()).toMatchObject({ unnumbered: 0, disagreements: [] });
  });

  const pass = (instant: Date) => parts.timers.runUntil(story.workspaceId, instant);
  const wrote = (lead: StoryLead, hour: number, occurredAt?: number) =>
    story.attempt(lead, hours(hour), {
      ...{ direction: 'in', outcome: 'sent' },
      ...(occurredAt === undefined ? {} : { occurredAt: hours(occurredAt) }),
    });
  const answered = (lead: StoryLead, hour: number, occurredAt = hour) =>
    story.attempt(lead, hours(hour), { occurredAt: hours(occurredAt) });
  /** Brings back how it was stored, then takes the step again. */
  const stepAgain = async (before: string): Promise<void> => {
    await db.oracle(before, [story.workspaceId]);
    await db.oracle('delete from migration where name = $1', [STEP]);
    expect((await migrate(db.ownerUrl, MIGRATIONS)).applied).toEqual([STEP]);
  };

  describe('of corrected obligations', () => {
    const UNKNOWN = `update obligation set state = state - 'known' where workspace_id = $1`;
    const all = async (): Promise<Obligation[]> => {
      const found = await story.in((tx) =>
        rows<{ state: Obligation }>(tx, 'select state from obligation order by id'),
      );
      return found.map(({ state }) => state);
    };

    /** But for what bears on nothing any more: its alarms, what answered it, and when its breach was noticed. */
    const knownOf = ({ known }: Obligation): object | null => {
      if (!known) return null;
      const { alarmsRaised: _alarms, evidence: _evidence, breach, ...rest } = known;
      return { ...rest, breach: breach?.at ?? null };
    };

    it('lets the next round begin of one that was answered, as became known late', async () => {
      const lead = story.lead();
      await wrote(lead, 0);
      await pass(hours(3));
      await answered(lead, 4, 1);
      await stepAgain(UNKNOWN);
      await wrote(lead, 10);
      expect((await story.allDuties(lead)).map(({ status, corrected }) => [status, corrected])).toEqual([
        ['breached', 'met'],
        ['pending', null],
      ]);
    });

    it.each<[string, (lead: StoryLead) => Promise<unknown>, Partial<Obligation> | null]>([
      ['met, as became known late', (lead) => answered(lead, 4, 1), { state: 'met', lateByMs: 0 }],
      [
        'broken, though answered earlier than was told',
        async (lead) => {
          await answered(lead, 5);
          await answered(lead, 6, 4);
        },
        { state: 'breached', lateByMs: 2 * HOUR_MS },
      ],
      [
        'never begun, as became known late',
        (lead) => wrote(lead, 4, -1),
        { state: 'cancelled', reason: 'restated' },
      ],
      ['as it was told', (lead) => answered(lead, 5), null],
    ])('says again of one that is %s what it said', async (_what, happens, known) => {
      const lead = story.lead();
      await wrote(lead, 0);
      await pass(hours(3));
      await happens(lead);
      const before = await all();
      const [first] = before;
      if (known === null) expect(first?.known).toBeNull();
      else expect(first?.known).toMatchObject(known);
      await stepAgain(UNKNOWN);
      expect((await all()).map(knownOf)).toEqual(before.map(knownOf));
    });

    it('says nothing of one that was forgiven: it waits for its answer still', async () => {
      const lead = story.lead();
      await wrote(lead, 0);
      await pass(hours(3));
      const [{ id } = { id: '' }] = await story.allDuties(lead);
      await db.oracle(
        `update obligation set corrected_status = 'excused', state = jsonb_set(state, '{corrected}', $2) where id = $1`,
        [id, { state: 'excused', fulfilledAt: null, elapsedMs: null, source: { kind: 'waiver', id: 'x' }, recordedAt: 0 }], // prettier-ignore
      );
      const [, ...forgiven] = [null, ...(await all())];
      await stepAgain(UNKNOWN);
      expect((await all()).map((each) => each.known ?? null)).toEqual(forgiven.map(() => null));
      await db.oracle(`update obligation set corrected_status = null, state = jsonb_set(state, '{corrected}', 'null') where id = $1`, [id]); // prettier-ignore
    });
  });

  describe('of leads that were offered under a cap', () => {
    const places = () =>
      story.in((tx) =>
        rows(
          tx,
          `select lead_id, team_id, episode, ordinal, cap from capacity_place order by lead_id, episode`,
        ),
      );
    const offered = async (hour: number, lead = story.lead()): Promise<StoryLead> => {
      await story.offer(lead, hours(hour));
      return lead;
    };

    it('gives each the place it has: one in an episode, in the order of offering, above the cap as it was told', async () => {
      const [first, second, third] = [await offered(0), await offered(1), await offered(2)];
      for (const lead of [first, second, third])
        await story.tell('handover.withdrawn', lead, ({ handoverId }) => ({ handoverId }), {
          instant: hours(3),
        });
      for (const [index, lead] of [third, second].entries()) await offered(4 + index, lead);
      await story.tell('handover.withdrawn', second, ({ handoverId }) => ({ handoverId }), {
        instant: hours(6),
      });
      second.episode = 2;
      await offered(7, second);
      await offered(24 * 20);
      const kept = await places();
      expect(kept).toHaveLength(5);
      await stepAgain('delete from capacity_place where workspace_id = $1');
      expect(await places()).toEqual(kept);
      // Those that are offered again stand where they stood.
      await story.tell('handover.withdrawn', third, ({ handoverId }) => ({ handoverId }), {
        instant: hours(8),
      });
      await offered(9, third);
      await offered(10, first);
      const dutiesOf = async (lead: StoryLead) => (await story.allDuties(lead)).length;
      expect([await dutiesOf(first), await dutiesOf(third)]).toEqual([2, 0]);
      expect(await places()).toEqual(kept);
    });

    it('leaves places alone that leads took since', async () => {
      await offered(0);
      const kept = await places();
      await stepAgain(`update capacity_place set ordinal = 7 where workspace_id = $1`);
      expect(await places()).toEqual(kept.map((place) => ({ ...(place as object), ordinal: 7 })));
    });
  });
});
