import { isDuty } from '#sla';
import type { AgreementTerms } from '#sla';

/** Whether a promise goes by the calendars of those who keep it: of all others nobody's calendar is read. */
export const goesByOwners = ({ clauses }: Pick<AgreementTerms, 'clauses'>): boolean =>
  clauses.some((clause) => isDuty(clause) && clause.calendar === 'owner');
