export { AddPartner } from './application/add-partner.js';
export { RegisterDeal } from './application/register-deal.js';
export { PERSONAL_DATA } from './domain/personal-data.js';
export { PartnersModule } from './partners.module.js';
