import { newId } from '#kernel';
import type { LeadRow } from '#leads';
import { isOpenDeal, PROBABILITY } from '../domain/deal.js';
import type { Deal } from '../domain/deal.js';
import type { StepTimes } from '../domain/deal-steps.js';
import type { DealRecord } from '../persistence/opportunities.js';
import type { OpportunityInput } from './opportunity-input.js';

type Told = Pick<
  DealRecord,
  | 'stage'
  | 'amountMinor'
  | 'currency'
  | 'probability'
  | 'closedOn'
  | 'closedAt'
  | 'closedBy'
  | 'closeReason'
  | 'rate'
  | 'rateCurrency'
>;

/** A deal nobody knew; it belongs to whoever owns its lead. */
export const draftedDeal = (
  input: OpportunityInput,
  lead: LeadRow,
  times: StepTimes,
  workspaceCurrency: string,
): DealRecord => ({
  id: newId<'opportunity'>(),
  version: 1,
  leadId: lead.id,
  companyId: input.companyId ?? lead.companyId,
  personId: lead.personId,
  name: input.name,
  recurringMinor: null,
  closeOn: isOpenDeal(input.stage) ? input.closedOn : null,
  openedAt: times.openedAt,
  isUndated: input.openedAt === null,
  ownerId: input.ownerId ?? lead.ownerId,
  teamId: lead.teamId,
  ownerLabel: input.ownerLabel ?? null,
  externalSource: input.external.source,
  externalId: input.external.id,
  ...told(input, times, workspaceCurrency),
});

/** A known deal as it is told now; a deal that stays closed keeps the day it closed. */
export const revisedDeal = (
  before: Deal,
  input: OpportunityInput,
  times: StepTimes,
  workspaceCurrency: string,
): DealRecord => {
  const { closedOn, closedAt, closedBy, closeReason } = before;
  return {
    ...before,
    ...told(input, times, workspaceCurrency),
    ...(before.stage === input.stage && { closedOn, closedAt, closedBy, closeReason }),
  };
};

function told(
  { stage, amountMinor, currency, closeReason = null }: OpportunityInput,
  { closedOn, closedAt }: StepTimes,
  workspaceCurrency: string,
): Told {
  const isOpen = isOpenDeal(stage);
  const isAtPar = stage === 'won' && currency === workspaceCurrency;
  return {
    stage,
    amountMinor,
    currency,
    probability: PROBABILITY[stage],
    closedOn: isOpen ? null : closedOn,
    closedAt: isOpen ? null : closedAt,
    closedBy: null,
    closeReason: stage === 'lost' ? closeReason : null,
    rate: isAtPar ? '1' : null,
    rateCurrency: isAtPar ? workspaceCurrency : null,
  };
}
