import { Money } from '#kernel';
import { splitAmount } from '../shares.js';
import { day } from '../test-support/journeys.js';
import { campaignInfluence } from './influence.js';
import type { InfluencedDeal, InfluenceModel } from './influence.js';

const RESPONSES = [
  { campaign: 'webinar', at: day(3) },
  { campaign: 'fair', at: day(1) },
  { campaign: 'newsletter', at: day(5) },
  { campaign: 'demo', at: day(8) },
  { campaign: 'fair', at: day(9) },
];
const DEAL: InfluencedDeal = {
  responses: RESPONSES,
  primaries: [
    { campaign: 'fair', at: day(1) },
    { campaign: 'webinar', at: day(4) },
  ],
  closedAt: day(10),
};

const told = (deal: InfluencedDeal, model: InfluenceModel): Record<string, number> =>
  Object.fromEntries(campaignInfluence(deal, model).map(({ campaign, share }) => [campaign, share]));

describe('Campaign influence', () => {
  it('gives the golden value I_campaign_even: 3,000 each of 12,000', () => {
    const even = campaignInfluence(DEAL, 'even');
    const parts = splitAmount(
      Money.parse('12000', 'EUR'),
      even.map(({ share }) => share),
    );
    expect(parts.map((part) => part.toDecimal())).toEqual(['3000.00', '3000.00', '3000.00', '3000.00']);
  });

  it.each([
    { model: 'primary', expected: { webinar: 1 }, because: 'somebody named it, and named it last' },
    { model: 'first', expected: { fair: 1 }, because: 'it was answered first' },
    { model: 'last', expected: { fair: 1 }, because: 'it was also answered last' },
    {
      model: 'even',
      expected: { fair: 0.25, webinar: 0.25, newsletter: 0.25, demo: 0.25 },
      because: 'a campaign answered twice counts once',
    },
  ] as const)('by $model is $expected, because $because', ({ model, expected }) => {
    expect(told(DEAL, model)).toEqual(expected);
  });

  it.each(['primary', 'even', 'last'] as const)('by %s is frozen at the close, and not before', (model) => {
    const thanks = { campaign: 'thanks', at: day(11) };
    const late = {
      ...DEAL,
      responses: [...RESPONSES, thanks],
      primaries: [...DEAL.primaries, thanks],
    };
    expect(told(late, model)).toEqual(told(DEAL, model));
    expect(told({ ...late, closedAt: null }, model)).toHaveProperty('thanks');
  });

  it('counts what happens at the very close', () => {
    const responses = [{ campaign: 'demo', at: day(10) }];
    expect(told({ ...DEAL, responses }, 'last')).toEqual({ demo: 1 });
  });

  it.each([
    { deal: { ...DEAL, primaries: [] }, model: 'primary', because: 'nobody named one' },
    {
      deal: { ...DEAL, primaries: [{ campaign: null, at: day(2) }] },
      model: 'primary',
      because: 'it was taken away',
    },
    { deal: { ...DEAL, responses: [] }, model: 'even', because: 'nobody answered any' },
    { deal: { ...DEAL, closedAt: day(0) }, model: 'first', because: 'the deal was closed before' },
  ] as const)('by $model is nobody’s where $because', ({ deal, model }) => {
    expect(campaignInfluence(deal, model)).toEqual([]);
  });
});
