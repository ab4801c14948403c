import { Alert } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Figure } from '../../ui/figure.js';
import { Card } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import type { Rate, RevenueReport } from './pipeline-types.js';
import classes from './pipeline.module.css';

/** A share with the interval it lies in. */
export function useRate(): (rate: Rate) => { readonly text: string; readonly hint: string } {
  const { t } = useTranslation('pipeline');
  const formats = useFormats();
  return ({ rate, low, high, won, closed }) => ({
    text: rate === null ? '–' : formats.percent(rate, 1),
    hint:
      rate === null
        ? t('rate.none')
        : t('rate.hint', {
            ...{ won: formats.number(won), closed: formats.number(closed) },
            ...{ low: formats.percent(low), high: formats.percent(high) },
          }),
  });
}

/** What was won in all, how often, how large and how fast; what of it comes again. */
export function RevenueHead({ report }: { report: RevenueReport }): JSX.Element {
  const { t } = useTranslation('pipeline');
  const formats = useFormats();
  const rateOf = useRate();
  const { total, stamp, recurring } = report;
  const money = (amount: string): string => formats.amount(amount, stamp.currency);
  const rate = rateOf(total.winRate);
  return (
    <>
      <Card>
        <div className={classes.figures}>
          <Figure
            size="lg"
            label={t('head.won')}
            value={money(total.amount)}
            hint={t('head.wonHint', { won: formats.number(total.won), lost: formats.number(total.lost) })}
          />
          <Figure label={t('head.rate')} value={rate.text} hint={rate.hint} />
          <Figure
            label={t('head.size')}
            value={total.averageSize === null ? '–' : money(total.averageSize)}
            hint={
              total.cycleDays === null
                ? t('head.noCycle')
                : t('head.cycle', { days: formats.number(total.cycleDays, 1) })
            }
          />
          <Figure
            label={t('head.arr')}
            value={money(recurring.arr)}
            hint={t('head.recurring', {
              ...{ mrr: money(recurring.mrr), acv: money(recurring.acv), tcv: money(recurring.tcv) },
            })}
          />
        </div>
        <p className={classes.note}>{t('head.basis')}</p>
      </Card>
      <Untold told={report.otherCurrencies} />
    </>
  );
}

/** What could not be added up with the rest. */
export function Untold({ told }: { told: RevenueReport['otherCurrencies'] }): JSX.Element | null {
  const { t } = useTranslation('pipeline');
  const formats = useFormats();
  if (told.length === 0) return null;
  return (
    <Alert variant="light" title={t('untold.title')}>
      {told
        .map(({ amount, currency, deals }) =>
          t('untold.line', {
            amount: formats.amount(amount, currency),
            number: formats.number(deals),
            count: deals,
          }),
        )
        .join(' · ')}
    </Alert>
  );
}
