import { Select, SimpleGrid, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useTeams } from '../../api/session.js';
import type { Draft } from './draft.js';

interface HeadFieldsProps {
  readonly draft: Draft;
  readonly isReadOnly: boolean;
  readonly nameError: string | undefined;
  readonly onChange: (draft: Draft) => void;
}

/** Browsers leave UTC out of their list. */
const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

export function HeadFields({ draft, isReadOnly, nameError, onChange }: HeadFieldsProps): JSX.Element {
  const { t } = useTranslation('calendars');
  const teams = useTeams().data?.items ?? [];
  const { zone } = draft.drawing;
  const zones = ZONES.includes(zone) ? ZONES : [zone, ...ZONES];
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput
        label={t('field.name')}
        required
        maxLength={120}
        error={nameError}
        disabled={isReadOnly}
        value={draft.name}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
      />
      <TextInput
        label={t('field.purpose')}
        maxLength={300}
        disabled={isReadOnly}
        value={draft.purpose}
        onChange={(event) => onChange({ ...draft, purpose: event.currentTarget.value })}
      />
      <Select
        label={t('field.zone')}
        searchable
        allowDeselect={false}
        limit={80}
        disabled={isReadOnly}
        data={zones}
        value={zone}
        onChange={(next) =>
          next !== null && onChange({ ...draft, drawing: { ...draft.drawing, zone: next } })
        }
      />
      <Select
        label={t('field.team')}
        clearable
        placeholder={t('field.anyTeam')}
        disabled={isReadOnly}
        data={teams.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.teamId}
        onChange={(teamId) => onChange({ ...draft, teamId })}
      />
    </SimpleGrid>
  );
}
