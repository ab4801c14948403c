/** Where interest comes from; the list of the product's vocabulary. */
export const CHANNELS = [
  'website',
  'e-commerce',
  'digital-catalogue',
  'social',
  'event',
  'content',
  'partner',
  'seller',
  'customer-care',
  'referral',
  'community',
  'paid-search',
  'paid-social',
  'email',
  'phone',
  'direct',
  'other',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Which part of the business brought the lead in. */
export const ORIGINS = ['marketing', 'tele', 'sales', 'partner', 'care'] as const;
export type Origin = (typeof ORIGINS)[number];

/** What the person came for. */
export const INTENTS = ['inform', 'solve', 'achieve'] as const;
export type Intent = (typeof INTENTS)[number];
