import { newId } from '#kernel';
import { LeadJudgement } from '#leads';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { RoutingParts } from './test-support/routing-parts.js';
import { SalesRoom } from './test-support/sales-room.js';

describe('Routing, of who may get a lead,', () => {
  let db: TestDatabase;
  let parts: RoutingParts;
  beforeAll(async () => {
    db = await testDatabase();
    parts = RoutingParts.on(db);
  });
  afterEach(() => parts.judgement.use(new LeadJudgement()));
  afterAll(async () => {
    await parts.close();
    await db.drop();
  });

  const sales = (size: number): Promise<SalesRoom> => SalesRoom.of(db, parts, size);
  /** This member turned an earlier offer of the lead down. */
  const declined = (leadId: string, memberId: string): Promise<unknown> =>
    db.oracle(
      `insert into handover (workspace_id, id, lead_id, episode, is_first_of_episode, state, to_team_id, to_member_id, offered_at, decided_at, decided_by)
       select workspace_id, gen_random_uuid(), lead_id, 1, false, 'rejected', to_team_id, $2, offered_at, offered_at, $2 from handover where lead_id = $1`,
      [leadId, memberId],
    );

  it('gives a lead that is pulled back to the next of the round, and to nobody who turned it down', async () => {
    const room = await sales(3);
    await room.publish(0, room.rule());
    const [leadId = ''] = await room.capture(1);
    await room.offer([leadId]);
    const [had = '', second = '', third = ''] = room.reps;
    expect(await room.takersOf([leadId])).toEqual([had]);
    expect(await room.pull(leadId, had)).toEqual({ teamId: room.teamId, memberId: second });
    await declined(leadId, third);
    expect(await room.pull(leadId, second)).toEqual({ teamId: room.teamId, memberId: had });
    await room.away(0);
    expect(await room.pull(leadId, second)).toEqual({ teamId: room.teamId, memberId: null });
    const told = await db.oracle<{ occasion: string; skipped: { memberId: string; reason: string }[] }>(
      `select occasion, skipped from routing_decision where lead_id = $1 order by id`,
      [leadId],
    );
    expect(told.map(({ occasion }) => occasion)).toEqual(['offer', 'reroute', 'reroute', 'reroute']);
    expect(
      told
        .at(-1)
        ?.skipped.map(({ reason }) => reason)
        .sort(),
    ).toEqual([...['declined_before', 'on_leave', 'pulled_back']]);
  });

  it('gives what waits for somebody who is away to others as they say so, and what they have taken stays', async () => {
    const room = await sales(3);
    await room.publish(0, room.rule());
    await room.limit(2, 2, 'month');
    const leads = await room.capture(9);
    await room.offer(leads);
    const [own = '', second = ''] = room.reps;
    const [handover] = await db.oracle<{ id: string }>('select id from handover where lead_id = $1', [
      leads[0],
    ]);
    await room.accept(handover?.id ?? '', 0);
    const before = await room.given();
    const { id: absence } = await room.away(0);
    const passes = await Promise.all([room.passOn(absence), room.passOn(absence)]);
    expect(passes.map(({ passed }) => passed).sort()).toEqual([0, before.each[0]]);
    const after = await room.given();
    expect(after).toEqual({ each: [0, 6, 2], nobody: 0 });
    const told = await db.oracle<{ from: string; to: string; by: string }>(
      `select payload->>'fromMemberId' as "from", payload->>'toMemberId' as "to", actor_id as by from journal_entry
        where workspace_id = $1 and type = 'handover.rerouted'`,
      [room.id],
    );
    expect(new Set(told.map(({ from, to, by }) => [from, to, by].join()))).toEqual(
      new Set([[own, second, own].join()]),
    );
    await room.back(absence);
    await expect(room.passOn(absence)).rejects.toMatchObject({ code: 'routing/not-away' });
  });

  it('gives a lead back to nobody it was pulled from, however long it waited for others', async () => {
    const room = await sales(2);
    await room.publish(0, room.rule());
    const [had = '', other = ''] = room.reps;
    const { id: absence } = await room.away(1);
    const [leadId = ''] = await room.capture(1);
    await room.offer([leadId]);
    expect(await room.pull(leadId, had)).toEqual({ teamId: room.teamId, memberId: null });
    expect(await room.drain()).toBe(0);
    // A promise about a lead in the queue runs out, too: that takes it out of nobody's hands.
    expect(await room.pull(leadId, null)).toBeNull();
    expect(await room.drain()).toBe(0);
    await room.back(absence);
    expect(await room.drain()).toBe(1);
    expect(await room.takersOf([leadId])).toEqual([other]);
  });

  it('asks rules of other sales teams where a lead was, or is, offered to any, and of no partner', async () => {
    const room = await sales(3);
    const [north, partners] = [await room.team('sales', 1), await room.team('partner', 2)];
    await room.publish(
      0,
      room.rule({ key: 'own', ifNobody: 'next_rule' }),
      room.rule({ key: 'partners', teamId: partners, ifNobody: 'next_rule' }),
      room.rule({ key: 'north', teamId: north }),
    );
    const [had = '', other = ''] = room.reps;
    const [leadId = ''] = await room.capture(1);
    await room.offer([leadId]);
    expect(await room.pull(leadId, had)).toEqual({ teamId: north, memberId: other });
    const absences = [await room.away(0), await room.away(1), await room.away(2)];
    const [anywhere = '', own = ''] = await room.capture(2);
    await room.offer([anywhere], null);
    await room.offer([own]);
    expect(await room.drain()).toBe(0);
    await room.back(absences[0]?.id ?? '');
    expect(await room.drain()).toBe(2);
    expect(await room.takersOf([anywhere, own])).toEqual([had, had]);
    const [team] = await db.oracle(`select to_team_id as "of" from handover where lead_id = $1`, [anywhere]);
    expect(team).toEqual({ of: room.teamId });
    const [told] = await db.oracle(
      `select payload->>'toTeamId' as "to", payload->>'clauseKey' as clause from journal_entry
        where lead_id = $1 and type = 'handover.rerouted'`,
      [anywhere],
    );
    expect(told).toEqual({ to: room.teamId, clause: null });
  });

  it('counts leads given by name, which no limit refuses, and keeps that no rule chose', async () => {
    const room = await sales(2);
    const [early = '', named = '', routed = '', more = ''] = await room.capture(4);
    await room.hand([early], 0);
    await room.publish(0, room.rule());
    await room.limit(0, 2, 'month');
    await room.hand([named], 0);
    await room.offer([routed, more]);
    const [first = '', second = ''] = room.reps;
    expect(await room.takersOf([early, named, routed, more])).toEqual([first, first, first, second]);
    const last = await room.capture(2);
    await room.hand(last.slice(0, 1), 0);
    await room.offer(last.slice(1));
    expect(await room.takersOf(last)).toEqual([first, second]);
    const told = await db.oracle(
      'select occasion, rule_key as rule, member_id as member from routing_decision where lead_id = any($1)',
      [[early, named]],
    );
    expect(told).toEqual([{ occasion: 'named', rule: null, member: first }]);
  });

  it('counts a lead that several were asked for to whoever took it, once they did, and to nobody else', async () => {
    const room = await sales(3);
    await room.publish(0, room.rule());
    for (const rep of [0, 1]) await room.limit(rep, 1, 'month');
    const [asked = '', first = '', second = '', third = ''] = await room.capture(4);
    const [handoverId = ''] = await room.ask([asked], 0, 1);
    expect(await room.drain()).toBe(0);
    expect(await room.takersOf([asked])).toEqual([null]);
    const reps = room.reps;
    await room.accept(handoverId, 1);
    await room.offer([first, second, third]);
    expect(await room.takersOf([first, second, third])).toEqual([reps[0], reps[2], reps[2]]);
    const told = await db.oracle(
      'select occasion, member_id as member from routing_decision where lead_id = $1',
      [asked],
    );
    expect(told).toEqual([{ occasion: 'named', member: reps[1] }]);
  });

  it('foresees by today’s grade and target what is then decided, not by those a lead was last handed over with', async () => {
    const room = await sales(3);
    const own = (key: string, rep: number) => ({
      key,
      participants: [{ memberId: room.reps[rep]!, weight: 1 }],
    });
    await room.publish(
      0,
      room.rule({ ...own('top', 1), when: { field: 'grade', op: 'eq', value: 'A' } }),
      room.rule({ ...own('wanted', 2), when: { field: 'target', op: 'eq', value: 'in' } }),
      room.rule(own('rest', 0)),
    );
    const [top = '', wanted = '', plain = '', open = ''] = await room.capture(4);
    await db.oracle(`update lead set grade = 'D', target = 'out' where id = any($1)`, [[top, wanted, plain]]);
    const told: string[] = [];
    const grades = (_tx: unknown, _of: string, ids: readonly string[]) =>
      Promise.resolve(new Map(ids.flatMap((id) => (id === top || id === open ? [[id, 'A'] as const] : []))));
    const wantedOnly = { version: 1, verdict: 'in', bySubReason: {} } as const;
    await room.offer([open]);
    parts.judgement.use({
      grade: (tx, of, ids) => (told.push(...ids), grades(tx, of, ids)),
      foreseenGrade: grades,
      target: (_tx, _of, ids) =>
        Promise.resolve(new Map(ids.includes(wanted) ? [[wanted, wantedOnly] as const] : [])),
      missing: () => Promise.resolve([]),
    });
    const leadIds = [top, wanted, plain];
    const { decisions } = await room.foresee({ leadIds: [...leadIds, open] });
    const [rest, first, second] = room.reps;
    expect(decisions.map(({ memberId }) => memberId)).toEqual([first, second, rest, rest]);
    expect(told).toEqual([]);
    await room.offer(leadIds);
    expect(told.sort()).toEqual(leadIds.toSorted());
    expect(await room.takersOf(leadIds)).toEqual([first, second, rest]);
  });

  it('skips whose own calendar is closed, deals by the team when they have none, and to them once it opens', async () => {
    const room = await sales(2);
    await room.publish(0, room.rule());
    await room.shift(0, false);
    const [first = '', second = '', third = ''] = await room.capture(3);
    await room.offer([first]);
    await room.offer([second]);
    const [early = '', late = ''] = room.reps;
    expect(await room.takersOf([first, second])).toEqual([late, late]);
    expect((await room.foresee({ leadIds: [third] })).decisions).toMatchObject([
      { memberId: late, skipped: [{ memberId: early, reason: 'off_shift' }] },
    ]);
    await room.shift(1, false);
    await room.offer([third]);
    expect(await room.takersOf([third])).toEqual([null]);
    await room.shift(0, true);
    expect(await room.drain()).toBe(1);
    expect(await room.takersOf([third])).toEqual([early]);
  });

  it('goes to whoever has the company, by its latest lead, and by the next rule when nobody has it', async () => {
    const room = await sales(3);
    const owner = room.rule({ key: 'owner', method: 'owner_of_company', ifNobody: 'next_rule' });
    await room.publish(0, owner, room.rule());
    const companyId = newId();
    const [older = '', newer = '', fresh = ''] = await room.capture(3, () => ({ companyId }));
    const [first = '', second = '', third = ''] = room.reps;
    await room.offer([older]);
    expect(await room.takersOf([older])).toEqual([first]);
    const own = (leadId: string, memberId: string): Promise<unknown> =>
      db.oracle(`update lead set owner_id = $2, captured_at = clock_timestamp() where id = $1`, [
        ...[leadId, memberId],
      ]);
    await own(older, second);
    await own(newer, third);
    await room.offer([fresh]);
    expect(await room.takersOf([fresh])).toEqual([third]);
    await room.away(2);
    const [again = '', stranger = ''] = await room.capture(2, (index) => (index === 0 ? { companyId } : {}));
    await room.offer([again, stranger]);
    expect(await room.takersOf([again, stranger])).toEqual([second, first]);
  });
});
