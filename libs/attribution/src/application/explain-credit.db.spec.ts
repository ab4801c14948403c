import type { Caller } from '#contracts';
import type { RuleModelName } from '../domain/models.js';
import { behindCell } from '../persistence/cells.sql.js';
import { CreditDesk } from '../test-support/credit-desk.js';
import type { CreditRoom } from '../test-support/credit-desk.js';
import { manyDeals } from '../test-support/many-deals.js';
import { cellOf } from './cell.js';
import type { CellAsked } from './cell.js';
import type { DealBehind } from './explain-credit.js';

const PERIOD = { from: '2026-02-10', to: '2026-11-20' };
const CAMPAIGN = '00000000-0000-4000-8000-000000000006';
const DEALS = 8_000;
const OF_CELL = { state: 'won', by: 'channel', limit: 25 } as const;

const CELLS: readonly (Partial<CellAsked> & Pick<CellAsked, 'model'>)[] = [
  { model: 'first', channel: 'email' },
  { model: 'linear', channel: 'phone', state: 'lost' },
  { model: 'linear', channel: 'event', state: 'pending' },
  { model: 'campaign-even', by: 'campaign', channel: 'email', campaignId: CAMPAIGN },
  { model: 'linear', by: 'campaign', channel: 'phone', state: 'lost' },
  { model: 'influenced', channel: 'social' },
  { model: 'influenced', by: 'campaign', channel: 'email', campaignId: CAMPAIGN },
  { model: 'linear' },
  { model: 'campaign-even', state: 'lost' },
  { model: 'total' },
  { model: 'sourced' },
  { model: 'influenced' },
];
const EMPTY: typeof CELLS = [
  { model: 'first', channel: 'phone', state: 'lost' },
  { model: 'linear', channel: 'chat' },
  { model: 'linear', by: 'asset', channel: 'email', campaignId: CAMPAIGN, assetId: CAMPAIGN },
];

/** What a figure is, told by its deals alone: $1 workspace, $2 state, $3 and $4 days, $5 channel, $6 campaign. */
const oracleOf = ({ model }: Pick<CellAsked, 'model'>, isTouched: boolean): string => {
  const place = { first: 1, linear: 4, 'campaign-even': 11 }[model as 'first'] as number | undefined;
  const met = `exists (select 1 from conversion_touch t where t.opportunity_id = c.opportunity_id and t.channel = $5 and ($6::uuid is null or t.campaign_id = $6))`;
  const part = `(select sum(t.shares[${place ?? 1}]) from conversion_touch t where t.opportunity_id = c.opportunity_id and t.channel = $5
      and ($6::uuid is null or t.campaign_id = $6))`;
  const nobody = `$5::text is null and $6::uuid is null and not exists (select 1 from conversion_touch t where t.opportunity_id = c.opportunity_id and t.shares[${place ?? 1}] <> 0)`;
  const sides = { total: 'true', sourced: 'c.is_sourced', influenced: 'c.is_influenced' };
  const side = `$5::text is null and $6::uuid is null and ${sides[model as 'total']}`;
  const touched = place === undefined ? met : `${part} <> 0`;
  const condition = isTouched ? touched : place === undefined ? side : nobody;
  const share = isTouched && place !== undefined ? part : '1000000000';
  return `select c.opportunity_id as "opportunityId", c.day::text as day, (${share} / 1e9)::float8 as conversions
    from conversion c where c.workspace_id = $1 and c.state = $2 and c.day between $3 and $4 and ${condition}
   order by c.day, c.opportunity_id`;
};

describe('what the deals behind a figure cost', () => {
  let desk: CreditDesk;
  let room: CreditRoom;
  beforeAll(async () => {
    desk = await CreditDesk.open();
    room = await desk.room();
    await room.within((tx) => manyDeals(tx, room.id, DEALS));
    await desk.db.oracle('vacuum analyze conversion, conversion_touch, conversion_day, credit_rollup');
  });
  afterAll(() => desk.close());

  const caller = (): Caller => ({
    ...{ workspaceId: room.id, memberId: null, credentialId: room.id, accountId: null, teamIds: [] },
    actions: new Set(['board.read']),
  });

  it.each(CELLS)(
    'comes page by page, each deal once, as many as the figure says: $model $channel $state',
    async (cell) => {
      const asked = { ...PERIOD, ...OF_CELL, limit: 200, ...cell };
      const found: DealBehind[] = [];
      let cursor: string | null | undefined;
      while (cursor !== null) {
        const page = await desk.explain.run(caller(), { ...asked, cursor });
        found.push(...page.items);
        ({ nextCursor: cursor } = page);
        if (cursor === null) expect(found).toHaveLength(page.total);
        const of = found.reduce((sum, { conversions }) => sum + conversions, 0);
        if (cursor === null) expect(page.value.conversions).toBeCloseTo(of, 6);
      }
      expect(found.length).toBeGreaterThan(0);
      const { state, channel = null, campaignId = null } = asked;
      const all = await desk.db.oracle(oracleOf(cell, channel !== null), [
        ...[room.id, state, PERIOD.from, PERIOD.to, channel, campaignId],
      ]);
      expect(
        found.map(({ opportunityId, day, conversions }) => ({ opportunityId, day, conversions })),
      ).toEqual(all);
    },
  );

  it.each(EMPTY)('is nothing where nothing is: $model $channel $state', async (cell) => {
    const { items, total, value } = await desk.explain.run(caller(), { ...PERIOD, ...OF_CELL, ...cell });
    expect([items, total, value]).toEqual([[], 0, { conversions: 0, amount: '0.00' }]);
  });

  it.each(CELLS)('is a page, not the period: $model $channel $state', async (cell) => {
    const asked: CellAsked = { ...PERIOD, ...OF_CELL, ...cell };
    const [sql, more] = behindCell(cellOf(asked));
    const { total } = await desk.explain.run(caller(), asked);
    const most = Math.min(26, total);
    const of = [room.id, asked.state, 'EUR', PERIOD.from, PERIOD.to, null, null, most, ...more];
    const [plan] = await desk.db.oracle<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>(
      `explain (analyze, buffers, format json) ${sql}`,
      of,
    );
    const { 'Shared Hit Blocks': hit = 0, 'Shared Read Blocks': read = 0 } = plan!['QUERY PLAN'][0].Plan;
    expect(hit + read).toBeLessThan(600);
  });

  it.each(['first', 'linear', 'campaign-even'] satisfies RuleModelName[])(
    'counts no deal that %s leaves out',
    async (model) => {
      const asked = { ...PERIOD, ...OF_CELL, limit: 1, model };
      const all = await desk.explain.run(caller(), { ...asked, model: 'total' });
      const [untouched, one] = await Promise.all([
        desk.explain.run(caller(), asked),
        desk.explain.run(caller(), { ...asked, channel: 'email' }),
      ]);
      expect(untouched.total + one.total).toBeLessThan(all.total);
    },
  );
});
