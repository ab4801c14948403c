import { Button, Modal, Stack, TagsInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { ApiKey } from '../../api/types.js';
import { useAct } from '../../ui/act.js';

interface NetworksFieldProps {
  readonly value: readonly string[];
  readonly onChange: (networks: readonly string[]) => void;
}

/** From where a key is of use. */
export function NetworksField({ value, onChange }: NetworksFieldProps): JSX.Element {
  const { t } = useTranslation('settings');
  return (
    <TagsInput
      label={t('keys.networks')}
      description={t('keys.networksHint')}
      splitChars={[',', ' ', ';']}
      value={[...value]}
      onChange={onChange}
    />
  );
}

/** Says anew from where a key is of use. */
export function LimitKey({ apiKey }: { apiKey: ApiKey }): JSX.Element {
  const { t } = useTranslation('settings');
  const [isOpen, setOpen] = useState(false);
  const label = t('keys.limitOf', { name: apiKey.name ?? '' });
  return (
    <>
      <Button variant="subtle" size="compact-sm" aria-label={label} onClick={() => setOpen(true)}>
        {t('keys.limit')}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={label}>
        <LimitForm apiKey={apiKey} onDone={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function LimitForm({ apiKey, onDone }: { apiKey: ApiKey; onDone: () => void }): JSX.Element {
  const { t } = useTranslation('settings');
  const [networks, setNetworks] = useState(apiKey.networks);
  const act = useAct({
    run: () => api.put(`/api-keys/${apiKey.id}/networks`, { networks }),
    touches: ['api-keys'],
    done: () => t('keys.limited'),
    then: onDone,
  });
  return (
    <Stack>
      <NetworksField value={networks} onChange={setNetworks} />
      <Button loading={act.isPending} onClick={() => act.mutate(undefined)}>
        {t('keys.save')}
      </Button>
    </Stack>
  );
}
