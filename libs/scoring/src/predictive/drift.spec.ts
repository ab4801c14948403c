import { uniformFrom } from '../seeded.js';
import { judgeDrift } from './drift.js';
import type { SeenLead } from './drift.js';
import type { Feature } from './features.js';
import { logistic } from './logistic.js';
import { trainModel } from './train.js';

const FEATURES: readonly Feature[] = [
  { name: 'channel', kind: 'category' },
  { name: 'size', kind: 'number' },
];

interface World {
  /** Added to the log-odds of every lead. */
  readonly shift?: number;
  /** Share that comes from partners. */
  readonly partners?: number;
}

/** Leads of a world in which partners’ are won more often. */
function made(count: number, seed: number, { shift = 0, partners = 0.4 }: World = {}): SeenLead[] {
  const uniform = uniformFrom(seed);
  return Array.from({ length: count }, () => {
    const channel = uniform() < partners ? 'partner' : 'website';
    const size = Math.floor(uniform() * 500);
    const isWon = uniform() < logistic(shift + (channel === 'partner' ? 0.6 : -0.9));
    return { features: { channel, size }, isWon };
  });
}

describe('a model in force', () => {
  const training = trainModel(
    made(20_000, 3).map((lead, index) => ({ ...lead, capturedAt: index })),
    FEATURES,
  );
  if (!training.isTrained) throw new Error(training.refusal);
  const { model, report } = training;
  const judge = (leads: readonly SeenLead[]) => judgeDrift(model, report, leads);

  it.each<{ world: World; verdict: string; reasons: string[]; because: string }>([
    { world: {}, verdict: 'steady', reasons: [], because: 'nothing changed' },
    { world: { shift: -0.9 }, verdict: 'drifting', reasons: ['told-too-much'], because: 'fewer are won' },
    { world: { shift: 0.9 }, verdict: 'drifting', reasons: ['told-too-little'], because: 'more are won' },
    {
      world: { partners: 0.8 },
      verdict: 'drifting',
      reasons: ['other-leads'],
      because: 'leads come from elsewhere, though what is told of each comes true',
    },
    { world: { partners: 0.58 }, verdict: 'watch', reasons: ['other-leads'], because: 'they moved a little' },
  ])('is $verdict when $because', ({ world, verdict, reasons }) => {
    expect(judge(made(1500, 8, world))).toMatchObject({ verdict, reasons, leads: 1500 });
  });

  it.each([
    { now: 1000, before: 1000, verdict: 'watch', because: 'only the younger half of the leads says so' },
    { now: 2000, before: 1000, verdict: 'drifting', because: 'both halves of the latest leads do' },
  ])('is $verdict where fewer are won since $now leads: $because', ({ now, before, verdict }) => {
    const leads = [...made(now, 8, { shift: -0.9 }), ...made(before, 9)];
    expect(judge(leads)).toMatchObject({ verdict, reasons: ['told-too-much'], leads: 2000 });
  });

  it.each([
    { leads: made(199, 4), because: 'too few closed for two looks' },
    {
      leads: made(300, 4).map((lead, index) => ({ ...lead, isWon: index < 9 })),
      because: 'too few were won',
    },
    {
      leads: made(300, 4).map((lead, index) => ({ ...lead, isWon: index >= 9 })),
      because: 'nearly all were',
    },
    { leads: [], because: 'none closed' },
  ])('is not judged while it is too early: $because', ({ leads }) => {
    expect(judge(leads)).toMatchObject({ verdict: 'too-early', reasons: [], leads: leads.length });
  });

  it('puts the error of now beside that of training, and the moved feature first', () => {
    const { brier, features } = judge(made(1500, 8, { partners: 0.8 }));
    expect(brier.atTraining).toBe(report.model.brier);
    expect(Math.abs(brier.now! - brier.atTraining!)).toBeLessThan(0.05);
    expect(features.map(({ feature, moved }) => [feature, moved])).toEqual([
      ['channel', 'much'],
      ['size', 'no'],
    ]);
    // (0.8 − 0.4) · ln(0.8 / 0.4) + (0.2 − 0.6) · ln(0.2 / 0.6), up to the draw.
    expect(features[0]!.index).toBeCloseTo(0.4 * Math.log(2) + 0.4 * Math.log(3), 0);
  });

  it('takes a level it never saw for another kind of lead', () => {
    const fairs = made(600, 8).map((lead) => ({ ...lead, features: { ...lead.features, channel: 'event' } }));
    expect(judge(fairs).features[0]).toMatchObject({ feature: 'channel', moved: 'much' });
  });
});

describe('the watch over models made of hardly more leads than it takes', () => {
  const CAMPAIGNS: readonly Feature[] = ['campaign', 'city'].map((name): Feature => ({
    name,
    kind: 'category',
  }));
  const MANY = [FEATURES[0]!, ...CAMPAIGNS];
  const WORLDS = 200;

  /** Few levels that many leads have, and a tail of rare ones. */
  function crowd(count: number, seed: number, world: World = {}): SeenLead[] {
    const uniform = uniformFrom(seed);
    return made(count, seed, world).map(({ features, isWon }) => {
      const own = CAMPAIGNS.map(({ name }) => [name, `${name} ${Math.floor(30 * uniform() ** 3)}`] as const);
      return { features: { ...features, ...Object.fromEntries(own) }, isWon };
    });
  }

  /** Whether a model of a world of its own was ever said to drift, looked at again and again while leads close. */
  function isEverDrifting(seed: number, world: World): boolean {
    const leads = crowd(1100, seed).map((lead, index) => ({ ...lead, capturedAt: index }));
    const training = trainModel(leads, MANY, seed);
    if (!training.isTrained) throw new Error(training.refusal);
    const since = crowd(600, seed + 100_000, world);
    return [200, 350, 600].some((closed) => {
      const { verdict } = judgeDrift(training.model, training.report, since.slice(-closed));
      return verdict === 'drifting';
    });
  }

  const share = (worlds: number, world: World): number =>
    Array.from({ length: worlds }, (_, seed) => isEverDrifting(seed + 1, world)).filter(Boolean).length /
    worlds;

  it('cries wolf in fewer than one world of twenty in which nothing changes', () => {
    expect(share(WORLDS, {})).toBeLessThanOrEqual(0.05);
  });

  it.each([
    { world: { shift: -1.2 }, because: 'hardly any are won any more' },
    { world: { shift: 1.2 }, because: 'far more are won' },
    { world: { partners: 0.85 }, because: 'leads come from elsewhere' },
  ])('finds a real drift in nine of ten: $because', ({ world }) => {
    expect(share(20, world)).toBeGreaterThanOrEqual(0.9);
  });
});
