import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import type {
  Absence,
  Decision,
  Items,
  RoutedMember,
  RulesInForce,
  RulesVersion,
  TeamBacklog,
} from './routing-types.js';

/** First words of the keys, by what changes them. */
export const RULES = 'routing-rules';
export const PEOPLE = 'routing-people';
export const AWAY = 'routing-away';

export const useRules = (): UseQueryResult<RulesInForce> => {
  const may = useMay();
  return useQuery({
    queryKey: [RULES],
    queryFn: () => api.get<RulesInForce>('/routing/rules'),
    enabled: may('member.read'),
  });
};

export const useRulesVersions = (isWanted = true): UseQueryResult<Items<RulesVersion>> =>
  useQuery({
    queryKey: [RULES, 'versions'],
    queryFn: () => api.get<Items<RulesVersion>>('/routing/versions'),
    enabled: isWanted,
  });

export const usePeople = (): UseQueryResult<Items<RoutedMember>> =>
  useQuery({ queryKey: [PEOPLE], queryFn: () => api.get<Items<RoutedMember>>('/routing/members') });

export const useBacklog = (): UseQueryResult<Items<TeamBacklog>> =>
  useQuery({ queryKey: [PEOPLE, 'backlog'], queryFn: () => api.get<Items<TeamBacklog>>('/routing/backlog') });

/** When whoever is signed in is away; nothing for those who cannot be. */
export const useOwnAbsences = (): UseQueryResult<Items<Absence>> => {
  const may = useMay();
  return useQuery({
    queryKey: [AWAY],
    queryFn: () => api.get<Items<Absence>>('/routing/absences'),
    enabled: may('member.read'),
  });
};

/** Asked with the lead, so that it is asked anew whenever the lead is. */
export const useDecisions = (leadId: string): UseQueryResult<Items<Decision>> =>
  useQuery({
    queryKey: ['lead', leadId, 'routing'],
    queryFn: ({ signal }) => api.get<Items<Decision>>(`/leads/${leadId}/routing`, { signal }),
  });
