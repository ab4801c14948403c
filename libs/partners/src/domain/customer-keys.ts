import type { CustomerKeys, RegisteredCustomer } from './registration.js';

type Known = Pick<RegisteredCustomer, 'companyName' | 'companyDomain' | 'companyCountry' | 'email' | 'phone'>;

/**
 * The keys under which a customer is registered once. Names are compared without case, accents and space at the ends, and in one country
 * only: two firms of one name in two countries are two.
 */
export const customerKeys = ({
  companyName,
  companyDomain,
  companyCountry,
  email,
  phone,
}: Known): CustomerKeys => ({
  companyKey:
    companyDomain !== null
      ? `domain:${companyDomain}`
      : `name:${folded(companyName)}|${companyCountry ?? ''}`,
  personKey: email !== null ? `email:${email}` : phone !== null ? `phone:${phone}` : null,
});

const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
