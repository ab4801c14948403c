import { newId } from '#kernel';
import type { AppError } from '#kernel';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { DealDesk } from '../test-support/deal-desk.js';
import type { DealRoom } from '../test-support/deal-desk.js';

const refusal = (code: string) => expect.objectContaining({ code });

describe('deals', () => {
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

  const typesOf = async (leadId: string) => (await room.entries(leadId)).map(({ type }) => type);

  it('opens a deal and makes its lead an opportunity, the stages in between implied', async () => {
    const { dealId, leadId } = await room.deal({ recurringAmount: '2000.00', closeOn: '2030-01-31' });
    expect(await room.stageOfLead(leadId)).toBe('opportunity');
    expect(await room.dealRow(dealId)).toMatchObject({
      stage: 'prospecting',
      amount_minor: '1200000',
      recurring_minor: '200000',
      currency: 'EUR',
      probability: 10,
      owner_id: room.sara.id,
    });
    const [, opened] = await room.entries(leadId);
    expect(opened).toMatchObject({
      type: 'opportunity.opened',
      payload: {
        opportunityId: dealId,
        amountMinor: 1_200_000,
        stage: 'prospecting',
        lead: { stage: 'opportunity' },
        move: { from: 'inquiry', to: 'opportunity', entered: ['mql', 'sal', 'sql', 'opportunity'] },
      },
    });
  });

  it('lets a second deal leave the lead where it is', async () => {
    const { leadId } = await room.deal();
    await room.deal({ leadId });
    expect((await room.entries(leadId)).at(-1)).toMatchObject({
      type: 'opportunity.opened',
      payload: { move: null },
    });
  });

  it('refuses a deal on a lead that is lost, and leaves nothing behind', async () => {
    const { dealId, leadId } = await room.deal();
    await room.lose(dealId);
    await expect(room.deal({ leadId })).rejects.toEqual(refusal('lead/wrong-stage'));
    expect(await db.oracle('select 1 from opportunity where lead_id = $1', [leadId])).toHaveLength(1);
  });

  it('refuses a deal on a lead that does not exist', async () => {
    await expect(room.deal({ leadId: newId() })).rejects.toEqual(refusal('lead/missing'));
  });

  it('moves a deal between open stages and says nothing when it is there already', async () => {
    const { dealId, leadId } = await room.deal();
    const move = () => room.within((tx) => desk.changeStage.run(tx, room.by, dealId, 'proposal'));
    await move();
    await move();
    expect(await room.dealRow(dealId)).toMatchObject({ stage: 'proposal', probability: 50 });
    expect(await typesOf(leadId)).toEqual([
      'lead.captured',
      'opportunity.opened',
      'opportunity.stage_changed',
    ]);
  });

  it('wins a deal: lead a customer, amount booked, rate frozen', async () => {
    const { dealId, leadId } = await room.deal({ stage: 'negotiation' });
    await room.win(dealId, { closedOn: '2026-02-03' });
    expect(await room.stageOfLead(leadId)).toBe('customer');
    expect(await room.dealRow(dealId)).toMatchObject({
      stage: 'won',
      rate: '1.000000000',
      rate_currency: 'EUR',
    });
    expect(await room.money(dealId)).toEqual([{ kind: 'booked', minor: '1200000' }]);
    expect((await room.entries(leadId)).slice(-3, -1)).toMatchObject([
      {
        type: 'opportunity.won',
        payload: {
          from: 'negotiation',
          closedOn: '2026-02-03',
          move: { to: 'customer', entered: ['customer'] },
        },
      },
      { type: 'revenue.recorded', payload: { kind: 'booked', amountMinor: 1_200_000, on: '2026-02-03' } },
    ]);
  });

  it.each([
    ['the caller says the rate', { rate: '0.0061' }, '0.006100000'],
    ['nobody says the rate, and none is made up', {}, null],
  ])('freezes a deal in another currency when %s', async (_case, how, rate) => {
    const { dealId } = await room.deal({ currency: 'JPY', amount: '500000' });
    await room.win(dealId, how);
    expect(await room.dealRow(dealId)).toMatchObject({ currency: 'JPY', rate });
  });

  it('asks what a deal was won for when nobody has said', async () => {
    const { dealId } = await room.deal({ amount: undefined });
    await expect(room.win(dealId)).rejects.toMatchObject({
      code: 'opportunity/amount-required',
      fields: [{ pointer: '/amount' }],
    });
    await room.win(dealId, { amount: '99.90' });
    expect(await room.money(dealId)).toEqual([{ kind: 'booked', minor: '9990' }]);
  });

  it('refuses a closing day that lies ahead', async () => {
    const { dealId } = await room.deal();
    await expect(room.win(dealId, { closedOn: '2999-01-01' })).rejects.toEqual(
      refusal('opportunity/closed-in-future'),
    );
  });

  it('lets one of 50 who win the same deal at once win, and tells the others who did', async () => {
    const { dealId, leadId } = await room.deal();
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => room.win(dealId)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason as AppError] : []));
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['opportunity/already-closed']));
    expect(refused[0]?.facts).toMatchObject({
      winner: { memberId: room.sara.id, name: 'Sara' },
      stage: 'won',
    });
    expect(await room.money(dealId)).toHaveLength(1);
    expect((await typesOf(leadId)).filter((type) => type === 'opportunity.won')).toHaveLength(1);
  });

  it('lets one of win and loss happen when they meet', async () => {
    const { dealId, leadId } = await room.deal();
    const outcomes = await Promise.allSettled([
      room.win(dealId),
      room.lose(dealId),
      room.win(dealId),
      room.lose(dealId),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const stage = (await room.dealRow(dealId))?.stage;
    expect(await room.stageOfLead(leadId)).toBe(stage === 'won' ? 'customer' : 'lost');
  });

  it('loses a deal for an agreed reason; the words stay out of the journal', async () => {
    const { dealId, leadId } = await room.deal();
    await expect(room.lose(dealId, 'NO_DECISION')).rejects.toEqual(refusal('reason/incomplete'));
    await room.lose(dealId, 'NO_DECISION', { text: 'Mario went silent' });
    expect(await room.dealRow(dealId)).toMatchObject({
      stage: 'lost',
      close_reason: 'NO_DECISION',
      close_note: 'Mario went silent',
      close_evidence: {},
    });
    expect(await room.stageOfLead(leadId)).toBe('lost');
    expect(JSON.stringify(await room.entries(leadId))).not.toContain('Mario');
  });

  it('loses the lead with its last open deal, and never a customer', async () => {
    const { dealId: one, leadId } = await room.deal();
    const { dealId: two } = await room.deal({ leadId });
    await room.lose(one);
    expect(await room.stageOfLead(leadId)).toBe('opportunity');
    await room.win(two);
    const { dealId: three } = await room.deal({ leadId });
    await room.lose(three);
    expect(await room.stageOfLead(leadId)).toBe('customer');
  });

  it.each([
    ['JPY', '1234567', '1234567'],
    ['KWD', '1234.567', '1234567'],
    ['EUR', '90071992547409.91', '9007199254740991'],
  ])('keeps an amount in %s exact from request to booking', async (currency, amount, minor) => {
    const { dealId } = await room.deal({ currency, amount });
    await room.win(dealId);
    expect(await room.money(dealId)).toEqual([{ kind: 'booked', minor }]);
  });

  it('refunds up to what was booked, to the cent, and not a cent more', async () => {
    const { dealId } = await room.deal({ amount: '100.00' });
    await room.win(dealId);
    await room.revenue(dealId, 'invoiced', '100.00');
    await room.revenue(dealId, 'refunded', '60.00');
    await expect(room.revenue(dealId, 'refunded', '40.01')).rejects.toMatchObject({
      code: 'revenue/refund-too-large',
      facts: { refundable: '40.00', currency: 'EUR' },
    });
    await room.revenue(dealId, 'refunded', '40.00');
    expect((await room.money(dealId)).map(({ kind, minor }) => `${kind} ${minor}`)).toEqual([
      'booked 10000',
      'invoiced 10000',
      'refunded -6000',
      'refunded -4000',
    ]);
  });

  it('never refunds more than was booked, however many refunds come at once', async () => {
    const { dealId } = await room.deal({ amount: '100.00' });
    await room.win(dealId);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, () => room.revenue(dealId, 'refunded', '30.00')),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });

  it('moves no money on a deal that is not won', async () => {
    const { dealId } = await room.deal();
    await expect(room.revenue(dealId, 'invoiced', '1.00')).rejects.toEqual(refusal('revenue/not-won'));
  });

  it('lets nobody who serves change or delete money that moved', async () => {
    const { dealId } = await room.deal();
    await room.win(dealId);
    for (const sql of ['update revenue_event set amount_minor = 1', 'delete from revenue_event'])
      await expect(room.within((tx) => tx.query(sql))).rejects.toThrow(/permission denied/);
  });

  it('keeps money that moved also from whoever says that an import is undone, when no import made the lead', async () => {
    const { dealId, leadId } = await room.deal();
    await room.win(dealId);
    await room.within((tx) => tx.query('select forget_imported_money(array[$1]::uuid[])', [leadId]));
    const [left] = await db.oracle<{ n: number }>(
      'select count(*)::int as n from revenue_event where opportunity_id = $1',
      [dealId],
    );
    expect(left?.n).toBeGreaterThan(0);
  });

  it('values a deal by its lines, each product once', async () => {
    const rate = { currency: 'EUR' };
    await room.within((tx) =>
      desk.products.run(tx, room.by, [
        { key: 'press', name: 'Press', price: '4821.00', ...rate },
        { key: 'service', name: 'Service' },
      ]),
    );
    const { dealId, leadId } = await room.deal({
      amount: undefined,
      lines: [{ product: 'press', quantity: 2 }],
    });
    expect(await room.dealRow(dealId)).toMatchObject({ amount_minor: '964200' });
    const add = (quantity: number) =>
      room.within((tx) =>
        desk.addLines.run(tx, room.by, dealId, [{ product: 'service', quantity, unitAmount: '33.33' }]),
      );
    expect(await add(3)).toEqual({ opportunityId: dealId, amount: '9741.99' });
    expect(await add(1)).toEqual({ opportunityId: dealId, amount: '9675.33' });
    expect((await room.entries(leadId)).at(-1)).toMatchObject({
      type: 'opportunity.stage_changed',
      payload: { from: 'prospecting', to: 'prospecting', amountMinor: 967_533 },
    });
  });

  it.each([
    ['a product nobody sells', [{ product: 'ghost', quantity: 1 }], 'product/unknown', '/lines/0/product'],
    [
      'a product without a price in that currency',
      [{ product: 'drill', quantity: 1 }],
      'product/no-price',
      '/lines/0/unitAmount',
    ],
    [
      'a product twice',
      [1, 2].map((quantity) => ({ product: 'drill', quantity, unitAmount: '1' })),
      'product/twice',
      '/lines/1/product',
    ],
  ])('refuses %s and points at it', async (_case, lines, code, pointer) => {
    await room.within((tx) =>
      desk.products.run(tx, room.by, [{ key: 'drill', name: 'Drill', price: '9.00', currency: 'USD' }]),
    );
    await expect(room.deal({ lines })).rejects.toMatchObject({ code, fields: [{ pointer }] });
  });

  it('keeps of a known product what is left out', async () => {
    const key = 'lathe';
    const upsert = (facts: object) =>
      room.within((tx) => desk.products.run(tx, room.by, [{ key, name: 'Lathe', ...facts }]));
    const [first] = await upsert({ series: 'L', price: '10.00', currency: 'EUR' });
    const [second] = await upsert({ name: 'Lathe II' });
    expect(second).toEqual(first);
    expect(
      await db.oracle('select name, series, price_minor, currency from product where key = $1', [key]),
    ).toEqual([{ name: 'Lathe II', series: 'L', price_minor: '1000', currency: 'EUR' }]);
  });

  it('hides the deals of one workspace from another', async () => {
    const { dealId } = await room.deal();
    const other = await desk.room();
    await expect(other.win(dealId)).rejects.toEqual(refusal('opportunity/missing'));
  });
});
