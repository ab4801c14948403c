export const en = {
  title: 'What this company is to us',
  none: 'Nobody said so yet.',
  done: 'Kept',
  kind: {
    customer: 'Customer',
    partner: 'Partner',
    supplier: 'Supplier',
    employee: 'Ourselves',
    competitor: 'Competitor',
  },
} as const;
