import { Alert } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/may.js';
import { useFormats } from '../../ui/use-formats.js';
import type { CreditStamp } from './credit-types.js';
import classes from './credit.module.css';

/** What every figure beside it depends on: the window, the settings, and how far the journal was read. */
export function StampLine({ stamp }: { stamp: CreditStamp }): JSX.Element {
  const { t } = useTranslation('credit');
  const may = useMay();
  const formats = useFormats();
  const { lookbackDays, sessionMinutes, settingsVersion, position, revision, isSettling } = stamp;
  const told = [
    lookbackDays === null ? t('stamp.noWindow') : t('stamp.window', { days: formats.number(lookbackDays) }),
    t('stamp.sessions', { minutes: formats.number(sessionMinutes) }),
    settingsVersion === 0 ? t('stamp.defaults') : t('stamp.settings', { version: settingsVersion }),
    t('stamp.asOf', { position: formats.number(position), revision }),
  ];
  return (
    <>
      <p className={`${classes.stamp} tabular`} data-stamp={revision}>
        {told.join(' · ')} {may('settings.write') && <Link to="/settings/credit">{t('stamp.change')}</Link>}
      </p>
      {isSettling && (
        <Alert variant="light" role="status">
          {t('stamp.settling')}
        </Alert>
      )}
    </>
  );
}
