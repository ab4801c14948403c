import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ROLES } from '#contracts';
import type { Role } from '#contracts';
import { api } from '../api/client.js';

export const SHIPPED_ROLES = Object.keys(ROLES) as Role[];

const isShipped = (role: string): role is Role => role in ROLES;

interface OwnRole {
  readonly role: string;
  readonly name: string;
}

/** The word for a role; a workspace's own roles are called as it called them. */
export function useRoleName(): (role: string) => string {
  const { t } = useTranslation('ui');
  const roles = useQuery({
    queryKey: ['roles'],
    queryFn: () => api.get<{ readonly items: readonly OwnRole[] }>('/roles'),
    staleTime: 300_000,
  });
  const own = roles.data?.items ?? [];
  return (role) =>
    isShipped(role) ? t(`role.${role}`) : (own.find((each) => each.role === role)?.name ?? role);
}
