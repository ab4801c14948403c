import fc from 'fast-check';
import { newId } from '#kernel';
import type { DealFact } from '../domain/fact.js';
import type { Rows } from '../domain/rows.js';
import { ROWS } from '../domain/rows.js';
import { closedCycles } from '../persistence/closed.js';
import { keepFacts, removeFacts } from '../persistence/facts.js';
import { PipelineDesk } from '../test-support/pipeline-desk.js';
import type { PipelineRoom } from '../test-support/pipeline-desk.js';
import { readClosedYear } from './closed-year.js';
import { verifyPipeline } from './verify-pipeline.js';

const ids = (count: number): string[] => Array.from({ length: count }, () => newId()).sort();
const [DEALS, AGENTS, THINGS] = [ids(16), ids(2), ids(2)];
const day = fc.date({ min: new Date('2023-11-20'), max: new Date('2026-02-10'), noInvalidDate: true });
/** Whole years lie in many of the stretches that begin then. */
const start = fc.date({ min: new Date('2023-11-20'), max: new Date('2025-01-10'), noInvalidDate: true });
const some = (of: readonly string[]) => fc.constantFrom(null, ...of);

const sold = fc
  .record({
    opportunityId: fc.constantFrom(...DEALS),
    stage: fc.constantFrom('won', 'won', 'lost', 'proposal'),
    on: day.map((at) => at.toISOString().slice(0, 10)),
    agentId: some(AGENTS),
    teamId: some(THINGS),
    region: fc.constantFrom('', 'North', 'South'),
    channel: fc.constantFrom('event', 'email'),
    campaignId: some(THINGS),
    partnerId: some(THINGS),
    minor: fc.nat(1_000_000),
    isPriced: fc.boolean(),
    currency: fc.constantFrom('EUR', 'EUR', 'USD'),
    recurring: fc.nat(500_000),
    cycle: fc.option(fc.nat(5)),
    seen: fc.nat(15),
    productIds: fc.subarray([...THINGS]),
  })
  .map(({ on, minor, isPriced, recurring, cycle, ...deal }): DealFact => ({
    ...{ ...deal, leadId: deal.opportunityId, openedOn: null, closeOn: null },
    closedOn: deal.stage === 'proposal' ? null : on,
    amountMinor: deal.stage === 'won' || isPriced ? `${minor}` : null,
    recurringMinor: `${recurring}`,
    cycleDays: deal.stage === 'won' ? cycle : null,
    productMinors: deal.productIds.map(
      (_, place) => `${place === 0 ? minor - (minor >> 1) * (deal.productIds.length - 1) : minor >> 1}`,
    ),
  }));

/** Written together, the last of a deal; taken away; or told otherwise by another hand: many at once. */
const deed = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      deals: fc.array(sold, { minLength: 1, maxLength: 16 }),
    }),
  },
  fc.record({ do: fc.constant('remove' as const), deals: fc.subarray([...DEALS]) }),
  fc.record({ do: fc.constantFrom('move' as const, 'merge' as const, 'refund' as const) }),
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

const OTHERWISE = {
  move: `closed_on = closed_on + 17`,
  merge: `channel = 'event', region = 'South', agent_id = null where channel = 'email'`,
  refund: `amount_minor = amount_minor / 2, product_minors = '{}', product_ids = '{}'`,
} as const;

/** What a report says, from the deals alone; `key` as rows are told apart while nobody said where anybody sells. */
const KEYS: Readonly<Record<Rows, string>> = {
  region: 'd.region',
  agent: `coalesce(d.agent_id::text, '')`,
  team: `coalesce('t:' || d.team_id, '')`,
  channel: 'd.channel',
  campaign: `coalesce(d.campaign_id::text, '')`,
  partner: `coalesce(d.partner_id::text, '')`,
  product: `coalesce(p.id::text, '')`,
};
const recount = (rows: Rows): string => `
  with part as (
    select ${KEYS[rows]} as key, d.*, ${rows === 'product' ? 'coalesce(p.minor, d.amount_minor)' : 'd.amount_minor'} as part
      from pipeline_deal d ${rows === 'product' ? 'left join unnest(d.product_ids, d.product_minors) as p(id, minor) on true' : ''}
     where d.workspace_id = $1 and d.closed_on between $2 and $3),
  cells as (
    select key, date_trunc('month', closed_on::timestamp)::date as month, count(*) as won,
           coalesce(sum(part) filter (where currency = 'EUR'), 0) as minor
      from part where stage = 'won' group by 1, 2)
  select key, count(*) filter (where stage = 'won')::int as won, count(*) filter (where stage = 'lost')::int as lost,
         coalesce(sum(part) filter (where stage = 'won' and currency = 'EUR'), 0)::text as minor,
         percentile_cont(0.5) within group (order by cycle_days) filter (where stage = 'won') as "cycleDays",
         (select coalesce(string_agg(concat_ws(' ', to_char(c.month, 'YYYY-MM'), c.won, c.minor), ', ' order by c.month), '')
            from cells c where c.key = part.key) as cells
    from part group by key order by key collate "C"`;

const recountCycles = (rows: Rows): string => `
  select d.cycle_days as days, count(*)::int as deals
    from pipeline_deal d ${rows === 'product' ? 'left join unnest(d.product_ids) as p(id) on true' : ''}
   where d.workspace_id = $1 and d.closed_on between $2 and $3 and d.stage = 'won' and d.cycle_days is not null group by 1 order by 1`;

describe('sums that reports of years are read from', () => {
  let desk: PipelineDesk;
  let room: PipelineRoom;
  beforeAll(async () => {
    desk = await PipelineDesk.open();
  });
  beforeEach(async () => {
    room = await desk.room();
  });
  afterAll(() => desk.close());

  const sql = <T = unknown>(text: string, ...values: unknown[]): Promise<T[]> =>
    desk.db.oracle<T>(text, [room.id, ...values]);

  async function happen(each: Deed): Promise<void> {
    if (each.do === 'write') {
      const last = new Map(each.deals.map((deal) => [deal.opportunityId, deal]));
      await room.within((tx) => keepFacts(tx, room.id, [...last.values()]));
    } else if (each.do === 'remove') await room.within((tx) => removeFacts(tx, room.id, each.deals));
    else {
      const [set, where = 'true'] = OTHERWISE[each.do].split(' where ');
      await sql(`update pipeline_deal set ${set} where workspace_id = $1 and ${where}`);
    }
  }

  const minorOf = (amount: string): number => Math.round(Number(amount) * 100);
  async function told(rows: Rows, from: string, to: string): Promise<unknown[]> {
    const { items, periods } = await desk.revenue.run(room.caller(), { from, to, by: 'month', rows });
    return items
      .map(({ key, won, lost, amount, cycleDays, cells }) => ({
        ...{ key, won, lost, minor: `${minorOf(amount)}`, cycleDays },
        cells: cells
          .flatMap((cell, at) =>
            cell.won === 0 ? [] : [`${periods[at]!.from.slice(0, 7)} ${cell.won} ${minorOf(cell.amount)}`],
          )
          .join(', '),
      }))
      .sort((one, other) => (one.key < other.key ? -1 : 1));
  }

  /** A median may be right by chance; each of its deals is not. */
  async function cyclesTold(rows: Rows, from: string, to: string): Promise<unknown[]> {
    const kept = await room.within((tx) => closedCycles(tx, { workspaceId: room.id, from, to }, rows));
    const counts = new Map<number, number>();
    for (const [days, deals] of kept.flatMap(({ cycles }) => cycles))
      counts.set(days, (counts.get(days) ?? 0) + deals);
    return [...counts].sort(([one], [other]) => one - other).map(([days, deals]) => ({ days, deals }));
  }

  it('are what plain SQL says of the deals, in every row and any stretch of days, whatever was written, changed and removed', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { minLength: 1, maxLength: 8 }),
        start,
        fc.nat(900),
        async (deeds, at, days) => {
          room = await desk.room();
          for (const each of deeds) await happen(each);
          const [from, to] = [at, new Date(at.getTime() + days * 86_400_000)].map((each) =>
            each.toISOString().slice(0, 10),
          ) as [string, string];
          for (const rows of ROWS) {
            const expected = await sql(recount(rows), from, to);
            expect([rows, await told(rows, from, to)]).toEqual([rows, expected]);
            expect([rows, await cyclesTold(rows, from, to)]).toEqual([
              rows,
              await sql(recountCycles(rows), from, to),
            ]);
            compared += expected.length;
          }
          const kept = (await room.within((tx) => verifyPipeline(tx, room.id))).differences;
          expect(kept.filter(({ of }) => of !== 'pipeline_deal')).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
    expect(compared).toBeGreaterThan(50);
  });

  it('tell, of a year, how deals ended that were met open in a stage', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sold, { minLength: 8, maxLength: 24 }), async (deals) => {
        room = await desk.room();
        const all = deals.map((deal) => ({ ...deal, opportunityId: newId() }));
        await room.within((tx) => keepFacts(tx, room.id, all));
        const { rates } = await room.within((tx) => readClosedYear(tx, room.id, '2025-05-17'));
        const expected = await sql(
          `select count(*) filter (where d.stage = 'won')::int as won, count(d.stage)::int as closed
             from generate_series(0, 3) as bit left join pipeline_deal d on d.seen & (1 << bit) > 0
              and d.workspace_id = $1 and d.closed_on between '2024-05-18' and '2025-05-17' group by bit order by bit`,
        );
        expect([...rates.values()].map(({ own: { won, closed } }) => ({ won, closed }))).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('leave no row where they come to nothing, whoever lets them, and are right again when deals come back', async () => {
    const kept = async (): Promise<number[]> =>
      Promise.all(
        ['pipeline_month', 'pipeline_cycle'].map(
          async (of) => (await sql(`select 1 from ${of} where workspace_id = $1`)).length,
        ),
      );
    const deal = (opportunityId: string, agentId: string | null): DealFact => ({
      ...{ opportunityId, leadId: opportunityId, stage: 'won', openedOn: null, closedOn: '2025-03-05' },
      ...{ closeOn: null, agentId, teamId: null, region: '', channel: 'event', campaignId: null },
      ...{ partnerId: null, amountMinor: '900', currency: 'EUR', recurringMinor: '0', cycleDays: 4 },
      ...{ seen: 1, productIds: [], productMinors: [] },
    });
    const [one, other] = [deal(DEALS[0]!, AGENTS[0]!), deal(DEALS[1]!, null)];
    const write = (deals: readonly DealFact[]): Promise<void> =>
      room.within((tx) => keepFacts(tx, room.id, deals));
    await write([one, other]);
    expect(await kept()).toEqual([6, 12]);
    await write([{ ...one, agentId: null }]);
    expect(await kept()).toEqual([5, 10]);
    await room.within((tx) => removeFacts(tx, room.id, [DEALS[0]!, DEALS[1]!]));
    expect(await kept()).toEqual([0, 0]);
    await Promise.all([write([one]), write([other])]);
    await Promise.all([
      room.within((tx) => removeFacts(tx, room.id, [DEALS[0]!])),
      write([{ ...other, agentId: AGENTS[0]! }]),
    ]);
    expect(await kept()).toEqual([5, 10]);
    expect((await room.within((tx) => verifyPipeline(tx, room.id))).differences).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ of: 'pipeline_month' })]),
    );
  });

  it.each([
    { of: 'pipeline_month', set: 'minor = minor + 1', because: 'an amount' },
    { of: 'pipeline_month', set: `word = 'Nowhere'`, because: 'a key' },
    { of: 'pipeline_cycle', set: 'deals = 2', because: 'a count' },
  ])('are told wrong by verification where $because of $of is', async ({ of, set }) => {
    await room.won(0, { day: 5 });
    await room.follow();
    const differences = async () => (await room.within((tx) => verifyPipeline(tx, room.id))).differences;
    expect(await differences()).toEqual([]);
    await sql(`update ${of} set ${set} where workspace_id = $1 and told_by = 'seller'`);
    expect(new Set((await differences()).map((each) => each.of))).toEqual(new Set([of]));
  });
});
