import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.js';
import { Fates } from './fates.js';
import { Count } from './figures-open.js';
import type { FunnelReport, StageFigures } from './funnel-types.js';
import classes from './funnel.module.css';
import { StepRates } from './step-rates.js';
import { useGrowth } from './use-growth.js';
import { useHours } from './use-hours.js';
import { useStageName } from './use-stage-name.js';
import { Worth } from './worth.js';

interface StageProps {
  readonly stage: StageFigures;
  readonly report: FunnelReport;
}

/** One stage of the funnel, drawn on the scale of the fullest one. */
export function StageCard({ stage, most, report }: StageProps & { most: number }): JSX.Element {
  const name = useStageName()(stage.stage);
  const of = { stage: stage.stage };
  return (
    <li className={classes.stage} data-stage={stage.stage}>
      <div className={classes.stageHead}>
        <h3>{name}</h3>
        <span data-volume={stage.volume}>
          <Count className={classes.volume} title={name} count={stage.volume} of={of} />
        </span>
        <Growth {...{ stage, report }} />
      </div>
      <div className={classes.track} aria-hidden>
        <div style={{ width: `${(stage.volume / most) * 100}%` }} />
      </div>
      {stage.volume > 0 && (
        <div className={classes.parts}>
          <Fates stage={stage} />
          {stage.toNext !== null && <StepRates stage={stage.stage} step={stage.toNext} />}
          <TimeAndValue {...{ stage, report }} />
        </div>
      )}
    </li>
  );
}

function Growth({ stage: { stage, volumeBefore, growth }, report }: StageProps): JSX.Element {
  const { t } = useTranslation('funnel');
  const formats = useFormats();
  const name = useStageName()(stage);
  const told = useGrowth()(growth);
  const { from, to } = report.compared;
  const days = t('growth.days', { from: formats.day(from), to: formats.day(to) });
  return (
    <span className={`${classes.dim} tabular`} data-growth={growth ?? ''} title={days}>
      {growth === null ? (
        t('growth.none')
      ) : (
        <>
          {told} {t('growth.before')}{' '}
          <Count title={`${name}, ${days}`} count={volumeBefore} of={{ stage, from, to }} />
        </>
      )}
    </span>
  );
}

function TimeAndValue({ stage: { stage, toNext, value }, report }: StageProps): JSX.Element {
  const { t } = useTranslation('funnel');
  const formats = useFormats();
  const hours = useHours();
  const { currency } = report.stamp;
  const deals = (count: number): string => t('value.deals', { count, number: formats.number(count) });
  const { wonDeals, wonAmount, openDeals, openAmount, weightedAmount } = value;
  const open = { ...{ stage, currency, deals: openDeals, amount: openAmount }, state: 'open' } as const;
  return (
    <dl className={classes.pairs}>
      {toNext !== null && (
        <>
          <dt>{t('time.median')}</dt>
          <dd data-median={toNext.time.medianHours ?? ''}>{hours(toNext.time.medianHours)}</dd>
          <dt>{t('time.p90')}</dt>
          <dd>{hours(toNext.time.p90Hours)}</dd>
        </>
      )}
      <dt>{t('value.won')}</dt>
      <dd data-value="won">
        <Worth {...{ stage, currency }} state="won" deals={wonDeals} amount={wonAmount} />{' '}
        <span className={classes.dim}>{deals(wonDeals)}</span>
      </dd>
      <dt>{t('value.open')}</dt>
      <dd data-value="open">
        <Worth {...open} /> <span className={classes.dim}>{deals(openDeals)}</span>
      </dd>
      <dt>{t('value.weighted')}</dt>
      <dd>
        {weightedAmount === null ? (
          t('value.noRate')
        ) : (
          <Worth {...open} shown={formats.amount(weightedAmount, currency)} />
        )}
      </dd>
    </dl>
  );
}
