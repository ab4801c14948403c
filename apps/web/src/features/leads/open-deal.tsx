import { Button, NumberInput, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import type { LeadDetail } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { useKeys } from '../../ui/keys/use-keys.js';

/** A deal begins with a name and an amount; everything else comes with time. */
export function OpenDeal({ lead }: { lead: LeadDetail }): JSX.Element {
  const { t } = useTranslation('leads');
  const { workspace } = useSession();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [amount, setAmount] = useState<number | string>('');
  const act = useAct({
    run: () =>
      api.post('/opportunities', {
        leadId: lead.id,
        name: name.trim(),
        amount: Number(amount).toFixed(2),
        currency: workspace.currency,
      }),
    touches: ['lead', 'leads', 'opportunities'],
    done: () => t('deal.opened'),
  });
  useKeys('lead', { v: () => field.current?.focus() });
  return (
    <>
      <TextInput
        ref={field}
        aria-keyshortcuts="v"
        label={t('deal.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NumberInput
        label={`${t('deal.amount')} (${workspace.currency})`}
        min={0}
        decimalScale={2}
        hideControls
        value={amount}
        onChange={setAmount}
      />
      <Button
        variant="light"
        disabled={name.trim() === '' || amount === ''}
        loading={act.isPending}
        onClick={() => act.mutate(undefined)}
      >
        {t('deal.open')}
      </Button>
    </>
  );
}
