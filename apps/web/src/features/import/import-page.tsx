import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMay } from '../../api/may.js';
import { Page } from '../../ui/page.js';
import { DropZone } from './drop-zone.js';
import { Earlier } from './earlier.js';
import { ImportSteps } from './import-steps.js';

/** A file on its way in: sent, mapped, tried, run. The address keeps the import, so that a reload loses nothing. */
export function ImportPage(): JSX.Element {
  const { t } = useTranslation('import');
  const { id } = useParams();
  return (
    <Page title={t('title')} lead={t('lead')} actions={<ToExport />}>
      {id === undefined ? (
        <>
          <DropZone />
          <Earlier />
        </>
      ) : (
        <ImportSteps key={id} id={id} />
      )}
    </Page>
  );
}

function ToExport(): JSX.Element | null {
  const { t } = useTranslation('exports');
  if (!useMay()('export.run')) return null;
  return (
    <Button
      component={Link}
      to="/export"
      variant="subtle"
      leftSection={<IconFileExport size={16} aria-hidden />}
    >
      {t('title')}
    </Button>
  );
}
