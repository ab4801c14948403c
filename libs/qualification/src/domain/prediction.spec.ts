import { trainModel } from '#scoring';
import { predictionOf } from './prediction.js';

const FEATURES = [
  { name: 'channel', kind: 'category' },
  { name: 'custom.referredBy', kind: 'category' },
] as const;

describe('a prediction', () => {
  const leads = Array.from({ length: 2000 }, (_, index) => ({
    features: { channel: index % 2 ? 'web' : 'fair', 'custom.referredBy': index % 3 ? 'Rossi' : 'Bianchi' },
    isWon: index % 5 < 2,
    capturedAt: index,
  }));
  const training = trainModel(leads, FEATURES);
  if (!training.isTrained) throw new Error(training.refusal);
  const told = (isMasked: boolean) => {
    const row = { channel: 'web', 'custom.referredBy': 'Rossi' };
    const { reasons } = predictionOf(training.model, row, isMasked);
    return Object.fromEntries(reasons.map(({ feature, level }) => [feature, level]));
  };

  it('says what own fields hold to those who may see persons only', () => {
    expect(told(false)).toEqual({ channel: 'web', 'custom.referredBy': 'Rossi' });
    expect(told(true)).toEqual({ channel: 'web', 'custom.referredBy': '(hidden)' });
  });
});
