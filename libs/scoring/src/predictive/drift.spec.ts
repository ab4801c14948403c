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

  it('is to be watched, not drifting, where what is told is off for sure but by little', () => {
    expect(judge(made(20_000, 8, { shift: -0.16 }))).toMatchObject({
      verdict: 'watch',
      reasons: ['told-too-much'],
    });
  });

  it.each([
    { leads: made(99, 4), because: 'too few closed' },
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
