import { uniformFrom } from '../seeded.js';
import { rankingAlone } from './alone.js';
import type { Feature, FeatureValue } from './features.js';

const KIND: Feature = { name: 'it', kind: 'category' };
const NUMBER: Feature = { name: 'it', kind: 'number' };
const leads = (count: number, value: (index: number, isWon: boolean) => FeatureValue) =>
  Array.from({ length: count }, (_, index) => {
    const isWon = index % 4 === 0;
    return { features: { it: value(index, isWon) }, isWon };
  });

describe('how well a feature alone tells leads apart', () => {
  it.each([
    {
      feature: KIND,
      value: (_: number, isWon: boolean) => (isWon ? 'a' : 'b'),
      is: 1,
      because: 'it is the outcome',
    },
    {
      feature: KIND,
      value: (_: number, isWon: boolean) => (isWon ? 'a' : null),
      is: 1,
      because: 'where it stands tells',
    },
    { feature: KIND, value: () => 'a', is: 0.5, because: 'it says the same of all' },
    {
      feature: KIND,
      value: (index: number) => `L-${index}`,
      is: 0.5,
      because: 'what hardly any lead has is one level',
    },
    {
      ...{ feature: NUMBER, value: (index: number, isWon: boolean) => index + (isWon ? 1e6 : 0), is: 1 },
      because: 'more of it is more won',
    },
    // Won: 1 of 2 says yes; not won: none. Half of the pairs are right, half of the others are tied.
    {
      feature: KIND,
      value: (index: number) => (index % 8 === 0 ? 'yes' : 'no'),
      is: 0.75,
      because: 'half of them say so',
    },
  ])('is $is where $because', ({ feature, value, is }) => {
    expect(rankingAlone(leads(800, value), feature)).toBeCloseTo(is, 1);
  });

  it('is hardly more than chance for a feature of many levels that says nothing', () => {
    const uniform = uniformFrom(4);
    const noise = leads(3000, () => `level ${Math.floor(uniform() * 90)}`);
    expect(rankingAlone(noise, KIND)).toBeLessThan(0.65);
  });

  it('says nothing where all ended alike', () => {
    expect(rankingAlone([{ features: { it: 'a' }, isWon: true }], KIND)).toBeNull();
  });
});
