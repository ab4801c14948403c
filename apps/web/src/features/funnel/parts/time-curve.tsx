import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../../ui/asked.js';
import { DrawnOrTold } from '../../../ui/drawn-or-told.js';
import { Card } from '../../../ui/page.js';
import { Count } from '../figures-open.js';
import { useTimeToStage } from '../funnel-query.js';
import type { Asked as AskedOf, Step } from '../funnel-query.js';
import type { TimeToStage } from '../funnel-types.js';
import classes from '../funnel.module.css';
import { StepChoice } from '../step-choice.js';
import { stepOf } from '../step.js';
import { useHours } from '../use-hours.js';
import { useStageName } from '../use-stage-name.js';
import { CurveDrawn } from './curve-shown.js';
import { CurveTold } from './curve-told.js';

/** How long leads take from one stage to another, with those who are still on their way. */
export function TimeCurve({ asked }: { asked: AskedOf }): JSX.Element {
  const { t } = useTranslation('funnel');
  const [step, choose] = useState<Step>(() => stepOf('inquiry', 'sql'));
  const query = useTimeToStage(asked, step);
  const shown = (how: 'drawn' | 'told'): JSX.Element => (
    <Card>
      <div className={classes.choices}>
        <StepChoice step={step} onChange={choose} />
      </div>
      <Asked query={query} rows={1} height={280}>
        {(times) => <Shown {...{ times, how }} />}
      </Asked>
      <p className={classes.note}>{t('curve.note')}</p>
    </Card>
  );
  return (
    <div data-curve>
      <DrawnOrTold title={t('curve.title')} drawn={shown('drawn')} told={shown('told')} />
    </div>
  );
}

function Shown({ times, how }: { times: TimeToStage; how: 'drawn' | 'told' }): JSX.Element {
  const { t } = useTranslation('funnel');
  return (
    <>
      <Summary times={times} />
      {times.points.length === 0 ? (
        <p className={classes.dim}>{t('curve.none')}</p>
      ) : how === 'drawn' ? (
        <CurveDrawn times={times} />
      ) : (
        <CurveTold times={times} />
      )}
    </>
  );
}

function Summary({ times: { time, fromStage: stage, toStage } }: { times: TimeToStage }): JSX.Element {
  const { t } = useTranslation('funnel');
  const hours = useHours();
  const nameOf = useStageName();
  const of = { figure: 'cohort', stage };
  const title = t('rate.wentOn', { from: nameOf(stage), to: nameOf(toStage) });
  const { medianHours, medianLowHours, medianHighHours } = time;
  const between = {
    low: hours(medianLowHours),
    high: medianHighHours === null ? '∞' : hours(medianHighHours),
  };
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('time.median')}</dt>
        <dd>
          {hours(medianHours)}
          {medianHours !== null && <div className={classes.dim}>{t('rate.between', between)}</div>}
        </dd>
      </div>
      <div>
        <dt>{t('time.p90')}</dt>
        <dd>{hours(time.p90Hours)}</dd>
      </div>
      <div>
        <dt>{t('curve.reached')}</dt>
        <dd>
          <Count {...{ title }} count={time.reached} of={{ ...of, toStage }} /> {t('rate.of')}{' '}
          <Count title={nameOf(stage)} count={time.entered} of={of} />
        </dd>
      </div>
      <div>
        <dt>{t('curve.open')}</dt>
        <dd>{time.open}</dd>
      </div>
    </dl>
  );
}
