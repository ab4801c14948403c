import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { CHANNELS, SIDE_STAGES, STAGES } from '#contracts';
import { useLabel } from '../../ui/use-label.js';
import classes from './leads.module.css';

const HANDOVERS = ['offered', 'accepted', 'rejected', 'withdrawn', 'superseded'] as const;

/** What is looked for stands in the address, so that a view can be kept and sent. */
export function FilterBar(): JSX.Element {
  const { t } = useTranslation('leads');
  const label = useLabel();
  const [params, setParams] = useSearchParams();
  const set = (name: string, value: string | null): void =>
    setParams(
      (before) => {
        if (value === null || value === '') before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  const find = useDebouncedCallback((text: string) => set('q', text.trim()), 250);
  const choice = (name: 'stage' | 'channel' | 'handover', codes: readonly string[]): JSX.Element => (
    <Select
      key={name}
      aria-label={t(`filter.${name}`)}
      placeholder={t(`filter.${name}`)}
      data={codes.map((code) => ({ value: code, label: label(name, code) }))}
      value={params.get(name)}
      onChange={(value) => set(name, value)}
      clearable
      className={classes.choice}
    />
  );
  return (
    <div className={classes.filters} role="search">
      <TextInput
        defaultValue={params.get('q') ?? ''}
        onChange={(event) => find(event.currentTarget.value)}
        aria-label={t('filter.q')}
        placeholder={t('filter.q')}
        leftSection={<IconSearch size={16} />}
        className={classes.find}
      />
      {choice('stage', [...STAGES, ...SIDE_STAGES])}
      {choice('channel', CHANNELS)}
      {choice('handover', HANDOVERS)}
      {params.size > 0 && (
        <Button variant="subtle" onClick={() => setParams({})}>
          {t('filter.clear')}
        </Button>
      )}
    </div>
  );
}
