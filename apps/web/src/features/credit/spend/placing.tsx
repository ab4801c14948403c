import { Autocomplete, NumberInput, Select, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS } from '#contracts';
import { useFormats } from '../../../ui/use-formats.js';
import { useLabel } from '../../../ui/use-label.js';
import classes from '../credit.module.css';
import { SPEND_KINDS, useSpends } from './spend-query.js';
import type { NewSpend, Spend } from './spend-query.js';

/** What both an amount and a recurring cost say. */
export interface Cost {
  readonly campaign: string;
  readonly channel: Spend['channel'] | null;
  readonly kind: Spend['kind'];
  readonly amount: string;
  readonly currency: string;
  readonly evidence: string;
}

export const noCost = (currency: string): Cost => ({
  ...{ campaign: '', channel: null, kind: 'media', amount: '', currency, evidence: '' },
});

interface PartProps {
  readonly cost: Cost;
  readonly put: (change: Partial<Cost>) => void;
}

/** A campaign or a channel, and what was bought. */
export function Placing({ cost: { campaign, channel, kind }, put }: PartProps): JSX.Element {
  const { t } = useTranslation('spend');
  const label = useLabel();
  const known = useSpends({ from: '', to: '', channel: null, kind: null, isRemoved: false });
  const names = (known.data?.pages ?? []).flatMap(({ items }) =>
    items.flatMap((each) => each.campaign ?? []),
  );
  return (
    <>
      <Autocomplete
        label={t('form.campaign')}
        description={t('form.campaignHint')}
        maxLength={200}
        value={campaign}
        onChange={(next) => put({ campaign: next })}
        data={[...new Set(names.map(({ name }) => name))]}
      />
      <Select
        label={t('channel')}
        description={t('form.channelHint')}
        clearable
        searchable
        value={channel}
        onChange={(next) => put({ channel: next })}
        data={CHANNELS.map((value) => ({ value, label: label('channel', value) }))}
      />
      <Select
        label={t('kindLabel')}
        description={kind === 'salary' || kind === 'tool' ? t('form.optional') : undefined}
        allowDeselect={false}
        value={kind}
        onChange={(next) => next !== null && put({ kind: next })}
        data={SPEND_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
    </>
  );
}

/** How much, in which money, and where it can be seen. */
export function Amount({ cost: { amount, currency, evidence }, put }: PartProps): JSX.Element {
  const { t } = useTranslation('spend');
  const { locale } = useFormats();
  const parts = new Intl.NumberFormat(locale).formatToParts(12_345.6);
  const sign = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return (
    <>
      <div className={classes.pair}>
        <NumberInput
          label={t('form.amount')}
          required
          withAsterisk={false}
          min={0}
          decimalScale={2}
          thousandSeparator={sign('group')}
          decimalSeparator={sign('decimal')}
          value={amount}
          onChange={(next) => put({ amount: String(next) })}
        />
        <TextInput
          label={t('form.currency')}
          required
          withAsterisk={false}
          maxLength={3}
          pattern="[A-Za-z]{3}"
          value={currency}
          onChange={(event) => put({ currency: event.currentTarget.value.toUpperCase() })}
        />
      </div>
      <TextInput
        label={t('form.evidence')}
        description={t('form.evidenceHint')}
        maxLength={300}
        value={evidence}
        onChange={(event) => put({ evidence: event.currentTarget.value })}
      />
    </>
  );
}

export const isPlaced = ({ campaign, channel, amount }: Cost): boolean =>
  (campaign.trim() !== '' || channel !== null) && amount !== '';

/** As it is sent: what was left empty is left out. */
export const sentOf = ({
  campaign,
  channel,
  kind,
  amount,
  currency,
  evidence,
}: Cost): Pick<NewSpend, 'kind' | 'amount' | 'currency' | 'campaign' | 'channel' | 'evidence'> => ({
  ...{ kind, amount, currency },
  ...(campaign.trim() !== '' && { campaign: campaign.trim() }),
  ...(channel !== null && { channel }),
  ...(evidence.trim() !== '' && { evidence: evidence.trim() }),
});
