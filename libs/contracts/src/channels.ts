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

/** What a touch was, where more is known than its channel. */
export const TOUCH_ACTIONS = [
  'product-view',
  'event-registered',
  'event-attended',
  'call',
  'visit',
  'stand',
  'care',
  'mention',
] as const;
export type TouchAction = (typeof TOUCH_ACTIONS)[number];

/** What a company is to us; it may be several at once. */
export const COMPANY_KINDS = ['customer', 'partner', 'supplier', 'employee', 'competitor'] as const;
export type CompanyKind = (typeof COMPANY_KINDS)[number];

/** What the person came for. */
export const INTENTS = ['inform', 'solve', 'achieve'] as const;
export type Intent = (typeof INTENTS)[number];
