import type { Caller } from '#contracts';
import { addMember } from '#identity';
import { byProduct } from '#leads';
import { newId } from '#kernel';
import { DEFAULT_SETTINGS } from '../domain/settings.js';
import { CreditDesk, dayOn } from '../test-support/credit-desk.js';
import type { CreditRoom } from '../test-support/credit-desk.js';
import { verifyCredit } from './verify-credit.js';
import type { PeopleReport } from './read-people.js';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };

describe('who of ours is recognised', () => {
  let desk: CreditDesk;
  let room: CreditRoom;
  beforeAll(async () => {
    desk = await CreditDesk.open();
  });
  beforeEach(async () => {
    room = await desk.room();
  });
  afterEach(async () => {
    const { differences } = await room.within((tx) => verifyCredit(tx, room.id));
    expect(differences).toEqual([]);
  });
  afterAll(() => desk.close());

  const caller = (over: Partial<Caller> = {}): Caller => ({
    ...{ workspaceId: room.id, memberId: null, credentialId: room.id, accountId: null, teamIds: [] },
    actions: new Set(['board.read', 'revenue.read', 'lead.read:all', 'opportunity.read:all']),
    ...over,
  });
  const member = async (name: string): Promise<string> => {
    const facts = { email: `${name}@${room.id}.example`, name, roles: ['viewer'], teamIds: [] };
    return (await addMember(desk.db.database, room.id, facts)).memberId;
  };
  const people = (): Promise<PeopleReport> => desk.recognition.run(caller(), YEAR);
  const minorOf = (amount: string): number => Math.round(Number(amount) * 100);

  /** A won deal of EUR 100.01 for which each of these members did so many things, one a day from day 1 on. */
  async function dealBy(acts: Readonly<Record<string, number>>): Promise<string> {
    const leadId = await room.lead({ leadType: newId() });
    for (const [memberId, times] of Object.entries(acts))
      for (let day = 1; day <= times; day += 1) await room.attempted(leadId, memberId, day);
    const by = byProduct(room.id);
    const facts = { name: 'Press line', amount: '100.01', leadId };
    const { opportunityId } = await room.within((tx) => desk.deals.open.run(tx, by, facts), dayOn(30));
    await room.within((tx) => desk.deals.win.run(tx, by, opportunityId, {}), dayOn(30));
    return opportunityId;
  }

  it('shares every deal out to the cent, and tells what is of nobody', async () => {
    const [ada, bob, cid] = [newId(), newId(), newId()];
    await dealBy({ [ada]: 2, [bob]: 1 });
    await dealBy({ [ada]: 1, [cid]: 1, [bob]: 1 });
    await dealBy({});
    await room.follow();
    const told = await people();
    expect(told.won).toEqual({ conversions: 3, amount: '300.03' });
    expect(told.nobody).toEqual({ conversions: 1, amount: '100.01' });
    expect(told.taken).toEqual({ conversions: 0, amount: '0.00' });
    const sum = told.people.reduce((all, { amount }) => all + minorOf(amount), 0);
    expect(sum + minorOf(told.nobody.amount)).toBe(30_003);
    expect(told.people.map(({ memberId, deals, counted }) => [memberId, deals, counted])).toEqual([
      [ada, 2, 3],
      [bob, 2, 2],
      [cid, 1, 1],
    ]);
  });

  it('opens into deals that add up to the figure', async () => {
    const [ada, bob] = [await member('ada'), await member('bob')];
    for (const times of [1, 2, 3]) await dealBy({ [ada]: times, [bob]: 1 });
    await room.follow();
    for (const { memberId, conversions, amount, taken } of (await people()).people) {
      const asked = { ...YEAR, limit: 2 };
      const first = await desk.recognition.deals(caller(), memberId, asked);
      const rest = await desk.recognition.deals(caller(), memberId, { ...asked, cursor: first.nextCursor! });
      expect(first.value).toEqual(first.sum);
      expect(first.sum.conversions).toBeCloseTo(conversions + taken.conversions, 9);
      expect(minorOf(first.sum.amount)).toBe(minorOf(amount) + minorOf(taken.amount));
      const items = [...first.items, ...rest.items];
      expect(items).toHaveLength(first.total);
      const cents = items.reduce((sum, each) => sum + minorOf(each.amount!), 0);
      expect(cents).toBe(minorOf(first.sum.amount));
    }
  });

  it('is capped: by acts of a deal, by a day, and by the period; what the cap takes goes to nobody else', async () => {
    const [busy, calm] = [newId(), newId()];
    await dealBy({ [busy]: 20, [calm]: 1 });
    await room.follow();
    const { people: found, taken, recognised, won } = await people();
    expect(found).toMatchObject([
      { memberId: busy, told: 20, counted: 5, conversions: 0.5, amount: '50.00' },
      { memberId: calm, told: 1, counted: 1 },
    ]);
    expect(found[0]!.taken.conversions).toBeCloseTo(5 / 6 - 0.5, 8);
    expect(taken).toEqual(found[0]!.taken);
    expect(minorOf(taken.amount) + minorOf(recognised.amount)).toBe(minorOf(won.amount));
  });

  it('goes by the caps of the settings, also for deals that were won long ago', async () => {
    const [ada, bob] = [newId(), newId()];
    await dealBy({ [ada]: 20, [bob]: 1 });
    await room.follow();
    const wish = { ...DEFAULT_SETTINGS, actsPerDeal: 1, mostOfPeriod: 100 };
    await room.within((tx) => desk.settings.run(tx, caller(), 0, wish));
    await room.follow();
    await room.settle();
    expect((await people()).people).toMatchObject([
      { counted: 1, conversions: 0.5, taken: { conversions: 0 } },
      { counted: 1, conversions: 0.5 },
    ]);
  });

  it('counts nothing that is told of after the deal was won, and tells that it was told', async () => {
    const [ada, late] = [newId(), newId()];
    const leadId = await room.lead({ leadType: 'late' });
    await room.attempted(leadId, ada, 1);
    await room.won(leadId, 9);
    await room.follow();
    await room.attempted(leadId, late, 8, 12);
    await room.follow();
    const found = (await people()).people;
    expect(found.find(({ memberId }) => memberId === late)).toMatchObject({
      ...{ deals: 1, told: 1, counted: 0, conversions: 0, amount: '0.00' },
    });
    expect(found.find(({ memberId }) => memberId === ada)).toMatchObject({ counted: 1 });
  });

  it('is, of a deal of an imported history, whoever the file says has it: not whoever imported it', async () => {
    const [owner, admin] = [newId(), newId()];
    const file = { source: 'crm', name: 'Old line', amountMinor: 10_001, currency: 'EUR', ownerId: owner };
    const at = { openedAt: dayOn(2), closedOn: '2026-01-20', undatedAt: dayOn(0) };
    const of = { ...file, ...at, stage: 'won', external: { source: 'crm', id: newId() } } as const;
    const nobodys = { ...of, ownerId: null, external: { source: 'crm', id: newId() } };
    const by = byProduct(room.id, admin);
    await room.within((tx) => desk.deals.record.run(tx, by, [of, nobodys]), dayOn(200));
    await room.follow();
    const told = await people();
    expect(told.people).toMatchObject([{ memberId: owner, deals: 1, told: 2, counted: 2 }]);
    expect(told.nobody).toEqual({ conversions: 1, amount: '100.01' });
  });

  it('is kept for deals that were credited before there was recognition', async () => {
    await dealBy({ [newId()]: 1 });
    await room.follow();
    const before = await room.kept();
    for (const table of ['conversion_member', 'recognition_day'])
      await desk.db.oracle(`delete from ${table} where workspace_id = $1`, [room.id]);
    await desk.db.oracle('update conversion set way = 0 where workspace_id = $1', [room.id]);
    expect((await people()).stamp.isSettling).toBe(true);
    await room.settle();
    expect(await room.kept()).toEqual(before);
  });

  it('is for the house: a guest is refused', async () => {
    const guest = caller({ actions: new Set(['board.read', 'lead.read:own']), memberId: newId() });
    await expect(async () => desk.recognition.run(guest, YEAR)).rejects.toMatchObject({
      code: 'credit/of-house',
    });
  });
});
