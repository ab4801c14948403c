import fc from 'fast-check';
import { wilson } from '#statistics';
import { mixOf } from './mix.js';
import type { ChannelFacts } from './mix.js';
import { effectiveNumber, shareInterval } from './share-interval.js';

const channel = (name: string, over: Partial<ChannelFacts> = {}): ChannelFacts => ({
  ...{ channel: name, touches: 0, spend: 0, leads: 0, revenue: 0, ...over },
});

describe('The range of a share', () => {
  it('is Wilson’s wherever whole things were counted', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, part) => {
          const hits = Math.round(n * part);
          const [own, known] = [shareInterval(hits / n, n), wilson({ hits, total: n })];
          expect(own.low).toBeCloseTo(known.low, 9);
          expect(own.high).toBeCloseTo(known.high, 9);
        },
      ),
    );
  });

  it('holds the share, within 0 and 1, and is anything where nothing was seen', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.01, max: 1e6, noNaN: true }),
        (share, n) => {
          const { low, high } = shareInterval(share, n);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(share + 1e-12);
          expect(high).toBeGreaterThanOrEqual(share - 1e-12);
          expect(high).toBeLessThanOrEqual(1);
        },
      ),
    );
    expect(shareInterval(0.4, 0)).toEqual({ low: 0, high: 1 });
  });

  it.each([
    { amounts: [5, 5, 5, 5], n: 4, because: 'equal deals count one each' },
    { amounts: [1_000_000, 1, 1], n: 1, because: 'one heavy deal is one deal' },
    { amounts: [], n: 0, because: 'there is none' },
  ])('of money goes by $n deals of $amounts: $because', ({ amounts, n }) => {
    const sum = amounts.reduce((all, each) => all + each, 0);
    const squares = amounts.reduce((all, each) => all + each * each, 0);
    expect(effectiveNumber(sum, squares)).toBeCloseTo(n, 4);
  });
});

describe('The mix of channels', () => {
  const equalDeals = (count: number, each: number): { revenue: number; squares: number } => ({
    ...{ revenue: count * each, squares: count * each * each },
  });

  it('alerts where a channel takes more of the spend than it can be contributing', () => {
    const facts = [
      channel('paid-social', { spend: 800, revenue: 10_000, leads: 50 }),
      channel('email', { spend: 200, revenue: 90_000, leads: 50 }),
    ];
    const { channels, contribution } = mixOf(facts, equalDeals(100, 1_000), 100);
    expect(contribution).toBe('revenue');
    expect(channels.map((each) => [each.channel, each.isOverspent])).toEqual([
      ['paid-social', true],
      ['email', false],
    ]);
  });

  it('does not alert within the error bars: of two deals nobody can tell', () => {
    const facts = [channel('paid-social', { spend: 800 }), channel('email', { spend: 200, revenue: 2_000 })];
    const { channels } = mixOf(facts, equalDeals(2, 1_000), 0);
    expect(channels[0]?.revenueShare.share).toBe(0);
    expect(channels[0]?.revenueShare.high).toBeGreaterThan(0.6);
    const few = mixOf([channel('a', { spend: 6 }), channel('b', { spend: 4 })], equalDeals(2, 1_000), 0);
    expect(few.channels.map(({ isOverspent }) => isOverspent)).toEqual([false, false]);
  });

  it('goes by leads as long as nothing was won', () => {
    const facts = [channel('a', { spend: 900, leads: 1 }), channel('b', { spend: 100, leads: 99 })];
    const { channels, contribution } = mixOf(facts, equalDeals(0, 0), 100);
    expect(contribution).toBe('leads');
    expect(channels.map(({ isOverspent }) => isOverspent)).toEqual([true, false]);
    expect(channels[0]?.revenueShare).toEqual({ share: null, low: null, high: null });
  });

  it('leaves out no part: shares of touches and of spend add up to one, those of revenue to what is credited', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ touches: fc.nat(99), spend: fc.nat(99), leads: fc.nat(99), revenue: fc.nat(99) }),
          {
            minLength: 1,
            maxLength: 6,
          },
        ),
        fc.nat(50),
        (items, untouched) => {
          const facts = items.map((each, at) => channel(`c${at}`, each));
          const sum = (of: (each: ChannelFacts) => number): number =>
            facts.reduce((all, each) => all + of(each), 0);
          const revenue = sum((each) => each.revenue) + untouched;
          const { channels } = mixOf(
            facts,
            { revenue, squares: revenue * revenue },
            sum((each) => each.leads),
          );
          const total = (of: (each: (typeof channels)[number]) => number | null): number =>
            channels.reduce((all, each) => all + (of(each) ?? 0), 0);
          if (sum(({ spend }) => spend) > 0) expect(total(({ spendShare }) => spendShare)).toBeCloseTo(1, 9);
          if (sum(({ touches }) => touches) > 0)
            expect(total(({ touchShare }) => touchShare)).toBeCloseTo(1, 9);
          if (revenue > 0)
            expect(total(({ revenueShare }) => revenueShare.share)).toBeCloseTo(1 - untouched / revenue, 9);
        },
      ),
    );
  });

  it('never calls all channels overspent, for their contributions are parts of one whole', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { minLength: 1, maxLength: 6 }), (items) => {
        const facts = items.map(([spend, leads], at) => channel(`c${at}`, { spend, leads }));
        const leads = facts.reduce((all, each) => all + each.leads, 0);
        const { channels } = mixOf(facts, { revenue: 0, squares: 0 }, leads);
        expect(channels.every(({ isOverspent }) => isOverspent)).toBe(false);
      }),
    );
  });
});
