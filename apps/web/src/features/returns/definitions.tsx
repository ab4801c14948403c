import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './returns.module.css';

const TERMS = [
  ...(['cpl', 'cac', 'credited', 'sourced', 'influenced', 'roas', 'roi', 'romi'] as const),
  ...(['breakEven', 'payback', 'ltv', 'measured', 'few'] as const),
];

/** How each number is reckoned. */
export function Definitions(): JSX.Element {
  const { t } = useTranslation('returns');
  return (
    <details className={classes.details}>
      <summary>{t('definitions.title')}</summary>
      <dl className={classes.definitions}>
        {TERMS.map((term) => (
          <div key={term}>
            <dt>{t(`definitions.${term}.name`)}</dt>
            <dd>{t(`definitions.${term}.is`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
