import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScoreModel } from '#scoring';
import { useFormats } from '../../../ui/use-formats.js';
import classes from '../qualification.module.css';
import type { ScoreReason } from '../qualification-types.js';
import { useRuleName, useRuleText } from '../use-qualification-words.js';

interface ScoreReasonsProps {
  readonly reasons: readonly ScoreReason[];
  /** The version that told them; without it a rule is named and not explained. */
  readonly model: ScoreModel | undefined;
}

/** Why a score is what it is, each reason with what it adds now. */
export function ScoreReasons({ reasons, model }: ScoreReasonsProps): JSX.Element {
  const { t } = useTranslation('qualification');
  if (reasons.length === 0) return <p className={classes.dim}>{t('score.noReasons')}</p>;
  return (
    <ul className={classes.reasons} aria-label={t('score.why')}>
      {reasons.map((reason, index) => (
        // The same rule may speak several times, once for each thing somebody did.
        <Reason key={index} reason={reason} model={model} />
      ))}
    </ul>
  );
}

function Reason({ reason, model }: { reason: ScoreReason; model: ScoreModel | undefined }): JSX.Element {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const nameOf = useRuleName();
  const textOf = useRuleText();
  const { axis, rule, points, worth, daysAgo } = reason;
  const asked = model?.[axis].find(({ key }) => key === rule);
  const fades = worth !== points;
  const facts = [
    asked && textOf(axis, asked.when),
    daysAgo === null ? null : t('score.ago', { count: daysAgo }),
    fades ? t('score.given', { points: formats.signed(points, 1) }) : null,
  ];
  return (
    <li>
      <span className={`${classes.worth} tabular`} data-sign={worth < 0 ? 'minus' : 'plus'}>
        {formats.signed(worth, 1)}
      </span>
      <span>
        <span className={classes.rule}>{nameOf(rule)}</span>
        <span className={classes.dim}> {facts.filter(Boolean).join(' · ')}</span>
      </span>
    </li>
  );
}
