import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import { useAct } from '../../ui/act.js';

interface Calendar {
  readonly id: string;
  readonly name: string;
  readonly archivedAt: string | null;
}

interface Assigned {
  readonly memberId: string;
  readonly calendarId: string;
}

const KEY = 'member-calendars';

/** Which calendar is a member's own; with none the team's judges. Chosen is done: what runs keeps what it began under. */
export function OwnCalendar({ memberId }: { memberId: string }): JSX.Element | null {
  const { t } = useTranslation('settings');
  const may = useMay();
  const calendars = useQuery({
    queryKey: ['calendars'],
    queryFn: () => api.get<{ readonly items: readonly Calendar[] }>('/calendars'),
  });
  const assigned = useQuery({
    queryKey: [KEY],
    queryFn: () => api.get<{ readonly items: readonly Assigned[] }>('/calendars/members'),
  });
  const act = useAct({
    run: (calendarId: string | null) => api.put(`/calendars/members/${memberId}`, { calendarId }),
    touches: [KEY],
    done: () => t('members.calendarSet'),
  });
  if (!may('settings.write')) return null;
  const own = assigned.data?.items.find((each) => each.memberId === memberId)?.calendarId ?? null;
  const choices = (calendars.data?.items ?? []).filter(
    ({ id, archivedAt }) => archivedAt === null || id === own,
  );
  return (
    <Select
      label={t('members.calendar')}
      description={t('members.calendarHint')}
      placeholder={t('members.calendarOfTeam')}
      data={choices.map(({ id, name }) => ({ value: id, label: name }))}
      value={own}
      clearable
      disabled={act.isPending || assigned.data === undefined}
      onChange={(calendarId) => act.mutate(calendarId)}
    />
  );
}
