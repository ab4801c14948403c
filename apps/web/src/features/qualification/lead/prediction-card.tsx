import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '../../../ui/page.js';
import { useFormats } from '../../../ui/use-formats.js';
import classes from '../qualification.module.css';
import type { Prediction } from '../qualification-types.js';
import { useFeatureText } from '../use-qualification-words.js';

/** Fewer say more: what hardly moves the probability is left out. */
const LEAST_LOG_ODDS = 0.02;

/** How likely the lead is won, and feature by feature what moves it away from the average. */
export function PredictionCard({ prediction }: { prediction: Prediction }): JSX.Element {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const text = useFeatureText();
  const { probability, baseProbability, modelVersion } = prediction;
  const reasons = prediction.reasons.filter(({ logOdds }) => Math.abs(logOdds) >= LEAST_LOG_ODDS);
  return (
    <Section title={t('predict.title')}>
      <Card>
        <div className={`${classes.points} tabular`}>{formats.percent(probability, 1)}</div>
        <p className={classes.dim}>
          {t('predict.average', { base: formats.percent(baseProbability, 1), version: modelVersion })}
        </p>
        <ul className={classes.reasons} aria-label={t('predict.why')}>
          {reasons.map(({ feature, level, isBand, logOdds }) => (
            <li key={feature}>
              <span className={`${classes.worth} tabular`} data-sign={logOdds < 0 ? 'minus' : 'plus'}>
                {t('predict.odds', { factor: formats.number(Math.exp(logOdds), 2) })}
              </span>
              <span>{text(feature, level, isBand)}</span>
            </li>
          ))}
        </ul>
        <p className={classes.dim}>{t('predict.note')}</p>
      </Card>
    </Section>
  );
}
