import { Alert, Button, Group, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { ApiKey } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { Copyable } from '../../ui/copyable.js';
import { Card } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { useFormats } from '../../ui/use-formats.js';
import classes from './settings.module.css';

export function ApiKeys(): JSX.Element {
  const { t } = useTranslation('settings');
  const keys = useQuery({ queryKey: ['api-keys'], queryFn: () => api.get<{ items: ApiKey[] }>('/api-keys') });
  return (
    <Card pad={false}>
      <Asked query={keys}>
        {({ items }) => (
          <>
            {items.length === 0 && <Empty title={t('keys.none')}>{t('keys.noneText')}</Empty>}
            {items.map((key) => (
              <KeyRow key={key.id} apiKey={key} />
            ))}
          </>
        )}
      </Asked>
      <AddKey />
    </Card>
  );
}

function KeyRow({ apiKey }: { apiKey: ApiKey }): JSX.Element {
  const { t } = useTranslation('settings');
  const formats = useFormats();
  const act = useAct({ run: () => api.delete(`/api-keys/${apiKey.id}`), touches: ['api-keys'] });
  const facts = [
    apiKey.createdAt && t('keys.made', { on: formats.day(apiKey.createdAt) }),
    apiKey.lastUsedAt && t('keys.used', { on: formats.day(apiKey.lastUsedAt) }),
  ];
  return (
    <div className={classes.row}>
      <div className={classes.grow}>
        <div className={classes.name}>{apiKey.name}</div>
        <div className={classes.dim}>{facts.filter(Boolean).join(' · ')}</div>
      </div>
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        loading={act.isPending}
        onClick={() => act.mutate(undefined)}
      >
        {t('keys.revoke')}
      </Button>
    </div>
  );
}

function AddKey(): JSX.Element {
  const { t } = useTranslation('settings');
  const [name, setName] = useState('');
  const act = useAct({
    run: () => api.post<ApiKey>('/api-keys', { name }),
    touches: ['api-keys'],
    then: () => setName(''),
  });
  return (
    <>
      {act.data?.key !== undefined && (
        <Alert m="md" color="teal" title={t('keys.once')}>
          <Copyable value={act.data.key} />
        </Alert>
      )}
      <Group className={classes.add} align="flex-end">
        <TextInput
          flex={1}
          miw={180}
          label={t('keys.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          variant="light"
          disabled={name.trim() === ''}
          loading={act.isPending}
          onClick={() => act.mutate(undefined)}
        >
          {t('keys.add')}
        </Button>
      </Group>
    </>
  );
}
