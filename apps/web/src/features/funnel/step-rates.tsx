import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.js';
import { Count } from './figures-open.js';
import type { FunnelStage, StepFigures } from './funnel-types.js';
import classes from './funnel.module.css';
import { IntervalBar, usePeriodRateText, useRateText } from './rates.js';
import { useStageName } from './use-stage-name.js';

interface StepProps {
  readonly stage: FunnelStage;
  readonly step: StepFigures;
}

/** To the next stage: of whoever came in these days, and the days’ entries to each other; side by side and never mixed. */
export function StepRates(props: StepProps): JSX.Element {
  const { t } = useTranslation('funnel');
  const next = useStageName()(props.step.toStage);
  return (
    <div>
      <div className={classes.label}>{t('rate.to', { stage: next })}</div>
      <div className={classes.rates}>
        <OfCohort {...props} />
        <InPeriod {...props} />
      </div>
    </div>
  );
}

function OfCohort({ stage, step: { toStage, ofCohort, youngestDays, oldestDays } }: StepProps): JSX.Element {
  const { t } = useTranslation('funnel');
  const formats = useFormats();
  const nameOf = useStageName();
  const { share, between } = useRateText()(ofCohort);
  const title = t('rate.wentOn', { from: nameOf(stage), to: nameOf(toStage) });
  const { hits, total } = ofCohort;
  const age = {
    young: formats.number(Math.max(0, youngestDays)),
    old: formats.number(Math.max(0, oldestDays)),
  };
  return (
    <div data-cohort-rate={ofCohort.rate ?? ''}>
      <div className={classes.dim}>{t('rate.ofCohort')}</div>
      <div className={classes.share}>{share}</div>
      <IntervalBar rate={ofCohort} />
      <div className={`${classes.dim} tabular`}>
        {between}
        <br />
        <Count {...{ title }} count={hits} of={{ figure: 'cohort', stage, toStage }} /> {t('rate.of')}{' '}
        <Count title={nameOf(stage)} count={total} of={{ figure: 'cohort', stage }} />
        <br />
        {t('rate.age', age)}
      </div>
    </div>
  );
}

function InPeriod({ stage, step: { toStage, inPeriod } }: StepProps): JSX.Element {
  const { t } = useTranslation('funnel');
  const nameOf = useStageName();
  const { share, note } = usePeriodRateText()(inPeriod);
  return (
    <div data-period-rate={inPeriod.rate ?? ''}>
      <div className={classes.dim}>{t('rate.inPeriod')}</div>
      <div className={classes.share}>{share}</div>
      <div className={`${classes.dim} tabular`}>
        <Count title={nameOf(toStage)} count={inPeriod.converted} of={{ stage: toStage }} /> {t('rate.to1')}{' '}
        <Count title={nameOf(stage)} count={inPeriod.entered} of={{ stage }} />
        {note !== '' && (
          <>
            <br />
            <span className={classes.warn}>{note}</span>
          </>
        )}
      </div>
    </div>
  );
}
