import { newId } from '#kernel';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { RoutingParts } from './test-support/routing-parts.js';
import { SalesRoom } from './test-support/sales-room.js';

const LEADS = 10_000;
const AT_A_TIME = 64;

/** Runs all of these, so many at a time. */
async function pooled<T>(work: readonly T[], run: (one: T) => Promise<unknown>): Promise<void> {
  const left = [...work];
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await run(next);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
}

const batches = (ids: readonly string[], sizes: readonly number[]): string[][] => {
  const cut: string[][] = [];
  for (let at = 0, turn = 0; at < ids.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    cut.push(ids.slice(at, at + size));
    at += size;
  }
  return cut;
};

describe('Routing', () => {
  let db: TestDatabase;
  let parts: RoutingParts;
  beforeAll(async () => {
    db = await testDatabase();
    parts = RoutingParts.on(db);
  });
  afterAll(async () => {
    await parts.close();
    await db.drop();
  });

  const sales = (size: number): Promise<SalesRoom> => SalesRoom.of(db, parts, size);

  it('deals 10,000 leads to 20 reps, 64 batches at a time: exact limits, an even round, nobody left out, all explained', async () => {
    const room = await sales(20);
    const named = (from: number, to: number, weight: (index: number) => number = () => 1) =>
      room.reps.slice(from, to).map((memberId, index) => ({ memberId, weight: weight(index) }));
    const typed = (value: string) => ({ field: 'leadType', op: 'eq', value }) as const;
    await room.publish(
      0,
      room.rule({ key: 'demo', when: typed('demo'), participants: named(0, 10) }),
      room.rule({
        ...{ key: 'quote', when: typed('quote'), method: 'weighted', ifNobody: 'next_rule' },
        participants: named(10, 15, (index) => index + 1),
      }),
      room.rule({ key: 'call', when: typed('call'), method: 'least_open', participants: named(14, 20) }),
      room.rule(),
    );
    await room.limit(0, 14, 'month');
    await room.limit(1, 300, 'week');
    await room.limit(11, 150, 'day');
    await room.limit(15, 100, 'day');
    await room.away(2);
    await room.away(16);
    const types = ['demo', 'quote', 'call', 'other'];
    const leadIds = await room.capture(LEADS, (index) => ({ leadType: types[index % types.length] ?? '' }));
    await pooled(batches(leadIds, [1, 5, 17, 40]), (some) => room.offer(some, null));

    const { each, nobody } = await room.given();
    expect(nobody).toBe(0);
    expect(each.reduce((sum, one) => sum + one, 0)).toBe(LEADS);
    expect([each[0], each[11], each[15]]).toEqual([14, 150, 100]);
    expect(each[1]).toBe(300);
    expect([each[2], each[16]]).toEqual([0, 0]);
    const byRule = await db.oracle<{ rule: string; member: string; count: number }>(
      `select rule_key as rule, member_id as member, count(*)::int as count from routing_decision where workspace_id = $1 group by 1, 2`,
      [room.id],
    );
    const countOf = (rule: string, rep: number): number =>
      byRule.find((one) => one.rule === rule && one.member === room.reps[rep])?.count ?? 0;
    const spread = (counts: number[]): number => Math.max(...counts) - Math.min(...counts);
    expect(spread([3, 4, 5, 6, 7, 8, 9].map((rep) => countOf('demo', rep)))).toBeLessThanOrEqual(1);
    const always = room.reps.flatMap((_, rep) => ([0, 1, 2, 11, 15, 16].includes(rep) ? [] : [rep]));
    expect(spread(always.map((rep) => countOf('rest', rep)))).toBeLessThanOrEqual(1);
    // One limit was reached before the end, so the weights 1 3 4 5 hold among the others.
    const perWeight = [
      countOf('quote', 10),
      countOf('quote', 12) / 3,
      countOf('quote', 13) / 4,
      countOf('quote', 14) / 5,
    ];
    expect(spread(perWeight)).toBeLessThanOrEqual(2);

    const [explained] = await db.oracle<{
      leads: number;
      decisions: number;
      unexplained: number;
    }>(
      `select count(distinct lead_id)::int as leads, count(*)::int as decisions,
              count(*) filter (where member_id is null or not member_id = any(considered) or rules_version <> 1
                or exists (select from jsonb_array_elements(skipped) s where s->>'memberId' = member_id::text or s->>'reason' is null))::int as unexplained
         from routing_decision where workspace_id = $1`,
      [room.id],
    );
    expect(explained).toEqual({ leads: LEADS, decisions: LEADS, unexplained: 0 });
    const why = await db.oracle<{ member: string; reasons: string[] }>(
      `select s->>'memberId' as member, array_agg(distinct s->>'reason') as reasons
         from routing_decision, jsonb_array_elements(skipped) s where workspace_id = $1 group by 1`,
      [room.id],
    );
    const told = new Map(why.map(({ member, reasons }) => [member, reasons.join()]));
    const full = [0, 1, 11, 15].map((rep) => [room.reps[rep], 'at_capacity'] as const);
    const away = [2, 16].map((rep) => [room.reps[rep], 'on_leave'] as const);
    expect(told).toEqual(new Map([...full, ...away]));
  });

  it('gives fourteen a month when 14 a month were said, whatever becomes of them, and keeps the rest waiting in order', async () => {
    const room = await sales(2);
    await room.publish(0, room.rule());
    for (const rep of [0, 1]) await room.limit(rep, 7, 'month');
    const leadIds = await room.capture(20);
    await pooled(batches(leadIds, [3]), (some) => room.offer(some));
    expect(await room.given()).toEqual({ each: [7, 7], nobody: 6 });
    await db.oracle(
      `update handover set state = 'withdrawn', decided_at = now() where workspace_id = $1 and to_member_id = $2`,
      [room.id, room.reps[0]],
    );
    expect(await room.drain()).toBe(0);
    const waiting = await db.oracle<{ lead: string }>(
      `select lead_id as lead from routing_decision where workspace_id = $1 and is_waiting order by decided_at, id`,
      [room.id],
    );
    await room.limit(0, 11, 'month');
    expect(await room.drain()).toBe(4);
    const order = waiting.map(({ lead }) => lead);
    const [rep] = room.reps;
    expect(await room.takersOf(order)).toEqual([rep, rep, rep, rep, null, null]);
    expect(await room.drain()).toBe(0);
  });

  it('gives no fresh lead to somebody who could take one that waits, and deals both out oldest first', async () => {
    const room = await sales(1);
    await room.publish(0, room.rule());
    await room.limit(0, 1, 'month');
    const [first = '', second = ''] = await room.capture(2);
    await room.offer([first]);
    await room.offer([second]);
    const told: string[] = [];
    const silence = parts.signals.on('room', (workspaceId) => told.push(workspaceId));
    await room.limit(0, 2, 'month');
    expect(told).toEqual([room.id]);
    const [third = ''] = await room.capture(1);
    const foreseen = await room.foresee({ leadIds: [third] });
    await room.offer([third]);
    silence();
    expect(told).toEqual([room.id, room.id]);
    expect(foreseen.decisions).toMatchObject([{ memberId: null, skipped: [{ reason: 'behind_others' }] }]);
    expect(await room.takersOf([first, second, third])).toEqual([room.reps[0], null, null]);
    expect(await room.drain()).toBe(1);
    expect(await room.takersOf([second, third])).toEqual([room.reps[0], null]);
  });

  it('keeps the room of somebody for what waits for them by another rule', async () => {
    const room = await sales(2);
    const demos = { field: 'leadType', op: 'eq', value: 'demo' } as const;
    await room.publish(
      0,
      room.rule({ key: 'demos', when: demos, participants: [room.seat(0)] }),
      room.rule(),
    );
    await room.limit(0, 1, 'month');
    await room.limit(1, 1, 'month');
    const types = ['demo', 'demo', 'quote', 'quote', 'quote'];
    const leads = await room.capture(types.length, (index) => ({ leadType: types[index] ?? '' }));
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = leads;
    for (const each of [first, second]) await room.offer([each]);
    await room.limit(0, 2, 'month');
    const foreseen = await room.foresee({ leadIds: [third] });
    for (const each of [third, fourth]) await room.offer([each]);
    const [rep, other] = room.reps;
    expect(foreseen.decisions).toMatchObject([
      { memberId: other, skipped: [{ memberId: rep, reason: 'behind_others' }] },
    ]);
    expect(await room.takersOf(leads)).toEqual([rep, null, other, null, undefined]);
    expect(await room.drain()).toBe(1);
    await room.limit(0, 4, 'month');
    await room.offer([fifth]);
    expect(await room.drain()).toBe(2);
    expect(await room.takersOf(leads)).toEqual([rep, rep, other, rep, rep]);
  });

  it('lets a fresh lead pass one that nobody can take, or that has left the queue', async () => {
    const room = await sales(1);
    await room.publish(0, room.rule());
    const [declined = '', gone = '', fresh = '', last = ''] = await room.capture(4);
    const { id: absence } = await room.away(0);
    await room.offer([declined]);
    await db.oracle(
      `insert into handover (workspace_id, id, lead_id, episode, is_first_of_episode, state, to_team_id, to_member_id, offered_at, decided_at, decided_by)
       select workspace_id, gen_random_uuid(), lead_id, 1, false, 'rejected', to_team_id, $2, offered_at, offered_at, $2 from handover where lead_id = $1`,
      [declined, room.reps[0]],
    );
    await room.back(absence);
    await room.offer([fresh]);
    expect(await room.takersOf([declined, fresh])).toEqual([null, room.reps[0]]);
    const again = await room.away(0);
    await room.offer([gone]);
    await db.oracle(`update handover set state = 'withdrawn', decided_at = now() where lead_id = $1`, [gone]);
    await room.back(again.id);
    await room.offer([last]);
    expect(await room.takersOf([last])).toEqual([room.reps[0]]);
  });

  it('deals out what waits while new leads come in: nobody over their limit, no lead twice, none left while somebody is free', async () => {
    const room = await sales(3);
    await room.publish(0, room.rule());
    for (const rep of [0, 1]) await room.limit(rep, 20, 'month');
    const away = await room.away(2);
    const leadIds = await room.capture(120);
    const drains = Array.from({ length: 20 }, () => 'drain' as const);
    const offers = batches(leadIds.slice(60), [1, 3, 7]);
    await pooled(batches(leadIds.slice(0, 60), [4]), (some) => room.offer(some));
    const back = room.back(away.id);
    await pooled([...offers.flatMap((some) => ['drain' as const, some]), ...drains], (one) =>
      one === 'drain' ? room.drain() : room.offer(one),
    );
    await back;
    await room.drain();
    expect(await room.given()).toEqual({ each: [20, 20, 80], nobody: 0 });
    const [twice] = await db.oracle<{ count: number }>(
      `select count(*)::int as count from (select lead_id from routing_decision
        where workspace_id = $1 and member_id is not null group by lead_id having count(*) > 1) as again`,
      [room.id],
    );
    expect(twice).toEqual({ count: 0 });
  });

  it('counts what is given by hand, an offer or a lead, for how much somebody may get', async () => {
    const room = await sales(2);
    await room.publish(0, room.rule({ method: 'pull_queue' }));
    const [offered = '', owned = '', ...fresh] = await room.capture(5);
    await room.offer([offered, owned]);
    await room.give(offered, 0);
    await room.accept(await room.give(owned, 1), 1);
    await room.assign(owned, 0);
    await room.limit(0, 3, 'month');
    await room.publish(1, room.rule({ participants: [{ memberId: room.reps[0] ?? '', weight: 1 }] }));
    await room.offer(fresh);
    expect(await room.takersOf(fresh)).toEqual([room.reps[0], null, null]);
  });

  it('tells in the journal who set which rules and limits, and who was away', async () => {
    const room = await sales(1);
    await room.publish(0, room.rule());
    await room.limit(0, 14, 'month');
    const { id, toAt } = await room.away(0);
    await room.back(id);
    const found = await db.oracle<{ type: string; payload: Record<string, unknown> }>(
      `select type, payload from journal_entry where workspace_id = $1 and subject_kind = 'routing' order by ordinal`,
      [room.id],
    );
    const [memberId] = room.reps;
    expect(found).toMatchObject([
      { type: 'routing.published', payload: { version: 1, rules: 1 } },
      { type: 'routing.limited', payload: { memberId, most: 14, per: 'month' } },
      { type: 'absence.begun', payload: { absenceId: id, memberId, until: toAt.toISOString() } },
      { type: 'absence.ended', payload: { absenceId: id, memberId } },
    ]);
    await room.back(id);
    const [count] = await db.oracle<{ entries: number }>(
      `select count(*)::int as entries from journal_entry where workspace_id = $1 and type = 'absence.ended'`,
      [room.id],
    );
    expect(count).toEqual({ entries: 1 });
  });

  it('counts a limit anew in each period, and never what was given in the one before', async () => {
    const room = await sales(1);
    await room.publish(0, room.rule());
    await room.limit(0, 3, 'day');
    await room.offer(await room.capture(5));
    expect(await room.given()).toEqual({ each: [3], nobody: 2 });
    await db.oracle(
      `update routing_decision set decided_at = decided_at - interval '1 day' where workspace_id = $1`,
      [room.id],
    );
    expect(await room.drain()).toBe(2);
    expect(await room.given()).toEqual({ each: [5], nobody: 0 });
  });

  it('spreads one large batch as evenly as single leads', async () => {
    const room = await sales(3);
    await room.publish(0, room.rule());
    await room.offer(await room.capture(100));
    expect((await room.given()).each.sort()).toEqual([33, 33, 34]);
  });

  it('skips who is away until they are back, and leaves a lead waiting while all are', async () => {
    const room = await sales(2);
    await room.publish(0, room.rule());
    const first = await room.away(0);
    const second = await room.away(1);
    await room.offer(await room.capture(3));
    expect(await room.given()).toEqual({ each: [0, 0], nobody: 3 });
    await room.back(second.id);
    expect(await room.drain()).toBe(3);
    await room.back(first.id);
    await room.offer(await room.capture(2));
    expect((await room.given()).each).toEqual([1, 4]);
  });

  it('leaves offers as they were where no rule is for them, and refuses those without a team', async () => {
    const room = await sales(1);
    const [lead = '', other = ''] = await room.capture(2);
    await room.offer([lead]);
    expect(await room.takersOf([lead])).toEqual([null]);
    await expect(room.offer([other], null)).rejects.toMatchObject({ code: 'handover/no-team' });
    expect(await room.drain()).toBe(0);
  });

  it('foresees by the rules in force or a draft exactly what is then decided, and writes nothing', async () => {
    const room = await sales(3);
    await room.publish(0, room.rule());
    await room.limit(1, 1, 'week');
    const leadIds = await room.capture(5);
    const draft = await room.foresee({ leadIds, rules: [room.rule({ method: 'pull_queue' })] });
    expect(draft.rulesVersion).toBe(0);
    expect(draft.decisions.map(({ memberId }) => memberId)).toEqual(leadIds.map(() => null));
    const { decisions } = await room.foresee({ leadIds, teamId: room.teamId });
    expect(await room.foresee({ leadIds, teamId: room.teamId })).toMatchObject({ decisions });
    await room.offer(leadIds);
    expect(await room.takersOf(leadIds)).toEqual(decisions.map(({ memberId }) => memberId));
    expect((await room.foresee({ attributes: { channel: 'event' } })).decisions).toHaveLength(1);
  });

  it('puts a version in force once: of two that build on the same one the second is told', async () => {
    const room = await sales(1);
    const racing = await Promise.allSettled([room.publish(0, room.rule()), room.publish(0, room.rule())]);
    expect(racing.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(room.publish(0, room.rule())).rejects.toMatchObject({
      code: 'routing/stale',
      facts: { version: 1 },
    });
    await expect(room.publish(1, room.rule({ teamId: newId() }))).rejects.toMatchObject({
      code: 'routing/invalid',
    });
  });
});
