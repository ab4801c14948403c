import { addMoney, everyFigure } from './test-support/every-figure.js';
import { MARCH, ReturnsDesk } from './test-support/returns-desk.js';
import type { ReturnsRoom } from './test-support/returns-desk.js';
import type { ReturnReport, ReturnRow } from './domain/report.js';
import { NOTHING_SAID } from './domain/settings.js';

describe('what marketing cost against what came of it', () => {
  let desk: ReturnsDesk;
  let room: ReturnsRoom;
  beforeAll(async () => {
    desk = await ReturnsDesk.open();
  });
  beforeEach(async () => {
    room = await desk.room();
  });
  afterAll(() => desk.close());

  const rowOf = ({ rows }: ReturnReport, key: string): ReturnRow => rows.find((row) => row.key === key)!;

  /** A fair in March: two leads, one of which is won in May; and one of February that is won in March. */
  async function fair(): Promise<void> {
    await room.spend('1000.00', { channel: 'event', campaign: 'Fair' });
    const touch = { channel: 'event', campaign: 'Fair' } as const;
    const early = await room.lead(40, [{ day: 39, ...touch }], { channel: 'event' });
    await room.life.won(early, 65, { amount: '700.00' });
    const late = await room.lead(70, [{ day: 69, ...touch }, [75, 'email']], { channel: 'event' });
    await room.life.won(late, 130, { amount: '4000.00' });
    await room.lead(80, [{ day: 79, ...touch }], { channel: 'event' });
    await room.follow();
  }

  it('follows the leads of the days up to now, and not what happens to fall into the same days', async () => {
    await fair();
    const cohort = rowOf(await room.report({ model: 'first' }), 'event');
    expect(cohort).toMatchObject({
      ...{ spend: '1000.00', counts: { lead: 2, won: 1 }, cost: { lead: '500.00', won: '1000.00' } },
      ...{ credited: { conversions: 1, amount: '4000.00' }, roas: 4, roi: 3, romi: null },
      few: expect.arrayContaining(['lead', 'won', 'revenue']) as unknown,
    });
    const period = rowOf(await room.report({ model: 'first', basis: 'period' }), 'event');
    expect(period).toMatchObject({ counts: { lead: 2, won: 1 }, credited: { amount: '700.00' }, roas: 0.7 });
  });

  it('tells how old the cohort is, and no age of a period', async () => {
    await fair();
    const { stamp } = await room.report();
    const [youngest, oldest] = [stamp.age?.youngest ?? 0, stamp.age?.oldest ?? 0];
    expect(oldest - youngest).toBe(30);
    expect(stamp.age).toMatchObject({ usual: null, isImmature: null });
    expect((await room.report({ basis: 'period' })).stamp.age).toBeNull();
  });

  it('keeps sourced and influenced apart: what began here, and what was met here', async () => {
    await fair();
    const report = await room.report();
    expect(rowOf(report, 'event')).toMatchObject({
      sourced: { conversions: 1 },
      influenced: { conversions: 1 },
    });
    expect(rowOf(report, 'email')).toMatchObject({
      ...{ sourced: { conversions: 0, amount: '0.00' }, influenced: { conversions: 1, amount: '4000.00' } },
      credited: { conversions: 0.5, amount: '2000.00' },
    });
    expect(report.total).toMatchObject({ sourced: { amount: '4000.00' }, influenced: { amount: '4000.00' } });
  });

  it('tells what nobody is credited for, so that nothing that was won is lost', async () => {
    await fair();
    const nobody = await room.life.lead({ day: 71, channel: 'phone', origin: 'sales' });
    await room.life.won(nobody, 90, { amount: '50.00' });
    await room.follow();
    const { rows, total, untouched } = await room.report();
    expect(untouched).toEqual({ conversions: 1, amount: '50.00' });
    expect(addMoney(rows.map(({ credited }) => credited.amount))).toBe(addMoney([total.credited.amount]));
    expect(addMoney([total.credited.amount, untouched.amount])).toBe(405_000n);
  });

  it('opens every figure into the leads, deals and money it is made of', async () => {
    await fair();
    await room.spend('33.33', { channel: 'email' });
    await room.spend('20.00', {
      channel: 'content',
      campaign: 'Paper',
      from: '2026-02-20',
      to: '2026-03-11',
    });
    let figures = 0;
    for (const basis of ['cohort', 'period'] as const)
      for (const by of ['channel', 'campaign'] as const)
        for (const model of ['first', 'linear', 'campaign-even'] as const)
          figures += await everyFigure(room, { basis, by, model }, ({ told, behind, of }) => {
            expect([of, behind]).toEqual([of, told]);
          });
    expect(figures).toBeGreaterThan(200);
  });

  it('says for which part of the spend it can be seen what came of it, and opens into the rest', async () => {
    await fair();
    await room.spend('600.00', { channel: 'paid-social' });
    await room.spend('400.00', { channel: 'event', campaign: 'Nobody came' });
    const report = await room.report();
    expect(report.total).toMatchObject({ spend: '2000.00', measuredShare: 0.5, unmeasured: '1000.00' });
    expect(rowOf(report, 'event')).toMatchObject({ unmeasured: '400.00' });
    expect(rowOf(report, 'paid-social')).toMatchObject({ measuredShare: 0 });
    const row = { ...MARCH, basis: 'cohort', by: 'all', key: '', include: [], isUnmeasured: true } as const;
    const { amount, items } = await desk.behind.spends(room.caller(), row);
    expect(amount).toBe('1000.00');
    expect(items.map(({ channel, campaign, isMeasured }) => [channel, campaign, isMeasured])).toEqual([
      ['event', 'Nobody came', false],
      ['paid-social', null, false],
    ]);
  });

  it('counts salaries and tools by name only, says which, and tells salaries to those who may know', async () => {
    await room.spend('100.00', { channel: 'email' });
    await room.spend('900.00', { channel: 'email', kind: 'salary' });
    await room.spend('50.00', { channel: 'email', kind: 'tool' });
    const bare = await room.report();
    expect(bare.total.spend).toBe('100.00');
    expect(bare.stamp.leftOut).toEqual([
      { kind: 'salary', amount: '900.00' },
      { kind: 'tool', amount: '50.00' },
    ]);
    const whole = await room.report({ include: ['salary', 'tool'] });
    expect([whole.total.spend, whole.stamp.leftOut]).toEqual(['1050.00', []]);
    expect(whole.stamp.kinds).toEqual(expect.arrayContaining(['salary', 'tool']));
    const asked = { ...MARCH, basis: 'cohort', by: 'channel', model: 'linear', include: [] } as const;
    const { stamp } = await desk.reports.run(room.caller([]), asked);
    expect(stamp.leftOut).toEqual([{ kind: 'tool', amount: '50.00' }]);
  });

  it('tells money without a rate and deals without one apart, never as nothing', async () => {
    await room.spend('70.00', { channel: 'email', currency: 'USD' });
    await room.life.won(await room.lead(61, [[60, 'email']]), 62, { amount: '9.00', currency: 'USD' });
    await room.follow();
    const { stamp, total } = await room.report();
    expect(stamp.unconverted).toEqual([{ currency: 'USD', amount: '70.00' }]);
    expect(stamp.otherCurrencies).toEqual([{ currency: 'USD', conversions: 1, amount: '9.00' }]);
    expect(total).toMatchObject({ spend: '0.00', credited: { amount: '0.00' }, roas: null });
  });

  it('counts test leads and their deals nowhere', async () => {
    const test = await room.lead(61, [[60, 'email']], { channel: 'email', isTest: true });
    await room.life.won(test, 62);
    await room.follow();
    const { total } = await room.report();
    expect(total).toMatchObject({ counts: { lead: 0, won: 0 }, credited: { conversions: 0 } });
  });

  it('tells ROMI and what a customer is worth once somebody said the margin, and not before', async () => {
    await fair();
    const before = await room.report({ model: 'first' });
    expect([before.needs, before.breakEvenRoas]).toEqual([['margin', 'monthly-revenue', 'lifetime'], null]);
    const said = {
      ...NOTHING_SAID,
      ...{ margin: 0.5, revenueBasis: 'deal-a-year' as const, lifetimeMonths: 24 },
    };
    await room.life.within((tx) => desk.settings.run(tx, room.caller(), 0, said));
    const after = await room.report({ model: 'first' });
    expect([after.needs, after.breakEvenRoas, after.settings.version]).toEqual([[], 2, 1]);
    expect(rowOf(after, 'event')).toMatchObject({
      ...{
        romi: 1,
        averageDeal: '4000.00',
        lifetimeValue: '4000.00',
        lifetimeValueToCac: expect.closeTo(4, 9) as number,
        paybackMonths: 6,
      },
    });
  });

  it.each([
    { said: { monthlyChurn: 0.1, lifetimeMonths: 12 }, code: 'returns/two-lifetimes' },
    { said: { repeatShare: 0.5 }, code: 'returns/half-repeat' },
    { said: { revenueBasis: 'said' }, code: 'returns/half-revenue' },
    { said: { revenueBasis: 'deal-a-month', monthlyRevenue: '5' }, code: 'returns/half-revenue' },
    { said: { revenueBasis: 'said', monthlyRevenue: '5.001' }, code: 'money/amount' },
  ] as const)('refuses settings that do not go together: $code', async ({ said, code }) => {
    const work = room.life.within((tx) =>
      desk.settings.run(tx, room.caller(), 0, { ...NOTHING_SAID, ...said }),
    );
    await expect(work).rejects.toMatchObject({ code });
  });

  it('keeps every version, and refuses to write over one that was not seen', async () => {
    const say = (seen: number, margin: number) =>
      room.life.within((tx) => desk.settings.run(tx, room.caller(), seen, { ...NOTHING_SAID, margin }));
    expect((await say(0, 0.4)).version).toBe(1);
    expect((await say(1, 0.4)).version).toBe(1);
    await expect(say(0, 0.5)).rejects.toMatchObject({ code: 'returns/settings-changed' });
    expect((await say(1, 0.5)).version).toBe(2);
    expect(await desk.settings.read(room.caller())).toMatchObject({ settings: { margin: 0.5 } });
  });

  it.each([
    { from: '2026-03-02', to: '2026-03-01', because: 'it ends before it begins' },
    { from: '2020-01-01', to: '2026-01-01', because: 'it is longer than three years' },
  ])('refuses days where $because', ({ from, to }) => {
    expect(() => room.report({ from, to })).toThrow(
      expect.objectContaining({ code: 'returns/days' }) as Error,
    );
  });

  it('sets the shares of channels side by side, and keeps social in proportion', async () => {
    await fair();
    await room.spend('1000.00', { channel: 'paid-social' });
    const { channels, totals, social, contribution } = await room.mix();
    const event = channels.find(({ channel }) => channel === 'event');
    expect([contribution, totals.spend, totals.revenue]).toEqual(['revenue', '2000.00', '4000.00']);
    expect(event).toMatchObject({ touches: 2, touchShare: 2 / 3, spendShare: 0.5, leads: 2 });
    expect(event?.revenueShare.share).toBe(0.5);
    expect(social).toEqual({ touchShare: 0, spendShare: 0.5, leadShare: 0, revenueShare: 0 });
    expect(channels.map(({ isOverspent }) => isOverspent)).not.toContain(true);
  });

  it('alerts where a fashion takes half of the money and many deals came from elsewhere', async () => {
    await room.spend('500.00', { channel: 'paid-social' });
    await room.spend('500.00', { channel: 'email' });
    for (let deal = 0; deal < 12; deal += 1)
      await room.life.won(await room.lead(61, [[60, 'email']], { channel: 'email' }), 62, {
        amount: '100.00',
      });
    await room.follow();
    const { channels } = await room.mix();
    expect(channels.filter(({ isOverspent }) => isOverspent).map(({ channel }) => channel)).toEqual([
      'paid-social',
    ]);
  });
});
