import { Select } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMembers } from '../../api/session.js';

interface OwnerFieldProps {
  /** Empty for nobody. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Who answers for it. */
export function OwnerField({ value, onChange }: OwnerFieldProps): JSX.Element {
  const { t } = useTranslation('content');
  const members = useMembers().data?.items ?? [];
  return (
    <Select
      label={t('owner')}
      clearable
      searchable
      value={value || null}
      onChange={(next) => onChange(next ?? '')}
      data={members.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
