import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../qualification.module.css';
import type { TrainingReport } from '../qualification-types.js';
import { useFeatureName } from '../use-qualification-words.js';
import { leftOutBy } from './comparison.js';

/** What a model was shown, and what of the workspace’s own fields it was not; nothing of models that did not keep it. */
export function LookedAt({ report }: { report: TrainingReport }): JSX.Element | null {
  const { t, i18n } = useTranslation('qualification');
  const nameOf = useFeatureName();
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const named = (features: readonly string[]): { features: string } => ({
    features: list.format(features.map(nameOf)),
  });
  if (report.lookedAt.length === 0) return null;
  const { after, telling, asked, mute } = leftOutBy(report.leftOut);
  const told = [
    t('predictive.looked.at', named(report.lookedAt)),
    after.length > 0 && t('predictive.looked.after', named(after)),
    telling.length > 0 && t('predictive.looked.telling', named(telling)),
    asked.length > 0 && t('predictive.looked.asked', named(asked)),
    mute.length > 0 && t('predictive.looked.mute', named(mute)),
  ].filter((text) => text !== false);
  return (
    <ul className={classes.dim} style={{ margin: '8px 0', paddingLeft: 18 }}>
      {told.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
