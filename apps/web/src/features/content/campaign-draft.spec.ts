import { campaignDraft, changeOfCampaign } from './campaign-draft.js';
import type { Campaign } from './content-types.js';

const FAIR: Campaign = {
  ...({ id: 'c', name: 'Fair', channel: 'event', state: 'running', from: '2026-05-12', to: null } as const),
  ...{ ownerId: null, goal: null, budget: { amount: '1200.50', currency: 'EUR' }, assets: 0, version: 1 },
  createdAt: '2026-01-01T00:00:00Z',
};

describe('the form of a campaign', () => {
  const kept = campaignDraft('EUR', FAIR);

  it.each([
    { now: {}, change: {}, because: 'nothing differs' },
    { now: { amount: '1200.5' }, change: {}, because: 'it is the same amount' },
    {
      ...{ now: { amount: '900' }, because: 'an amount has its currency' },
      change: { budget: { amount: '900', currency: 'EUR' } },
    },
    {
      ...{ now: { currency: 'USD' }, because: 'the currency differs' },
      change: { budget: { amount: '1200.50', currency: 'USD' } },
    },
    { now: { amount: '' }, change: { budget: null }, because: 'there is no budget any more' },
    { now: { from: '' }, change: { from: null }, because: 'the day is not known any more' },
    { now: { state: 'ended' }, change: { state: 'ended' }, because: 'it is over' },
  ] as const)('sends $change because $because', ({ now, change }) => {
    expect(changeOfCampaign(kept, { ...kept, ...now })).toEqual(change);
  });

  it('takes a change back by the change the other way round', () => {
    const now = { ...kept, amount: '', goal: '40 leads' };
    expect(changeOfCampaign(now, kept)).toEqual({ budget: FAIR.budget, goal: null });
  });

  it('asks for no money where no currency but that of the workspace is told', () => {
    const blank = campaignDraft('CHF');
    expect(changeOfCampaign(blank, { ...blank, name: 'Fair', channel: 'event' })).toEqual({
      ...{ name: 'Fair', channel: 'event', state: 'running' },
    });
  });
});
