import type { Caller } from '#contracts';
import { actionsOf } from '#contracts';
import { addMember } from '#identity';
import { newId } from '#kernel';
import { AssignLead } from '#leads';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { DealDesk } from '../test-support/deal-desk.js';
import type { DealRoom } from '../test-support/deal-desk.js';
import { pricedDeals } from './credited-deals.js';
import { ListOpportunities } from './list-opportunities.js';
import type { DealQuery } from './list-opportunities.js';
import { opportunitiesOfLead, ReadOpportunity } from './read-opportunity.js';

describe('reading deals', () => {
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

  const caller = (role: string, facts: Partial<Caller> = {}): Caller => ({
    workspaceId: room.id,
    credentialId: newId(),
    accountId: null,
    memberId: newId(),
    teamIds: [],
    actions: actionsOf([role]),
    ...facts,
  });
  const list = (query: Partial<DealQuery> = {}, who = caller('sales-manager')) =>
    new ListOpportunities(db.database).run(who, { limit: 50, ...query });
  const read = (id: string, who = caller('sales-manager')) => new ReadOpportunity(db.database).run(who, id);

  it('pages through all deals once, newest first, also when many opened at the same instant', async () => {
    const own = await desk.room();
    const openedAt = new Date('2026-01-10T09:00:00Z');
    const inputs = Array.from({ length: 7 }, (_, index) => ({
      external: { source: 'crm', id: `${index}` },
      name: `Deal ${index}`,
      stage: 'engaging' as const,
      amountMinor: 1,
      currency: 'EUR',
      openedAt: index < 4 ? openedAt : new Date(openedAt.getTime() + index),
      closedOn: null,
      undatedAt: openedAt,
    }));
    const made = await own.within((tx) => desk.record.run(tx, own.by, inputs));
    const who = caller('sales-manager', { workspaceId: own.id });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 3, cursor }, who);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect([...seen].sort()).toEqual(made.map(({ opportunityId }) => opportunityId).sort());
    expect(seen.slice(0, 3)).toEqual([6, 5, 4].map((index) => made[index]?.opportunityId));
  });

  it('finds deals by a part of their name in any case, wildcards meaning themselves', async () => {
    const { dealId } = await room.deal({ name: 'Pressa 100% elettrica' });
    await room.deal({ name: 'Pressa 1000 idraulica' });
    expect((await list({ q: 'PRESSA 100%' })).items.map(({ id }) => id)).toEqual([dealId]);
  });

  it('narrows to a lead, an owner, a stage', async () => {
    const { dealId, leadId } = await room.deal({ stage: 'proposal' });
    const { items } = await list({ leadId, ownerId: room.sara.id, stage: 'proposal' });
    expect(items).toMatchObject([
      { id: dealId, amount: '12000.00', currency: 'EUR', owner: { id: room.sara.id, name: 'Sara' } },
    ]);
    expect((await list({ leadId, stage: 'won' })).items).toEqual([]);
  });

  it('shows a partner its own deals with their amounts, and no other deal', async () => {
    const { dealId } = await room.deal();
    const partner = caller('partner', { memberId: room.sara.id });
    expect((await list({}, partner)).items.find(({ id }) => id === dealId)).toMatchObject({
      amount: '12000.00',
    });
    expect((await list({}, caller('partner'))).items).toEqual([]);
    await expect(read(dealId, caller('partner'))).rejects.toMatchObject({ code: 'opportunity/missing' });
  });

  it('hides amounts and money from those who may see deals but no revenue', async () => {
    const { dealId, leadId } = await room.deal();
    await room.win(dealId);
    const viewer = caller('viewer');
    expect(await read(dealId, viewer)).toMatchObject({ id: dealId, amount: null, revenueEvents: [] });
    expect((await list({ leadId }, viewer)).items).toMatchObject([{ id: dealId, amount: null }]);
  });

  it('shows one deal with its lines and its money, signed, in decimals of its currency', async () => {
    const product = { key: 'gauge', name: 'Gauge', price: '1.500', currency: 'KWD' };
    await room.within((tx) => desk.products.run(tx, room.by, [product]));
    const lines = [{ product: 'gauge', quantity: 4 }];
    const { dealId } = await room.deal({ currency: 'KWD', amount: undefined, lines });
    await room.win(dealId, { closedOn: '2026-02-03' });
    await room.revenue(dealId, 'refunded', '0.250');
    const page = await read(dealId);
    expect(page).toMatchObject({ amount: '6.000', closedOn: '2026-02-03', probability: 100 });
    expect(page.lines).toEqual([
      { product: 'gauge', name: 'Gauge', quantity: 4, unitAmount: '1.500', amount: '6.000' },
    ]);
    expect(page.revenueEvents.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['booked', '6.000'],
      ['refunded', '-0.250'],
    ]);
  });

  it('keeps where a deal came from and who closed it out of the answer', async () => {
    const { dealId } = await room.deal();
    const keys = Object.keys(await read(dealId));
    for (const inner of ['teamId', 'closedBy', 'externalId', 'amountMinor'])
      expect(keys).not.toContain(inner);
  });

  it('lists the deals of a lead as far as the caller may see them', async () => {
    const { dealId, leadId } = await room.deal();
    const of = (who: Caller) => room.within((tx) => opportunitiesOfLead(tx, who, leadId));
    expect(await of(caller('sales-manager'))).toMatchObject([{ id: dealId, name: 'Press line' }]);
    expect(await of(caller('partner'))).toEqual([]);
  });

  it('hands open deals to the new owner of their lead; closed ones stay', async () => {
    const leadId = await room.lead();
    const { dealId: lost } = await room.deal({ leadId });
    const { dealId: open } = await room.deal({ leadId });
    await room.lose(lost);
    const { memberId } = await addMember(db.database, room.id, {
      email: 'marco@example.com',
      name: 'Marco',
      roles: ['sales-rep'],
      teamIds: [room.salesTeam],
    });
    await room.within((tx) =>
      new AssignLead(desk.journal).run(tx, room.by, leadId, { memberId, why: 'holiday' }),
    );
    expect(await room.dealRow(open)).toMatchObject({ owner_id: memberId, team_id: room.salesTeam });
    expect(await room.dealRow(lost)).toMatchObject({ owner_id: room.sara.id });
  });

  it.each([
    { rights: ['opportunity.read:all'], priced: ['sara', 'team', 'otto'], because: 'all are in reach' },
    { rights: ['opportunity.read:own-team'], priced: ['sara', 'team'], because: 'so is what the team has' },
    { rights: ['opportunity.read:own'], priced: ['sara'], because: 'one’s own is' },
    { rights: [], priced: [], because: 'whoever reads no deals reads no amounts of them' },
  ])('prices for $rights the deals of $priced, because $because', async ({ rights, priced }) => {
    const own = await desk.room();
    const made = { sara: await own.deal(), team: await own.deal(), otto: await own.deal() };
    const give = 'update opportunity set owner_id = $2, team_id = $3 where id = $1';
    await db.oracle(give, [made.sara.dealId, own.sara.id, null]);
    await db.oracle(give, [made.team.dealId, own.otto.id, own.salesTeam]);
    await db.oracle(give, [made.otto.dealId, own.otto.id, null]);
    const ids = Object.values(made).map(({ dealId }) => dealId);
    const sara = { workspaceId: own.id, memberId: own.sara.id, teamIds: [own.salesTeam] };
    const pricedFor = (actions: readonly string[]) =>
      own.within((tx) => pricedDeals(tx, caller('viewer', { ...sara, actions: new Set(actions) }), ids));
    const found = await pricedFor([...rights, 'revenue.read']);
    expect(Object.entries(made).flatMap(([name, { dealId }]) => (found.has(dealId) ? [name] : []))).toEqual(
      priced,
    );
    expect(await pricedFor(rights)).toEqual(new Set());
  });
});
