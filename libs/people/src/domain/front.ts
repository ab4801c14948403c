export { companyDomain } from './company-domain.js';
export { countryCode } from './country.js';
export { normaliseEmail } from './email.js';
export { normalisePhone } from './phone.js';
