import { actionsOf } from '#contracts';
import type { AfterSaleStepCode, Caller } from '#contracts';
import { newId } from '#kernel';
import { byCaller } from '#leads';
import { EnsureCompanies, ResolvePeople } from '#people';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { DealDesk } from '../test-support/deal-desk.js';
import type { DealRoom } from '../test-support/deal-desk.js';
import { CompleteStep } from './complete-step.js';
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
    actions: new Set(['opportunity.read:own', 'opportunity.write:own', 'person.read', 'member.read']),
  });
  const read = (dealId: string) => new ReadOpportunity(db.database).run(otto(), dealId);
  const say = (
    opportunityId: string,
    wish: AfterSaleWish,
    by = room.by,
    step: AfterSaleStepCode = 'onboarding',
  ) => room.within((tx) => desk.setAfterSale.run(tx, by, { opportunityId, step }, wish));
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

  /** Sees money, and the deals of a team that this one is not of. */
  const pricedOtto = (): Caller => ({ ...otto(), actions: actionsOf(['sales-rep']) });

  it('is told neither what the deal is worth nor who buys nor why it ended, by the list nor by the page', async () => {
    const { dealId } = await room.deal({ recurringAmount: '900.00' });
    await room.win(dealId);
    await db.oracle(
      `update opportunity set person_id = $2, company_id = $2, close_reason = 'PRICE' where id = $1`,
      [dealId, newId()],
    );
    await say(dealId, { ownerId: room.otto.id, expectedOn: LONG_AGO });
    const who = pricedOtto();
    const query = { limit: 50, afterSale: 'overdue-mine' as const };
    const { items } = await new ListOpportunities(db.database).run(who, query);
    const nothing = {
      ...{ amount: null, recurringAmount: null, personId: null, companyId: null, closeReason: null },
      ...{ name: 'Press line', stage: 'won' },
    };
    expect(items.find(({ id }) => id === dealId)).toMatchObject(nothing);
    expect(await new ReadOpportunity(db.database).run(who, dealId)).toMatchObject(nothing);
    const sara = { ...who, memberId: room.sara.id };
    expect(await new ReadOpportunity(db.database).run(sara, dealId)).toMatchObject({
      ...{ isStepsOnly: false, amount: '12000.00', recurringAmount: '900.00', closeReason: 'PRICE' },
    });
  });

  it('is told of the steps of others how far they are, not the money, the person nor the evidence', async () => {
    const happening = { actor: room.by.actor, occurredAt: new Date() };
    const people = new ResolvePeople(desk.journal, new EnsureCompanies(desk.journal));
    const verdi = [{ lastName: 'Verdi', email: 'verdi@press.example' }];
    const [found] = await room.within((tx) => people.resolve(tx, room.id, verdi, happening));
    const personId = found?.personId ?? '';
    const { dealId } = await room.deal();
    const plan = [
      { name: 'Need', personId, ownerId: room.sara.id },
      { name: 'Legal', personId, ownerId: room.otto.id },
    ];
    await room.within((tx) => new PlanDecision(desk.journal).run(tx, room.by, dealId, plan));
    const who = pricedOtto();
    const page = () => new ReadOpportunity(db.database).run(who, dealId);
    const stepId = (await page()).steps[0]?.id ?? '';
    const done = { note: 'Verdi said so' };
    await room.within((tx) => new CompleteStep(desk.journal).run(tx, room.by, dealId, stepId, done));
    const nothing = { person: null, evidenceNote: null, attachmentId: null };
    expect((await page()).steps).toMatchObject([
      { name: 'Need', doneBy: { name: 'Sara' }, owner: { name: 'Sara' }, ...nothing },
      { name: 'Legal', owner: { name: 'Otto' }, person: { id: personId } },
    ]);
    await room.win(dealId);
    const money = { amount: '12000.00', number: 'F-1' };
    await say(dealId, { ...money, isDone: true, note: 'Verdi called' }, room.by, 'invoice');
    await say(dealId, { ...money, ownerId: room.otto.id }, room.by, 'cash');
    const { afterSaleSteps } = await page();
    expect(afterSaleSteps.slice(2)).toMatchObject([
      { step: 'invoice', state: 'done', amount: null, number: null, evidenceNote: null },
      { step: 'cash', ...money },
    ]);
  });

  it.each(['after_sale_step', 'decision_step'])(
    'keeps the page for a week after their %s was done, to see what becomes of it',
    async (table) => {
      const { dealId } = await room.deal();
      if (table === 'decision_step') {
        const plan = [{ name: 'Legal', ownerId: room.otto.id }];
        await room.within((tx) => new PlanDecision(desk.journal).run(tx, room.by, dealId, plan));
        const stepId = (await read(dealId)).steps[0]?.id ?? '';
        await room.within((tx) => new CompleteStep(desk.journal).run(tx, room.by, dealId, stepId, {}));
      } else {
        await room.win(dealId);
        await say(dealId, { ownerId: room.otto.id });
        await say(dealId, { isDone: true }, byCaller(otto()));
      }
      expect(await read(dealId)).toMatchObject({ isStepsOnly: true });
      await db.oracle(
        `update ${table} set done_on = done_on - 8 where opportunity_id = $1 and done_on is not null`,
        [dealId],
      );
      await expect(read(dealId)).rejects.toMatchObject(gone);
    },
  );

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
