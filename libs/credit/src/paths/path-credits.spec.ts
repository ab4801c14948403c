import fc from 'fast-check';
import { U_SHAPED, W_SHAPED } from '../rules/model.js';
import {
  conversionsOf,
  creditPaths,
  expectNear,
  NINE_PATHS,
  path,
  SEVENTEEN,
  THREE_PATHS,
  valueOf,
} from '../test-support/published-paths.js';
import { refusal } from '../test-support/refusal.js';
import { PathCredits } from './path-credits.js';
import type { PathCreditModel } from './path-credits.js';

const RULES: readonly PathCreditModel[] = [
  { kind: 'first' },
  { kind: 'last' },
  { kind: 'linear' },
  U_SHAPED,
  { kind: 'lastNonDirect', direct: ['A'] },
];
const EVERY: readonly PathCreditModel[] = [
  ...RULES,
  { kind: 'shapley' },
  ...[1, 2, 3, 4].map((order) => ({ kind: 'markov', order }) as const),
];

describe('Published paths', () => {
  it.each([
    { at: 0, model: 'first', expected: { A: 9, B: 9, C: 9 } },
    { at: 1, model: 'last', expected: { A: 15, B: 6, C: 6 } },
    { at: 2, model: 'linear', expected: { A: 10.5, B: 9, C: 7.5 } },
    { at: 3, model: 'position', expected: { A: 11.1, B: 8.4, C: 7.5 } },
    { at: 4, model: 'last non-A', expected: { A: 3, B: 12, C: 12 } },
  ])('of dp6-mam-tests come to $expected by $model', ({ at, expected }) => {
    expectNear(valueOf(creditPaths(NINE_PATHS, RULES, { worth: 3 }).models[at]!), expected);
  });

  it.each([
    { at: 0, model: 'first', expected: { A: 3, B: 0 } },
    { at: 1, model: 'last', expected: { A: 3, B: 0 } },
    { at: 2, model: 'linear', expected: { A: 2.1, B: 0.9 } },
  ])('of pychattr-heuristic come to $expected by $model', ({ at, expected }) => {
    expectNear(conversionsOf(creditPaths(THREE_PATHS, RULES).models[at]!), expected);
  });
});

describe('Paths', () => {
  const report = (): ReturnType<typeof creditPaths> =>
    creditPaths([...SEVENTEEN, path('', 2, 5)], EVERY, { worth: 10 });

  it('are counted, and what came of none is nobody’s', () => {
    expect(report()).toMatchObject({
      ...{ paths: 24, touches: 37 },
      total: { conversions: 9, value: 90, nulls: 15 },
      untouched: { conversions: 2, value: 20, nulls: 5 },
    });
  });

  it.each(EVERY.map((model, at) => ({ model, at })))('add up in every model: $model', ({ at }) => {
    const { channels } = report().models[at]!;
    expect(channels.reduce((sum, { conversions }) => sum + conversions, 0)).toBeCloseTo(7, 10);
    expect(channels.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(70, 10);
  });

  it('come to the same in parts and together, in any order', () => {
    const parts = [
      ...[path('A > B > C', 1, 1), path('C', 0, 4), path('A > B > C', 2, 0), path('B > A > C', 1, 3)],
      ...[path('C', 1, 0), path('A > C', 2, 2)],
    ];
    const [whole, split] = [creditPaths(SEVENTEEN, EVERY), creditPaths(parts, EVERY)];
    whole.models.forEach((model, at) => expectNear(conversionsOf(split.models[at]!), conversionsOf(model)));
  });

  it('may be told as if a channel that follows itself were one touch', () => {
    const once = creditPaths([path('A > A > B > B > A')], [{ kind: 'linear' }], { collapsesRepeats: true });
    expect(once.touches).toBe(3);
    expectNear(conversionsOf(once.models[0]!), { A: 2 / 3, B: 1 / 3 });
  });

  it('may be as long as they like and have as many channels', () => {
    const long = Array.from({ length: 5_000 }, (_, index) => `channel ${index % 120}`);
    const models: PathCreditModel[] = [{ kind: 'linear' }, { kind: 'shapley' }, { kind: 'markov', order: 2 }];
    for (const { channels } of creditPaths([path(long.join(' > '), 3, 1)], models).models) {
      expect(channels).toHaveLength(120);
      expect(channels.reduce((sum, { conversions }) => sum + conversions, 0)).toBeCloseTo(3, 8);
    }
  });

  it('are credited by rules as one conversion each is, many times', () => {
    const ways = fc.array(fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 1, maxLength: 6 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(ways, (all) => {
        const paths = all.map((channels) => ({ channels, conversions: 1, nulls: 0 }));
        const ends = (index: number): number[] =>
          ['A', 'B', 'C'].map((name) => all.filter((way) => way.at(index) === name).length);
        const found = creditPaths(paths, RULES).models.map(conversionsOf);
        expect(['A', 'B', 'C'].map((name) => found[0]![name] ?? 0)).toEqual(ends(0));
        expect(['A', 'B', 'C'].map((name) => found[1]![name] ?? 0)).toEqual(ends(-1));
      }),
    );
  });
});

describe('What is no path', () => {
  it.each([
    { counts: { conversions: -1, value: 0, nulls: 0 }, code: 'credit/negative' },
    { counts: { conversions: 1, value: 0, nulls: Number.NaN }, code: 'credit/negative' },
    { counts: { conversions: 1, value: Infinity, nulls: 0 }, code: 'credit/negative' },
    { counts: { conversions: 0, value: 5, nulls: 1 }, code: 'credit/value-of-nothing' },
  ])('is refused: $counts', ({ counts, code }) => {
    expect(refusal(() => new PathCredits([]).add(['A'], counts))).toBe(code);
  });

  it.each([
    { model: W_SHAPED, code: 'credit/not-of-paths' },
    { model: { kind: 'timeDecay' }, code: 'credit/not-of-paths' },
    { model: { kind: 'typeWeighted', weights: {} }, code: 'credit/not-of-paths' },
    { model: { kind: 'position', weights: {} }, code: 'credit/no-weight' },
    { model: { kind: 'markov', order: 0 }, code: 'credit/not-whole' },
    { model: { kind: 'markov', order: 5 }, code: 'credit/not-whole' },
    { model: { kind: 'markov', order: 1.5 }, code: 'credit/not-whole' },
  ] as const)('has no model $model: $code', ({ model, code }) => {
    expect(refusal(() => new PathCredits([model]))).toBe(code);
  });
});
