import { Alert } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.js';
import type { FunnelStamp } from './funnel-types.js';
import classes from './funnel.module.css';

type Term =
  | ('volume' | 'inPeriod' | 'ofCohort' | 'interval' | 'time' | 'fates' | 'value')
  | ('leadVelocity' | 'winRate' | 'age' | 'ripe');

/** How each number is reckoned. */
export function Definitions({ terms }: { terms: readonly Term[] }): JSX.Element {
  const { t } = useTranslation('funnel');
  return (
    <details className={classes.details}>
      <summary>{t('definitions.title')}</summary>
      <dl className={classes.definitions}>
        {terms.map((term) => (
          <div key={term}>
            <dt>{t(`definitions.${term}.name`)}</dt>
            <dd>{t(`definitions.${term}.is`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** What every figure beside it depends on. */
export function StampLine({ stamp }: { stamp: FunnelStamp }): JSX.Element {
  const { t } = useTranslation('funnel');
  const formats = useFormats();
  const { from, to, asOf, zone, position, revision, isSettling } = stamp;
  const told = [
    t('stamp.days', { from: formats.day(from), to: formats.day(to), zone }),
    t('stamp.asOf', { day: formats.day(asOf) }),
    t('stamp.read', { position: formats.number(position), revision }),
  ];
  return (
    <>
      <p className={`${classes.stamp} tabular`} data-stamp={revision}>
        {told.join(' · ')}
      </p>
      {isSettling && (
        <Alert variant="light" role="status">
          {t('stamp.settling')}
        </Alert>
      )}
    </>
  );
}
