import fc from 'fast-check';
import { Money } from '#kernel';
import { creditJourney } from '../journey/credit-journey.js';
import { day, deal, journeyBy, publishedJourney, touch } from '../test-support/journeys.js';
import { refusal } from '../test-support/refusal.js';
import { prepareJourney } from '../journey/prepare.js';
import type { PreparedJourney } from '../journey/prepare.js';
import { assertModel, FULL_PATH, needsInstants, needsMilestones, U_SHAPED, W_SHAPED } from './model.js';
import type { RuleModel } from './model.js';

const EUR_12_000 = Money.parse('12000.00', 'EUR');
const LAST_NON_DIRECT: RuleModel = { kind: 'lastNonDirect', direct: ['direct'] };
const TIME_DECAY: RuleModel = { kind: 'timeDecay' };
const WEEK = { kind: 'timeDecay', halfLifeDays: 7 } as const;

const euros = (journey: PreparedJourney, model: RuleModel): number[] =>
  creditJourney(journey, model, EUR_12_000).map(({ amount }) => Number(amount.toDecimal()));
const shares = (journey: PreparedJourney, model: RuleModel): number[] =>
  creditJourney(journey, model, EUR_12_000).map(({ share }) => share);

describe('The published journey worth 12,000', () => {
  const W = publishedJourney({ leadAt: day(12), opportunityAt: day(38) });
  const Z = publishedJourney({ leadAt: day(5), opportunityAt: day(30) });

  it.each([
    { golden: 'first', journey: W, model: { kind: 'first' }, parts: [12_000, 0, 0, 0, 0] },
    { golden: 'last', journey: W, model: { kind: 'last' }, parts: [0, 0, 0, 0, 12_000] },
    { golden: 'last non-direct', journey: W, model: LAST_NON_DIRECT, parts: [0, 0, 0, 12_000, 0] },
    { golden: 'I_linear', journey: W, model: { kind: 'linear' }, parts: [2_400, 2_400, 2_400, 2_400, 2_400] },
    { golden: 'I_U', journey: W, model: U_SHAPED, parts: [4_800, 800, 800, 800, 4_800] },
    { golden: 'I_W_T1_T3_T5', journey: W, model: W_SHAPED, parts: [3_600, 600, 3_600, 600, 3_600] },
    { golden: 'I_Z_T1_T2_T4_T5', journey: Z, model: FULL_PATH, parts: [2_700, 2_700, 1_200, 2_700, 2_700] },
  ] as const)('gives the golden value $golden', ({ journey, model, parts }) => {
    expect(euros(journey, model)).toEqual(parts);
  });

  it('gives the golden value I_timedecay_w: 2^(−days / 7)', () => {
    const decayed = shares(W, TIME_DECAY);
    const golden = [0.023219, 0.038094, 0.076188, 0.452862, 1];
    golden.forEach((weight, index) => expect(decayed[index]! / decayed[4]!).toBeCloseTo(weight, 6));
  });

  it('gives the golden value I_timedecay, whose parts to the cent are one too many: here they add up', () => {
    const golden = [175.2, 287.44, 574.88, 3_417.04, 7_545.45];
    const parts = euros(W, WEEK);
    expect(golden.reduce((sum, part) => sum + Math.round(part * 100), 0)).toBe(1_200_001);
    expect(parts.reduce((sum, part) => sum + Math.round(part * 100), 0)).toBe(1_200_000);
    const off = parts.map((part, index) => Math.round((golden[index]! - part) * 100));
    expect(off.filter((cents) => cents !== 0)).toEqual([1]);
  });
});

describe('Weights by type', () => {
  const WEIGHED = { fair: 3, visit: 5, catalogue: 1 };
  const offline = (ages: readonly number[]): PreparedJourney =>
    prepareJourney(
      deal(),
      ['fair', 'visit', 'catalogue'].map((type, index) => touch(38 - ages[index]!, { type })),
      { lookbackDays: null, asOf: day(100) },
    );

  it('give the golden value I_alloc 90000 w3,5,1: 300, 500 and 100 of 900', () => {
    const credits = creditJourney(
      offline([3, 2, 1]),
      { kind: 'typeWeighted', weights: WEIGHED },
      Money.parse('900', 'EUR'),
    );
    expect(credits.map(({ amount }) => amount.toDecimal())).toEqual(['300.00', '500.00', '100.00']);
  });

  it('times recency, when a half-life is given', () => {
    const model = {
      kind: 'typeWeighted',
      weights: { fair: 4, visit: 2, catalogue: 1 },
      halfLifeDays: 10,
    } as const;
    expect(shares(offline([20, 10, 0]), model)).toEqual(
      shares(journeyBy(['a', 'b', 'c']), { kind: 'linear' }),
    );
  });

  it.each<{ weights: Record<string, number>; expected: number[]; because: string }>([
    { weights: { fair: 1 }, expected: [1 / 3, 1 / 3, 1 / 3], because: 'a type that is not named weighs 1' },
    { weights: { fair: 0, visit: 0 }, expected: [0, 0, 1], because: 'what weighs nothing earns nothing' },
    {
      weights: { fair: 0, visit: 0, catalogue: 0 },
      expected: [1 / 3, 1 / 3, 1 / 3],
      because: 'credit is never dropped',
    },
  ])('$weights come to $expected, because $because', ({ weights, expected }) => {
    shares(offline([3, 2, 1]), { kind: 'typeWeighted', weights }).forEach((share, index) =>
      expect(share).toBeCloseTo(expected[index]!, 12),
    );
  });

  it('are not mistaken for what every object has', () => {
    const odd = prepareJourney(deal(), [touch(1, { type: 'constructor' }), touch(2)], {
      lookbackDays: null,
      asOf: day(100),
    });
    expect(shares(odd, { kind: 'typeWeighted', weights: {} })).toEqual([0.5, 0.5]);
  });
});

describe('A journey out of the ordinary', () => {
  const HUBSPOT_U: RuleModel = { kind: 'position', weights: { first: 40, lead: 40, middle: 20 } };
  const AT_MILESTONES: RuleModel = { kind: 'position', weights: { lead: 50, opportunity: 50 } };
  const at = { leadAt: day(0), opportunityAt: day(0) };

  it.each([
    { by: ['a'], model: U_SHAPED, expected: [1], because: 'one touch has it all' },
    {
      by: ['a', 'b'],
      model: U_SHAPED,
      expected: [0.5, 0.5],
      because: 'the middle’s share goes to both ends',
    },
    { by: ['a', 'b', 'c'], model: U_SHAPED, expected: [0.4, 0.2, 0.4], because: 'one touch is the middle' },
    { by: ['a'], model: W_SHAPED, over: at, expected: [1], because: 'it is every anchor' },
    { by: ['a'], model: FULL_PATH, expected: [1], because: 'it is first and last, without milestones' },
    {
      by: ['a', 'b'],
      model: W_SHAPED,
      over: at,
      expected: [0.9, 0.1],
      because: 'a touch that is three anchors gets all three',
    },
    {
      ...{ by: ['a', 'b', 'c'], model: W_SHAPED, over: { leadAt: day(1), opportunityAt: day(1) } },
      ...{ expected: [0.3, 0.6, 0.1], because: 'a touch that is two anchors gets both' },
    },
    {
      ...{ by: ['a', 'b', 'c'], model: W_SHAPED, over: { leadAt: day(1) } },
      ...{ expected: [3 / 7, 3 / 7, 1 / 7], because: 'a missing milestone leaves its share to the rest' },
    },
    {
      ...{ by: ['a', 'b', 'c'], model: W_SHAPED, over: { leadAt: day(-1), opportunityAt: day(2) } },
      ...{
        expected: [3 / 7, 1 / 7, 3 / 7],
        because: 'a lead made before the first touch was brought by none',
      },
    },
    {
      ...{ by: ['a', 'b', 'c'], model: W_SHAPED, over: { leadAt: day(1.5), opportunityAt: day(2) } },
      ...{
        expected: [1 / 3, 1 / 3, 1 / 3],
        because: 'a lead is brought by the last touch before it, and no middle is left',
      },
    },
    {
      by: ['a', 'b', 'c'],
      model: HUBSPOT_U,
      over: { leadAt: day(1) },
      expected: [0.4, 0.4, 0.2],
      because: 'weights are chosen',
    },
    {
      by: ['a', 'b'],
      model: AT_MILESTONES,
      expected: [0.5, 0.5],
      because: 'without any anchor all weigh the same',
    },
    { by: ['direct', 'direct'], model: LAST_NON_DIRECT, expected: [0, 1], because: 'all are direct' },
    { by: ['mail', 'direct'], model: LAST_NON_DIRECT, expected: [1, 0], because: 'direct is passed over' },
    { by: [], model: { kind: 'linear' } as const, expected: [], because: 'there is nothing to credit' },
  ])('$by is credited $expected, because $because', ({ by, model, expected, over = {} }) => {
    const found = shares(journeyBy(by, over), model);
    expect(found).toHaveLength(expected.length);
    found.forEach((share, index) => expect(share).toBeCloseTo(expected[index]!, 12));
  });

  it('of years is credited by age all the same: nothing sinks to nothing', () => {
    const journey = prepareJourney(deal({ at: day(9_000) }), [touch(0), touch(1)], {
      lookbackDays: null,
      asOf: day(9_999),
    });
    expect(shares(journey, { kind: 'timeDecay', halfLifeDays: 1 })[1]).toBeCloseTo(2 / 3, 12);
  });
});

describe('Every rule', () => {
  const models = fc.oneof<fc.Arbitrary<RuleModel>[]>(
    fc.constantFrom<RuleModel>(
      ...[{ kind: 'first' }, { kind: 'last' }, { kind: 'linear' }, LAST_NON_DIRECT].map(
        (model) => model as RuleModel,
      ),
      ...[U_SHAPED, W_SHAPED, FULL_PATH],
    ),
    fc.record({
      kind: fc.constant('timeDecay' as const),
      halfLifeDays: fc.double({ min: 0.01, max: 400, noNaN: true }),
    }),
    fc.record({
      kind: fc.constant('position' as const),
      weights: fc.record({
        first: fc.nat(9),
        lead: fc.nat(9),
        last: fc.nat(9),
        middle: fc.integer({ min: 1, max: 9 }),
      }),
    }),
  );

  it('credits exactly 1 and every cent, to nobody less than nothing', () => {
    fc.assert(
      fc.property(
        ...([
          models,
          fc.array(fc.constantFrom('a', 'b', 'direct'), { minLength: 1, maxLength: 40 }),
        ] as const),
        ...([fc.nat(50), fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n })] as const),
        (model, by, leadDay, cents) => {
          const journey = journeyBy(by, { leadAt: day(leadDay), opportunityAt: day(leadDay + 1) });
          const credits = creditJourney(journey, model, Money.of(cents, 'EUR'));
          expect(credits.reduce((sum, { share }) => sum + share, 0)).toBe(1);
          expect(credits.reduce((sum, { amount }) => sum + amount.minor, 0n)).toBe(cents);
          expect(credits.every(({ share }) => share >= 0)).toBe(true);
        },
      ),
    );
  });

  it.each<{ model: RuleModel; code: string }>([
    { model: { kind: 'position', weights: { first: 0, last: 0 } }, code: 'credit/no-weight' },
    { model: { kind: 'position', weights: {} }, code: 'credit/no-weight' },
    { model: { kind: 'position', weights: { first: 1, last: -1 } }, code: 'credit/negative' },
    { model: { kind: 'typeWeighted', weights: { fair: -1 } }, code: 'credit/negative' },
    { model: { kind: 'timeDecay', halfLifeDays: 0 }, code: 'credit/not-positive' },
    { model: { kind: 'typeWeighted', weights: {}, halfLifeDays: Infinity }, code: 'credit/not-positive' },
  ])('refuses $model with $code', ({ model, code }) => {
    expect(refusal(() => assertModel(model))).toBe(code);
  });

  it.each([
    { model: U_SHAPED, instants: false, milestones: false },
    { model: W_SHAPED, instants: false, milestones: true },
    { model: FULL_PATH, instants: false, milestones: true },
    { model: TIME_DECAY, instants: true, milestones: false },
    { model: { kind: 'typeWeighted', weights: {} } as const, instants: true, milestones: false },
    { model: { kind: 'linear' } as const, instants: false, milestones: false },
  ])('tells what it asks of a journey: $model.kind', ({ model, instants, milestones }) => {
    expect(refusal(() => assertModel(model))).toBeNull();
    expect([needsInstants(model), needsMilestones(model)]).toEqual([instants, milestones]);
  });
});
