import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../api/client.js';
import type { TrackedLink } from './link-types.js';
import classes from './links.module.css';

/** The code to print, drawn by the product: black on white whatever the screen looks like, for that is how it is read. */
export function QrCode({ link: { id, name } }: { link: TrackedLink }): JSX.Element {
  const { t } = useTranslation('links');
  const [isMissing, setMissing] = useState(false);
  const address = addressOf(`/tracked-links/${id}/qr.svg`);
  if (isMissing) return <p className={classes.noCode}>{t('qr.none')}</p>;
  return (
    <figure className={classes.figure}>
      <img
        className={classes.code}
        src={address}
        alt={t('qr.of', { name })}
        onError={() => setMissing(true)}
      />
      <Button
        component="a"
        href={address}
        download={`${name}.svg`}
        size="compact-sm"
        variant="light"
        leftSection={<IconDownload size={14} />}
      >
        {t('qr.download')}
      </Button>
    </figure>
  );
}
