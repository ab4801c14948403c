import type { DealStage, Stage } from '#contracts';
import { DEAL_STAGES, SIDE_STAGES, STAGES } from '#contracts';
import { leadAfter } from './lead-after.js';

describe('where a deal puts its lead', () => {
  it.each<{ lead: Stage; deal: DealStage; others: number; to: Stage; because: string }>([
    {
      lead: 'inquiry',
      deal: 'prospecting',
      others: 0,
      to: 'opportunity',
      because: 'an open deal is an opportunity',
    },
    {
      lead: 'sql',
      deal: 'negotiation',
      others: 0,
      to: 'opportunity',
      because: 'in whatever stage the deal is',
    },
    {
      lead: 'opportunity',
      deal: 'engaging',
      others: 1,
      to: 'opportunity',
      because: 'a second deal changes nothing',
    },
    {
      lead: 'lost',
      deal: 'engaging',
      others: 0,
      to: 'opportunity',
      because: 'a lost lead may have a new deal',
    },
    { lead: 'opportunity', deal: 'won', others: 0, to: 'customer', because: 'whoever bought is a customer' },
    { lead: 'opportunity', deal: 'won', others: 2, to: 'customer', because: 'whatever else is open' },
    { lead: 'sal', deal: 'won', others: 0, to: 'customer', because: 'stages may be skipped' },
    { lead: 'opportunity', deal: 'lost', others: 0, to: 'lost', because: 'it was the last open deal' },
    { lead: 'opportunity', deal: 'lost', others: 1, to: 'opportunity', because: 'another deal is open' },
    { lead: 'recycled', deal: 'lost', others: 0, to: 'recycled', because: 'marketing has it back already' },
  ])('$lead with a $deal deal and $others others open is $to: $because', ({ lead, deal, others, to }) => {
    expect(leadAfter(lead, deal, others)).toBe(to);
  });

  it('keeps a customer a customer, whatever its other deals do', () => {
    for (const deal of DEAL_STAGES) expect(leadAfter('customer', deal, 0)).toBe('customer');
  });

  it('makes a customer of any lead that bought', () => {
    for (const lead of [...STAGES, ...SIDE_STAGES]) expect(leadAfter(lead, 'won', 0)).toBe('customer');
  });
});
