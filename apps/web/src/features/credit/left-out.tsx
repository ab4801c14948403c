import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import type { TouchLeftOut } from './credit-types.js';
import classes from './credit.module.css';

interface LeftOutProps {
  readonly touches: readonly TouchLeftOut[];
  readonly total: number;
}

/** Touches of the same people that are not credited, each with the reason. */
export function LeftOut({ touches, total }: LeftOutProps): JSX.Element | null {
  const { t } = useTranslation('credit');
  const label = useLabel();
  const formats = useFormats();
  if (total === 0) return null;
  return (
    <details data-left-out={total}>
      <summary className={classes.dim}>
        {t('left.title', { count: total, number: formats.number(total) })}
      </summary>
      <ol className={classes.touchList}>
        {touches.map(({ touchId, at, channel, campaign, person, why, whose }) => (
          <li key={touchId} data-why={why}>
            <strong>{[label('channel', channel), campaign].filter(Boolean).join(' · ')}</strong>
            <div className={`${classes.dim} tabular`}>
              {[formats.moment(at), person, whose === 'colleague' && t('left.colleague')]
                .filter(Boolean)
                .join(' · ')}
            </div>
            <div className={classes.dim}>{t(`left.why.${why}`)}</div>
          </li>
        ))}
      </ol>
      {total > touches.length && (
        <p className={classes.dim}>{t('left.more', { number: formats.number(total - touches.length) })}</p>
      )}
    </details>
  );
}
