import type { Entry } from '#contracts';

const FUNNEL_SUBJECTS = ['lead.', 'handover.', 'opportunity.', 'revenue.', 'attempt.'];

/** Whether the entry can move a figure of the funnel. */
export const isFunnelEntry = ({ type }: Entry): boolean =>
  FUNNEL_SUBJECTS.some((subject) => type.startsWith(subject));

const AGREEMENT_SUBJECTS = ['agreement.', 'obligation.', 'tally.', 'period.'];

/** Whether the entry can move a figure of some agreement. */
export const isAgreementEntry = ({ type }: Entry): boolean =>
  AGREEMENT_SUBJECTS.some((subject) => type.startsWith(subject));

/** Whether the entry is about this agreement. */
export const isOfAgreement = (entry: Entry, agreementId: string): boolean =>
  isAgreementEntry(entry) && 'agreementId' in entry.payload && entry.payload.agreementId === agreementId;

/** Whether the entry says that the work is done differently. */
export const isMarkEntry = ({ type }: Entry): boolean => type.startsWith('process.');

/** Whether the entry can move the revenue above an agreement. */
export const isDealEntry = ({ type }: Entry): boolean => type.startsWith('opportunity.');
