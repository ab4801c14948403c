import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './content.module.css';
import type { Filters } from './use-filters.js';

interface Choice {
  readonly name: string;
  readonly label: string;
  readonly data: readonly { readonly value: string; readonly label: string }[];
}

interface FilterBarProps {
  readonly filters: Filters;
  readonly choices: readonly Choice[];
}

/** A search by name, and a few choices beside it. */
export function FilterBar({ filters, choices }: FilterBarProps): JSX.Element {
  const { t } = useTranslation('content');
  return (
    <div className={classes.filters} role="search">
      <TextInput
        className={classes.search ?? ''}
        label={t('filter.q')}
        leftSection={<IconSearch size={15} aria-hidden />}
        maxLength={200}
        value={filters.typed}
        onChange={(event) => filters.type(event.currentTarget.value)}
      />
      {choices.map(({ name, label, data }) => (
        <Select
          key={name}
          label={label}
          placeholder={t('filter.all')}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': t('filter.clear', { label }) }}
          value={filters.asked[name] ?? null}
          onChange={(next) => filters.set(name, next)}
          data={data}
        />
      ))}
    </div>
  );
}
