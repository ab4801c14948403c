import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page } from '../../ui/page.js';
import { DropZone } from './drop-zone.js';
import { Earlier } from './earlier.js';
import { ImportSteps } from './import-steps.js';

/** A file on its way in: sent, mapped, tried, run. The address keeps the import, so that a reload loses nothing. */
export function ImportPage(): JSX.Element {
  const { t } = useTranslation('import');
  const { id } = useParams();
  return (
    <Page title={t('title')} lead={t('lead')}>
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
