import type { Channel } from '#contracts';

/** What people read for a channel. */
export const CHANNEL_LABELS: Readonly<Record<Channel, { readonly en: string; readonly it: string }>> = {
  website: { en: 'Website', it: 'Sito web' },
  'e-commerce': { en: 'E-commerce', it: 'E-commerce' },
  'digital-catalogue': { en: 'Digital catalogue', it: 'Catalogo digitale' },
  social: { en: 'Social media', it: 'Social media' },
  event: { en: 'Event', it: 'Evento' },
  content: { en: 'Content', it: 'Contenuti' },
  partner: { en: 'Partner', it: 'Partner' },
  seller: { en: 'Seller', it: 'Venditore' },
  'customer-care': { en: 'Customer care', it: 'Assistenza clienti' },
  referral: { en: 'Referral', it: 'Segnalazione' },
  community: { en: 'Community', it: 'Community' },
  'paid-search': { en: 'Paid search', it: 'Ricerca a pagamento' },
  'paid-social': { en: 'Paid social', it: 'Social a pagamento' },
  email: { en: 'E-mail', it: 'E-mail' },
  phone: { en: 'Phone', it: 'Telefono' },
  direct: { en: 'Direct', it: 'Diretto' },
  other: { en: 'Other', it: 'Altro' },
};
