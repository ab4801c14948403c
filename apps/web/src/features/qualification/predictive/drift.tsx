import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../../ui/asked.js';
import { Figure } from '../../../ui/figure.js';
import { Card, Section } from '../../../ui/page.js';
import { Signal } from '../../../ui/signal.js';
import type { Tone } from '../../../ui/signal.js';
import { useFormats } from '../../../ui/use-formats.js';
import { useDrift } from '../qualification-query.js';
import classes from '../qualification.module.css';
import type { Drift } from '../qualification-types.js';
import { useFeatureName } from '../use-qualification-words.js';

/** Whether the model in force still holds, by the leads that closed since; nothing while none is in force. */
export function DriftWatch(): JSX.Element {
  return (
    <Asked query={useDrift()}>{({ drift }) => (drift === null ? null : <Watched drift={drift} />)}</Asked>
  );
}

const TONES: Readonly<Record<Drift['verdict'], Tone>> = {
  'too-early': 'calm',
  steady: 'good',
  watch: 'warn',
  drifting: 'bad',
};

function Watched({ drift }: { drift: Drift }): JSX.Element {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const { version, verdict, reasons, leads, won, until } = drift;
  const counts = { leads: formats.number(leads), won: formats.number(won), until: formats.day(until) };
  return (
    <Section
      title={t('predictive.drift.title', { version })}
      aside={<Signal tone={TONES[verdict]}>{t(`predictive.drift.verdict.${verdict}`)}</Signal>}
    >
      <Card>
        <p className={classes.intro}>
          {[
            t(`predictive.drift.says.${verdict}`),
            ...reasons.map((reason) => t(`predictive.drift.because.${reason}`)),
          ].join(' ')}
        </p>
        <Figures drift={drift} />
        <p className={classes.dim}>{t('predictive.drift.leads', { count: leads, ...counts })}</p>
        {drift.features.length > 0 && <Moved drift={drift} />}
      </Card>
    </Section>
  );
}

function Figures({ drift: { calibration, brier } }: { drift: Drift }): JSX.Element {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const share = (value: number | undefined): string =>
    value === undefined ? '–' : formats.percent(value, 1);
  const error = (value: number | null): string => (value === null ? '–' : formats.number(value, 3));
  const factor = (logOdds: number): string => formats.number(Math.exp(logOdds), 2);
  return (
    <div className={classes.figures}>
      <Figure label={t('predictive.drift.told')} value={share(calibration?.meanTold)} />
      <Figure label={t('predictive.drift.happened')} value={share(calibration?.happenedShare)} />
      {calibration && (
        <Figure
          label={t('predictive.drift.odds')}
          value={`× ${factor(calibration.shift)}`}
          hint={t('predictive.drift.oddsHint', {
            low: factor(calibration.interval.low),
            high: factor(calibration.interval.high),
          })}
        />
      )}
      <Figure
        label={t('predictive.drift.brier')}
        value={error(brier.now)}
        hint={t('predictive.drift.brierHint', { then: error(brier.atTraining) })}
      />
    </div>
  );
}

function Moved({ drift: { features } }: { drift: Drift }): JSX.Element {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const nameOf = useFeatureName();
  return (
    <details className={classes.history} open={features.some(({ moved }) => moved !== 'no')}>
      <summary>{t('predictive.drift.moved')}</summary>
      <table className={classes.trial}>
        <thead>
          <tr>
            <th scope="col">{t('predictive.drift.attribute')}</th>
            <th scope="col">{t('predictive.drift.index')}</th>
            <th scope="col" aria-hidden />
          </tr>
        </thead>
        <tbody>
          {features.map(({ feature, index, moved }) => (
            <tr key={feature}>
              <th scope="row">{nameOf(feature)}</th>
              <td className="tabular">{formats.number(index, 3)}</td>
              <td>{t(`predictive.drift.${moved}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
