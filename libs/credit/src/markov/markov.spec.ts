import fc from 'fast-check';
import { NaiveMarkov } from '../test-support/naive-markov.js';
import type { PlainPath } from '../test-support/naive-markov.js';
import {
  ANALYZECORE,
  conversionsOf,
  creditPaths,
  expectNear,
  path,
  PUZYROV,
  SEVENTEEN,
  THREE_PATHS,
} from '../test-support/published-paths.js';
import type { PathModelCredits, PathOptions } from '../paths/path-credits.js';
import type { MarkovCredits } from './markov-paths.js';

interface Credited extends MarkovCredits {
  readonly conversions: Readonly<Record<string, number>>;
  readonly effects: Readonly<Record<string, number>>;
}

function markov(paths: readonly PlainPath[], order: number, options: PathOptions = {}): Credited {
  const model = creditPaths(paths, [{ kind: 'markov', order }], options).models[0] as PathModelCredits;
  const { channels } = model.markov!;
  const effects = Object.fromEntries(channels.map(({ channel, removalEffect }) => [channel, removalEffect]));
  return { ...model.markov!, conversions: conversionsOf(model), effects };
}

interface GoldenChain {
  readonly golden: string;
  readonly paths: readonly PlainPath[];
  readonly order: number;
  readonly probability: number;
  readonly effects: Readonly<Record<string, number>>;
  readonly credit: Readonly<Record<string, number>>;
}

interface OddChain extends Pick<GoldenChain, 'paths' | 'probability' | 'credit'> {
  readonly because: string;
}

describe('A Markov chain', () => {
  it.each<GoldenChain>([
    {
      ...{ golden: 'I_markov_puzyrov', paths: PUZYROV, order: 1, probability: 0.8 },
      ...{ effects: { G: 0.75, M: 0.5 }, credit: { G: 2.4, M: 1.6 } },
    },
    {
      ...{ golden: 'I_markov_analyzecore', paths: ANALYZECORE, order: 1, probability: 1 / 3 },
      ...{ effects: { c1: 0.5, c2: 1, c3: 1 }, credit: { c1: 0.2, c2: 0.4, c3: 0.4 } },
    },
    {
      ...{ golden: 'I_markov_k1', paths: SEVENTEEN, order: 1, probability: 7 / 17 },
      effects: { A: 0.588235294117647, B: 0.392156862745098, C: 1 },
      credit: { A: 2.0792079207920793, B: 1.386138613861386, C: 3.534653465346535 },
    },
    {
      ...{ golden: 'I_markov_k2', paths: SEVENTEEN, order: 2, probability: 7 / 17 },
      effects: { A: 0.8571428571428571, B: 0.6428571428571428, C: 1 },
      credit: { A: 2.4, B: 1.8, C: 2.8 },
    },
  ])('gives the golden value $golden', ({ paths, order, probability, effects, credit }) => {
    const found = markov(paths, order);
    expect(found.probability).toBeCloseTo(probability, 12);
    expectNear(found.effects, effects);
    expectNear(found.conversions, credit);
  });

  it('gives pychattr-markov exactly, which is published as a simulation: 1.991 and 1.009', () => {
    const found = markov(THREE_PATHS, 1, { collapsesRepeats: true });
    expectNear(found.conversions, { A: 2, B: 1 });
    expectNear(found.effects, { A: 1, B: 0.5 });
    expect(Math.abs(found.conversions.A! - 1.991106)).toBeLessThan(0.02);
  });

  it.each(['conv', 'C', 'null', '(start)', '(conversion)', '(null)', 'start', '__proto__', '-1', '0', ''])(
    'takes a channel called “%s” for a channel',
    (name) => {
      const renamed = PUZYROV.map((each) => ({
        ...each,
        channels: each.channels.map((channel) => (channel === 'M' ? name : channel)),
      }));
      expect(markov(renamed, 1).channels.map(({ conversions }) => conversions.toFixed(9))).toEqual(
        ['2.4', '1.6'].map((text) => Number(text).toFixed(9)),
      );
    },
  );

  it.each<OddChain>([
    { paths: [], probability: 0, credit: {}, because: 'there are none' },
    { paths: [path('', 3, 1)], probability: 0, credit: {}, because: 'nobody touched them' },
    { paths: [path('A > B', 0, 5)], probability: 0, credit: { A: 0, B: 0 }, because: 'nothing converted' },
    { paths: [path('A > B', 5, 0)], probability: 1, credit: { A: 2.5, B: 2.5 }, because: 'everything did' },
    {
      paths: [path('A', 0, 0), path('B', 1, 0)],
      probability: 1,
      credit: { A: 0, B: 1 },
      because: 'A was never gone',
    },
  ])('of paths is $credit where $because', ({ paths, probability, credit }) => {
    for (const order of [1, 2, 3, 4]) {
      const found = markov(paths, order);
      expect(found.probability).toBeCloseTo(probability, 12);
      expectNear(found.conversions, credit);
    }
  });

  it('of one channel that follows itself a thousand times still comes to an end', () => {
    const long = path(Array.from({ length: 1_000 }, () => 'A').join(' > '), 1, 9);
    for (const order of [1, 2, 3, 4]) {
      const found = markov([long, path('B', 1, 0)], order);
      expect(found.probability).toBeCloseTo(2 / 11, 10);
      expectNear(found.conversions, { A: 1, B: 1 });
    }
  });

  /** A word said over and over, so many channels long. */
  const habit = (word: string, length: number, conversions: number, nulls: number): PlainPath => ({
    ...{ channels: Array.from({ length }, (_, at) => word[at % word.length]!), conversions, nulls },
  });

  it.each([
    {
      paths: [habit('ABC', 5_000, 1, 3), habit('ABCD', 3_000, 2, 1), path('D', 1, 1)],
      because: 'only a memory of three tells two habits apart',
    },
    {
      paths: [habit('AABAB', 9_999, 1, 1), habit('ABBA', 7_777, 1, 1), habit('AB', 10, 1, 5)],
      because: 'ways go to and fro for long',
    },
    {
      paths: [habit('AB', 4_000, 5, 5), habit('CD', 4_000, 1, 9), path('A > C', 1, 1), path('C > A', 1, 1)],
      because: 'two worlds hardly touch',
    },
    {
      paths: [habit('AAB', 6_000, 9, 1), habit('ABB', 6_000, 1, 9), habit('AAAB', 6_000, 2, 2)],
      because: 'habits end very differently',
    },
  ])('is as sure where $because', ({ paths }) => {
    const won = paths.reduce((sum, { conversions }) => sum + conversions, 0);
    const all = paths.reduce((sum, { nulls }) => sum + nulls, won);
    for (const order of [1, 2, 3, 4]) expect(markov(paths, order).probability).toBeCloseTo(won / all, 10);
  });

  it('is as sure of any habits, however long', () => {
    const habits = fc.array(
      fc
        .tuple(
          fc.string({ unit: fc.constantFrom('A', 'B', 'C'), minLength: 1, maxLength: 6 }),
          fc.integer({ min: 1, max: 800 }),
          fc.nat(4),
          fc.nat(4),
        )
        .map((told) => habit(...told)),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(habits, fc.integer({ min: 1, max: 4 }), (paths, order) => {
        const won = paths.reduce((sum, { conversions }) => sum + conversions, 0);
        const all = paths.reduce((sum, { nulls }) => sum + nulls, won);
        expect(markov(paths, order).probability).toBeCloseTo(all === 0 ? 0 : won / all, 10);
      }),
      { numRuns: 60 },
    );
  });
});

describe('At every order', () => {
  const paths = (most: number): fc.Arbitrary<PlainPath[]> =>
    fc.array(
      fc.record({
        channels: fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'conv'), { minLength: 1, maxLength: 7 }),
        conversions: fc.nat(20),
        nulls: fc.nat(20),
      }),
      { minLength: 1, maxLength: most },
    );
  const orders = fc.integer({ min: 1, max: 4 });
  const sumOf = (all: readonly PlainPath[], part: 'conversions' | 'nulls'): number =>
    all.reduce((sum, each) => sum + each[part], 0);

  it('the probability of converting is conversions over paths, and credits add up to conversions', () => {
    fc.assert(
      fc.property(paths(40), orders, (all, order) => {
        const [won, lost] = [sumOf(all, 'conversions'), sumOf(all, 'nulls')];
        const { probability, conversions } = markov(all, order);
        expect(probability).toBeCloseTo(won + lost === 0 ? 0 : won / (won + lost), 11);
        expect(Object.values(conversions).reduce((sum, each) => sum + each, 0)).toBeCloseTo(won, 8);
      }),
    );
  });

  it('effects and credits are those that walking step by step gives', () => {
    fc.assert(
      fc.property(paths(8), orders, (all, order) => {
        fc.pre(sumOf(all, 'conversions') > 0);
        const { conversions, effects, channels } = markov(all, order);
        const names = channels.map(({ channel }) => channel);
        const naive = new NaiveMarkov(all, order);
        const whole = naive.probability();
        const shares = naive.shares(names);
        names.forEach((name, index) => {
          expect(effects[name]).toBeCloseTo(1 - naive.probability(name) / whole, 9);
          expect(conversions[name]).toBeCloseTo(shares[index]! * sumOf(all, 'conversions'), 7);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('a channel on every path has an effect of 1, one on none that converts has none', () => {
    fc.assert(
      fc.property(paths(10), orders, (all, order) => {
        fc.pre(sumOf(all, 'conversions') > 0);
        const led = all.map((each) => ({ ...each, channels: ['gate', ...each.channels] }));
        const { effects } = markov([...led, path('gate > idle', 0, 7)], order);
        expect(effects.gate).toBeCloseTo(1, 12);
        expect(effects.idle).toBeCloseTo(0, 12);
      }),
    );
  });

  it('counts may be scaled: credits are scaled with them, effects are not', () => {
    fc.assert(
      fc.property(paths(10), orders, fc.integer({ min: 2, max: 1_000_000 }), (all, order, by) => {
        const more = all.map((each) => ({
          ...each,
          conversions: each.conversions * by,
          nulls: each.nulls * by,
        }));
        const [once, often] = [markov(all, order), markov(more, order)];
        for (const [name, effect] of Object.entries(once.effects))
          expect(often.effects[name]).toBeCloseTo(effect, 9);
        for (const [name, credit] of Object.entries(once.conversions))
          expect(often.conversions[name]! / by).toBeCloseTo(credit, 8);
      }),
    );
  });
});
