import fc from 'fast-check';
import type { Channel } from '#contracts';
import { verifyCredit } from '#attribution';
import { verifyReturns } from './application/verify-returns.js';
import { ReturnsDesk } from './test-support/returns-desk.js';
import type { ReturnsRoom } from './test-support/returns-desk.js';

const CHANNELS: readonly Channel[] = ['email', 'event', 'direct'];

const deed = fc.oneof(
  fc.record({
    do: fc.constant('lead' as const),
    day: fc.integer({ min: 55, max: 95 }),
    touches: fc.array(
      fc.record({
        day: fc.integer({ min: 50, max: 99 }),
        channel: fc.constantFrom(...CHANNELS),
        campaign: fc.constantFrom(null, 'Fair', 'Paper'),
      }),
      { maxLength: 4 },
    ),
    wonAfter: fc.option(fc.integer({ min: 0, max: 40 })),
    cents: fc.integer({ min: 0, max: 10_000_000 }),
    currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'USD'),
  }),
  fc.record({ do: fc.constant('move' as const), by: fc.integer({ min: -3, max: 3 }) }),
  fc.record({
    do: fc.constantFrom('gather' as const, 'follow' as const, 'rename' as const, 'drop' as const),
  }),
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

async function happen(room: ReturnsRoom, each: Deed): Promise<void> {
  const sql = (text: string, ...values: unknown[]) =>
    room.desk.credit.db.oracle(text, [room.life.id, ...values]);
  const oneTouch = '(select id from touch where workspace_id = $1 order by id limit 1)';
  if (each.do === 'gather') await room.life.within((tx) => room.desk.touchDays.run(tx, room.life.id));
  else if (each.do === 'follow') await room.follow();
  else if (each.do === 'rename')
    await sql(`update touch set channel = 'phone' where workspace_id = $1 and id = ${oneTouch}`);
  else if (each.do === 'drop') await sql(`delete from touch where workspace_id = $1 and id = ${oneTouch}`);
  else if (each.do === 'move')
    await sql(
      `update touch set occurred_at = occurred_at + make_interval(days => $2) where workspace_id = $1 and channel <> 'event'`,
      each.by,
    );
  else if (each.do === 'lead') await live(room, each);
}

async function live(room: ReturnsRoom, each: Extract<Deed, { do: 'lead' }>): Promise<void> {
  const id = await room.lead(each.day, each.touches, { channel: 'email' });
  const amount = (each.cents / 100).toFixed(2);
  if (each.wonAfter !== null)
    await room.life.won(id, each.day + each.wonAfter, { amount, currency: each.currency });
}

/** What a report says of credit, counted from deals and their touches alone. */
const RECOUNT: Readonly<Record<'cohort' | 'period', string>> = {
  cohort: 'l.captured_on',
  period: 'c.day',
};
const recounted = (room: ReturnsRoom, basis: 'cohort' | 'period') =>
  room.desk.credit.db.oracle(
    `select t.channel as key, sum(t.amounts[4])::text as minor, count(distinct c.opportunity_id)::int as influenced,
            count(distinct c.opportunity_id) filter (where t.place = 0 and c.is_sourced)::int as sourced
       from conversion c join lead l on l.workspace_id = c.workspace_id and l.id = c.lead_id
       join conversion_touch t on t.workspace_id = c.workspace_id and t.opportunity_id = c.opportunity_id
      where c.workspace_id = $1 and c.state = 'won' and c.currency = 'EUR' and ${RECOUNT[basis]} between '2026-03-01' and '2026-03-31'
      group by 1 order by 1`,
    [room.life.id],
  );

describe('sums that returns are read from', () => {
  let desk: ReturnsDesk;
  beforeAll(async () => {
    desk = await ReturnsDesk.open();
  });
  afterAll(() => desk.close());

  it('are what deals and touches come to, whatever was written, moved, dropped and put together', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 14 }), async (deeds) => {
        const room = await desk.room();
        for (const each of deeds) await happen(room, each);
        await room.follow();
        const { id } = room.life;
        expect((await room.life.within((tx) => verifyReturns(tx, id))).differences).toEqual([]);
        expect((await room.life.within((tx) => verifyCredit(tx, id))).differences).toEqual([]);
        for (const basis of ['cohort', 'period'] as const) {
          const { rows } = await room.report({ basis, model: 'linear' });
          const told = rows
            .filter(({ influenced }) => influenced.conversions > 0)
            .map(({ key, credited, sourced, influenced }) => ({
              ...{ key, minor: String(Math.round(Number(credited.amount) * 100)) },
              ...{ influenced: influenced.conversions, sourced: sourced.conversions },
            }))
            .sort((one, other) => (one.key < other.key ? -1 : 1));
          expect(told).toEqual(await recounted(room, basis));
          compared += told.length;
        }
      }),
      { numRuns: 15 },
    );
    expect(compared).toBeGreaterThan(10);
  });

  it('stay what they were when loose counts are put together, and are one row per day, channel and campaign then', async () => {
    const room = await desk.room();
    const { personId } = await room.life.person();
    for (let time = 0; time < 3; time += 1)
      await room.life.touches(personId, [
        [60, 'email'],
        [61, 'email'],
      ]);
    const count = () =>
      desk.credit.db.oracle(
        `select day::text, count(*)::int as rows, sum(touches)::int as touches from touch_day where workspace_id = $1 group by 1 order by 1`,
        [room.life.id],
      );
    expect(await count()).toMatchObject([
      { rows: 3, touches: 3 },
      { rows: 3, touches: 3 },
    ]);
    const gather = () => room.life.within((tx) => desk.touchDays.run(tx, room.life.id));
    expect([await gather(), await gather()]).toEqual([6, 0]);
    await room.life.touches(personId, [[61, 'email']]);
    expect(await gather()).toBe(1);
    expect(await count()).toMatchObject([
      { rows: 1, touches: 3 },
      { rows: 1, touches: 4 },
    ]);
  });

  it('tell a count that is not what the touches say', async () => {
    const room = await desk.room();
    const { personId } = await room.life.person();
    await room.life.touches(personId, [[60, 'email']]);
    await desk.credit.db.oracle('update touch_day set touches = 2 where workspace_id = $1', [room.life.id]);
    const { touches, differences } = await room.life.within((tx) => verifyReturns(tx, room.life.id));
    expect([touches, differences]).toMatchObject([1, [{ of: 'touch_day', expected: 1, found: 2 }]]);
  });
});
