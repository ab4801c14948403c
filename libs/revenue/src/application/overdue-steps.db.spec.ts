import { actionsOf } from '#contracts';
import type { AfterSaleStepCode, Caller, EntryPayloads } from '#contracts';
import { beginHistory, endHistory } from '#journal';
import { newId } from '#kernel';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { DealDesk } from '../test-support/deal-desk.js';
import type { DealRoom } from '../test-support/deal-desk.js';
import { CompleteStep } from './complete-step.js';
import { ListOpportunities } from './list-opportunities.js';
import { PlanDecision } from './plan-decision.js';
import type { AfterSaleWish } from './set-after-sale.js';
import { TellOverdueSteps } from './tell-overdue-steps.js';

describe('a step of the buyer’s that is overdue', () => {
  let db: TestDatabase;
  let desk: DealDesk;
  let room: DealRoom;
  beforeAll(async () => {
    db = await testDatabase();
    desk = new DealDesk(db);
  });
  beforeEach(async () => {
    room = await desk.room();
  });
  afterAll(async () => {
    await desk.close();
    await db.drop();
  });

  /** A day of the workspace’s zone, so many days from today. */
  const day = async (days: number): Promise<string> => {
    const sql = `select ((now() at time zone zone)::date + $2::int)::text as day from workspace where id = $1`;
    return (await db.oracle<{ day: string }>(sql, [room.id, days]))[0]?.day ?? '';
  };
  const step = (expectedOn: string | null, id?: string) => ({
    ...{ name: 'Test on site', ownerId: null, personId: null, expectedOn },
    ...(id !== undefined && { id }),
  });
  const plan = (dealId: string, ...steps: ReturnType<typeof step>[]) =>
    room.within((tx) => new PlanDecision(desk.journal).run(tx, room.by, dealId, steps));
  const stepIds = async (dealId: string): Promise<string[]> =>
    (
      await db.oracle<{ id: string }>(
        'select id from decision_step where opportunity_id = $1 order by place',
        [dealId],
      )
    ).map(({ id }) => id);
  const look = () => room.within((tx) => new TellOverdueSteps(desk.journal).run(tx, room.id));
  const told = async (): Promise<Record<string, unknown>[]> =>
    (
      await db.oracle<{ payload: Record<string, unknown> }>(
        `select payload from journal_entry where workspace_id = $1 and type = 'opportunity.step_overdue' order by ordinal`,
        [room.id],
      )
    ).map(({ payload: { stepId, expectedOn, ownerId, opportunityId } }) => ({
      ...{ stepId, expectedOn, ownerId, opportunityId },
    }));
  const toldAfterSale = async () =>
    (
      await db.oracle<{ payload: EntryPayloads['after_sale.overdue'] }>(
        `select payload from journal_entry where workspace_id = $1 and type = 'after_sale.overdue' order by ordinal`,
        [room.id],
      )
    ).map(({ payload: { step: code, department, expectedOn, ownerId } }) => ({
      ...{ step: code, department, expectedOn, ownerId },
    }));
  /** The deals on which a member is late after the sale. */
  const mine = async (memberId: string): Promise<string[]> => {
    const actions = actionsOf(['sales-manager']);
    const caller: Caller = {
      ...{ workspaceId: room.id, credentialId: newId(), accountId: null, memberId, teamIds: [], actions },
    };
    const list = new ListOpportunities(db.database);
    const { items } = await list.run(caller, { limit: 50, afterSale: 'overdue-mine' });
    return items.map(({ id }) => id);
  };
  const late = async (expectedOn: string) => {
    const { dealId } = await room.deal();
    await plan(dealId, step(expectedOn));
    const [stepId = ''] = await stepIds(dealId);
    return { dealId, stepId };
  };

  it('is told once, to whoever has the deal, and once more of another day that has passed', async () => {
    const [yesterday, before] = [await day(-1), await day(-3)];
    const { dealId, stepId } = await late(yesterday);
    expect([await look(), await look()]).toEqual([1, 0]);
    const of = { stepId, opportunityId: dealId, ownerId: room.sara.id };
    expect(await told()).toEqual([{ ...of, expectedOn: yesterday }]);
    await plan(dealId, step(await day(5), stepId));
    expect(await look()).toBe(0);
    await plan(dealId, step(before, stepId));
    expect([await look(), await look()]).toEqual([1, 0]);
    expect((await told()).map(({ expectedOn }) => expectedOn)).toEqual([yesterday, before]);
  });

  it.each([
    [0, 0, 'its day is not over'],
    [-1, 1, 'its day is over'],
    [-7, 1, 'that is a week ago'],
    [-8, 0, 'that is no news any more'],
  ])('expected in %i days is told of %i times, because %s', async (days, times) => {
    await late(await day(days));
    expect(await look()).toBe(times);
  });

  it('is told of no step without a day, that is done, or of a deal that is closed', async () => {
    const passed = await day(-1);
    const undated = await room.deal();
    await plan(undated.dealId, step(null));
    const done = await late(passed);
    const today = await day(0);
    await room.within((tx) =>
      new CompleteStep(desk.journal).run(tx, room.by, done.dealId, done.stepId, { doneOn: today }),
    );
    const won = await late(passed);
    await room.win(won.dealId);
    expect(await look()).toBe(0);
  });

  it('is told once by any number who look at once', async () => {
    for (const _each of [1, 2, 3]) await late(await day(-2));
    const found = await Promise.all([look(), look(), look(), look()]);
    expect(found.reduce((sum, one) => sum + one, 0)).toBe(3);
    expect(new Set((await told()).map(({ stepId }) => stepId)).size).toBe(3);
    expect(await told()).toHaveLength(3);
  });

  it('is told of what follows a sale to whoever sees to it, else to whoever has the deal, once of each day', async () => {
    const { dealId } = await room.deal();
    await room.win(dealId);
    const say = (step: AfterSaleStepCode, wish: AfterSaleWish) =>
      room.within((tx) => desk.setAfterSale.run(tx, room.by, { opportunityId: dealId, step }, wish));
    const [yesterday, before, ages] = [await day(-1), await day(-2), await day(-8)];
    await say('onboarding', { expectedOn: yesterday });
    await say('delivery', { expectedOn: before, ownerId: room.otto.id });
    await say('invoice', { expectedOn: ages });
    await say('cash', { expectedOn: await day(0) });
    expect(await mine(room.sara.id)).toEqual([dealId]);
    expect(await mine(room.otto.id)).toEqual([dealId]);
    expect([await look(), await look()]).toEqual([2, 0]);
    expect((await toldAfterSale()).toSorted((one, other) => one.step.localeCompare(other.step))).toEqual([
      { step: 'delivery', department: 'operations', expectedOn: before, ownerId: room.otto.id },
      { step: 'onboarding', department: 'care', expectedOn: yesterday, ownerId: room.sara.id },
    ]);
    await say('delivery', { isDone: true });
    expect(await mine(room.otto.id)).toEqual([]);
    await say('delivery', { isDone: false });
    expect(await look()).toBe(0);
    await say('delivery', { expectedOn: yesterday });
    expect(await look()).toBe(1);
  });

  it('is told of nothing that follows a sale once it is done, or while the deal is won no longer', async () => {
    const done = await room.deal();
    await room.win(done.dealId);
    const refunded = await room.deal();
    await room.win(refunded.dealId);
    const expectedOn = await day(-1);
    for (const { dealId } of [done, refunded])
      await room.within((tx) =>
        desk.setAfterSale.run(tx, room.by, { opportunityId: dealId, step: 'delivery' }, { expectedOn }),
      );
    await room.within((tx) =>
      desk.setAfterSale.run(tx, room.by, { opportunityId: done.dealId, step: 'delivery' }, { isDone: true }),
    );
    await db.oracle('update after_sale_step set stopped_at = now() where opportunity_id = $1', [
      refunded.dealId,
    ]);
    expect(await look()).toBe(0);
  });

  it('is told to nobody while the past is being written', async () => {
    await late(await day(-1));
    await room.within((tx) => beginHistory(tx, { workspaceId: room.id, requestedBy: null }));
    expect(await look()).toBe(0);
    await room.within((tx) => endHistory(tx, room.id));
    expect(await look()).toBe(1);
  });
});
