import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScoreModel } from '#scoring';
import { useFormats } from '../../../ui/use-formats.js';
import classes from '../qualification.module.css';
import { useRuleName, useRuleText } from '../use-qualification-words.js';
import { rulesOf } from './score-draft.js';
import type { Axis } from './score-draft.js';

/** A version of the rules, read as it stands. */
export function ModelText({ model }: { model: ScoreModel }): JSX.Element {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const { thresholds, halfLifeDays } = model;
  return (
    <>
      {(['fit', 'engagement'] as const).map((axis) => (
        <section key={axis}>
          <h3 className={classes.part}>
            {t(`score.${axis}`)}{' '}
            <span className={classes.dim}>
              {t('scoring.from', { points: formats.number(thresholds[axis], 1) })}
            </span>
          </h3>
          <Rules model={model} axis={axis} />
        </section>
      ))}
      <p className={classes.dim}>{t('scoring.fades', { count: halfLifeDays })}</p>
    </>
  );
}

function Rules({ model, axis }: { model: ScoreModel; axis: Axis }): JSX.Element {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const nameOf = useRuleName();
  const textOf = useRuleText();
  return (
    <ul className={classes.reasons}>
      {rulesOf(model, axis).map(({ key, points, when, most, isLasting }) => (
        <li key={key}>
          <span className={`${classes.worth} tabular`} data-sign={points < 0 ? 'minus' : 'plus'}>
            {formats.signed(points, 1)}
          </span>
          <span>
            <span className={classes.rule}>{nameOf(key)}</span>{' '}
            <span className={classes.dim}>
              {[
                textOf(axis, when),
                most === undefined ? null : t('scoring.most', { count: most }),
                isLasting === true ? t('scoring.lasting') : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
