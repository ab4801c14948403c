import { Button, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useReasons } from '../../api/handovers.js';
import { useSession } from '../../api/session.js';
import type { LeadDetail, Opportunity } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { Card, Section } from '../../ui/page.js';
import { Signal } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';

/** What the lead is worth: open a deal, and close it one way or the other. */
export function DealBox({ lead }: { lead: LeadDetail }): JSX.Element {
  const { t } = useTranslation('leads');
  return (
    <Section title={t('lead.deal')}>
      <Card>
        <Stack gap="md">
          {lead.opportunities.map((deal) => (
            <Deal key={deal.id} deal={deal} />
          ))}
          {lead.opportunities.length === 0 && <OpenDeal lead={lead} />}
        </Stack>
      </Card>
    </Section>
  );
}

function OpenDeal({ lead }: { lead: LeadDetail }): JSX.Element {
  const { t } = useTranslation('leads');
  const { workspace } = useSession();
  const [name, setName] = useState('');
  const [amount, setAmount] = useState<number | string>('');
  const act = useAct({
    run: () =>
      api.post('/opportunities', {
        leadId: lead.id,
        name,
        amount: Number(amount).toFixed(2),
        currency: workspace.currency,
      }),
    touches: ['lead', 'leads'],
    done: () => t('deal.opened'),
  });
  return (
    <>
      <TextInput
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

function Deal({ deal }: { deal: Opportunity }): JSX.Element {
  const label = useLabel();
  const formats = useFormats();
  const isOpen = deal.stage !== 'won' && deal.stage !== 'lost';
  return (
    <div>
      <Group justify="space-between" gap={8}>
        <Text fw={600}>{deal.name}</Text>
        <Signal tone={deal.stage === 'won' ? 'good' : deal.stage === 'lost' ? 'bad' : 'busy'}>
          {label('dealStage', deal.stage)}
        </Signal>
      </Group>
      <Text fz="xl" fw={640} className="tabular">
        {formats.amount(deal.amount, deal.currency)}
      </Text>
      {isOpen && <CloseDeal deal={deal} />}
    </div>
  );
}

function CloseDeal({ deal }: { deal: Opportunity }): JSX.Element {
  const { t } = useTranslation('leads');
  const label = useLabel();
  const reasons = useReasons().data?.lost ?? [];
  const [reason, setReason] = useState<string | null>(null);
  const touches = ['lead', 'leads'];
  const won = useAct({
    run: () => api.post(`/opportunities/${deal.id}/won`, { closedOn: new Date().toISOString().slice(0, 10) }),
    touches,
  });
  const lost = useAct({ run: () => api.post(`/opportunities/${deal.id}/lost`, { reason }), touches });
  return (
    <Stack gap={8} mt="sm">
      <Button loading={won.isPending} onClick={() => won.mutate(undefined)}>
        {t('deal.won')}
      </Button>
      <Group gap={8} wrap="nowrap">
        <Select
          flex={1}
          aria-label={t('deal.reason')}
          placeholder={t('deal.reason')}
          data={reasons.map(({ code }) => ({ value: code, label: label('reason', code) }))}
          value={reason}
          onChange={setReason}
        />
        <Button
          variant="default"
          disabled={reason === null}
          loading={lost.isPending}
          onClick={() => lost.mutate(undefined)}
        >
          {t('deal.lost')}
        </Button>
      </Group>
    </Stack>
  );
}
