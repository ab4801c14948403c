import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];
export type RoutedMember = Schemas['RoutedMemberDto'];

/** First word of the key. */
export const ROOM = 'team-room';

/** How much each member may still get, and who is away; nothing for those who may not see members. */
export function useRoom(): (memberId: string) => RoutedMember | undefined {
  const may = useMay();
  const { data } = useQuery({
    queryKey: [ROOM],
    queryFn: ({ signal }) => api.get<Schemas['RoutedMembersDto']>('/routing/members', { signal }),
    enabled: may('member.read'),
  });
  return (memberId) => data?.items.find((member) => member.memberId === memberId);
}

/** Until when somebody is away now; null while they are there. */
export function awayUntil({ absences }: Pick<RoutedMember, 'absences'>, now: number): string | null {
  const ends = absences
    .filter(({ fromAt, toAt }) => Date.parse(fromAt) <= now && now < Date.parse(toAt))
    .map(({ toAt }) => toAt)
    .sort();
  return ends.at(-1) ?? null;
}
