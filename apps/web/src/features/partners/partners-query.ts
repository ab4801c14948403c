import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import { useSession } from '../../api/session.js';
import type { Page } from '../../api/types.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import type {
  Conflict,
  NewRegistration,
  OwedLead,
  OwedState,
  Partner,
  PartnerProfile,
  PartnerEnding,
  PartnerStanding,
  PolicyInForce,
  Refusal,
  Registration,
  RegistrationStand,
} from './partner-types.js';

/** First words of the keys, by what changes them. */
export const PARTNERS = 'partners';
export const REGISTRATIONS = 'registrations';
const STANDING = 'partner-standing';
export const POLICY = 'partner-policy';

/** What a decision changes: the deal itself, the lead it makes, and what partners have. */
export const DECIDES = [REGISTRATIONS, PARTNERS, 'lead', 'leads'];

const PAGE = 50;

interface Items<T> {
  readonly items: readonly T[];
}

export const usePartners = (): UseQueryResult<Items<Partner>> =>
  useQuery({ queryKey: [PARTNERS], queryFn: () => api.get<Items<Partner>>('/partners') });

export const usePolicy = (): UseQueryResult<PolicyInForce> =>
  useQuery({ queryKey: [POLICY], queryFn: () => api.get<PolicyInForce>('/partner-policy') });

/** A deal has no board of its own: whoever must know of it is told, and its lead comes onto the partner’s desk; both ask for it anew. */
function useFreshDeals(): void {
  const { member } = useSession();
  const may = useMay();
  useRefetchOn(`notifications/${member.id}`, [REGISTRATIONS]);
  useRefetchOn(may('deal.register') ? `inbox/${member.id}` : null, [REGISTRATIONS]);
}

export interface DealFilter {
  readonly state?: string;
  readonly partnerId?: string;
}

/** Registered deals; of a partner’s people those of their own only. */
export function useRegistrations({ state, partnerId }: DealFilter = {}): UseInfiniteQueryResult<
  InfiniteData<Page<Registration>>
> {
  useFreshDeals();
  return useInfiniteQuery({
    queryKey: [REGISTRATIONS, state ?? null, partnerId ?? null],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Registration>>('/registrations', {
        query: { state, partnerId, limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

export function useRegistration(id: string): UseQueryResult<Registration> {
  useFreshDeals();
  return useQuery({
    queryKey: [REGISTRATIONS, 'one', id],
    queryFn: ({ signal }) => api.get<Registration>(`/registrations/${id}`, { signal }),
  });
}

/** For those who decide. */
export function useConflicts(id: string): UseQueryResult<Items<Conflict>> {
  const may = useMay();
  return useQuery({
    queryKey: [REGISTRATIONS, 'conflicts', id],
    queryFn: ({ signal }) => api.get<Items<Conflict>>(`/registrations/${id}/conflicts`, { signal }),
    enabled: may('deal.decide'),
  });
}

/** Whose standing is asked for: a partner’s id, or `mine`. */
export type Whose = string;

/** Each clock that is kept or broken ends on the desk: what changes there asks for the standing anew. */
export function useStanding(whose: Whose): UseQueryResult<PartnerStanding> {
  const { member } = useSession();
  useRefetchOn(whose === 'mine' ? `inbox/${member.id}` : null, [STANDING]);
  return useQuery({
    queryKey: [STANDING, whose],
    queryFn: ({ signal }) => api.get<PartnerStanding>(`/partners/${whose}/standing`, { signal }),
  });
}

export const useOwedLeads = (
  whose: Whose,
  clauseKey: string,
  state: OwedState,
): UseQueryResult<Items<OwedLead>> =>
  useQuery({
    queryKey: [STANDING, whose, clauseKey, state],
    queryFn: ({ signal }) =>
      api.get<Items<OwedLead>>(`/partners/${whose}/standing/leads`, { query: { clauseKey, state }, signal }),
  });

export const registerDeal = (deal: NewRegistration): Promise<RegistrationStand> =>
  api.post('/registrations', deal);

export const approve = (id: string): Promise<RegistrationStand> => api.post(`/registrations/${id}/approval`);

export const refuse = (id: string, refusal: Refusal): Promise<RegistrationStand> =>
  api.post(`/registrations/${id}/refusal`, refusal);

export const withdraw = (id: string): Promise<RegistrationStand> =>
  api.post(`/registrations/${id}/withdrawal`);

export const extend = (id: string, days: number): Promise<RegistrationStand> =>
  api.post(`/registrations/${id}/extension`, { days });

export const createPartner = (profile: PartnerProfile): Promise<unknown> => api.post('/partners', profile);

export const changePartner = ({ id, version }: Partner, profile: PartnerProfile): Promise<unknown> =>
  api.patch(`/partners/${id}`, profile, { ifMatch: version });

/** Leads it holds go back: offers to the backlog, worked ones to `toMemberId`, else to marketing for later. */
export const endPartner = (id: string, ending: PartnerEnding): Promise<unknown> =>
  api.post(`/partners/${id}/ending`, ending);

export const savePolicy = ({ version, ...policy }: PolicyInForce): Promise<PolicyInForce> =>
  api.put('/partner-policy', policy, { ifMatch: version });
