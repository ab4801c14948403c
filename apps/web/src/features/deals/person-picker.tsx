import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { PersonFound } from '../../api/types.js';

interface PersonPickerProps {
  /** What choosing one does, in words; adding them to a deal where it is left out. */
  readonly label?: string;
  readonly hint?: string;
  /** The person, and how they were shown. */
  readonly onChoose: (personId: string, shown: string) => void;
}

/** Finds a person by name or address; choosing one is adding them. */
export function PersonPicker({ label, hint, onChoose }: PersonPickerProps): JSX.Element {
  const { t } = useTranslation('deals');
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 200);
  const found = useQuery({
    queryKey: ['people', 'picker', q],
    queryFn: ({ signal }) =>
      api.get<{ readonly items: readonly PersonFound[] }>('/people', { query: { q, limit: 12 }, signal }),
    enabled: q.length >= 2,
    placeholderData: keepPreviousData,
  });
  const data = (found.data?.items ?? []).map(({ id, name, email, company }) => ({
    value: id,
    label: [name, email, company?.name].filter(Boolean).join(' · '),
  }));
  return (
    <Select
      searchable
      label={label ?? t('contacts.add')}
      description={hint}
      placeholder={t('contacts.placeholder')}
      nothingFoundMessage={q.length < 2 ? t('contacts.more') : t('contacts.nobody')}
      filter={({ options }) => options}
      data={data}
      value={null}
      searchValue={text}
      onSearchChange={setText}
      onChange={(id) => {
        if (id === null) return;
        setText('');
        onChoose(id, data.find(({ value }) => value === id)?.label ?? '');
      }}
    />
  );
}
