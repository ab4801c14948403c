import { Alert, Button, Group, MultiSelect, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { PERSONAL_ACTIONS } from '#contracts';
import { api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import type { ApiKey, ApiKeys as KeyList, CreatedApiKey } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { Copyable } from '../../ui/copyable.js';
import { Card } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { useFormats } from '../../ui/use-formats.js';
import { LimitKey, NetworksField } from './key-networks.js';
import classes from './settings.module.css';

/** The keys of the workspace, and a new one. */
export function ApiKeys(): JSX.Element {
  const { t } = useTranslation('settings');
  const keys = useQuery({
    queryKey: ['api-keys'],
    queryFn: () => api.get<KeyList>('/api-keys'),
  });
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
  const life = useKeyLife(apiKey);
  const act = useAct({ run: () => api.delete(`/api-keys/${apiKey.id}`), touches: ['api-keys'] });
  return (
    <div className={classes.row}>
      <div className={classes.grow}>
        <div className={classes.name}>{apiKey.name}</div>
        <div className={classes.dim}>{[...life, useFrom(apiKey), apiKey.scopes.join(', ')].join(' · ')}</div>
      </div>
      <Group gap="xs" wrap="nowrap">
        <LimitKey apiKey={apiKey} />
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          loading={act.isPending}
          onClick={() => act.mutate(undefined)}
        >
          {t('keys.revoke')}
        </Button>
      </Group>
    </div>
  );
}

function useFrom({ networks }: ApiKey): string {
  const { t } = useTranslation('settings');
  return networks.length === 0 ? t('keys.anywhere') : t('keys.from', { networks: networks.join(', ') });
}

/** When it was made, was used last, and ends. */
function useKeyLife({ createdAt, usedAt, expiresAt }: ApiKey): readonly string[] {
  const { t } = useTranslation('settings');
  const formats = useFormats();
  const made = t('keys.made', { on: formats.day(createdAt) });
  const used = usedAt ? t('keys.used', { at: formats.moment(usedAt) }) : t('keys.unused');
  if (!expiresAt) return [made, used];
  const isOver = Date.parse(expiresAt) <= Date.now();
  return [made, used, t(isOver ? 'keys.ended' : 'keys.ends', { on: formats.day(expiresAt) })];
}

const LIVES = [30, 90, 365] as const;

/** What a key may be given: what its maker may do, but never what only a person does. */
const isForKeys = (action: string): boolean => !(PERSONAL_ACTIONS as readonly string[]).includes(action);

function AddKey(): JSX.Element {
  const { t } = useTranslation('settings');
  const { actions } = useSession();
  const grantable = actions.filter(isForKeys);
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<string[]>(['lead.capture']);
  const [days, setDays] = useState<string | null>('365');
  const [networks, setNetworks] = useState<readonly string[]>([]);
  const life = days === null || days === '' ? {} : { days: Number(days) };
  const act = useAct({
    run: () => api.post<CreatedApiKey>('/api-keys', { name: name.trim(), scopes, networks, ...life }),
    touches: ['api-keys'],
    then: () => setName(''),
  });
  return (
    <>
      {act.data !== undefined && (
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
        <MultiSelect
          flex={2}
          miw={240}
          label={t('keys.scopes')}
          searchable
          data={grantable}
          value={scopes}
          onChange={setScopes}
        />
        <LifeField value={days} onChange={setDays} />
        <div style={{ flex: '2 1 240px' }}>
          <NetworksField value={networks} onChange={setNetworks} />
        </div>
        <Button
          variant="light"
          disabled={name.trim() === '' || scopes.length === 0}
          loading={act.isPending}
          onClick={() => act.mutate(undefined)}
        >
          {t('keys.add')}
        </Button>
      </Group>
    </>
  );
}

interface LifeFieldProps {
  readonly value: string | null;
  readonly onChange: (days: string | null) => void;
}

/** How many days it lives. */
function LifeField({ value, onChange }: LifeFieldProps): JSX.Element {
  const { t } = useTranslation('settings');
  return (
    <Select
      w={190}
      label={t('keys.life')}
      allowDeselect={false}
      data={[
        ...LIVES.map((count) => ({ value: String(count), label: t('keys.days', { count }) })),
        { value: '', label: t('keys.forever') },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
