import { DAY_MS } from '#kernel';
import { uniformFrom } from '../seeded.js';
import { calibrate, calibrated } from './calibrate.js';
import { encoderOf, learnEncoding, OTHER, UNKNOWN } from './encode.js';
import type { ClosedLead, Feature } from './features.js';
import { logistic } from './logistic.js';
import { predictorOf } from './predict.js';
import { splitLeads } from './split.js';
import { LEAST_LEADS, tooFew, trainModel } from './train.js';

const FEATURES: readonly Feature[] = [
  { name: 'channel', kind: 'category' },
  { name: 'size', kind: 'number' },
];
const CHANNELS = [
  ['referral', 1.2],
  ['website', 0],
  ['event', -1],
] as const;

/** Leads whose chance is known: by channel and size, and by nothing else. */
function made(count: number, seed = 3, isDated = true): (ClosedLead & { truth: number })[] {
  const uniform = uniformFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    const [channel, weight] = CHANNELS[Math.floor(uniform() * 3)]!;
    const size = Math.floor(uniform() * 500);
    const truth = logistic(-0.8 + weight + (size > 250 ? 1 : 0));
    const isWon = uniform() < truth;
    const features = { channel, size, noise: uniform(), spoiler: isWon ? 'won' : 'lost' };
    return {
      features,
      isWon,
      truth,
      capturedAt: isDated ? index * DAY_MS : null,
      rulePoints: uniform() * 10,
    };
  });
}

describe('an encoding', () => {
  it('gives common levels a column each, and pools what is rare, new or unknown', () => {
    const rows = [...Array<string>(6).fill('a'), ...Array<string>(4).fill('b'), 'c', 'd', ''].map(
      (channel) => ({ channel }),
    );
    const { columns } = learnEncoding(rows, [FEATURES[0]!], 3);
    expect(columns.map(({ level }) => level)).toEqual(['a', 'b', OTHER]);
    const encode = encoderOf({ features: [FEATURES[0]!], cuts: {}, columns });
    expect(encode({ channel: 'never seen' })).toEqual(encode({ channel: 'c' }));
    expect(encode({})).toEqual(encode({ channel: null }));
  });

  it('is centred and of one size: over the rows it was learnt from each column has mean 0 and variance 1', () => {
    const rows = made(500).map(({ features }) => features);
    const encoding = learnEncoding(rows, FEATURES, 25);
    const encoded = rows.map(encoderOf(encoding));
    encoding.columns.forEach((_, column) => {
      const values = encoded.map((row) => row[column]!);
      expect(values.reduce((sum, value) => sum + value, 0) / 500).toBeCloseTo(0, 9);
      expect(values.reduce((sum, value) => sum + value ** 2, 0) / 500).toBeCloseTo(1, 9);
    });
  });

  it('takes numbers by tenths, what is beyond by the last one, and what is none as unknown', () => {
    const rows = [
      ...Array.from({ length: 100 }, (_, size) => ({ size })),
      ...Array.from({ length: 30 }, () => ({ size: '' })),
    ];
    const encoding = learnEncoding(rows, [FEATURES[1]!], 5);
    expect(encoding.cuts.size).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90]);
    const encode = encoderOf(encoding);
    expect(encode({ size: 1e12 })).toEqual(encode({ size: 95 }));
    expect(encode({ size: -7 })).toEqual(encode({ size: 3 }));
    expect(encode({ size: 'many' })).toEqual(encode({}));
    expect(encoding.columns.map(({ level }) => level)).toContain(UNKNOWN);
  });
});

describe('a calibration', () => {
  it('makes an overconfident number honest and keeps its order', () => {
    const uniform = uniformFrom(8);
    const truths = Array.from({ length: 4000 }, () => uniform());
    const outcomes = truths.map((truth) => uniform() < truth);
    const boasting = truths.map((truth) => 3 * Math.log(truth / (1 - truth)));
    const curve = calibrate(boasting, outcomes);
    expect(curve.slope).toBeCloseTo(1 / 3, 1);
    expect(calibrated(curve, 3 * Math.log(0.8 / 0.2))).toBeCloseTo(0.8, 1);
    expect(calibrated(curve, 2)).toBeGreaterThan(calibrated(curve, 1));
  });

  it('never turns a number round, and stays short of certainty with few cases', () => {
    expect(calibrate([1, 2, 3, 4], [true, true, false, false]).slope).toBe(0);
    const curve = calibrate([1, 2, 3, 4], [false, false, true, true]);
    expect(calibrated(curve, 4)).toBeLessThan(1);
  });
});

describe('leads that closed', () => {
  it('are split by time where all have a date: whatever judges is later than whatever was learnt', () => {
    const { by, learning, calibrating, judging } = splitLeads([...made(1000)].reverse(), 1);
    expect([by, learning.length, calibrating.length, judging.length]).toEqual(['time', 560, 140, 300]);
    const latest = (leads: readonly ClosedLead[]): number =>
      Math.max(...leads.map(({ capturedAt }) => capturedAt!));
    expect(latest(learning)).toBeLessThan(calibrating[0]!.capturedAt!);
    expect(latest(calibrating)).toBeLessThan(judging[0]!.capturedAt!);
  });

  it('are split by a seed where one has none, each lead into one part', () => {
    const leads = made(1000, 3, false);
    const { by, learning, calibrating, judging } = splitLeads(leads, 1);
    expect(by).toBe('seeded');
    expect(new Set([...learning, ...calibrating, ...judging]).size).toBe(1000);
    expect(splitLeads(leads, 1).judging).toEqual(judging);
    expect(splitLeads(leads, 2).judging).not.toEqual(judging);
  });

  it.each([
    { won: 199, lost: 5000, refusal: 'won', have: 199, because: 'of those won there are too few' },
    { won: 500, lost: 499, refusal: 'closed', have: 999, because: 'one is missing to a thousand' },
    { won: 900, lost: 199, refusal: 'otherwise', have: 199, because: 'both kinds must be seen' },
  ] as const)('are too few by $refusal, because $because', ({ won, lost, refusal, have }) => {
    const leads = [...Array<boolean>(won).fill(true), ...Array<boolean>(lost).fill(false)];
    const told = trainModel(
      leads.map((isWon) => ({ isWon, features: {}, capturedAt: null })),
      FEATURES,
    );
    expect(told).toEqual({ isTrained: false, refusal, have, need: LEAST_LEADS[refusal] });
  });

  it('are enough at the very minimum, unless a part of the split holds one outcome only', () => {
    const leads = Array.from({ length: 1000 }, (_, index) => ({
      isWon: index < 200,
      features: {},
      capturedAt: index,
    }));
    expect(tooFew(leads)).toBeNull();
    expect(trainModel(leads, FEATURES)).toMatchObject({ isTrained: false, refusal: 'one-sided-part' });
  });
});

describe('a predictive model', () => {
  const leads = made(6000);
  const training = trainModel(leads, FEATURES);
  if (!training.isTrained) throw new Error(training.refusal);
  const { model, report } = training;
  const predict = predictorOf(model);

  it('comes near the chance that leads really have', () => {
    const gaps = leads
      .slice(-1800)
      .map(({ features, truth }) => Math.abs(predict(features).probability - truth));
    expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeLessThan(0.04);
  });

  it('is judged on leads it never saw, beside the rules, which know nothing here', () => {
    expect(report.counts.judging.leads).toBe(1800);
    expect(report.model.ranking).toBeGreaterThan(0.68);
    expect(report.model.calibrationError).toBeLessThan(0.05);
    expect(report.rules?.ranking).toBeGreaterThan(0.45);
    expect(report.rules?.ranking).toBeLessThan(0.55);
    expect(report.model.brier).toBeLessThan(report.rules?.brier ?? 0);
  });

  it('looks at nothing but what it was told to: a column that gives the outcome away changes nothing', () => {
    const blinded = leads.map((lead) => ({
      ...lead,
      features: { channel: lead.features.channel!, size: lead.features.size! },
    }));
    expect(trainModel(blinded, FEATURES)).toEqual(training);
  });

  it('says why: its reasons lead from the average lead to this one', () => {
    const { probability, baseProbability, reasons } = predict({ channel: 'referral', size: 400 });
    const logOdds = (share: number): number => Math.log(share / (1 - share));
    const sum = reasons.reduce((total, reason) => total + reason.logOdds, 0);
    expect(logOdds(baseProbability) + sum).toBeCloseTo(logOdds(probability), 9);
    expect(reasons[0]).toMatchObject({ feature: 'channel', level: 'referral' });
    expect(reasons.every((reason) => reason.logOdds > 0)).toBe(true);
    expect(predict({ channel: 'event', size: 10 }).reasons.every((reason) => reason.logOdds < 0)).toBe(true);
  });

  it('is plain data: kept and read back it tells the same', () => {
    const kept = JSON.parse(JSON.stringify(model)) as typeof model;
    expect(predictorOf(kept)({ channel: 'fax' })).toEqual(predict({ channel: 'fax' }));
  });

  it('has no report of rules where leads carry no points', () => {
    const bare = leads.map(({ features, isWon, capturedAt }) => ({ features, isWon, capturedAt }));
    expect(trainModel(bare, FEATURES)).toMatchObject({ report: { rules: null } });
  });
});
