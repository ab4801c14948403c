import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import { useAct } from '../../ui/act.js';
import type { OpenReport } from './pipeline-types.js';

interface QuotaProps {
  readonly quota: OpenReport['quota'];
  readonly currency: string;
}

/** Says what the quarter is to bring. */
export function QuotaForm({ quota, currency }: QuotaProps): JSX.Element | null {
  const { t } = useTranslation('pipeline');
  const may = useMay();
  const [amount, write] = useState(quota.amount ?? '');
  const save = useAct({
    run: () =>
      api.put('/pipeline/quotas', { on: quota.from, amount: amount.trim() === '' ? null : amount.trim() }),
    touches: ['pipeline'],
    done: () => t('quota.saved'),
  });
  if (!may('settings.write')) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined);
      }}
    >
      <Group gap="xs" align="end">
        <TextInput
          size="xs"
          inputMode="decimal"
          label={t('quota.label', { currency })}
          placeholder="100000.00"
          value={amount}
          onChange={({ currentTarget: { value } }) => write(value)}
        />
        <Button size="xs" variant="default" type="submit" loading={save.isPending}>
          {t('quota.save')}
        </Button>
      </Group>
    </form>
  );
}
