import { Text } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card, Section } from '../../ui/page.js';
import { Signal } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { useAfterSaleWord } from './after-sale-word.js';
import type { CustomerSummary } from './customer-types.js';
import classes from './customers.module.css';
import { DealSources } from './deal-sources.js';

interface SummaryProps {
  readonly customer: CustomerSummary;
}

/** From the first touch to the money, in a few figures. */
export function Summary({ customer }: SummaryProps): JSX.Element {
  const { t } = useTranslation('customers');
  const formats = useFormats();
  const { firstLeadAt, firstWonAt, cashAt, daysToWon, daysToCash } = customer;
  const day = (at: string | null): string => (at === null ? t('summary.notYet') : formats.day(at));
  const days = (count: number | null): string =>
    count === null ? t('summary.notYet') : t('summary.days', { days: formats.number(count, 1) });
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('summary.firstTouch'), <FirstTouch key="touch" customer={customer} />],
    [t('summary.firstLead'), day(firstLeadAt)],
    [t('summary.won'), day(firstWonAt)],
    [t('summary.cash'), day(cashAt)],
    [t('summary.toWon'), days(daysToWon)],
    [t('summary.toCash'), days(daysToCash)],
    [t('summary.money'), <Booked key="money" customer={customer} />],
  ];
  return (
    <Section title={t('summary.title')}>
      <Card>
        <dl className={`${classes.facts ?? ''} tabular`}>
          {rows.map(([name, value]) => [<dt key={`${name}-name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
        </dl>
      </Card>
    </Section>
  );
}

function FirstTouch({ customer: { firstTouch } }: SummaryProps): JSX.Element {
  const { t } = useTranslation('customers');
  const formats = useFormats();
  const label = useLabel();
  if (firstTouch === null) return <>{t('summary.notYet')}</>;
  const { at, channel, campaign } = firstTouch;
  return <>{[formats.day(at), channel && label('channel', channel), campaign].filter(Boolean).join(' · ')}</>;
}

function Booked({ customer: { money } }: SummaryProps): JSX.Element {
  const { t } = useTranslation('customers');
  const formats = useFormats();
  if (money === null) return <>{t('summary.hidden')}</>;
  const told = money.map(({ amount, currency }) => formats.amount(amount, currency));
  return <>{told.length === 0 ? t('summary.notYet') : told.join(' + ')}</>;
}

const TONES = { won: 'good', lost: 'bad' } as const;

/** The deals of the customer, each with where it stands. */
export function Deals({ customer: { deals } }: SummaryProps): JSX.Element | null {
  const { t } = useTranslation('customers');
  const label = useLabel();
  const nameOf = useAfterSaleWord();
  if (deals.length === 0) return null;
  return (
    <Section title={t('summary.deals')}>
      <Card>
        {deals.map(({ id, name, stage, afterSale }) => (
          <Text key={id} component="div" size="sm" py={4}>
            <Link to={`/deals/${id}`}>{name}</Link>{' '}
            <Signal tone={stage === 'won' || stage === 'lost' ? TONES[stage] : 'busy'}>
              {label('dealStage', stage)}
            </Signal>
            {afterSale?.current && (
              <span className={classes.dim}>
                {' '}
                {nameOf(afterSale.current.step)} · {t(`department.${afterSale.current.department}`)}
              </span>
            )}
            {stage === 'won' && <DealSources deal={{ id, name }} />}
          </Text>
        ))}
      </Card>
    </Section>
  );
}
