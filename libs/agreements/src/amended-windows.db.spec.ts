import { ALWAYS_OPEN } from '#calendar';
import { validateTerms } from '#sla';
import type { AgreementTerms } from '#sla';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { partsOn } from './test-support/parts.js';
import type { Parts } from './test-support/parts.js';
import { at, Story } from './test-support/story.js';

const ROME = 'Europe/Rome';

const terms = (acceptance: number, dispute: number): AgreementTerms =>
  validateTerms({
    period: { unit: 'month', zone: ROME },
    acceptanceWindow: { workingDays: acceptance },
    disputeWindow: { workingDays: dispute },
    clauses: [
      {
        ...{ kind: 'quota.volume', key: 'volume', title: 'MQLs', owedBy: 'marketing', owedTo: 'sales' },
        goal: 20,
      },
    ],
  });

describe('windows that an amendment changed within a period', () => {
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
  beforeEach(() => void (story = new Story(parts)));
  afterEach(async () => {
    expect(await story.verify()).toMatchObject({ unnumbered: 0, disagreements: [] });
  });

  /** The first version judges from April's first day, the second from the 10th. */
  const agree = async (first: AgreementTerms, second: AgreementTerms): Promise<void> => {
    const options = { instant: at('2026-03-31T22:00:00Z'), calendar: ALWAYS_OPEN(ROME) };
    const { agreementId } = await story.agree(first, options);
    await story.in(async (tx) => {
      await parts.amend.run(tx, story.by, agreementId, { terms: second });
      await story.proposeAndSign(tx, agreementId, 2);
      await parts.activate.run(tx, story.by, agreementId, 2, '2026-04-10');
    }, at('2026-04-02T10:00:00Z'));
  };
  const until = (instant: string): Promise<number> => parts.timers.runUntil(story.workspaceId, at(instant));
  const lines = () =>
    db.oracle<{ cause: string; at: Date; period: string; isAdjustment: boolean }>(
      `select cause, at, posted_in::text as period, is_adjustment as "isAdjustment" from tally_entry
        where workspace_id = $1 and amount > 0 order by at, id`,
      [story.workspaceId],
    );

  it('count an offer made again by the window that was promised with it', async () => {
    await agree(terms(5, 3), terms(1, 3));
    const lead = story.lead();
    await story.offer(lead, at('2026-04-08T10:00:00Z'));
    await story.reject(lead, at('2026-04-09T10:00:00Z'));
    await story.offer(lead, at('2026-04-10T10:00:00Z'));
    await until('2026-04-20T10:00:00Z');
    // One working day after the 10th, and not five: the hand-over and its credit end in one instant.
    expect((await lines()).map(({ cause, at: when }) => [cause, when.toISOString()])).toEqual([
      ['offered', '2026-04-08T10:00:00.000Z'],
      ['rejected', '2026-04-09T10:00:00.000Z'],
      ['offered-again', '2026-04-10T10:00:00.000Z'],
      ['silence', '2026-04-11T22:00:00.000Z'],
    ]);
  });

  it('keep a period open for what was earned before them, too: nothing is an adjustment before the hard close', async () => {
    await agree(terms(3, 3), terms(3, 10));
    const lead = story.lead();
    await story.offer(lead, at('2026-04-08T10:00:00Z'));
    await story.reject(lead, at('2026-04-09T10:00:00Z'));
    await story.tell('handover.disputed', lead, () => ({ handoverId: lead.handoverId }), {
      instant: at('2026-04-09T12:00:00Z'),
    });
    // By the first version April closes at the end of May 6th, by the second a week later.
    const payload = { handoverId: lead.handoverId, outcome: 'rejection_overturned' };
    await story.tell('handover.settled', lead, () => payload, { instant: at('2026-05-09T10:00:00Z') });
    expect((await lines()).at(-1)).toMatchObject({
      ...{ cause: 'rejection_overturned', period: '2026-04-01', isAdjustment: false },
    });
    await until('2026-05-14T10:00:00Z');
    expect(
      await db.oracle('select closes_at as at from period_close where workspace_id = $1', [
        story.workspaceId,
      ]),
    ).toEqual([{ at: at('2026-05-13T22:00:00Z') }]);
  });
});
