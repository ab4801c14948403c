import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client.js';
import { useMay } from '../../../api/may.js';
import type { components } from '../../../api/schema.js';
import type { Named } from './mention.js';

type Schemas = components['schemas'];

export const addNote = (leadId: string, body: Schemas['NewNoteDto']): Promise<Schemas['AddedNoteDto']> =>
  api.post(`/leads/${leadId}/notes`, body);

export const removeNote = (leadId: string, noteId: string): Promise<unknown> =>
  api.delete(`/leads/${leadId}/notes/${noteId}`);

/** Whom a note about the lead can speak to; nobody for those who may not see members. */
export function useMentionable(leadId: string): readonly Named[] {
  const may = useMay();
  const { data } = useQuery({
    queryKey: ['lead', leadId, 'mentionable'],
    queryFn: () => api.get<Schemas['MentionablesDto']>(`/leads/${leadId}/mentionable`),
    enabled: may('member.read'),
    staleTime: 60_000,
  });
  return data?.items ?? [];
}
