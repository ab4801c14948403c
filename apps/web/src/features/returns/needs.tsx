import { Alert, Button } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/may.js';
import classes from './returns.module.css';
import type { ReturnReport } from './returns-types.js';
import { SettingsSheet } from './settings-sheet.js';

/** What somebody has to say before all is told, and where it is said; nothing is guessed. */
export function Needs({ needs }: Pick<ReturnReport, 'needs'>): JSX.Element {
  const { t } = useTranslation('returns');
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {needs.length > 0 && (
        <Alert variant="light" title={t('needs.title')} data-needs>
          <ul className={classes.plainList}>
            {needs.map((need) => (
              <li key={need}>{t(`needs.${need}`)}</li>
            ))}
          </ul>
        </Alert>
      )}
      {may('settings.write') && (
        <div>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconAdjustments size={15} aria-hidden />}
            onClick={() => setOpen(true)}
          >
            {t('settings.open')}
          </Button>
          <SettingsSheet isOpen={isOpen} onClose={() => setOpen(false)} />
        </div>
      )}
    </>
  );
}
