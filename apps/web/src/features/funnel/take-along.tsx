import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { saveAs } from '../export/receive-file.js';

/** Hands the figures over as a file. */
export function TakeAlong({ file, name }: { file: () => Blob; name: string }): JSX.Element {
  const { t } = useTranslation('funnel');
  return (
    <Button
      mt="xs"
      size="compact-sm"
      variant="subtle"
      leftSection={<IconDownload size={15} aria-hidden />}
      onClick={() => saveAs(file(), name)}
    >
      {t('csv')}
    </Button>
  );
}
