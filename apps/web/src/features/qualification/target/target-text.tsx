import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { usePredicateText } from '../../../ui/use-predicate-text.js';
import classes from '../qualification.module.css';
import { useRuleName } from '../use-qualification-words.js';
import type { TargetDefinition } from './target-types.js';

/** A definition, read as it stands: every criterion in words. */
export function TargetText({ definition }: { definition: TargetDefinition }): JSX.Element {
  const { t } = useTranslation('qualification');
  const text = usePredicateText();
  const nameOf = useRuleName();
  return (
    <>
      <p className={classes.part}>{t('target.reading')}</p>
      <ul className={classes.criteria}>
        {definition.criteria.map(({ key, subReason, when, unknownCountsAs }) => (
          <li key={key}>
            <span className={classes.rule}>{nameOf(key)}</span>{' '}
            <span>
              {t(`target.subReason.${subReason}`)}: {text(when)}
            </span>
            <span className={classes.dim}>
              {' '}
              ({t(unknownCountsAs === 'out' ? 'target.outIf' : 'target.unknownIf')})
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
