import { Button, Select, Switch, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS } from '#contracts';
import { api } from '../../../api/client.js';
import { useMay } from '../../../api/may.js';
import { useAct } from '../../../ui/act.js';
import { Section } from '../../../ui/page.js';
import { Sheet } from '../../../ui/sheet.js';
import { useFormats } from '../../../ui/use-formats.js';
import { useLabel } from '../../../ui/use-label.js';
import classes from '../credit.module.css';
import { Corrections } from './corrections.js';
import { Listed } from './listed.js';
import { SpendForm } from './spend-form.js';
import { recordAgain, SPEND, SPEND_KINDS, useSpends } from './spend-query.js';
import type { Spend, SpendFilter } from './spend-query.js';

const ALL: SpendFilter = { from: '', to: '', channel: null, kind: null, isRemoved: false };

/** Amounts, the latest days first. */
export function Spends(): JSX.Element {
  const { t } = useTranslation('spend');
  const may = useMay();
  const [filter, setFilter] = useState(ALL);
  const [isAdding, setAdding] = useState(false);
  const add = may('spend.write') && (
    <Button variant="light" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(ALL);
  const none = isFiltered
    ? { title: t('none.filtered'), text: t('none.filteredText') }
    : { title: t('none.title'), text: t('none.text'), action: add };
  return (
    <Section title={t('parts.amounts')} aside={add}>
      <Filters filter={filter} onChange={setFilter} />
      <Listed<Spend> query={useSpends(filter)} label={t('parts.amounts')} none={none}>
        {(spend) => <Line spend={spend} mayWrite={may('spend.write')} />}
      </Listed>
      <Sheet isOpen={isAdding} onClose={() => setAdding(false)} title={t('add')}>
        <SpendForm onDone={() => setAdding(false)} />
      </Sheet>
    </Section>
  );
}

interface FiltersProps {
  readonly filter: SpendFilter;
  readonly onChange: (filter: SpendFilter) => void;
}

function Filters({ filter, onChange }: FiltersProps): JSX.Element {
  const { t } = useTranslation('spend');
  const label = useLabel();
  const put = (change: Partial<SpendFilter>): void => onChange({ ...filter, ...change });
  const day = (end: 'from' | 'to'): JSX.Element => (
    <TextInput
      type="date"
      size="xs"
      label={t(`filter.${end}`)}
      value={filter[end]}
      onChange={(event) => put({ [end]: event.currentTarget.value })}
    />
  );
  return (
    <div className={classes.filters} style={{ marginBottom: 12 }}>
      {day('from')}
      {day('to')}
      <Select
        size="xs"
        clearable
        label={t('channel')}
        placeholder={t('filter.any')}
        value={filter.channel}
        onChange={(channel) => put({ channel })}
        data={CHANNELS.map((value) => ({ value, label: label('channel', value) }))}
      />
      <Select
        size="xs"
        clearable
        label={t('kindLabel')}
        placeholder={t('filter.any')}
        value={filter.kind}
        onChange={(kind) => put({ kind })}
        data={SPEND_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <Switch
        label={t('filter.removed')}
        checked={filter.isRemoved}
        onChange={(event) => put({ isRemoved: event.currentTarget.checked })}
      />
    </div>
  );
}

function Line({ spend, mayWrite }: { spend: Spend; mayWrite: boolean }): JSX.Element {
  const { t } = useTranslation('spend');
  const label = useLabel();
  const formats = useFormats();
  const { id, campaign, channel, kind, fromOn, toOn, amount, currency, removedAt, revision } = spend;
  const days = fromOn === toOn ? formats.day(fromOn) : `${formats.day(fromOn)} – ${formats.day(toOn)}`;
  const take = useAct({
    run: () => api.delete(`/spend/${id}`),
    touches: SPEND,
    done: () => t('taken'),
    undo: () => recordAgain(spend),
  });
  const facts = [
    ...[days, t(`kind.${kind}`), campaign && label('channel', channel), spend.label, spend.evidence],
    spend.source !== 'hand' && t('from', { source: spend.source }),
    removedAt !== null && t('removedOn', { on: formats.day(removedAt) }),
  ];
  const name = campaign?.name ?? label('channel', channel);
  return (
    <>
      <div className={classes.grow}>
        <strong>{name}</strong>
        <div className={`${classes.dim} tabular`}>{facts.filter(Boolean).join(' · ')}</div>
        {revision > 1 && <Corrections spend={spend} name={name} />}
      </div>
      <span className={`${classes.money} tabular`}>{formats.amount(amount, currency)}</span>
      {mayWrite && removedAt === null && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          loading={take.isPending}
          aria-label={t('takeOf', { name, amount: formats.amount(amount, currency) })}
          onClick={() => take.mutate(undefined)}
        >
          {t('take')}
        </Button>
      )}
    </>
  );
}
