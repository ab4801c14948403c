import type { Caller } from '#contracts';
import { newId } from '#kernel';
import { byCaller } from '#leads';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { DealDesk } from '../test-support/deal-desk.js';
import type { DealRoom } from '../test-support/deal-desk.js';
import { ListOpportunities } from './list-opportunities.js';
import { PlanDecision } from './plan-decision.js';
import { ReadOpportunity } from './read-opportunity.js';
import type { AfterSaleWish } from './set-after-sale.js';

const LONG_AGO = '2020-01-01';

describe('whoever sees to a step of a deal of others', () => {
  let db: TestDatabase;
  let desk: DealDesk;
  let room: DealRoom;
  beforeAll(async () => {
    db = await testDatabase();
    desk = new DealDesk(db);
    room = await desk.room();
  });
  afterAll(async () => {
    await desk.close();
    await db.drop();
  });

  /** Whose sight is their own deals; the deals are Sara’s. */
  const otto = (): Caller => ({
    ...{ workspaceId: room.id, credentialId: newId(), accountId: null, memberId: room.otto.id, teamIds: [] },
    actions: new Set(['opportunity.read:own', 'opportunity.write:own', 'person.read']),
  });
  const read = (dealId: string) => new ReadOpportunity(db.database).run(otto(), dealId);
  const say = (dealId: string, wish: AfterSaleWish, by = room.by) =>
    room.within((tx) => desk.setAfterSale.run(tx, by, { opportunityId: dealId, step: 'onboarding' }, wish));
  const sold = async (): Promise<string> => {
    const { dealId } = await room.deal();
    await room.win(dealId);
    return dealId;
  };
  const gone = { code: 'opportunity/missing' };

  it('is shown the steps and where the deal stands, and nothing else of it', async () => {
    const dealId = await sold();
    await expect(read(dealId)).rejects.toMatchObject(gone);
    await say(dealId, { ownerId: room.otto.id });
    const page = await read(dealId);
    expect(page).toMatchObject({
      ...{ isStepsOnly: true, name: 'Press line', stage: 'won', owner: { name: 'Sara' } },
      ...{ amount: null, personId: null, companyId: null },
      ...{ contacts: [], attachments: [], lines: [], revenueEvents: [] },
    });
    expect(page.afterSaleSteps[0]).toMatchObject({ step: 'onboarding', owner: { name: 'Otto' } });
    await say(dealId, { ownerId: null });
    await expect(read(dealId)).rejects.toMatchObject(gone);
  });

  it('sees the buyer’s steps of a deal where one is theirs', async () => {
    const { dealId } = await room.deal();
    const plan = [{ name: 'Legal', ownerId: room.otto.id }];
    await room.within((tx) => new PlanDecision(desk.journal).run(tx, room.by, dealId, plan));
    expect(await read(dealId)).toMatchObject({ isStepsOnly: true, steps: [{ name: 'Legal' }] });
  });

  it('sees the whole deal where it is theirs', async () => {
    const dealId = await sold();
    await room.within((tx) =>
      tx.query('update opportunity set owner_id = $2 where id = $1', [dealId, room.otto.id]),
    );
    expect(await read(dealId)).toMatchObject({ isStepsOnly: false, amount: '12000.00' });
  });

  it('finds the deal among what is late for them, and says that the step is done', async () => {
    const dealId = await sold();
    await say(dealId, { ownerId: room.otto.id, expectedOn: LONG_AGO });
    const list = async (afterSale?: 'overdue' | 'overdue-mine'): Promise<string[]> => {
      const { items } = await new ListOpportunities(db.database).run(otto(), { limit: 50, afterSale });
      return items.map(({ id }) => id);
    };
    expect(await list('overdue-mine')).toContain(dealId);
    expect([...(await list('overdue')), ...(await list())]).not.toContain(dealId);
    expect(await say(dealId, { isDone: true }, byCaller(otto()))).toMatchObject({ state: 'done' });
    expect(await list('overdue-mine')).not.toContain(dealId);
  });

  it('changes no step that is not theirs', async () => {
    const dealId = await sold();
    await expect(say(dealId, { isDone: true }, byCaller(otto()))).rejects.toMatchObject({
      code: 'lead/out-of-reach',
    });
  });
});
