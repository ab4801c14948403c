import fc from 'fast-check';
import type { Entry } from '#contracts';
import { recorded } from '../test-support/entries.js';
import { play } from '../test-support/races.js';
import type { Step } from '../test-support/races.js';
import { measureAll } from './contribution.js';
import { daysIn } from './days.js';
import { CLAUSE_ROLLUP, FUNNEL_LEVEL, FUNNEL_ROLLUP, PROJECTIONS, Sums } from './projections.js';
import type { Projection } from './projections.js';
import { RunningClocks } from './running-clock.js';

const days = daysIn('Europe/Rome', new Map());

const nothingKnown = () => ({ deals: new Map(), clocks: new RunningClocks(), corrections: new Map() });

const steps = fc.array(fc.record({ who: fc.nat(12), act: fc.nat(30), day: fc.nat(50) }), {
  minLength: 1,
  maxLength: 120,
});

const numbered = (played: readonly Step[]): Entry[] =>
  play(played).map((entry, index) => recorded(entry, index + 1));

/** The sums of a projection, by key, in one order. */
const summed = (projection: Projection, batches: readonly (readonly Entry[])[]): string[] => {
  const sums = new Sums(projection);
  const memory = nothingKnown();
  for (const batch of batches) sums.add(measureAll(batch, days, memory).increments);
  return [...sums.rows].map(([key, { amount }]) => `${key} ${amount}`).sort();
};

const split = (entries: readonly Entry[], sizes: readonly number[]): Entry[][] => {
  const batches: Entry[][] = [];
  for (let from = 0, turn = 0; from < entries.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    batches.push(entries.slice(from, from + size));
    from += size;
  }
  return batches;
};

const total = (
  projection: Projection,
  entries: readonly Entry[],
  where: (key: readonly string[]) => boolean,
) =>
  [...new Sums(projection).add(measureAll(entries, days, nothingKnown()).increments).rows.values()]
    .filter(({ key }) => where(key))
    .reduce((sum, { amount }) => sum + amount, 0);

describe('folding any race the product could have written', () => {
  it('gives the same sums in any batches', () => {
    fc.assert(
      fc.property(
        steps,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
        (played, sizes) => {
          const entries = numbered(played);
          for (const projection of PROJECTIONS)
            expect(summed(projection, split(entries, sizes))).toEqual(summed(projection, [entries]));
        },
      ),
    );
  });

  it('counts in each stage exactly the leads whose last move ended there', () => {
    fc.assert(
      fc.property(steps, (played) => {
        const entries = numbered(played);
        const stands = new Map<string, string>();
        for (const { payload, leadId } of entries)
          if ('move' in payload && payload.move) stands.set(leadId ?? '', payload.move.to);
        for (const stage of ['inquiry', 'mql', 'sal', 'opportunity', 'customer', 'recycled'])
          expect(
            total(FUNNEL_LEVEL, entries, ([measure, item]) => measure === 'population' && item === stage),
          ).toBe([...stands.values()].filter((at) => at === stage).length);
      }),
    );
  });

  it('counts entries by channel as a recount of the entries does', () => {
    fc.assert(
      fc.property(steps, (played) => {
        const entries = numbered(played);
        for (const channel of ['website', 'partner.north']) {
          const recount = entries.filter(
            ({ payload }) =>
              'move' in payload &&
              payload.move?.entered.includes('mql') &&
              payload.lead.attributes.channel === channel,
          );
          const isOf = ([, measure, item, of]: readonly string[]) =>
            measure === 'entered' && item === 'mql' && of === channel;
          expect(total(FUNNEL_ROLLUP, entries, isOf)).toBe(recount.length);
        }
      }),
    );
  });

  it('keeps the five states summing to all obligations, and every credit in one bucket', () => {
    fc.assert(
      fc.property(steps, (played) => {
        const entries = numbered(played);
        const started = entries.filter(({ type }) => type === 'obligation.started').length;
        expect(total(CLAUSE_ROLLUP, entries, (key) => key[3] === 'obligation')).toBe(started);
        const credited = new Set(
          entries.flatMap((entry) => (entry.type === 'tally.changed' ? [entry.payload.leadId] : [])),
        );
        expect(total(CLAUSE_ROLLUP, entries, (key) => key[3] === 'tally')).toBe(credited.size);
      }),
    );
  });

  it('holds in each deal stage the amounts that were last told of the deals in it', () => {
    fc.assert(
      fc.property(steps, (played) => {
        const entries = numbered(played);
        const last = new Map<string, { stage: string; amount: number }>();
        for (const entry of entries) {
          if (entry.type === 'opportunity.opened' || entry.type === 'opportunity.won') {
            const stage = entry.type === 'opportunity.won' ? 'won' : entry.payload.stage;
            last.set(entry.payload.opportunityId, { stage, amount: entry.payload.amountMinor });
          }
        }
        for (const stage of ['prospecting', 'won']) {
          const amounts = [...last.values()]
            .filter((deal) => deal.stage === stage)
            .map(({ amount }) => amount);
          const isOf = ([measure, item]: readonly string[]) => measure === 'deal.value' && item === stage;
          expect(total(FUNNEL_LEVEL, entries, isOf)).toBe(amounts.reduce((sum, amount) => sum + amount, 0));
        }
      }),
    );
  });
});
