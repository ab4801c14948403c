import type { Caller } from '#contracts';
import { actionsOf } from '#contracts';
import { newId } from '#kernel';
import { byCaller } from '#leads';
import type { By } from '#leads';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { afterSaleOf } from '../persistence/after-sale.js';
import { DealDesk } from '../test-support/deal-desk.js';
import type { DealRoom } from '../test-support/deal-desk.js';
import { AfterSaleSettings } from './after-sale-settings.js';
import { ListOpportunities } from './list-opportunities.js';
import { ReadOpportunity } from './read-opportunity.js';
import type { AfterSaleResult, AfterSaleWish } from './set-after-sale.js';

const YESTERDAY = '2020-01-01';

describe('what follows a sale', () => {
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

  type Code = AfterSaleResult['step'];
  const say = (
    opportunityId: string,
    step: Code,
    wish: AfterSaleWish,
    { by = room.by, seen }: { by?: By; seen?: number } = {},
  ) => room.within((tx) => desk.setAfterSale.run(tx, by, { opportunityId, step, seen }, wish));
  const caller = (role: string, facts: Partial<Caller> = {}): Caller => ({
    ...{ workspaceId: room.id, credentialId: newId(), accountId: null, memberId: newId(), teamIds: [] },
    actions: actionsOf([role]),
    ...facts,
  });
  const page = (id: string, who = caller('sales-manager')) => new ReadOpportunity(db.database).run(who, id);
  const states = async (id: string) =>
    (await page(id)).afterSaleSteps.map(({ step, state }) => `${step} ${state}`);
  const told = async (leadId: string) =>
    (await room.entries(leadId)).flatMap(({ type, payload }) =>
      type.startsWith('after_sale.') ? [`${type.slice(11)} ${String(payload.change ?? payload.step)}`] : [],
    );
  const sold = async (): Promise<{ dealId: string; leadId: string }> => {
    const deal = await room.deal();
    await room.win(deal.dealId);
    return deal;
  };
  const overdue = async (): Promise<string[]> =>
    (
      await new ListOpportunities(db.database).run(caller('sales-manager'), {
        limit: 50,
        afterSale: 'overdue',
      })
    ).items.map(({ id }) => id);

  it('begins with the win, the first step running and the others waiting', async () => {
    const { dealId, leadId } = await sold();
    expect(await states(dealId)).toEqual([
      'onboarding running',
      'delivery waiting',
      'invoice waiting',
      'cash waiting',
    ]);
    expect(await told(leadId)).toEqual(['started onboarding']);
    const open = await room.deal();
    expect(await states(open.dealId)).toEqual([]);
  });

  it('hands on from step to step until the money is in, and books no revenue by that', async () => {
    const { dealId, leadId } = await sold();
    await say(dealId, 'onboarding', { isDone: true });
    await say(dealId, 'delivery', { isDone: true, note: 'Signed at the door' });
    await say(dealId, 'invoice', { isDone: true, amount: '12000.00', number: '2026/17' });
    expect(await states(dealId)).toEqual([
      'onboarding done',
      'delivery done',
      'invoice done',
      'cash running',
    ]);
    await say(dealId, 'cash', { isDone: true, amount: '12000.00' });
    expect((await page(dealId)).afterSale).toEqual({
      ...{ steps: 4, done: 4, current: null, isOverdue: false, late: [] },
    });
    expect(await told(leadId)).toEqual([
      'started onboarding',
      ...['done onboarding', 'started delivery', 'done delivery', 'started invoice'],
      ...['done invoice', 'started cash', 'done cash'],
    ]);
    expect(await room.money(dealId)).toEqual([{ kind: 'booked', minor: '1200000' }]);
    const [, delivery, invoice] = (await page(dealId)).afterSaleSteps;
    expect(delivery).toMatchObject({ evidenceNote: 'Signed at the door', doneBy: { name: 'Sara' } });
    expect(invoice).toMatchObject({ amount: '12000.00', number: '2026/17' });
  });

  it('tells other parts the steps that began, with their departments', async () => {
    const { dealId } = await sold();
    await say(dealId, 'onboarding', { isDone: true });
    const began = await room.within((tx) => afterSaleOf(tx, room.id, [dealId]));
    expect(began.map(({ step, department, doneAt }) => [step, department, doneAt !== null])).toEqual([
      ['onboarding', 'care', true],
      ['delivery', 'operations', false],
    ]);
  });

  it('writes nothing when the same is said again', async () => {
    const { dealId, leadId } = await sold();
    const first = await say(dealId, 'onboarding', { isDone: true });
    expect(await say(dealId, 'onboarding', { isDone: true })).toEqual(first);
    expect(await told(leadId)).toEqual(['started onboarding', 'done onboarding', 'started delivery']);
  });

  it('is done by one of many who say so at once', async () => {
    const { dealId, leadId } = await sold();
    await Promise.all([1, 2, 3, 4].map(() => say(dealId, 'onboarding', { isDone: true })));
    expect((await told(leadId)).filter((each) => each === 'done onboarding')).toHaveLength(1);
  });

  it('takes a done step back with its evidence, and says so', async () => {
    const { dealId, leadId } = await sold();
    await say(dealId, 'onboarding', { isDone: true, note: 'Called' });
    await say(dealId, 'onboarding', { isDone: false });
    const [onboarding] = (await page(dealId)).afterSaleSteps;
    expect(onboarding).toMatchObject({ state: 'running', doneOn: null, evidenceNote: null, doneBy: null });
    expect((await told(leadId)).at(-1)).toBe('reopened onboarding');
  });

  it('is said over the version one saw, or not at all', async () => {
    const { dealId } = await sold();
    const { version } = await say(dealId, 'cash', { expectedOn: '2030-01-01' }, { seen: 1 });
    expect(version).toBe(2);
    await expect(say(dealId, 'cash', { isDone: true }, { seen: 1 })).rejects.toMatchObject({
      code: 'after-sale/changed-meanwhile',
      facts: { version: 2 },
    });
  });

  it('lists deals of which a step is late, until it is done', async () => {
    const { dealId } = await sold();
    await say(dealId, 'delivery', { expectedOn: YESTERDAY });
    expect(await overdue()).toContain(dealId);
    expect((await page(dealId)).afterSale).toMatchObject({ isOverdue: true });
    await say(dealId, 'delivery', { isDone: true });
    expect(await overdue()).not.toContain(dealId);
  });

  it('stands still once the sale was refunded wholly, not before; what was done stays done', async () => {
    const { dealId, leadId } = await sold();
    await say(dealId, 'onboarding', { isDone: true });
    await room.revenue(dealId, 'refunded', '100.00');
    expect(await states(dealId)).toContain('delivery running');
    await room.revenue(dealId, 'refunded', '11900.00');
    expect(await states(dealId)).toEqual([
      'onboarding done',
      'delivery stopped',
      'invoice stopped',
      'cash stopped',
    ]);
    expect((await told(leadId)).filter((each) => each === 'changed stopped')).toHaveLength(3);
    await expect(say(dealId, 'delivery', { isDone: true })).rejects.toMatchObject({
      code: 'after-sale/stopped',
    });
  });

  it('follows a deal that another system opens again and wins again', async () => {
    const sent = {
      ...{ external: { source: 'crm', id: newId() }, name: 'Line', amountMinor: 500, currency: 'EUR' },
      ...{ openedAt: new Date('2026-01-10T09:00:00Z'), undatedAt: new Date('2026-01-10T09:00:00Z') },
    };
    const record = async (stage: 'engaging' | 'won', closedOn: string | null) =>
      (await room.within((tx) => desk.record.run(tx, room.by, [{ ...sent, stage, closedOn }])))[0]
        ?.opportunityId ?? '';
    const dealId = await record('engaging', null);
    await record('won', '2026-02-01');
    expect(await states(dealId)).toContain('onboarding running');
    await record('engaging', null);
    expect(await states(dealId)).toContain('onboarding stopped');
    await record('won', '2026-02-20');
    expect(await states(dealId)).toContain('onboarding running');
  });

  it('leaves deals that come in already won alone until somebody says something of one', async () => {
    const at = new Date('2025-01-10T09:00:00Z');
    const input = {
      ...{ external: { source: 'crm', id: newId() }, name: 'Old line', amountMinor: 500, currency: 'EUR' },
      ...{ stage: 'won' as const, openedAt: at, closedOn: '2025-02-01', undatedAt: at },
    };
    const [recorded] = await room.within((tx) => desk.record.run(tx, room.by, [input]));
    const dealId = recorded?.opportunityId ?? '';
    expect(await states(dealId)).toEqual([]);
    await say(dealId, 'cash', { isDone: true, amount: '5.00' });
    expect(await states(dealId)).toContain('cash done');
  });

  it('goes by what the workspace says, from the next win on', async () => {
    const own = await desk.room();
    const settings = new AfterSaleSettings(db.database, desk.journal);
    const { version, steps } = await settings.read(own.id);
    expect([version, steps.every(({ isUsed }) => isUsed)]).toEqual([0, true]);
    const wished = steps.map((each) => ({
      ...each,
      isUsed: each.step !== 'onboarding',
      ...(each.step === 'delivery' && {
        department: 'assembly' as const,
        label: ' Put it up ',
        afterDays: 30,
      }),
    }));
    const kept = await own.within((tx) => settings.keep(tx, own.by, 0, wished));
    expect(kept.version).toBe(1);
    expect(await own.within((tx) => settings.keep(tx, own.by, 1, wished))).toEqual(kept);
    await expect(own.within((tx) => settings.keep(tx, own.by, 0, wished))).rejects.toMatchObject({
      code: 'after-sale/settings-changed',
    });
    const { dealId } = await own.deal();
    await own.win(dealId, { closedOn: '2026-01-15' });
    const who = caller('sales-manager', { workspaceId: own.id });
    const { afterSaleSteps } = await page(dealId, who);
    expect(afterSaleSteps.map(({ step }) => step)).toEqual(['delivery', 'invoice', 'cash']);
    expect(afterSaleSteps[0]).toMatchObject({
      ...{ department: 'assembly', label: 'Put it up', expectedOn: '2026-02-14', state: 'running' },
    });
  });

  it('is for whoever may write the deal, and for whom the step belongs to', async () => {
    const { dealId } = await sold();
    const viewer = caller('viewer', { memberId: room.sara.id });
    await expect(say(dealId, 'onboarding', { isDone: true }, { by: byCaller(viewer) })).rejects.toMatchObject(
      { code: 'lead/out-of-reach' },
    );
    await say(dealId, 'onboarding', { ownerId: room.sara.id });
    const { state } = await say(dealId, 'onboarding', { isDone: true }, { by: byCaller(viewer) });
    expect(state).toBe('done');
  });

  it.each([
    ['an amount is of an invoice or of cash', 'delivery', { amount: '1.00' }, 'after-sale/no-money'],
    [
      'nothing is done tomorrow',
      'onboarding',
      { isDone: true, doneOn: '2999-01-01' },
      'after-sale/done-in-future',
    ],
    ['what is not done is not evidenced', 'onboarding', { note: 'Soon' }, 'after-sale/not-done'],
    ['an owner is a member', 'onboarding', { ownerId: newId() }, 'after-sale/unknown-owner'],
    [
      'a file is one of the deal',
      'onboarding',
      { isDone: true, attachmentId: newId() },
      'after-sale/unknown-attachment',
    ],
  ] as const)('refuses: %s', async (_because, step, wish, code) => {
    const { dealId } = await sold();
    await expect(say(dealId, step, wish)).rejects.toMatchObject({ code });
  });

  it('refuses what follows no sale', async () => {
    const { dealId } = await room.deal();
    await expect(say(dealId, 'cash', { isDone: true })).rejects.toMatchObject({ code: 'after-sale/not-won' });
  });
});
