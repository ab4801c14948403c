export * from './application/front.js';
export { isAllowed, LIFECYCLE, moveFor, moveTo, OPEN_STAGES } from './domain/lifecycle.js';
export { LeadsModule } from './leads.module.js';
export { LeadRow } from './persistence/lead.row.js';
export { changeLeads, leadsByIds, snapshotOf } from './persistence/leads.js';
export { leadWithEnded, openLeadsOf, standingLead } from './persistence/leads-of-persons.js';
export { openWorkOf } from './persistence/open-work.js';
export { declinersOf, ownersOfCompanies, queuedOffers } from './persistence/routing-facts.js';
