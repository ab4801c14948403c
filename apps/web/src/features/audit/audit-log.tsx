import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { ACTS } from '#contracts';
import type { ActName } from '#contracts';
import { api } from '../../api/client.js';
import { Problem, problemText } from '../../api/problem.js';
import { useMembers } from '../../api/session.js';
import { LogCard } from '../../ui/log-card.js';
import { saveAs } from '../export/receive-file.js';
import { ActLine } from './act-line.js';
import { useActs } from './audit-query.js';
import type { ActFilter } from './audit-query.js';
import classes from './audit.module.css';
import { StandingCard } from './standing-card.js';

type About = ActName extends `${infer Kind}.${string}` ? Kind : never;
const ABOUT = [...new Set(ACTS.map((act) => act.split('.')[0] as About))];

/** Who did what here, for whoever answers for the house. */
export function AuditLog(): JSX.Element {
  const { t } = useTranslation('audit');
  const [filter, setFilter] = useState<ActFilter>({});
  return (
    <Stack gap="md">
      <Text c="dimmed" size="sm">
        {t('lead')}
      </Text>
      <StandingCard />
      <Filters filter={filter} onChange={setFilter} />
      <LogCard
        query={useActs(filter)}
        className={classes.acts}
        none={t('none')}
        noneText={t('noneText')}
        earlier={t('earlier')}
      >
        {(act) => <ActLine key={act.number} act={act} />}
      </LogCard>
    </Stack>
  );
}

interface FiltersProps {
  readonly filter: ActFilter;
  readonly onChange: (filter: ActFilter) => void;
}

function Filters({ filter, onChange }: FiltersProps): JSX.Element {
  const { t } = useTranslation('audit');
  const members = useMembers().data?.items ?? [];
  const set = (key: keyof ActFilter, value: string | null): void => {
    const { [key]: _before, ...rest } = filter;
    onChange(value ? { ...rest, [key]: value } : rest);
  };
  return (
    <Group align="flex-end" gap="sm" className={classes.filters}>
      <Select
        label={t('who')}
        placeholder={t('anybody')}
        clearable
        searchable
        data={members.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.actorId ?? null}
        onChange={(id) => set('actorId', id)}
      />
      <Select
        label={t('what')}
        placeholder={t('anything')}
        clearable
        searchable
        data={ABOUT.map((kind) => ({ value: kind, label: t(`about.${kind}`) }))}
        value={filter.action ?? null}
        onChange={(kind) => set('action', kind)}
      />
      {(['from', 'to'] as const).map((end) => (
        <TextInput
          key={end}
          type="date"
          label={t(end)}
          value={filter[end] ?? ''}
          onChange={(event) => set(end, event.currentTarget.value)}
        />
      ))}
      <FileButton filter={filter} />
    </Group>
  );
}

function FileButton({ filter }: { readonly filter: ActFilter }): JSX.Element {
  const { t } = useTranslation('audit');
  const taking = useMutation({
    mutationFn: async () => {
      const answer = await api.stream('/audit/exports', filter, new AbortController().signal);
      saveAs(await answer.blob(), 'audit.csv');
    },
    onSuccess: () => notifications.show({ message: t('filed', { file: 'audit.csv' }) }),
    onError: (error) => {
      const why = error instanceof Problem ? problemText(error.code, error.message) : t('cut');
      notifications.show({ message: why, color: 'red' });
    },
  });
  return (
    <Button variant="light" loading={taking.isPending} onClick={() => taking.mutate()}>
      {t('file')}
    </Button>
  );
}
