import { Group, Select, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSourceWords } from '../use-source-words.js';
import { CUSTOM } from './mapping-model.js';

interface Props {
  readonly label: string;
  readonly fields: readonly string[];
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (field: string) => void;
}

/** A field of a lead by its word, or one of one's own by a name. */
export function FieldSelect({ label, fields, value, error, onChange }: Props): JSX.Element {
  const { t } = useTranslation('connectors');
  const { fieldName } = useSourceWords();
  const isOwn = value.startsWith(CUSTOM);
  return (
    <Group gap={6} align="flex-start" wrap="nowrap">
      <Select
        flex={1}
        miw={0}
        searchable
        allowDeselect={false}
        label={label}
        error={isOwn ? null : error}
        data={[
          ...fields.map((field) => ({ value: field, label: fieldName(field) })),
          { value: CUSTOM, label: t('mapping.custom') },
        ]}
        value={isOwn ? CUSTOM : value === '' ? null : value}
        onChange={(field) => field !== null && onChange(field)}
      />
      {isOwn && (
        <TextInput
          flex={1}
          miw={0}
          label={t('mapping.customName')}
          maxLength={200}
          error={error}
          value={value.slice(CUSTOM.length)}
          onChange={(event) => onChange(`${CUSTOM}${event.currentTarget.value}`)}
        />
      )}
    </Group>
  );
}
