import { Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { useTeams } from '../../../api/session.js';
import type { AgreementVersion, CalendarChoices } from '../../../api/types.js';
import { useDrafting } from './draft-context.js';
import { pointerOf } from './places.js';

interface Offered {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly versionId: string;
  readonly archivedAt: string | null;
}

const LIKE_ALL = 'like-all';
const AS_WRITTEN = 'as-written';

/** Which calendar judges whom: one for all, and one for each team that has its own. */
export function CalendarsForm({ version }: { version: AgreementVersion }): JSX.Element {
  const { t } = useTranslation('agreement');
  const teams = useTeams().data?.items ?? [];
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('edit.calendarsHint')}
      </Text>
      <CalendarChoice of="default" label={t('edit.defaultCalendar')} version={version} />
      {teams.map(({ id, name }) => (
        <CalendarChoice key={id} of={id} label={t('edit.teamCalendar', { team: name })} version={version} />
      ))}
    </Stack>
  );
}

interface CalendarChoiceProps {
  readonly of: string;
  readonly label: string;
  readonly version: AgreementVersion;
}

function CalendarChoice({ of, label, version }: CalendarChoiceProps): JSX.Element {
  const { t } = useTranslation('agreement');
  const { draft, put, problemUnder } = useDrafting();
  const offered = useOffered(version, of);
  const written = version.calendars[of];
  const isWritten = written !== undefined && version.calendarPins[of] === undefined;
  const choices = [
    ...(of === 'default' ? [] : [{ value: LIKE_ALL, label: t('edit.likeAll') }]),
    ...(isWritten ? [{ value: AS_WRITTEN, label: t('edit.asWritten') }] : []),
    ...offered,
  ];
  const choose = (value: string | null): void =>
    put(
      ['calendars', of],
      value === null || value === LIKE_ALL
        ? undefined
        : value === AS_WRITTEN
          ? written
          : { calendarVersionId: value },
    );
  return (
    <Select
      label={label}
      error={problemUnder(pointerOf(['calendars', of]))}
      allowDeselect={false}
      value={chosenOf(draft.calendars[of])}
      onChange={choose}
      data={choices}
    />
  );
}

const chosenOf = (choice: CalendarChoices[string] | undefined): string => {
  if (choice === undefined) return LIKE_ALL;
  return 'calendarVersionId' in choice ? choice.calendarVersionId : AS_WRITTEN;
};

/** The newest version of every calendar, and the pinned one where that is older. */
function useOffered(version: AgreementVersion, of: string): { value: string; label: string }[] {
  const { t } = useTranslation('agreement');
  const calendars = useQuery({
    queryKey: ['calendars'],
    queryFn: () => api.get<{ items: readonly Offered[] }>('/calendars'),
  });
  const pin = version.calendarPins[of];
  const open = (calendars.data?.items ?? []).filter(({ archivedAt }) => archivedAt === null);
  const newest = open.map(({ versionId, name, version: number }) => ({
    ...{ value: versionId, label: t('edit.newer', { name, number }) },
  }));
  if (pin === undefined || newest.some(({ value }) => value === pin.versionId)) return newest;
  const pinned = t('edit.pinned', { name: pin.name, number: pin.number });
  return [{ value: pin.versionId, label: pinned }, ...newest];
}
