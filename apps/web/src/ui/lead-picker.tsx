import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import type { LeadItem, Page } from '../api/types.js';
import { useFormats } from './use-formats.js';

interface LeadPickerProps {
  readonly label: string;
  readonly error: string | undefined;
  readonly withAsterisk?: boolean;
  readonly onChange: (leadId: string) => void;
}

/** Finds another lead by the name of its person or company; nobody should have to know an id. */
export function LeadPicker({ onChange, ...field }: LeadPickerProps): JSX.Element {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [q] = useDebouncedValue(text.trim(), 200);
  const found = useQuery({
    queryKey: ['search', 'picker', q],
    queryFn: ({ signal }) => api.get<Page<LeadItem>>('/leads', { query: { q, limit: 12 }, signal }),
    enabled: q.length >= 2,
    placeholderData: keepPreviousData,
  });
  const data = (found.data?.items ?? []).map((lead) => ({
    value: lead.id,
    label: [lead.person?.name, lead.company?.name, formats.day(lead.capturedAt)].filter(Boolean).join(' · '),
  }));
  return (
    <Select
      {...field}
      searchable
      placeholder={t('picker.placeholder')}
      nothingFoundMessage={q.length < 2 ? t('picker.more') : t('picker.none')}
      filter={({ options }) => options}
      data={data}
      value={chosen}
      searchValue={text}
      onSearchChange={setText}
      onChange={(id) => (setChosen(id), onChange(id ?? ''))}
    />
  );
}
