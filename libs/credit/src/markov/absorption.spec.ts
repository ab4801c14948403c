import fc from 'fast-check';
import type { NumberedPath } from '../paths/path.js';
import { Absorption, NONE } from './absorption.js';
import { CoarseChain } from './coarse-chain.js';
import { ContextChain, START } from './context-chain.js';
import { solvableChain } from './solvable-chain.js';
import type { SolvableChain } from './solvable-chain.js';

const CHANNELS = 4;

const numbered = (channels: readonly number[], conversions: number, nulls: number): NumberedPath => ({
  ...{ channels: Int32Array.from(channels), length: channels.length, conversions, nulls, value: 0 },
});

function chainOf(paths: readonly NumberedPath[], order: number): ContextChain {
  const chain = new ContextChain(order);
  for (const path of paths) chain.add(path);
  return chain;
}

const somePaths = fc.array(
  fc
    .record({
      channels: fc.array(fc.nat(CHANNELS - 1), { minLength: 1, maxLength: 8 }),
      won: fc.nat(5),
      lost: fc.nat(5),
    })
    .map(({ channels, won, lost }) => numbered(channels, won, lost)),
  { minLength: 1, maxLength: 15 },
);
const orders = fc.integer({ min: 1, max: 4 });

const rowOf = ({ rows, targets, probabilities }: SolvableChain, context: number): [number, number][] =>
  Array.from(targets.subarray(rows[context], rows[context + 1]), (target, at) => [
    target,
    probabilities[rows[context]! + at]!,
  ]);

describe('Contexts', () => {
  it.each([
    { order: 1, contexts: 3, because: 'there are the start and both channels' },
    { order: 2, contexts: 6, because: 'there are also 0 1, 1 0 and 0 0' },
    { order: 3, contexts: 8, because: 'there are also 0 1 0 and 1 0 0' },
    { order: 4, contexts: 9, because: 'there is also the whole path' },
  ])('of the path 0 1 0 0 are $contexts at order $order, because $because', ({ order, contexts }) => {
    const chain = chainOf([numbered([0, 1, 0, 0], 1, 0)], order);
    expect(chain.contexts).toBe(contexts);
    expect(chain.last[START]).toBe(-1);
  });

  it('of two ways to the same last channels are one', () => {
    const one = chainOf([numbered([0, 1, 2], 1, 0)], 2);
    const both = chainOf([numbered([0, 1, 2], 1, 0), numbered([3, 1, 2], 1, 0)], 2);
    expect(both.contexts - one.contexts).toBe(2);
  });

  it('of paths that were never gone count nothing', () => {
    const solvable = solvableChain(chainOf([numbered([0, 1], 0, 0)], 2), CHANNELS);
    expect([solvable.paths, solvable.conversions, solvable.targets.length]).toEqual([0, 0, 0]);
  });
});

describe('A chain as probabilities', () => {
  it('goes on or ends from every context it comes to, with 1 in all, and never stays', () => {
    fc.assert(
      fc.property(somePaths, orders, (paths, order) => {
        const chain = chainOf(paths, order);
        const solvable = solvableChain(chain, CHANNELS);
        for (let context = 0; context < solvable.contexts; context += 1) {
          const row = rowOf(solvable, context);
          const left = solvable.visits[context]!;
          const lost = left === 0 ? 0 : chain.nulls.at(context) / left;
          const sum = row.reduce((all, [, part]) => all + part, solvable.wins[context]! + lost);
          expect(sum).toBeCloseTo(left === 0 ? 0 : 1, 12);
          expect(row.some(([target]) => target === context)).toBe(false);
        }
      }),
    );
  });

  it('comes to each context as often as paths did', () => {
    fc.assert(
      fc.property(somePaths, orders, (paths, order) => {
        const solvable = solvableChain(chainOf(paths, order), CHANNELS);
        const entered = new Float64Array(solvable.contexts);
        entered[START] = solvable.paths;
        for (let context = 0; context < solvable.contexts; context += 1)
          for (const [target, part] of rowOf(solvable, context))
            entered[target]! += part * solvable.visits[context]!;
        entered.forEach((times, context) => expect(times).toBeCloseTo(solvable.visits[context]!, 8));
      }),
    );
  });
});

describe('The chain of order 1 as a correction', () => {
  /** A chain of order 1 is its own coarse chain: one correction of what wins lack is the whole answer. */
  const solvedAtOnce = (chain: SolvableChain, removed: number): number => {
    const lacking = new Float64Array(CHANNELS + 1);
    chain.groups.forEach(
      (group, context) => (lacking[group]! += chain.visits[context]! * chain.wins[context]!),
    );
    return new CoarseChain(chain).correction(lacking, removed)[CHANNELS]!;
  };

  it('is the answer itself for order 1, with each channel removed and with none', () => {
    fc.assert(
      fc.property(somePaths, (paths) => {
        const chain = solvableChain(chainOf(paths, 1), CHANNELS);
        fc.pre(chain.conversions > 0);
        const absorption = new Absorption(chain);
        for (const removed of [NONE, 0, 1, 2, 3])
          expect(solvedAtOnce(chain, removed)).toBeCloseTo(absorption.probability(removed), 11);
      }),
    );
  });

  it('leaves what is removed at nothing', () => {
    const chain = solvableChain(chainOf([numbered([0, 1, 2, 1], 3, 2), numbered([2, 0], 1, 1)], 1), CHANNELS);
    const added = new CoarseChain(chain).correction(Float64Array.of(1, 2, 3, 4, 5), 1);
    expect(added[1]).toBeCloseTo(0, 12);
    expect(added[CHANNELS]).toBeGreaterThan(0);
  });
});

describe('Without a channel', () => {
  it('nobody converts more often than with it, and with it as often as paths do', () => {
    fc.assert(
      fc.property(somePaths, orders, (paths, order) => {
        const chain = solvableChain(chainOf(paths, order), CHANNELS);
        fc.pre(chain.conversions > 0);
        const absorption = new Absorption(chain);
        const whole = absorption.probability(NONE);
        expect(whole).toBeCloseTo(chain.conversions / chain.paths, 12);
        for (let channel = 0; channel < CHANNELS; channel += 1) {
          const without = absorption.probability(channel);
          expect(without).toBeLessThanOrEqual(whole + 1e-12);
          expect(without).toBeGreaterThanOrEqual(-1e-12);
        }
      }),
    );
  });

  it('the longest memory knows who came without it: their part converts all the same', () => {
    fc.assert(
      fc.property(somePaths, (paths) => {
        const short = paths.filter(({ length }) => length <= 4);
        const won = (some: readonly NumberedPath[]): number =>
          some.reduce((sum, { conversions }) => sum + conversions, 0);
        fc.pre(won(short) > 0);
        // Paths no longer than the memory: each context is a path’s own beginning, so that nothing is mixed.
        const chain = solvableChain(chainOf(short, 4), CHANNELS);
        const absorption = new Absorption(chain);
        for (let channel = 0; channel < CHANNELS; channel += 1) {
          const without = won(short.filter(({ channels }) => !channels.includes(channel)));
          expect(absorption.probability(channel)).toBeCloseTo(without / chain.paths, 11);
        }
      }),
    );
  });
});
