export const flow = {
  title: 'From the source over the stage to revenue',
  label: {
    deals: 'Money from channels over campaigns to how the deals stand, by {{model}}',
    leads: 'Leads from channels over campaigns to how far they came',
  },
  measure: 'What flows',
  measures: { deals: 'Money of deals', leads: 'Leads' },
  is: {
    deals:
      'Money of the deals that were won or lost on these days, or opened on them and still open, as the model credits it. A ribbon opens its deals.',
    leads:
      'Leads captured on these days, by their own channel and campaign, the furthest stage they reached and how they stand now. A ribbon opens its leads.',
  },
  none: {
    deals: 'No deal was won, lost or opened on these days.',
    leads: 'No lead was captured on these days.',
  },
  by: 'By the model',
  state: { won: 'Won: revenue', pending: 'Still open', lost: 'Lost' },
  stands: { won: 'Revenue', open: 'Still on its way', lost: 'Lost' },
  nobody: 'Nobody',
  rest: 'other campaigns',
  channel: 'Channel',
  campaign: 'Campaign',
  stage: 'Furthest stage',
  stand: 'Now',
  dealsStand: 'How deals stand',
  amount: 'Money',
  deals: 'Deals',
  leadsColumn: 'Leads',
  leads_one: '{{number}} lead',
  leads_other: '{{number}} leads',
  behind: { deals: 'Deals of this way', leads: 'Leads of this way' },
} as const;
