import { Alert, Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Problem } from '../../api/problem.js';
import { useSession } from '../../api/session.js';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { Sheet } from '../../ui/sheet.js';
import { RETURNS, useReturnSettings } from './returns-query.js';
import classes from './returns.module.css';
import type { KeptReturnSettings, ReturnSettings } from './returns-types.js';
import { lifetimeOf, withLifetime, withRevenue } from './said.js';
import type { Lifetime } from './said.js';

interface SheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What no record tells: margin, monthly revenue and lifetime of a customer. */
export function SettingsSheet({ isOpen, onClose }: SheetProps): JSX.Element {
  const { t } = useTranslation('returns');
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={t('settings.title')}>
      <Asked query={useReturnSettings()}>
        {(kept) => <Form key={kept.version} kept={kept} onDone={onClose} />}
      </Asked>
    </Sheet>
  );
}

function Form({
  kept,
  onDone,
}: {
  readonly kept: KeptReturnSettings;
  readonly onDone: () => void;
}): JSX.Element {
  const { t } = useTranslation('returns');
  const [draft, setDraft] = useState(kept.settings);
  const act = useAct({
    run: () => api.put('/returns/settings', draft, { ifMatch: kept.version }),
    touches: RETURNS,
    done: () => t('settings.saved'),
    then: onDone,
    failed: (error) => error instanceof Problem && error.status < 500,
  });
  const part = { draft, setDraft };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <p className={classes.note}>{t('settings.text')}</p>
      <Percent
        label={t('settings.margin')}
        hint={t('settings.marginHint')}
        value={draft.margin}
        onChange={(margin) => setDraft({ ...draft, margin })}
      />
      <Revenue {...part} />
      <CustomerLifetime {...part} />
      {act.error !== null && (
        <Alert color="red" role="alert">
          {act.error.message}
        </Alert>
      )}
      <Button type="submit" loading={act.isPending}>
        {t('settings.save')}
      </Button>
    </form>
  );
}

interface PartProps {
  readonly draft: ReturnSettings;
  readonly setDraft: (draft: ReturnSettings) => void;
}

function Revenue({ draft, setDraft }: PartProps): JSX.Element {
  const { t } = useTranslation('returns');
  const { workspace } = useSession();
  return (
    <>
      <Select
        label={t('settings.revenue')}
        description={t('settings.revenueHint')}
        placeholder={t('settings.unsaid')}
        clearable
        value={draft.revenueBasis}
        onChange={(basis) => setDraft(withRevenue(draft, basis))}
        data={(['deal-a-month', 'deal-a-year', 'said'] as const).map((value) => ({
          value,
          label: t(`settings.bases.${value}`),
        }))}
      />
      {draft.revenueBasis === 'said' && (
        <TextInput
          inputMode="decimal"
          required
          label={t('settings.monthly', { currency: workspace.currency })}
          value={draft.monthlyRevenue ?? ''}
          onChange={({ currentTarget: { value } }) =>
            setDraft({ ...draft, monthlyRevenue: value.trim().replace(',', '.') })
          }
        />
      )}
    </>
  );
}

const LIFETIMES = ['churn', 'months', 'repeat'] as const;

function CustomerLifetime({ draft, setDraft }: PartProps): JSX.Element {
  const { t } = useTranslation('returns');
  const lifetime = lifetimeOf(draft);
  const whole = { allowDecimal: false, min: 1, max: 1200 } as const;
  return (
    <>
      <Select
        label={t('settings.lifetime')}
        description={t('settings.lifetimeHint')}
        placeholder={t('settings.unsaid')}
        clearable
        value={lifetime}
        onChange={(next: Lifetime | null) => setDraft(withLifetime(draft, next))}
        data={LIFETIMES.map((value) => ({ value, label: t(`settings.lifetimes.${value}`) }))}
      />
      {lifetime === 'churn' && (
        <Percent
          label={t('settings.churn')}
          value={draft.monthlyChurn}
          onChange={(monthlyChurn) =>
            setDraft({ ...draft, monthlyChurn: monthlyChurn ?? draft.monthlyChurn })
          }
        />
      )}
      {lifetime === 'months' && (
        <NumberInput
          {...whole}
          label={t('settings.months')}
          value={draft.lifetimeMonths ?? ''}
          onChange={(value) => value !== '' && setDraft({ ...draft, lifetimeMonths: Number(value) })}
        />
      )}
      {lifetime === 'repeat' && (
        <>
          <Percent
            label={t('settings.repeat')}
            value={draft.repeatShare}
            onChange={(repeatShare) => setDraft({ ...draft, repeatShare: repeatShare ?? 0 })}
          />
          <NumberInput
            {...whole}
            label={t('settings.periods')}
            value={draft.repeatPeriods ?? ''}
            onChange={(value) => value !== '' && setDraft({ ...draft, repeatPeriods: Number(value) })}
          />
        </>
      )}
    </>
  );
}

interface PercentProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | null;
  readonly onChange: (share: number | null) => void;
}

/** A share, as people say it. */
function Percent({ label, hint, value, onChange }: PercentProps): JSX.Element {
  return (
    <NumberInput
      label={label}
      description={hint}
      suffix=" %"
      min={0}
      max={100}
      decimalScale={4}
      value={value === null ? '' : Number((value * 100).toFixed(4))}
      onChange={(next) => onChange(next === '' ? null : Number((Number(next) / 100).toFixed(6)))}
    />
  );
}
