import { queryOptions } from '@tanstack/react-query';
import { api } from './client.js';
import type { AgreementItem, Page } from './types.js';

export const agreementsQuery = queryOptions({
  queryKey: ['agreements'],
  queryFn: () => api.get<Page<AgreementItem>>('/agreements'),
});

/** The agreement in force; null when none is. */
export const currentOf = (items: readonly AgreementItem[]): AgreementItem | null =>
  items.find((item) => item.status === 'active') ?? items.find((item) => item.activeVersion !== null) ?? null;
