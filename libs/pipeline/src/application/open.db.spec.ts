import { dayOn, PipelineDesk } from '../test-support/pipeline-desk.js';
import type { PipelineRoom } from '../test-support/pipeline-desk.js';
import type { OpenReport } from './open-report.js';
import { verifyPipeline } from './verify-pipeline.js';

/** 1 July 2026. */
const ASOF = '2026-07-01';

describe('what is open', () => {
  let desk: PipelineDesk;
  let room: PipelineRoom;
  beforeAll(async () => {
    desk = await PipelineDesk.open();
  });
  beforeEach(async () => {
    room = await desk.room();
  });
  afterAll(() => desk.close());
  /** After every test: what is kept is what the deals say. */
  afterEach(async () =>
    expect((await room.within((tx) => verifyPipeline(tx, room.id))).differences).toEqual([]),
  );

  const open = (over: object = {}): Promise<OpenReport> =>
    desk.open.run(room.caller(), { asOf: ASOF, ...over });
  const behind = async (over: object): Promise<[number, string]> => {
    const { total, sum } = await desk.list.run(room.caller(), {
      state: 'open',
      asOf: ASOF,
      limit: 50,
      ...over,
    });
    return [total, sum];
  };

  it('goes by the template until own deals closed, each stage with what it weighs', async () => {
    await room.opened(0, { amount: '100.00' });
    await room.opened(0, { amount: '200.00', stage: 'negotiation' });
    await room.follow();
    const { stages, total, closed, velocity } = await open();
    expect(
      stages.map(({ amount, weighted, rate, isTemplate }) => [amount, weighted, rate, isTemplate]),
    ).toEqual([
      ['100.00', '20.00', 0.2, true],
      ['0.00', '0.00', 0.4, true],
      ['0.00', '0.00', 0.6, true],
      ['200.00', '160.00', 0.8, true],
    ]);
    expect([total.amount, total.weighted, total.deals]).toEqual(['300.00', '180.00', 2]);
    expect([closed.winRate.rate, velocity]).toEqual([null, null]);
    expect(await behind({ stage: 'negotiation' })).toEqual([1, '200.00']);
  });

  it('goes by own rates of deals that were met in the stage, once ten of them closed', async () => {
    for (let at = 0; at < 8; at += 1) await room.won(100, { day: 120, opening: { stage: 'proposal' } });
    for (let at = 0; at < 4; at += 1) await room.lost(100, { day: 120, opening: { stage: 'proposal' } });
    const skipped = await room.opened(100);
    await room.moved(skipped, 'negotiation', 101);
    await room.follow();
    const { stages, closed, velocity, coverage } = await open({ quota: '100000' });
    const [, , proposal, negotiation] = stages;
    expect([proposal!.own.won, proposal!.own.closed, proposal!.isTemplate]).toEqual([8, 12, false]);
    expect(proposal!.rate).toBeCloseTo((8 + 6) / 22, 12);
    expect([negotiation!.own.closed, negotiation!.isTemplate, negotiation!.deals]).toEqual([0, true, 1]);
    expect([closed.cycleDays, closed.averageSize]).toEqual([20, '1000.00']);
    expect(coverage).toEqual({ is: 0.01, needed: 1.5 });
    expect(Number(velocity)).toBeCloseTo((1 * (8 / 12) * 1_000) / 20, 2);
  });

  it('brings what remains of the quota as often as its deals say, exactly', async () => {
    await room.opened(150, { amount: '100.00', stage: 'negotiation' });
    await room.opened(150, { amount: '100.00', stage: 'negotiation' });
    await room.won(170, { day: 181, opening: { amount: '50.00' } });
    await room.follow();
    const { quota, chance } = await open({ quota: '150.00' });
    expect([quota.won, quota.remaining, quota.source, quota.from]).toEqual([
      '50.00',
      '100.00',
      'asked',
      '2026-07-01',
    ]);
    expect(chance).toMatchObject({ method: 'exact' });
    expect(chance!.atLeast).toBeCloseTo(1 - 0.2 ** 2, 10);
    expect((await open()).chance).toBeNull();
    await room.within((tx) => desk.quota.run(tx, room.caller(), '2026-08-15', '50.00'));
    const kept = await open();
    expect([kept.quota.source, kept.quota.remaining, kept.chance!.atLeast, kept.coverage.is]).toEqual([
      ...['kept', '0.00', 1, null],
    ]);
    expect(await desk.quota.read(room.caller())).toEqual([
      { quarter: '2026-07-01', amount: '50.00', currency: 'EUR' },
    ]);
    await room.within((tx) => desk.quota.run(tx, room.caller(), '2026-07-01', null));
    expect((await open()).quota.source).toBe('none');
  });

  it('gives the golden value O_usd_eur_later: open dollars are told at the rate of the day they are looked at', async () => {
    await room.opened(0, { amount: '10000.00', currency: 'USD' });
    await room.opened(0, { amount: '5.00', currency: 'CHF' });
    await room.follow();
    const rate = (on: string, value: string): Promise<unknown> =>
      room.within((tx) =>
        desk.rates.run(tx, { ...room.by, workspaceId: room.id }, [
          { on, currency: 'USD', rate: value, source: 'bank' },
        ]),
      );
    await rate('2026-03-01', '0.925925926');
    await rate('2026-06-30', '0.869565217');
    const { total, otherCurrencies } = await open();
    expect([total.amount, total.deals]).toEqual(['8695.65', 2]);
    expect(otherCurrencies).toEqual([{ currency: 'CHF', deals: 1, amount: '5.00' }]);
    expect((await open({ asOf: '2026-03-02' })).total.amount).toBe('9259.26');
    expect((await open({ asOf: '2026-05-02' })).otherCurrencies.map(({ currency }) => currency)).toEqual([
      'CHF',
      'USD',
    ]);
    expect(await behind({})).toEqual([2, '8695.65']);
  });

  it('is as it was on a day that has passed', async () => {
    await room.won(10, { day: 100, opening: { amount: '70.00', stage: 'engaging' } });
    await room.opened(120, { amount: '30.00' });
    await room.follow();
    expect((await open({ asOf: '2026-02-01' })).total.amount).toBe('70.00');
    expect((await open({ asOf: '2026-02-01' })).stages.map(({ deals }) => deals)).toEqual([0, 1, 0, 0]);
    expect((await open()).total.amount).toBe('30.00');
    await expect(open({ asOf: '2999-01-01' })).rejects.toMatchObject({ code: 'pipeline/as-of' });
  });

  it('is old, late or without an amount, each figure with its deals', async () => {
    await room.opened(0, { amount: '10.00', closeOn: '2026-06-30' });
    await room.opened(170, { amount: '20.00', closeOn: ASOF });
    const leadId = await room.lead(1);
    await room.within((tx) => desk.deals.open.run(tx, room.by, { leadId, name: 'Unsaid' }), dayOn(120));
    await room.follow();
    const { ages, slipped, unpriced, owners, teams } = await open();
    expect(ages.map(({ since, deals, amount }) => [since, deals, amount])).toEqual([
      [0, 1, '20.00'],
      [31, 1, '0.00'],
      [91, 0, '0.00'],
      [181, 1, '10.00'],
      [null, 0, '0.00'],
    ]);
    expect([slipped.deals, slipped.amount, unpriced]).toEqual([1, '10.00', 1]);
    expect(await behind({ isSlipped: true })).toEqual([1, '10.00']);
    expect(await behind({ maxAge: 30 })).toEqual([1, '20.00']);
    expect(await behind({ minAge: 181 })).toEqual([1, '10.00']);
    expect(owners.map(({ name, deals }) => [name, deals])).toEqual([['Sara', 3]]);
    expect(await behind({ agent: owners[0]!.key })).toEqual([3, '30.00']);
    expect(await behind({ team: teams[0]!.key })).toEqual([3, '30.00']);
  });

  it('goes with a lead that is taken away, and says what is wrong where a row is', async () => {
    const id = await room.opened(0, { amount: '10.00' });
    await room.follow();
    await desk.db.oracle('update pipeline_deal set amount_minor = 5 where opportunity_id = $1', [id]);
    const { differences, deals } = await room.within((tx) => verifyPipeline(tx, room.id));
    expect([deals, differences.map(({ of }) => of)]).toEqual([1, ['pipeline_deal']]);
    await room.moved(id, 'engaging', 3);
    await room.follow();
    expect((await open()).total.amount).toBe('10.00');
  });
});
