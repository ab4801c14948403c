import type { Caller, Channel } from '#contracts';
import { PATH_MODELS } from '../domain/models.js';
import type { PathModelName } from '../domain/models.js';
import type { CreditReport } from '../domain/report.js';
import { DEFAULT_SETTINGS } from '../domain/settings.js';
import { CreditDesk, dayOn } from '../test-support/credit-desk.js';
import type { CreditRoom } from '../test-support/credit-desk.js';
import type { DealCredit } from './read-deal-credit.js';
import { recomputeConversions } from './recompute-conversions.js';
import type { PathBehind, PathsBehindCell } from './read-paths.js';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };

describe('what is behind a figure of credit', () => {
  let desk: CreditDesk;
  let room: CreditRoom;
  beforeAll(async () => {
    desk = await CreditDesk.open();
  });
  beforeEach(async () => {
    room = await desk.room();
  });
  afterEach(() => desk.paths.atOnce(20_000));
  afterAll(async () => {
    await desk.paths.beforeApplicationShutdown();
    await desk.close();
  });

  const caller = (): Caller => ({
    ...{ workspaceId: room.id, memberId: null, credentialId: room.id, accountId: null, teamIds: [] },
    actions: new Set(['revenue.read', 'opportunity.read:all', 'person.read']),
  });
  const report = (models: readonly PathModelName[]): Promise<CreditReport> =>
    desk.report.run(caller(), { ...YEAR, by: 'channel', models });
  const behind = (model: PathModelName, channel: string, limit = 100): Promise<PathsBehindCell> =>
    desk.ways.run(caller(), { ...YEAR, model, channel, limit });

  /** A deal of somebody new, by the channels of their touches. */
  async function deal(
    channels: readonly Channel[],
    end: 'won' | 'lost' | 'open',
    cents: number,
  ): Promise<string> {
    const { personId } = await room.person();
    await room.touches(
      personId,
      channels.map((channel, place) => ({ day: place + 1, channel })),
    );
    const leadId = await room.lead({ personId });
    const amount = (cents / 100).toFixed(2);
    if (end === 'won') return room.won(leadId, 20, { amount });
    const id = await room.opened(leadId, 20, { amount });
    const how = { reason: 'PRICE', evidence: {} };
    if (end === 'lost') await room.within((tx) => desk.deals.lose.run(tx, room.by, id, how), dayOn(20));
    return id;
  }

  /** Paths of several lengths, with repeats, won and lost, of amounts that do not divide. */
  async function someDeals(): Promise<void> {
    await deal(['email', 'event'], 'won', 10_001);
    await deal(['email', 'event', 'email'], 'won', 777);
    await deal(['email', 'social', 'event'], 'won', 5_000);
    await deal(['social'], 'won', 1);
    await deal(['social', 'event'], 'lost', 900);
    await deal(['email'], 'lost', 400);
    await deal([], 'won', 333);
    await deal(['event'], 'open', 250);
    await room.follow();
  }

  it('is, of every cell of Markov and Shapley, the ways of the channel and the sum or formula that gives the figure', async () => {
    await someDeals();
    for (const { model, won } of (await report(PATH_MODELS)).models) {
      expect(won.credited.length).toBeGreaterThan(0);
      for (const { channel, conversions, amount } of won.credited) {
        const told = await behind(model as PathModelName, channel);
        expect([model, channel, told.value]).toEqual([model, channel, { conversions, amount }]);
        expect([model, channel, told.sum.amount]).toEqual([model, channel, amount]);
        expect(told.sum.conversions).toBeCloseTo(conversions, 9);
        expect(told.items.every(({ path }) => path.includes(channel))).toBe(true);
        expect(told.items).toHaveLength(told.total);
        expect(told.items.map(({ won: deals }) => deals).reduce((sum, each) => sum + each, 0)).toBe(told.won);
        const cents = told.channels.reduce((sum, each) => sum + Math.round(Number(each.amount) * 100), 0);
        expect(cents).toBe(Math.round(Number(told.shared.amount) * 100));
      }
    }
  });

  it('tells of a chain what is lost without the channel: less of the chance, by its removal effect', async () => {
    await someDeals();
    const { probability, without, channels } = await behind('markov-1', 'email');
    const { removalEffect } = channels.find(({ channel }) => channel === 'email')!;
    expect(probability).toBeCloseTo(4 / 6, 9);
    expect(without).toBeCloseTo((4 / 6) * (1 - removalEffect!), 9);
    expect((await behind('shapley', 'email')).without).toBeNull();
  });

  it('opens each way into its deals, won and lost, to the cent', async () => {
    await someDeals();
    const { items } = await behind('shapley', 'event');
    expect(items.map(({ path }) => path.join('>'))).toContain('social>event');
    for (const { path, won, lost, amount } of items) {
      const asked = { ...YEAR, model: 'total', by: 'channel', path: path.join('>'), limit: 10 } as const;
      const ofWon = await desk.explain.run(caller(), { ...asked, state: 'won' });
      const ofLost = await desk.explain.run(caller(), { ...asked, state: 'lost' });
      expect([ofWon.total, ofWon.sum.amount, ofLost.total]).toEqual([won, amount, lost]);
    }
  });

  it.each(['shapley', 'markov-2'] as const)('comes page by page, each way once, by %s', async (model) => {
    await someDeals();
    const { items, nextCursor: end, ...sums } = await behind(model, 'email');
    const asked = { ...YEAR, model, channel: 'email', limit: 1 } as const;
    const found: PathBehind[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const page = await desk.ways.run(caller(), { ...asked, cursor });
      ({ nextCursor: cursor } = page);
      expect(page).toMatchObject(sums);
      expect(page.items).toHaveLength(1);
      found.push(...page.items);
    }
    expect([found, end]).toEqual([items, null]);
    const weights = found.map(({ won, lost }) => won * 1_000 + lost);
    expect(weights).toEqual(weights.toSorted((one, other) => other - one));
  });

  it('has no ways where the channel was never met', async () => {
    await someDeals();
    const { items, total, won, value, sum } = await behind('shapley', 'phone');
    expect([items, total, won, sum]).toEqual([[], 0, 0, value]);
  });

  it('is, of sums of whole deals, those deals', async () => {
    await someDeals();
    const told = await report(['markov-1']);
    const explain = (model: 'total' | 'sourced' | 'influenced' | 'markov-1', state: 'won' | 'pending') =>
      desk.explain.run(caller(), { ...YEAR, model, state, by: 'channel', limit: 100 });
    for (const state of ['won', 'pending'] as const)
      for (const side of ['total', 'sourced', 'influenced'] as const) {
        const { value, sum, total, items } = await explain(side, state);
        expect([state, side, value, sum]).toEqual([state, side, told[state][side], told[state][side]]);
        expect(items).toHaveLength(total);
      }
    expect((await explain('markov-1', 'won')).sum).toEqual(told.models[0]!.won.untouched);
  });

  it.each([
    { model: 'total', channel: 'email' },
    { model: 'markov-1', channel: 'email' },
    { model: 'linear', path: 'email' },
  ] as const)('refuses a cell that has no deals of its own: $model', async (cell) => {
    const asked = { ...YEAR, state: 'won', by: 'channel', limit: 1, ...cell } as const;
    await expect(async () => desk.explain.run(caller(), asked)).rejects.toMatchObject({
      code: 'credit/cell',
    });
  });

  it('is computed in a thread of its own where paths are many, told as such, and the same', async () => {
    await someDeals();
    const now = await report(PATH_MODELS);
    desk.paths.atOnce(2);
    await deal(['email'], 'won', 0);
    await room.follow();
    const waiting = await report([...PATH_MODELS]);
    expect([waiting.models, waiting.computing]).toEqual([[], PATH_MODELS]);
    await expect(behind('shapley', 'email')).rejects.toMatchObject({ code: 'credit/computing' });
    await desk.paths.settled();
    const later = await report(PATH_MODELS);
    expect(later.computing).toEqual([]);
    desk.paths.atOnce(20_000);
    const fresh = await desk.freshReport().run(caller(), { ...YEAR, by: 'channel', models: PATH_MODELS });
    expect(later.models).toEqual(fresh.models);
    expect(later.models).not.toEqual(now.models);
  });

  it('is computed anew where a path of its period changed, and for nothing else', async () => {
    const JANUARY = { from: '2026-01-01', to: '2026-01-31' };
    const january = (): Promise<CreditReport> =>
      desk.report.run(caller(), { ...JANUARY, by: 'channel', models: ['markov-2'] });
    await someDeals();
    desk.paths.atOnce(0);
    expect((await january()).computing).toEqual(['markov-2']);
    await desk.paths.settled();
    const { models, computing, stamp } = await january();
    expect(computing).toEqual([]);
    const { personId } = await room.person();
    await room.touches(personId, [{ day: 60, channel: 'email' }]);
    const leadId = await room.lead({ personId });
    const later = await room.won(leadId, 70);
    await room.opened(leadId, 12);
    await room.within((tx) => desk.settings.run(tx, caller(), 0, { ...DEFAULT_SETTINGS, halfLifeDays: 3 }));
    await room.follow();
    await room.settle();
    const after = await january();
    expect([after.models, after.computing]).toEqual([models, []]);
    expect(Number(after.stamp.revision)).toBeGreaterThan(Number(stamp.revision));
    expect(after.stamp.settingsVersion).toBe(1);
    await desk.db.oracle(`update opportunity set closed_on = '2026-01-30' where id = $1`, [later]);
    await room.within((tx) => recomputeConversions(tx, room.id, { touched: [], named: [later] }));
    expect((await january()).computing).toEqual(['markov-2']);
    await desk.paths.settled();
    expect((await january()).models).not.toEqual(models);
  });

  describe('of a deal', () => {
    const shown = (id: string): Promise<DealCredit> => desk.dealCredit.run(caller(), id);

    it('is every touch, with why it counts or does not', async () => {
      const [ada, bob] = [
        await room.person({ email: 'ada@acme.it' }),
        await room.person({ email: 'bob@acme.it' }),
      ];
      const minute = 1 / 1_440;
      await room.touches(ada.personId, [
        { day: 1, channel: 'social' },
        { day: 120, channel: 'email' },
        { day: 120 + 5 * minute, channel: 'email' },
        { day: 150, channel: 'event' },
      ]);
      await room.touches(bob.personId, [{ day: 121, channel: 'content' }]);
      const leadId = await room.lead({ personId: ada.personId, companyId: ada.companyId });
      const id = await room.won(leadId, 130);
      await room.follow();
      const { touches, leftOut, leftOutTotal } = await shown(id);
      expect(touches.map(({ channel, whose }) => [channel, whose])).toEqual([
        ['email', 'party'],
        ['content', 'colleague'],
      ]);
      expect(leftOut.map(({ channel, why }) => [channel, why])).toEqual([
        ['event', 'after-end'],
        ['email', 'same-visit'],
        ['social', 'before-window'],
      ]);
      expect(leftOutTotal).toBe(3);
    });

    it('says what came with a record that was merged', async () => {
      const [one, other] = [await room.person(), await room.person()];
      await room.touches(one.personId, [{ day: 1, channel: 'email' }]);
      await room.touches(other.personId, [{ day: 2, channel: 'event' }]);
      const id = await room.won(await room.lead({ personId: one.personId }), 9);
      const pair = { survivorId: one.personId, loserId: other.personId };
      await room.within((tx) => desk.merging.run(tx, room.id, pair, { kind: 'system', id: null }));
      await room.follow();
      const { touches } = await shown(id);
      expect(touches.map(({ channel, isMerged }) => [channel, isMerged])).toEqual([
        ['email', false],
        ['event', true],
      ]);
    });

    it('is not yet what credit has not looked at', async () => {
      const { personId } = await room.person();
      const id = await room.won(await room.lead({ personId }), 9);
      await room.follow();
      await room.touches(personId, [{ day: 2, channel: 'event' }]);
      expect((await shown(id)).leftOut).toMatchObject([{ channel: 'event', why: 'not-yet' }]);
      await room.settle();
      expect((await shown(id)).leftOut).toEqual([]);
    });
  });
});
