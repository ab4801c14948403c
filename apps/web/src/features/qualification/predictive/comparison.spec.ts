import type { Fared, TrainingReport } from '../qualification-types.js';
import { binsOf, conclusionOf, leftOutBy, MEASURES, rowsOf, splitWords } from './comparison.js';

type LeftOut = TrainingReport['leftOut'][number];

const bin = (from: number, happenedShare: number): Fared['bins'][number] => ({
  ...{ from, to: from + 0.1, total: 40, meanTold: from + 0.05, happenedShare },
  interval: { low: 0, high: 1 },
});
const fared = (ranking: number | null, error: number, bins: Fared['bins'] = []): Fared => ({
  ...{ ranking, brier: error, logLoss: error, calibrationError: error, bins },
});

describe('a model beside the rules', () => {
  it('does better where it tells more leads apart, and where its errors are smaller', () => {
    const rows = rowsOf({ model: fared(0.84, 0.1), rules: fared(0.79, 0.2) });
    expect(rows.map(({ measure, better }) => [measure, better])).toEqual(
      MEASURES.map((each) => [each, 'model']),
    );
  });

  it.each([
    { model: fared(0.84, 0.3), rules: fared(0.79, 0.2), conclusion: 'model', because: 'it ranks better' },
    { model: fared(0.7, 0.1), rules: fared(0.79, 0.2), conclusion: 'rules', because: 'they rank better' },
    { model: fared(0.8, 0.1), rules: fared(0.8, 0.2), conclusion: 'even', because: 'they rank alike' },
    { model: fared(null, 0.1), rules: fared(0.8, 0.2), conclusion: 'even', because: 'nothing can be said' },
    { model: fared(0.9, 0.1), rules: null, conclusion: 'alone', because: 'there are no rules beside it' },
  ])('comes to “$conclusion” when $because', ({ model, rules, conclusion }) => {
    expect(conclusionOf({ model, rules })).toBe(conclusion);
  });

  it('calls neither better without a figure of the rules', () => {
    expect(rowsOf({ model: fared(0.9, 0.1), rules: null }).map(({ better }) => better)).toEqual([
      ...[null, null, null, null],
    ]);
  });

  it('puts bins of the same probabilities beside each other, and leaves room where one has none', () => {
    const report = {
      model: fared(1, 0, [bin(0.5, 0.4), bin(0, 0)]),
      rules: fared(1, 0, [bin(0.2, 0.1), bin(0, 0.1)]),
    };
    const rows = binsOf(report).map(({ from, model, rules }) => [
      from,
      model?.happenedShare,
      rules?.happenedShare,
    ]);
    expect(rows).toEqual([
      [0, 0, 0.1],
      [0.2, undefined, 0.1],
      [0.5, 0.4, undefined],
    ]);
  });
});

describe('the report of a model', () => {
  const counts = {
    learning: { leads: 560, won: 100 },
    calibrating: { leads: 140, won: 30 },
    judging: { leads: 300, won: 60 },
  };
  it.each([
    { splitBy: 'time', undated: 0, how: 'time', because: 'all have a date' },
    { splitBy: 'seeded', undated: 1000, how: 'undated', because: 'none has one' },
    { splitBy: 'seeded', undated: 1, how: 'seeded', because: 'one has none' },
  ] as const)('tells how leads were split ($how), because $because', ({ splitBy, undated, how }) => {
    expect(splitWords({ splitBy, undated, counts })).toEqual({ how, all: 1000 });
  });

  it('tells apart what is known after the outcome, what may be, what somebody left out, and what says nothing', () => {
    const why = [
      ...['after-outcome', 'tells-outcome', 'asked', 'names-leads', 'constant', 'rare', 'too-many'],
    ] as LeftOut['why'][];
    expect(leftOutBy(why.map((each) => ({ feature: each, why: each })))).toEqual({
      after: ['after-outcome'],
      telling: ['tells-outcome'],
      asked: ['asked'],
      mute: ['names-leads', 'constant', 'rare', 'too-many'],
    });
  });
});
