import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Copyable } from '../../ui/copyable.js';
import classes from './access.module.css';

/** Shown this once: to be kept where the telephone is not. */
export function ShownCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }): JSX.Element {
  const { t } = useTranslation('access');
  const text = codes.join('\n');
  return (
    <Stack>
      <Alert color="teal" title={t('codes.title')}>
        {t('codes.text')}
      </Alert>
      <ol className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Copyable value={codes.join(' ')} />
      <Group grow>
        <Button
          component="a"
          variant="default"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
          download="staffetta-recovery-codes.txt"
          leftSection={<IconDownload size={16} />}
        >
          {t('codes.download')}
        </Button>
        <Button onClick={onDone}>{t('codes.kept')}</Button>
      </Group>
    </Stack>
  );
}
