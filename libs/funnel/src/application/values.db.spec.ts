import type { Caller } from '#contracts';
import { DealDesk } from '../../../revenue/src/test-support/deal-desk.js';
import type { DealRoom } from '../../../revenue/src/test-support/deal-desk.js';
import type { ValueState } from '../domain/figure.js';
import type { FunnelStage } from '../domain/stages.js';
import { callerOf, FunnelRoom } from '../test-support/funnel-room.js';
import { ListLeads } from './list-leads.js';
import type { FunnelLeads } from './list-leads.js';
import { ReadReport } from './read-report.js';
import { verifyFunnel } from './verify-funnel.js';
import { PlanFunnel } from './plan-funnel.js';

const EVER = { from: '2020-01-01', to: '2100-01-01', dimension: 'all' } as const;

describe('what the stages are worth', () => {
  let room: FunnelRoom;
  let desk: DealDesk;
  beforeAll(async () => {
    room = await FunnelRoom.open();
    desk = new DealDesk(room.db);
  });
  afterAll(async () => {
    await desk.close();
    await room.close();
  });

  const stagesOf = async ({ id }: DealRoom) => {
    await room.read(id);
    const report = await new ReadReport(room.db.database).run(callerOf(id), { ...EVER, compare: 'previous' });
    const { differences } = await room.within(id, (tx) => verifyFunnel(tx, id));
    expect(differences).toEqual([]);
    return report;
  };

  it('hold won and open deals of whoever entered them, open ones weighted by what was won of what ended', async () => {
    const house = await desk.room();
    const [won, lost] = [await house.deal({ amount: '900.00' }), await house.deal({ amount: '50.00' })];
    await house.deal({ amount: '300.01' });
    await house.win(won.dealId);
    await house.lose(lost.dealId);
    const { stages, winRate } = await stagesOf(house);
    expect(winRate).toMatchObject({ hits: 1, total: 2, rate: 0.5 });
    const open = { openDeals: 1, openAmount: '300.01', weightedAmount: '150.01' };
    expect(stages[0]?.value).toEqual({ wonDeals: 1, wonAmount: '900.00', ...open });
    expect(stages[5]?.value).toMatchObject({
      wonDeals: 1,
      wonAmount: '900.00',
      openDeals: 0,
      openAmount: '0.00',
    });
  });

  it('follow a refund, a second deal and a deal that is won later', async () => {
    const house = await desk.room();
    const { dealId, leadId } = await house.deal({ amount: '1000.00' });
    await stagesOf(house);
    await house.win(dealId);
    await stagesOf(house);
    await house.deal({ amount: '20.00', leadId });
    await house.revenue(dealId, 'refunded', '400.00');
    const { stages } = await stagesOf(house);
    expect(stages[0]?.value).toMatchObject({ wonAmount: '600.00', openDeals: 1, openAmount: '20.00' });
    expect(stages[0]?.volume).toBe(1);
  });

  it('turn foreign money by the rate of its deal, and tell it apart where nobody said one', async () => {
    const house = await desk.room();
    const [rated, bare] = [
      await house.deal({ amount: '100.00', currency: 'USD' }),
      await house.deal({ amount: '70.00', currency: 'USD' }),
    ];
    await house.win(rated.dealId, { rate: '0.9' });
    await house.win(bare.dealId);
    const { stages, otherCurrencies } = await stagesOf(house);
    expect(stages[5]?.value).toMatchObject({ wonDeals: 1, wonAmount: '90.00' });
    expect(otherCurrencies.find(({ stage }) => stage === 'won')).toEqual({
      ...{ stage: 'won', currency: 'USD', wonDeals: 1, wonAmount: '70.00', openDeals: 0, openAmount: '0.00' },
    });
  });

  const opened = async (
    { id }: DealRoom,
    of: { stage: FunnelStage; state: ValueState; currency?: string },
    actions: readonly string[] = ['board.read', 'opportunity.read:all', 'revenue.read'],
    who: Partial<Caller> = {},
  ): Promise<FunnelLeads> => {
    const caller = { ...callerOf(id), actions: new Set(actions), ...who };
    const list = new ListLeads(room.db.database);
    const asked = { ...EVER, of: { figure: 'value', ...of } as const, limit: 1 };
    let page = await list.run(caller, asked);
    const items = [...page.items];
    while (page.nextCursor !== null) {
      page = await list.run(caller, { ...asked, cursor: page.nextCursor });
      items.push(...page.items);
    }
    expect(new Set(items.map(({ opportunityId }) => opportunityId)).size).toBe(items.length);
    return { ...page, items };
  };
  const cents = (amounts: readonly (string | null)[]): number =>
    amounts.reduce((sum, amount) => sum + Math.round(Number(amount) * 100), 0);

  it('open into their deals, two of one lead among them, as many and worth as much as is shown', async () => {
    const house = await desk.room();
    const won = await house.deal({ amount: '900.00' });
    const second = await house.deal({ amount: '20.50', leadId: won.leadId });
    await house.deal({ amount: '300.01', leadId: won.leadId });
    await house.lose((await house.deal({ amount: '7.00' })).dealId);
    const foreign = await house.deal({ amount: '70.00', currency: 'USD' });
    for (const { dealId } of [won, second, foreign]) await house.win(dealId);
    const { stages, otherCurrencies } = await stagesOf(house);
    expect(stages[0]?.value).toMatchObject({ wonDeals: 2, wonAmount: '920.50', openDeals: 1 });
    for (const { stage, value } of stages)
      for (const state of ['won', 'open'] as const) {
        const [deals, amount] =
          state === 'won' ? [value.wonDeals, value.wonAmount] : [value.openDeals, value.openAmount];
        const found = await opened(house, { stage, state });
        expect([found.total, found.items.length, found.sum]).toEqual([deals, deals, amount]);
        expect(cents(found.items.map((item) => item.amount))).toBe(cents([amount]));
      }
    const apart = otherCurrencies.find(({ stage }) => stage === 'won');
    expect(await opened(house, { stage: 'won', state: 'won', currency: 'USD' })).toMatchObject({
      ...{ total: apart?.wonDeals, sum: apart?.wonAmount, currency: 'USD' },
      items: [{ leadId: foreign.leadId, opportunityId: foreign.dealId, amount: '70.00' }],
    });
  });

  it('tell amounts of single deals only to whoever may see revenue', async () => {
    const house = await desk.room();
    await house.win((await house.deal({ amount: '900.00' })).dealId);
    await stagesOf(house);
    const found = await opened(house, { stage: 'won', state: 'won' }, ['board.read']);
    expect(found).toMatchObject({ total: 1, sum: '900.00', items: [{ amount: null }] });
  });

  it('tell a seller amounts of the deals within reach, and what all come to', async () => {
    const house = await desk.room();
    await house.win((await house.deal({ amount: '900.00' })).dealId);
    await stagesOf(house);
    const actions = ['board.read', 'opportunity.read:own-team', 'revenue.read'];
    const seenBy = (memberId: string) =>
      opened(house, { stage: 'won', state: 'won' }, actions, { memberId, teamIds: [] });
    expect(await seenBy(house.otto.id)).toMatchObject({ sum: '900.00', items: [{ amount: null }] });
    expect(await seenBy(house.sara.id)).toMatchObject({ sum: '900.00', items: [{ amount: '900.00' }] });
  });

  it('say how many deals a revenue takes, at what a deal brought', async () => {
    const house = await desk.room();
    for (const amount of ['80000.00', '90000.00']) await house.win((await house.deal({ amount })).dealId);
    await house.lead();
    await stagesOf(house);
    const plan = await new PlanFunnel(room.db.database).run(callerOf(house.id), {
      ...EVER,
      revenue: '7500000',
    });
    expect(plan).toMatchObject({ averageWon: '85000.00', direction: 'backward' });
    expect(plan.goal).toBeCloseTo(88.2353, 4);
    expect(plan.stages.map(({ count }) => count)).toEqual([133, 89, 89, 89, 89, 89]);
  });
});
