import fc from 'fast-check';
import { Money } from '#kernel';
import { creditJourney } from '../journey/credit-journey.js';
import { U_SHAPED } from '../rules/model.js';
import type { RuleModel } from '../rules/model.js';
import { journeyBy } from '../test-support/journeys.js';
import { conversionsOf, creditPaths, expectNear, valueOf } from '../test-support/published-paths.js';
import { ChannelNames } from './channel-names.js';
import { GrowingSums } from './growing.js';

const MODELS: readonly RuleModel[] = [
  ...([{ kind: 'first' }, { kind: 'last' }, { kind: 'linear' }] as const),
  { kind: 'lastNonDirect', direct: ['direct'] },
  U_SHAPED,
  { kind: 'position', weights: { first: 1, middle: 7, last: 2 } },
];

describe('A rule over paths', () => {
  const ways = fc.array(
    fc.array(fc.constantFrom('mail', 'fair', 'web', 'direct'), { minLength: 1, maxLength: 8 }),
    { minLength: 1, maxLength: 12 },
  );

  it.each(MODELS)('credits channels as it credits the touches of each journey: $kind', (model) => {
    fc.assert(
      fc.property(ways, (all) => {
        const paths = all.map((channels, at) => ({ channels, conversions: at % 3, nulls: 1 }));
        const expected: Record<string, number> = Object.fromEntries(
          all.flat().map((channel) => [channel, 0]),
        );
        for (const { channels, conversions } of paths)
          for (const { touch, share } of creditJourney(journeyBy(channels), model, Money.of(1, 'EUR')))
            expected[touch.channel]! += share * conversions;
        const found = creditPaths(paths, [model], { worth: 50 }).models[0]!;
        expectNear(conversionsOf(found), expected);
        expectNear(
          valueOf(found),
          Object.fromEntries(Object.entries(expected).map(([channel, credit]) => [channel, credit * 50])),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('Names of channels', () => {
  it('are numbered in the order in which they are first seen, and found by number', () => {
    const names = new ChannelNames();
    expect(['mail', 'fair', 'mail', '', '__proto__', 'fair'].map((name) => names.numberOf(name))).toEqual([
      ...[0, 1, 0, 2, 3, 1],
    ]);
    expect([0, 1, 2, 3].map((number) => names.nameOf(number))).toEqual(['mail', 'fair', '', '__proto__']);
    expect(names.size).toBe(4);
  });
});

describe('Sums that grow', () => {
  it('keep what they hold, and hold nothing where nothing was added', () => {
    const sums = new GrowingSums();
    for (let index = 0; index < 2_000; index += 3) sums.add(index, index / 2);
    sums.add(100_000, 7);
    sums.add(3, 1);
    expect([0, 3, 4, 1_998, 99_999, 100_000, 200_000].map((index) => sums.at(index))).toEqual([
      ...[0, 2.5, 0, 999, 0, 7, 0],
    ]);
  });
});
