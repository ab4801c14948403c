import fc from 'fast-check';
import type { Rows } from '../domain/rows.js';
import { ROWS } from '../domain/rows.js';
import { dayOn, PipelineDesk } from '../test-support/pipeline-desk.js';
import type { PipelineRoom } from '../test-support/pipeline-desk.js';
import type { DealsAsked } from './deal-conditions.js';
import type { PipelineDeals } from './list-deals.js';
import type { RevenueReport } from './revenue-report.js';
import { verifyPipeline } from './verify-pipeline.js';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };

describe('won revenue', () => {
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

  const report = (rows: Rows, over: object = {}): Promise<RevenueReport> =>
    desk.revenue.run(room.caller(), { ...YEAR, by: 'quarter', rows, ...over });
  const deals = (asked: Partial<DealsAsked>, ...actions: string[]): Promise<PipelineDeals> =>
    desk.list.run(room.caller(...actions), { state: 'won', ...YEAR, limit: 100, ...asked });
  const place = (sellers: Parameters<typeof desk.sellers.run>[2]): Promise<number> =>
    room.within((tx) => desk.sellers.run(tx, room.caller(), sellers));
  const cents = (amount: string): number => Math.round(Number(amount) * 100);

  it('is by quarter, region and agent, whoever sold it: a member or a name from elsewhere', async () => {
    await room.brought([
      { id: 'A', ownerLabel: 'Moses Frase', amountMinor: 105_400, closedOn: '2026-03-01' },
      { id: 'B', ownerLabel: 'moses  FRASE', amountMinor: 451_400, closedOn: '2026-04-11' },
      { id: 'C', ownerLabel: 'Zane Levy', amountMinor: 50_000, closedOn: '2026-02-01' },
      { id: 'D', ownerLabel: 'Zane Levy', stage: 'lost', amountMinor: 0, closedOn: '2026-02-02' },
    ]);
    await place([
      { name: 'Moses Frase', region: 'Central', team: 'Dustin' },
      { name: 'Zane Levy', region: 'West', team: 'Summer' },
      { name: 'Sara', region: 'West', team: 'Summer' },
    ]);
    await room.won(3, { day: 9, opening: { amount: '10.01' } });
    await room.follow();
    const { items, total, periods } = await report('region');
    const told = items.map(({ key, amount, cells, children }) => [
      ...[key, amount, cells.map((cell) => cell.amount).slice(0, 2)],
      children.map(({ name, amount: part }) => [name, part]),
    ]);
    expect(told).toEqual([
      ['Central', '5568.00', ['1054.00', '4514.00'], [['Moses Frase', '5568.00']]],
      [
        'West',
        '510.01',
        ['510.01', '0.00'],
        [
          ['Zane Levy', '500.00'],
          ['Sara', '10.01'],
        ],
      ],
    ]);
    expect(periods[0]).toEqual({ from: '2026-01-01', to: '2026-03-31' });
    expect([total.amount, total.won, total.lost, total.winRate.rate]).toEqual(['6078.01', 4, 1, 0.8]);
    const teams = await report('team');
    expect(teams.items.map(({ key, name }) => [key, name])).toEqual([
      ['l:Dustin', 'Dustin'],
      ['l:Summer', 'Summer'],
    ]);
  });

  it('goes by the region of the lead where nobody said where its seller sells', async () => {
    const leadId = await room.lead(0, { region: 'Veneto' });
    await room.won(1, { day: 2, opening: { leadId } });
    await room.follow();
    expect((await report('region')).items.map(({ key }) => key)).toEqual(['Veneto']);
    expect((await deals({ region: 'Veneto' })).total).toBe(1);
    await place([{ name: 'Sara', region: 'North', team: null }]);
    expect((await report('region')).items.map(({ key }) => key)).toEqual(['North']);
    expect([(await deals({ region: 'Veneto' })).total, (await deals({ region: 'North' })).total]).toEqual([
      0, 1,
    ]);
  });

  it('is net of refunds, on the day of the close, and without deals of tests', async () => {
    const id = await room.won(0, { day: 30, opening: { amount: '1000.00' } });
    const back = { opportunityId: id, kind: 'refunded', amount: '400.50' } as const;
    await room.within((tx) => desk.deals.recordRevenue.run(tx, room.by, back), dayOn(120));
    await room.won(0, { day: 30, opening: { leadId: await room.lead(0, { isTest: true }) } });
    await room.follow();
    const { total } = await report('channel');
    expect(total.cells.map(({ amount, won }) => [amount, won])).toEqual([
      ['599.50', 1],
      ['0.00', 0],
      ['0.00', 0],
      ['0.00', 0],
    ]);
    expect(total.cycleDays).toBe(30);
  });

  it('gives the golden value O_usd_eur: won dollars stay at the rate of their close, whatever comes later', async () => {
    const usd = { amount: '10000.00', currency: 'USD' };
    await room.won(0, { day: 5, opening: usd }, '0.925925926');
    await room.won(0, { day: 5, opening: usd });
    await room.within((tx) =>
      desk.rates.run(tx, { ...room.by, workspaceId: room.id }, [
        { on: '2026-03-01', currency: 'USD', rate: '0.869565217', source: 'bank' },
      ]),
    );
    await room.follow();
    const { total, otherCurrencies } = await report('agent');
    expect([total.amount, total.won, total.averageSize]).toEqual(['9259.26', 2, '9259.26']);
    expect(otherCurrencies).toEqual([{ currency: 'USD', deals: 1, amount: '10000.00' }]);
    const { items, sum, total: count } = await deals({});
    expect([sum, count]).toEqual(['9259.26', 2]);
    expect(items.map(({ foreign }) => foreign)).toContainEqual({ amount: '10000.00', currency: 'USD' });
  });

  it('is told in parts by product, to the cent', async () => {
    const products = await room.within((tx) =>
      desk.deals.products.run(tx, room.by, [
        { key: 'a', name: 'A', series: null, priceMinor: null, currency: null },
        { key: 'b', name: 'B', series: null, priceMinor: null, currency: null },
      ] as never),
    );
    expect(products).toBeDefined();
    const lines = [
      { product: 'a', quantity: 1, unitAmount: '100.00' },
      { product: 'b', quantity: 1, unitAmount: '200.00' },
    ];
    const id = await room.opened(0, { lines, amount: '100.00' });
    await room.within((tx) => desk.deals.win.run(tx, room.by, id, {}), dayOn(3));
    await room.won(0, { day: 3, opening: { amount: '7.00' } });
    await room.follow();
    const { items, total, isDealsAdditive } = await report('product');
    expect(items.map(({ name, amount }) => [name, amount])).toEqual([
      ['B', '66.67'],
      ['A', '33.33'],
      [null, '7.00'],
    ]);
    expect([total.amount, total.won, isDealsAdditive]).toEqual(['107.00', 2, false]);
    const [b] = items;
    expect((await deals({ product: b!.key })).sum).toBe('66.67');
    expect((await deals({ product: '' })).sum).toBe('7.00');
  });

  it('comes again as contracts say: everything, by the year, by the month, and in the first year', async () => {
    await room.won(0, { day: 1, opening: { amount: '9000.00', recurringAmount: '6000.00' } });
    await room.won(0, { day: 1, opening: { amount: '600.00', recurringAmount: '1200.00' } });
    await room.follow();
    expect((await report('agent')).recurring).toEqual({
      ...{ tcv: '9600.00', arr: '7200.00', mrr: '600.00', acv: '6600.00' },
    });
  });

  it.each([
    { may: ['revenue.read', 'opportunity.read:all'], shown: ['1000.00', 'Press line'], because: 'all of it' },
    { may: ['opportunity.read:all'], shown: [null, 'Press line'], because: 'deals, and no amounts' },
    { may: ['revenue.read', 'opportunity.read:own'], shown: [null, null], because: 'deals of their own' },
    { may: ['revenue.read'], shown: [null, null], because: 'no deals' },
  ])('tells of a single deal what one may see of it: $because', async ({ may, shown }) => {
    await room.won(0, { day: 1 });
    await room.follow();
    const { items, sum } = await deals({}, ...may);
    expect(items.map(({ amount, name }) => [amount, name])).toEqual([shown]);
    expect(sum).toBe('1000.00');
  });

  it('lists deals a page at a time, each once', async () => {
    for (let day = 1; day <= 5; day += 1) await room.won(0, { day });
    await room.follow();
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: PipelineDeals = await deals({ limit: 2, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ opportunityId }) => opportunityId));
      cursor = page.nextCursor;
    }
    expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
  });

  it('refuses a stretch that ends before it begins', async () => {
    await expect(report('agent', { from: '2026-02-01', to: '2026-01-01' })).rejects.toMatchObject({
      code: 'pipeline/period',
    });
  });

  it('adds up in every direction, and every figure is the sum of its deals, whatever was sold', async () => {
    const sold = fc.record({
      amountMinor: fc.nat(1_000_000),
      month: fc.integer({ min: 1, max: 12 }),
      ownerLabel: fc.constantFrom('Anna', 'Bo', 'Cy', undefined),
      stage: fc.constantFrom('won', 'won', 'lost'),
      product: fc.constantFrom({ key: 'x' }, { key: 'y' }, undefined),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(sold, { minLength: 1, maxLength: 12 }), async (all) => {
        room = await desk.room();
        await room.brought(
          all.map(({ month, ownerLabel, product, ...each }, index) => ({
            ...each,
            ...{ id: `${index}`, closedOn: `2026-${String(month).padStart(2, '0')}-15` },
            ...(ownerLabel && { ownerLabel }),
            ...(product && { product }),
          })),
        );
        await place([
          { name: 'Anna', region: 'North', team: 'One' },
          { name: 'Bo', region: 'South', team: null },
        ]);
        await room.follow();
        const won = all.filter(({ stage }) => stage === 'won');
        const expected = won.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
        for (const rows of ROWS) await addsUp(await report(rows), expected);
      }),
      { numRuns: 6 },
    );
  });

  async function addsUp({ items, total, periods, rows }: RevenueReport, expected: number): Promise<void> {
    const sum = (amounts: readonly string[]): number => amounts.reduce((all, each) => all + cents(each), 0);
    expect(cents(total.amount)).toBe(expected);
    expect(sum(items.map(({ amount }) => amount))).toBe(expected);
    periods.forEach((_, at) =>
      expect(sum(items.map(({ cells }) => cells[at]!.amount))).toBe(cents(total.cells[at]!.amount)),
    );
    for (const { key, cells, amount, children } of items) {
      expect(sum(cells.map((cell) => cell.amount))).toBe(cents(amount));
      if (rows === 'region') expect(sum(children.map((child) => child.amount))).toBe(cents(amount));
      for (const [at, { amount: figure, won }] of cells.entries()) {
        if (won === 0) continue;
        const behind = await deals({ [rows]: key, ...periods[at] });
        expect([behind.sum, behind.total]).toEqual([figure, won]);
      }
    }
  }
});
