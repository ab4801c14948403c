import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';

type Schemas = components['schemas'];

export type StuckLead = Schemas['StuckLeadDto'];
export type StuckLeads = Schemas['StuckLeadsDto'];
export type SnoozedLeads = Schemas['SnoozedLeadsDto'];
export type HoldReason = Schemas['HoldDto']['reason'];
export type ReopenReason = Schemas['ReopeningDto']['reason'];

/** The form that is open, and of which lead. */
export interface OpenSheet {
  readonly kind: 'plan' | 'attempt';
  readonly item: StuckLead;
}

/** As `#contracts` lists them; the last is for what no other says. */
export const HOLD_REASONS = [
  'customer_asked',
  'customer_away',
  'awaiting_information',
  'budget',
  'internal',
  'other',
] as const satisfies readonly HoldReason[];

export const REOPEN_REASONS = [
  'customer_returned',
  'new_information',
  'closed_by_mistake',
  'other',
] as const satisfies readonly ReopenReason[];

/** What the product counts as one working day. */
export const WORKING_DAY_MS = 9 * 3_600_000;

const MOST = 200;

/** Ageing goes on without anybody doing anything. */
const AGES_MS = 60_000;

export const useStuck = (limit = MOST): UseQueryResult<StuckLeads> =>
  useQuery({
    queryKey: ['leads', 'stuck', limit],
    queryFn: ({ signal }) => api.get<StuckLeads>('/leads/stuck', { query: { limit }, signal }),
    refetchInterval: AGES_MS,
  });

export const useSnoozed = (): UseQueryResult<SnoozedLeads> =>
  useQuery({
    queryKey: ['leads', 'snoozed'],
    queryFn: ({ signal }) => api.get<SnoozedLeads>('/leads/snoozed', { query: { limit: MOST }, signal }),
  });

export const useHoldTerms = (leadId: string): UseQueryResult<Schemas['SnoozeTermsDto']> =>
  useQuery({
    queryKey: ['lead', leadId, 'hold'],
    queryFn: ({ signal }) => api.get<Schemas['SnoozeTermsDto']>(`/leads/${leadId}/hold`, { signal }),
  });
