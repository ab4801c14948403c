import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { CalendarItem, Change, Country, Drawing, Preview, ShownCalendar } from './calendar-types.js';

export const useCalendars = (): UseQueryResult<{ readonly items: readonly CalendarItem[] }> =>
  useQuery({
    queryKey: ['calendars'],
    queryFn: () => api.get<{ items: readonly CalendarItem[] }>('/calendars'),
  });

export const useCalendar = (id: string): UseQueryResult<ShownCalendar> =>
  useQuery({ queryKey: ['calendars', id], queryFn: () => api.get<ShownCalendar>(`/calendars/${id}`) });

export function useCountries(): UseQueryResult<{ readonly items: readonly Country[] }> {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useQuery({
    queryKey: ['holiday-sets', language],
    queryFn: () => api.get<{ items: readonly Country[] }>('/calendars/holiday-sets', { query: { language } }),
    staleTime: Infinity,
  });
}

/** The drawing worked out, compared with what is saved; the dates drawn before stay while the new ones come. */
export function usePreview(drawing: Drawing, saved?: CalendarItem): UseQueryResult<Preview> {
  const since = saved && { calendarId: saved.id, version: saved.version };
  return useQuery({
    queryKey: ['calendar-preview', drawing, since],
    queryFn: () => api.post<Preview>('/calendars/preview', { drawing, ...(since && { since }) }),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

export const useDifference = (
  id: string,
  number: number,
): UseQueryResult<{ readonly changes: readonly Change[] }> =>
  useQuery({
    queryKey: ['calendars', id, 'difference', number],
    queryFn: () => api.get<{ changes: readonly Change[] }>(`/calendars/${id}/versions/${number}/difference`),
    staleTime: Infinity,
  });
