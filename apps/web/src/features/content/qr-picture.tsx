import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../api/client.js';
import { useAct } from '../../ui/act.js';
import classes from './content.module.css';
import type { DistributionCode } from './content-types.js';
import { savePng } from './save-png.js';

/** The code to print, black on white whatever the screen looks like: lines for print, points for everything else. */
export function QrPicture({ code: { assetId, id, code } }: { code: DistributionCode }): JSX.Element {
  const { t } = useTranslation('content');
  const address = addressOf(`/assets/${assetId}/codes/${id}/qr.svg`);
  const png = useAct({ run: () => savePng(address, `${code}.png`) });
  return (
    <>
      <img className={classes.qr} src={address} alt={t('qr.of', { code })} />
      <div className={classes.acts}>
        <Button
          component="a"
          href={address}
          download={`${code}.svg`}
          size="xs"
          variant="light"
          leftSection={<IconDownload size={14} />}
        >
          {t('qr.svg')}
        </Button>
        <Button
          size="xs"
          variant="light"
          leftSection={<IconDownload size={14} />}
          loading={png.isPending}
          onClick={() => png.mutate(undefined)}
        >
          {t('qr.png')}
        </Button>
      </div>
    </>
  );
}
