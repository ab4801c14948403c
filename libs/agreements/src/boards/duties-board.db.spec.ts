import { MemberCalendarHistory } from '#calendars';
import type { Caller, Cells, Entry } from '#contracts';
import { actionsOf } from '#contracts';
import { entriesAfter, Sequencer } from '#journal';
import { MINUTE_MS, newId } from '#kernel';
import { Boards } from '#live';
import { countStatements } from '../../../../test/support/count-statements.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { VersionsInForce } from '../application/versions-in-force.js';
import { standardTerms } from '../templates/standard-terms.js';
import { partsOn } from '../test-support/parts.js';
import type { Parts } from '../test-support/parts.js';
import { at, Story } from '../test-support/story.js';
import { DutiesBoard } from './duties-board.js';

/** Monday 13 April 2026 in Rome (UTC+2): open 09–13 and 14–18. */
const MONDAY_10 = at('2026-04-13T08:00:00Z');
const minutes = (count: number): Date => new Date(MONDAY_10.getTime() + count * MINUTE_MS);
const EVENING = at('2026-04-13T18:00:00Z');
const colleague = newId<'member'>();
const NOTHING = { met: 0, breached: 0, excused: 0, pending: 0, rate: null, oldestDueAt: null };

describe('the board of one’s own duties', () => {
  let db: TestDatabase;
  let parts: Parts;
  let board: DutiesBoard;
  let story: Story;
  let agreementId: string;

  beforeAll(async () => {
    db = await testDatabase();
    parts = partsOn(db.database, db.appUrl);
    board = new DutiesBoard(new Boards(), new VersionsInForce(parts.activate, new MemberCalendarHistory()));
  });
  afterAll(async () => {
    await parts.signals.onApplicationShutdown();
    await db.drop();
  });
  beforeEach(async () => {
    story = new Story(parts);
    const agreed = await story.agree(standardTerms(), { instant: at('2026-04-01T08:00:00Z') });
    agreementId = agreed.agreementId;
  });

  const told = async (): Promise<Entry[]> => {
    await new Sequencer(parts.database, parts.signals).number(story.workspaceId);
    return story.in((tx) => entriesAfter(tx, story.workspaceId, 0, 5_000));
  };
  /** Everything told so far, folded in batches of that size. */
  const folded = async (batch = 1_000): Promise<void> => {
    const entries = await told();
    for (let from = 0; from < entries.length; from += batch)
      await story.in((tx) => board.fold(tx, story.workspaceId, entries.slice(from, from + batch)));
  };
  const cells = (memberId: string = story.memberId, asOf = EVENING): Promise<Cells> =>
    story.in((tx) => board.snapshot(tx, story.workspaceId, memberId, asOf));
  const cell = (key: string): string => `duty.${agreementId}.${key}`;

  it('shows each duty of the agreement, empty until something is owed', async () => {
    await folded();
    expect(await cells()).toEqual({
      [cell('accept')]: expect.objectContaining({ ...NOTHING, kind: 'duty.accept', objective: 0.9 }),
      [cell('first-contact')]: expect.objectContaining({
        ...{ ...NOTHING, title: 'First contact' },
        period: { from: '2026-04-01', to: '2026-04-30' },
      }),
    });
  });

  it('counts one’s own clocks only: those offered, taken or given to oneself', async () => {
    const [mine, late, hers] = [story.lead(), story.lead({ leadType: 'demo' }), story.lead()];
    await story.offer([mine, late], MONDAY_10, story.memberId);
    await story.offer(hers, MONDAY_10, colleague);
    await story.accept(mine, minutes(10));
    await story.attempt(mine, minutes(20));
    await parts.timers.runUntil(story.workspaceId, minutes(30));
    await folded();
    expect(await cells()).toMatchObject({
      [cell('accept')]: { met: 1, breached: 1, pending: 0, rate: 0.5, oldestDueAt: null },
      [cell('first-contact')]: { met: 1, breached: 1, pending: 0 },
    });
    const open = { met: 0, breached: 0, pending: 1, oldestDueAt: minutes(5 * 60).toISOString() };
    expect(await cells(colleague)).toMatchObject({ [cell('accept')]: open, [cell('first-contact')]: open });
  });

  it('makes the answer from a team’s queue the answerer’s own, and never what lay there too long', async () => {
    const [quick, slow, rejected, waiting] = [story.lead(), story.lead(), story.lead(), story.lead()];
    await story.offer([quick, slow, rejected, waiting], MONDAY_10);
    await story.accept(quick, minutes(10));
    await story.reject(rejected, minutes(20), 'none');
    await parts.timers.runUntil(story.workspaceId, minutes(5 * 60 + 1));
    await story.accept(slow, minutes(6 * 60));
    await folded();
    expect((await cells())[cell('accept')]).toMatchObject({ met: 2, breached: 0, pending: 0, rate: 1 });
    // First contact of the two that were accepted: own clocks from the acceptance on.
    expect((await cells())[cell('first-contact')]).toMatchObject({ pending: 2, breached: 0, excused: 0 });
    expect((await cells(colleague))[cell('accept')]).toMatchObject(NOTHING);
  });

  it('lets a reassigned lead go: what was not yet broken is owed by the next owner', async () => {
    const lead = story.lead();
    await story.offer(lead, MONDAY_10, story.memberId);
    await story.accept(lead, minutes(10));
    const given = { fromMemberId: story.memberId, toMemberId: colleague, why: 'leave' };
    await story.tell('lead.assigned', lead, () => given, { instant: minutes(30) });
    await folded();
    expect((await cells())[cell('first-contact')]).toMatchObject(NOTHING);
    expect((await cells(colleague))[cell('first-contact')]).toMatchObject({ pending: 1 });
  });

  it('begins anew with the period, and is gone once the agreement has ended', async () => {
    await story.offer(story.lead(), MONDAY_10, story.memberId);
    await folded();
    expect((await cells(story.memberId, at('2026-04-30T21:59:00Z')))[cell('accept')]).toMatchObject({
      pending: 1,
    });
    // Midnight in Rome.
    expect((await cells(story.memberId, at('2026-04-30T22:00:00Z')))[cell('accept')]).toMatchObject({
      ...NOTHING,
      period: { from: '2026-05-01', to: '2026-05-31' },
    });
    await story.in((tx) => parts.end.run(tx, story.by, agreementId));
    await folded();
    expect(await cells()).toEqual({});
  });

  it('comes to the same in any split of the entries, and to what the obligations themselves say', async () => {
    const leads = Array.from({ length: 6 }, (_, index) => story.lead(index % 2 ? {} : { leadType: 'demo' }));
    await story.offer(leads, MONDAY_10, story.memberId);
    for (const [index, lead] of leads.slice(0, 4).entries()) await story.accept(lead, minutes(5 * index + 6));
    await parts.timers.runUntil(story.workspaceId, minutes(60));
    await folded(1);
    const one = await cells();
    await folded(7);
    expect(await cells()).toEqual(one);
    const recount = await db.oracle<{ clause: string; status: string; n: number }>(
      `select clause_key as clause, status, count(*)::int as n from obligation where workspace_id = $1 and owner_id = $2 group by 1, 2`,
      [story.workspaceId, story.memberId],
    );
    expect(recount.length).toBeGreaterThan(3);
    for (const { clause, status, n } of recount)
      expect(one[cell(clause)]).toMatchObject(status === 'cancelled' ? {} : { [status]: n });
  });

  it('folds 200 offers with as many statements as one', async () => {
    const cost = async (count: number): Promise<number> => {
      const before = (await told()).length;
      await story.offer(
        Array.from({ length: count }, () => story.lead()),
        MONDAY_10,
        story.memberId,
      );
      const entries = (await told()).slice(before);
      return story.in((tx) => countStatements(tx, () => board.fold(tx, story.workspaceId, entries)));
    };
    // The version is read once, then kept; how its agreement cuts time by now is read each time.
    await cost(1);
    const few = await cost(1);
    expect(few).toBe(3);
    expect(await cost(200)).toBe(few);
  });

  describe('is seen', () => {
    const me = newId<'member'>();
    const may = (role: string, param: string): boolean => {
      const of = { workspaceId: newId(), credentialId: 'c', accountId: null, memberId: me, teamIds: [] };
      return board.authorise({ ...of, actions: actionsOf([role]) } satisfies Caller, param);
    };
    it.each([
      ['sales-rep', me, true, 'they are their own'],
      ['partner', me, true, 'they are their own, whatever else they may see'],
      ['sales-rep', colleague, false, 'they are somebody else’s'],
      ['sales-manager', colleague, true, 'they see all leads and what is promised'],
      ['partner', colleague, false, 'they see neither'],
      ['sales-manager', 'nobody', false, 'that names nobody'],
    ])('by a %s: %s %s, because %s', (role, param, isAllowed) => {
      expect(may(role, param)).toBe(isAllowed);
    });
  });

  it('is concerned by what may be one’s own, and by agreements', async () => {
    const lead = story.lead();
    await story.offer(lead, MONDAY_10, story.memberId);
    const [own] = (await told()).filter(({ payload }) => 'level' in payload && payload.level === 'owner');
    const [activated] = (await told()).filter(({ type }) => type === 'agreement.activated');
    expect(board.concerns([own!], story.memberId)).toBe(true);
    expect(board.concerns([own!], colleague)).toBe(false);
    expect(board.concerns([activated!], colleague)).toBe(true);
  });
});
