import { Alert } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Figure } from '../../ui/figure.js';
import { Card } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { Count } from './figures-open.js';
import type { FunnelReport } from './funnel-types.js';
import classes from './funnel.module.css';
import { IntervalBar, useRateText } from './rates.js';
import { useGrowth } from './use-growth.js';
import { useStageName } from './use-stage-name.js';
import { Worth } from './worth.js';

/** Growth of qualified leads, how much is won, and what is in no sum. */
export function Head({ report }: { report: FunnelReport }): JSX.Element {
  return (
    <>
      <Card>
        <div className={classes.figures}>
          <LeadVelocity report={report} />
          <WinRate report={report} />
          <Won report={report} />
        </div>
      </Card>
      <OtherCurrencies report={report} />
    </>
  );
}

function LeadVelocity({ report: { leadVelocity } }: { report: FunnelReport }): JSX.Element {
  const { t } = useTranslation('funnel');
  const formats = useFormats();
  const growth = useGrowth();
  const mql = useStageName()('mql');
  const {
    before,
    now,
    rate,
    compared: { from, to },
  } = leadVelocity;
  return (
    <div data-figure="leadVelocity">
      <Figure
        size="lg"
        label={t('head.leadVelocity')}
        value={growth(rate) ?? '–'}
        hint={
          <>
            <Count title={mql} count={now} of={{ stage: 'mql' }} /> {t('head.velocityHint', { stage: mql })}{' '}
            <Count
              title={`${mql}, ${t('growth.days', { from: formats.day(from), to: formats.day(to) })}`}
              count={before}
              of={{ stage: 'mql', from, to }}
            />{' '}
            {t('head.velocityBefore')}
          </>
        }
      />
    </div>
  );
}

function WinRate({ report: { winRate } }: { report: FunnelReport }): JSX.Element {
  const { t } = useTranslation('funnel');
  const { share, between } = useRateText()(winRate);
  const of = { figure: 'win-rate' };
  return (
    <div data-figure="winRate">
      <Figure
        size="lg"
        label={t('head.winRate')}
        value={share}
        hint={
          winRate.rate === null ? (
            t('head.noWinRate')
          ) : (
            <>
              <Count title={t('head.won')} count={winRate.hits} of={{ ...of, ending: 'won' }} />{' '}
              {t('rate.of')} <Count title={t('head.ended')} count={winRate.total} of={of} />{' '}
              {t('head.winRateHint', { between })}
            </>
          )
        }
      />
      <IntervalBar rate={winRate} />
    </div>
  );
}

function Won({ report: { stages, stamp } }: { report: FunnelReport }): JSX.Element | null {
  const { t } = useTranslation('funnel');
  const won = stages.find(({ stage }) => stage === 'won');
  if (won === undefined) return null;
  return (
    <div data-figure="won">
      <Figure
        size="lg"
        label={t('head.won')}
        value={
          <Worth
            {...{ stage: 'won', state: 'won', currency: stamp.currency }}
            {...{ deals: won.value.wonDeals, amount: won.value.wonAmount }}
          />
        }
        hint={
          <>
            <Count title={t('head.won')} count={won.volume} of={{ stage: 'won' }} />{' '}
            {t('head.wonHint', { count: won.volume })}
          </>
        }
      />
    </div>
  );
}

/** Amounts whose rate nobody said: apart, and in no sum. */
function OtherCurrencies({ report: { otherCurrencies } }: { report: FunnelReport }): JSX.Element | null {
  const { t } = useTranslation('funnel');
  const nameOf = useStageName();
  if (otherCurrencies.length === 0) return null;
  return (
    <Alert variant="light" title={t('untold.title')}>
      <ul className={classes.plain}>
        {otherCurrencies.map(({ stage, currency, wonDeals, wonAmount, openDeals, openAmount }) => (
          <li key={`${stage} ${currency}`}>
            {nameOf(stage)}: {t('untold.won')}{' '}
            <Worth {...{ stage, currency }} isApart state="won" deals={wonDeals} amount={wonAmount} />,{' '}
            {t('untold.open')}{' '}
            <Worth {...{ stage, currency }} isApart state="open" deals={openDeals} amount={openAmount} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}
