import type { Caller } from '#contracts';
import { SYSTEM } from '#contracts';
import type { RuleModelName } from '../domain/models.js';
import { CreditDesk, dayOn } from '../test-support/credit-desk.js';
import type { CreditRoom } from '../test-support/credit-desk.js';
import { MODELS } from '../domain/models.js';
import type { CreditReport } from '../domain/report.js';
import type { CreditExplained } from './explain-credit.js';
import { verifyCredit } from './verify-credit.js';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };

/** Nothing but the deals themselves: whoever may see amounts adds them up. */
function expectSum({ sum, value, items }: CreditExplained): void {
  const cents = items.reduce((all, { amount }) => all + Math.round(Number(amount) * 100), 0);
  expect([sum, cents]).toEqual([value, Math.round(Number(value.amount) * 100)]);
  const conversions = items.reduce((all, each) => all + each.conversions, 0);
  expect(conversions).toBeCloseTo(value.conversions, 8);
}

describe('credit of deals', () => {
  let desk: CreditDesk;
  let room: CreditRoom;
  beforeAll(async () => {
    desk = await CreditDesk.open();
  });
  beforeEach(async () => {
    room = await desk.room();
  });
  afterAll(() => desk.close());

  const caller = (): Caller => ({
    ...{ workspaceId: room.id, memberId: null, credentialId: room.id, accountId: null, teamIds: [] },
    actions: new Set(['opportunity.read:all', 'revenue.read']),
  });
  const report = (over: object = {}): Promise<CreditReport> =>
    desk.report.run(caller(), { ...YEAR, by: 'channel', models: MODELS, ...over });
  const amounts = ({ models }: CreditReport, model: string): Record<string, string> =>
    Object.fromEntries(
      models
        .find((each) => each.model === model)!
        .won.credited.map(({ channel, amount }) => [channel, amount]),
    );
  const verified = () => room.within((tx) => verifyCredit(tx, room.id));
  /** After every test: what is kept is what its touches say. */
  afterEach(async () => expect((await verified()).differences).toEqual([]));

  /** The worked journey: five touches in 38 days, EUR 12,000. */
  async function journey(leadDay: number, openedOn: number): Promise<string> {
    const { personId } = await room.person();
    await room.touches(personId, [
      ...([
        [0, 'social'],
        [5, 'content'],
        [12, 'paid-social'],
        [30, 'paid-search'],
        [38, 'direct'],
      ] as const),
    ] as [number, 'social'][]);
    const leadId = await room.lead({ personId, day: leadDay });
    return room.won(leadId, 38, { openedOn });
  }
  const ORDER = ['social', 'content', 'paid-social', 'paid-search', 'direct'];

  it.each([
    { model: 'first', amounts: ['12000.00', '0', '0', '0', '0'] },
    { model: 'last', amounts: ['0', '0', '0', '0', '12000.00'] },
    { model: 'last-non-direct', amounts: ['0', '0', '0', '12000.00', '0'] },
    { model: 'linear', amounts: ['2400.00', '2400.00', '2400.00', '2400.00', '2400.00'] },
    { model: 'u-shaped', amounts: ['4800.00', '800.00', '800.00', '800.00', '4800.00'] },
    { model: 'position', amounts: ['4800.00', '800.00', '800.00', '800.00', '4800.00'] },
    { model: 'w-shaped', amounts: ['3600.00', '600.00', '3600.00', '600.00', '3600.00'] },
    { model: 'time-decay', amounts: ['175.19', '287.44', '574.88', '3417.04', '7545.45'] },
    {
      model: 'full-path',
      leadDay: 5,
      openedOn: 30,
      amounts: ['2700.00', '2700.00', '1200.00', '2700.00', '2700.00'],
    },
  ])(
    'of the worked journey is, by $model, $amounts',
    async ({ model, amounts: expected, leadDay = 12, openedOn = 38 }) => {
      await journey(leadDay, openedOn);
      await room.follow();
      const found = amounts(await report({ models: [model] }), model);
      expect(ORDER.map((channel) => found[channel] ?? '0')).toEqual(expected);
    },
  );

  it('sums to one conversion and to the cent by every model, the uncredited told apart', async () => {
    const { personId } = await room.person();
    await room.touches(personId, [
      { day: 1, channel: 'email', campaign: 'Spring' },
      { day: 2, channel: 'event', campaign: 'Fair' },
      { day: 3, channel: 'website' },
    ]);
    await room.won(await room.lead({ personId }), 9, { amount: '100.01' });
    await room.won(await room.lead({ leadType: 'spare parts' }), 9, { amount: '7.77' });
    await room.opened(await room.lead({ personId, leadType: 'other' }), 9, { amount: '50.00' });
    await room.follow();
    const told = await report();
    expect(told.won.total).toEqual({ conversions: 2, amount: '107.78' });
    expect(told.pending.total).toEqual({ conversions: 1, amount: '50.00' });
    for (const { model, won } of told.models) {
      const cents = [...won.credited, won.untouched].reduce(
        (sum, { amount }) => sum + Math.round(Number(amount) * 100),
        0,
      );
      expect([model, cents]).toEqual([model, 10_778]);
      const conversions = [...won.credited, won.untouched].reduce((sum, each) => sum + each.conversions, 0);
      expect(conversions).toBeCloseTo(2, 6);
    }
    const linear = told.models.find(({ model }) => model === 'linear')!;
    expect(linear.won.untouched).toEqual({ conversions: 1, amount: '7.77' });
    expect(linear.pending?.untouched).toEqual({ conversions: 0, amount: '0.00' });
    expect(amounts(told, 'campaign-even')).toEqual({ email: '50.01', event: '50.00' });
    expect(told.won.sourced).toEqual({ conversions: 1, amount: '100.01' });
    expect(told.influenced).toHaveLength(3);
  });

  it('pools the people of a company, and leaves strangers out', async () => {
    const [ada, bob, eve] = [
      await room.person({ email: 'ada@acme.it' }),
      await room.person({ email: 'bob@acme.it' }),
      await room.person({ email: 'eve@umbrella.it' }),
    ];
    expect(ada.companyId).toBe(bob.companyId);
    await room.touches(ada.personId, [[1, 'email']]);
    await room.touches(bob.personId, [[2, 'event']]);
    await room.touches(eve.personId, [[3, 'phone']]);
    const leadId = await room.lead({ personId: ada.personId, companyId: ada.companyId });
    await room.won(leadId, 9);
    await room.follow();
    expect(amounts(await report(), 'linear')).toEqual({ email: '6000.00', event: '6000.00' });
  });

  it('takes up a touch that no entry tells of, and one that is taken away', async () => {
    const { personId } = await room.person();
    await room.won(await room.lead({ personId }), 9);
    await room.follow();
    expect(amounts(await report(), 'linear')).toEqual({});
    await room.touches(personId, [[3, 'event']]);
    expect((await report()).stamp.isSettling).toBe(true);
    await room.settle();
    expect(amounts(await report(), 'linear')).toEqual({ event: '12000.00' });
    await desk.db.oracle('delete from touch where workspace_id = $1', [room.id]);
    await room.settle();
    expect(amounts(await report(), 'linear')).toEqual({});
    expect((await report()).stamp.isSettling).toBe(false);
  });

  it('says that figures are settling while a long journal is read for the first time', async () => {
    const { personId } = await room.person();
    await room.won(await room.lead({ personId }), 9);
    await room.follow();
    expect((await report()).stamp.isSettling).toBe(false);
    const read = async (position: string): Promise<boolean> => {
      const to = `update journal_reader set position = ${position} where workspace_id = $1 and name = 'attribution'`;
      await desk.db.oracle(to, [room.id]);
      return (await report()).stamp.isSettling;
    };
    expect(await read('position - 1500')).toBe(true);
    expect(await read('position + 1500')).toBe(false);
  });

  it('gives every deal of a person its own whole credit, and what was lost none', async () => {
    const { personId } = await room.person();
    await room.touches(personId, [
      [1, 'email'],
      [5, 'event'],
    ]);
    const leadId = await room.lead({ personId });
    await room.won(leadId, 3, { amount: '10.00' });
    await room.won(leadId, 9, { amount: '30.00' });
    const lost = await room.opened(leadId, 9);
    await room.within(
      (tx) => desk.deals.lose.run(tx, room.by, lost, { reason: 'PRICE', evidence: {} }),
      dayOn(9),
    );
    await room.follow();
    expect(amounts(await report(), 'last')).toEqual({ email: '10.00', event: '30.00' });
    const told = await report({ models: ['markov-1', 'shapley'] });
    expect(told.models.map(({ probability }) => probability)).toEqual([expect.closeTo(2 / 3, 9), null]);
  });

  it('goes with the money: a refund takes credit back from whoever had it', async () => {
    const id = await journey(0, 38);
    await room.follow();
    await room.within((tx) =>
      desk.deals.recordRevenue.run(tx, room.by, { opportunityId: id, kind: 'refunded', amount: '2000.00' }),
    );
    await room.follow();
    expect(amounts(await report(), 'linear')).toMatchObject({ social: '2000.00', direct: '2000.00' });
    expect((await report()).won.total.amount).toBe('10000.00');
  });

  it('is in the currency the deal was frozen in, and told apart where nobody said a rate', async () => {
    const { personId } = await room.person();
    await room.touches(personId, [[1, 'email']]);
    const dollars = { currency: 'USD', amount: '10000.00' };
    await room.won(await room.lead({ personId }), 9, { ...dollars, rate: '0.925925926' });
    await room.won(await room.lead({ personId, leadType: 'other' }), 9, dollars);
    await room.follow();
    const told = await report();
    expect(amounts(told, 'last')).toEqual({ email: '9259.26' });
    expect(told.otherCurrencies).toEqual([
      { state: 'won', currency: 'USD', conversions: 1, amount: '10000.00' },
    ]);
  });

  it('follows a merge and its undo without changing a total', async () => {
    const [one, other] = [await room.person(), await room.person()];
    await room.touches(one.personId, [[1, 'email']]);
    await room.touches(other.personId, [[2, 'event']]);
    await room.won(await room.lead({ personId: one.personId }), 9, { amount: '100.00' });
    await room.won(await room.lead({ personId: other.personId }), 9, { amount: '60.00' });
    await room.follow();
    const before = await room.kept();
    const pair = { survivorId: one.personId, loserId: other.personId };
    const { mergeId } = await room.within((tx) => desk.merging.run(tx, room.id, pair, SYSTEM));
    await room.follow();
    const merged = await report();
    expect(amounts(merged, 'linear')).toEqual({ email: '80.00', event: '80.00' });
    expect(merged.won.total).toEqual({ conversions: 2, amount: '160.00' });
    await room.within((tx) => desk.merging.undo(tx, room.id, { personId: one.personId, mergeId }, SYSTEM));
    await room.follow();
    expect(await room.kept()).toEqual(before);
  });

  it('stays when a person is erased', async () => {
    const { personId } = await room.person();
    await room.touches(personId, [[1, 'email']]);
    await room.won(await room.lead({ personId }), 9);
    await room.follow();
    const before = await room.kept();
    await room.within((tx) =>
      desk.erasing.erase(tx, room.id, personId, { actor: SYSTEM, occurredAt: dayOn(20) }),
    );
    await room.follow();
    await room.settle();
    expect(await room.kept()).toEqual(before);
  });

  it('goes by new settings once they are said, also for deals that were won long ago', async () => {
    await journey(12, 38);
    await room.follow();
    const now = {
      lookbackDays: 10,
      sessionMinutes: 30,
      halfLifeDays: 7,
      typeWeights: {},
      leadMilestone: 'captured',
      sourcedBy: 'first-touch',
      positionWeights: { last: 1 },
      actsPerDeal: 5,
      mostOfPeriod: 50,
    } as const;
    await room.within((tx) => desk.settings.run(tx, caller(), 0, now));
    await room.follow();
    await room.settle();
    const told = await report();
    expect(amounts(told, 'linear')).toEqual({ 'paid-search': '6000.00', direct: '6000.00' });
    expect(told.stamp).toMatchObject({ settingsVersion: 1, lookbackDays: 10, isSettling: false });
    await expect(room.within((tx) => desk.settings.run(tx, caller(), 0, now))).rejects.toMatchObject({
      code: 'credit/settings-changed',
    });
  });

  it('leaves the same rows after a reader that died between, and in any portions', async () => {
    await journey(12, 38);
    await room.opened(await room.lead({ leadType: 'other' }), 3);
    await desk.number(room.id);
    const { follow, readers } = desk;
    const dying = {
      name: follow.name,
      read: async (...given: Parameters<typeof follow.read>) => {
        await follow.read(...given);
        throw new Error('killed');
      },
    };
    await expect(readers.catchUp(dying, room.id)).rejects.toThrow('killed');
    expect(Object.values(await room.kept()).flat()).toEqual([]);
    await room.follow(1);
    const inOnes = await room.kept();
    await desk.db.oracle('delete from journal_reader where workspace_id = $1', [room.id]);
    await room.follow(3);
    expect(await room.kept()).toEqual(inOnes);
  });

  it('is explained by its deals: the figure is their sum, in every cell of a report', async () => {
    await journey(12, 38);
    const { personId } = await room.person();
    await room.touches(personId, [{ day: 1, channel: 'social', campaign: 'Spring', asset: 'Film' }]);
    await room.won(await room.lead({ personId }), 9, { amount: '0.05' });
    await room.won(await room.lead({ leadType: 'none' }), 9, { amount: '3.00' });
    await room.follow();
    for (const by of ['channel', 'campaign', 'asset'] as const) {
      const told = await report({ by, models: ['linear', 'time-decay', 'campaign-even'] });
      for (const { model, won } of told.models) {
        const cells = [
          ...won.credited,
          { channel: undefined, campaignId: null, assetId: null, ...won.untouched },
        ];
        for (const { channel, campaignId, assetId, conversions, amount } of cells) {
          const cell = { ...YEAR, by, model: model as RuleModelName, state: 'won', limit: 10 } as const;
          const of = { channel, campaignId: campaignId ?? undefined, assetId: assetId ?? undefined };
          const explained = await desk.explain.run(caller(), { ...cell, ...of });
          expect(explained.value).toEqual({ conversions, amount });
          expect(explained.items).toHaveLength(explained.total);
          expectSum(explained);
        }
      }
      for (const { channel, campaignId, assetId, ...figure } of told.influenced) {
        const of = { channel, campaignId: campaignId ?? undefined, assetId: assetId ?? undefined };
        const asked = { ...YEAR, by, model: 'influenced', state: 'won', limit: 10, ...of } as const;
        const explained = await desk.explain.run(caller(), asked);
        expect(explained.value).toEqual({ conversions: figure.conversions, amount: figure.amount });
        expectSum(explained);
      }
    }
  });

  it('shows a deal back to its touches, each with its share by every rule', async () => {
    const id = await journey(12, 38);
    await room.follow();
    const shown = await desk.dealCredit.run({ ...caller(), actions: new Set(['opportunity.read:all']) }, id);
    expect(shown).toMatchObject({ state: 'won', amount: null, isSourced: true, isInfluenced: true });
    expect(shown.touches.map(({ channel }) => channel)).toEqual(ORDER);
    for (const [place, { model }] of shown.touches[0]!.credit.entries()) {
      const sum = shown.touches.reduce((total, { credit }) => total + credit[place]!.share, 0);
      expect([model, sum]).toEqual([model, model.startsWith('campaign') ? 0 : expect.closeTo(1, 9)]);
    }
  });

  it('counts whoever is named as a contact of the deal, under the record they live on in', async () => {
    const [ada, bob] = [await room.person(), await room.person()];
    await room.touches(bob.personId, [[2, 'event']]);
    const id = await room.won(await room.lead({ personId: ada.personId }), 9);
    const contact = { role: 'champion', isPrimary: false } as const;
    await room.within((tx) =>
      desk.deals.setContact.run(tx, room.by, id, { personId: bob.personId, ...contact }),
    );
    await room.follow();
    expect(amounts(await report(), 'first')).toEqual({ event: '12000.00' });
  });

  it('is no credit of a lead that was a test', async () => {
    const { personId } = await room.person();
    await room.touches(personId, [[2, 'event']]);
    await room.won(await room.lead({ personId, isTest: true }), 9);
    await room.follow();
    expect((await report()).won.total.conversions).toBe(0);
  });

  it('is told wrong by verification when somebody tampers with it', async () => {
    await journey(12, 38);
    await room.follow();
    const tamper = (sql: string) => desk.db.oracle(sql, [room.id]);
    await tamper(
      `update credit_rollup set amounts[4] = amounts[4] + 1 where workspace_id = $1 and level = 1 and span = 'month' and channel = 'social'`,
    );
    expect((await verified()).differences).toMatchObject([{ of: 'credit_rollup' }]);
    await tamper(
      `update credit_rollup set amounts[4] = amounts[4] - 1 where workspace_id = $1 and level = 1 and span = 'month' and channel = 'social'`,
    );
    await tamper(`update conversion_touch set channel = 'email' where workspace_id = $1 and place = 0`);
    expect((await verified()).differences).toContainEqual(expect.objectContaining({ of: 'conversion' }));
    await tamper(`update conversion_touch set channel = 'social' where workspace_id = $1 and place = 0`);
    await tamper(`update conversion_touch set day = day + 1 where workspace_id = $1 and place = 0`);
    expect((await verified()).differences).toMatchObject([{ of: 'conversion_touch' }]);
    await tamper(`update conversion_touch set day = day - 1 where workspace_id = $1 and place = 0`);
  });
});
