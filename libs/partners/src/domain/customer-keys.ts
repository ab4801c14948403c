import type { CustomerKeys, RegisteredCustomer } from './registration.js';

type Known = Pick<RegisteredCustomer, 'companyName' | 'companyDomain' | 'email' | 'phone'>;

/**
 * The keys under which a customer is registered once, beside the company it turns out to be. Names are compared without case, accents and
 * space at the ends, whatever the country: companies without a domain are known by their name alone.
 */
export const customerKeys = ({ companyName, companyDomain, email, phone }: Known): CustomerKeys => ({
  companyKey: companyDomain !== null ? `domain:${companyDomain}` : `name:${folded(companyName)}`,
  personKey: email !== null ? `email:${email}` : phone !== null ? `phone:${phone}` : null,
});

const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
