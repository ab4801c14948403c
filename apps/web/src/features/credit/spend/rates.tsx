import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { useMay } from '../../../api/may.js';
import { useSession } from '../../../api/session.js';
import { useAct } from '../../../ui/act.js';
import { Card, Section } from '../../../ui/page.js';
import { useFormats } from '../../../ui/use-formats.js';
import classes from '../credit.module.css';
import { DailyRates } from './daily-rates.js';
import { Listed } from './listed.js';
import { SPEND, useRates } from './spend-query.js';
import type { CurrencyRate } from './spend-query.js';

/** What foreign money was worth, day by day. */
export function Rates(): JSX.Element {
  const { t } = useTranslation('spend');
  const may = useMay();
  const formats = useFormats();
  const own = useSession().workspace.currency;
  return (
    <Section title={t('parts.rates')}>
      <p className={classes.note} style={{ marginBottom: 12 }}>
        {t('rate.lead', { own })}
      </p>
      <div style={{ marginBottom: 12 }}>
        <DailyRates />
      </div>
      {may('spend.write') && <RateForm own={own} />}
      <Listed<CurrencyRate>
        query={useRates()}
        label={t('parts.rates')}
        none={{ title: t('rate.none'), text: t('rate.noneText') }}
      >
        {({ on, currency, rate, source }) => (
          <>
            <div className={classes.grow}>
              <strong className="tabular">
                {t('rate.is', { currency, own, rate: formats.number(Number(rate), 10) })}
              </strong>
              <div className={`${classes.dim} tabular`}>
                {[formats.day(on), source !== 'hand' && t('from', { source })].filter(Boolean).join(' · ')}
              </div>
            </div>
          </>
        )}
      </Listed>
    </Section>
  );
}

function RateForm({ own }: { own: string }): JSX.Element {
  const { t } = useTranslation('spend');
  const [draft, setDraft] = useState({ on: '', currency: '', rate: '' });
  const act = useAct({
    // A comma is how half of Europe writes the point.
    run: () =>
      api.put('/currency-rates', { rates: [{ ...draft, rate: draft.rate.trim().replace(',', '.') }] }),
    touches: SPEND,
    done: () => t('rate.added'),
    then: () => setDraft({ ...draft, rate: '' }),
  });
  const text = (of: keyof typeof draft, more: object): JSX.Element => (
    <TextInput
      {...more}
      required
      withAsterisk={false}
      label={t(`rate.${of}`, { own })}
      value={draft[of]}
      onChange={(event) =>
        setDraft({
          ...draft,
          [of]: of === 'currency' ? event.currentTarget.value.toUpperCase() : event.currentTarget.value,
        })
      }
    />
  );
  return (
    <form
      style={{ marginBottom: 12 }}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <Card>
        <div className={classes.filters}>
          {text('on', { type: 'date' })}
          {text('currency', { maxLength: 3, pattern: '[A-Za-z]{3}', placeholder: 'USD' })}
          {text('rate', { inputMode: 'decimal', maxLength: 21 })}
          <Button type="submit" variant="light" loading={act.isPending}>
            {t('rate.go')}
          </Button>
        </div>
      </Card>
    </form>
  );
}
