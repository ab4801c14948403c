import { Button, Progress } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportedCount } from '../../api/types.js';
import { useFormats } from '../../ui/use-formats.js';
import classes from './export.module.css';
import type { useExport, Wish } from './use-export.js';

interface ExportRowProps {
  readonly count: ExportedCount;
  readonly how: Omit<Wish, 'what'>;
  readonly exporting: ReturnType<typeof useExport>;
}

/** One kind: how much of it there is, its button, and how far it is once asked for. */
export function ExportRow({ count: { what, rows }, how, exporting }: ExportRowProps): JSX.Element {
  const { t } = useTranslation('exports');
  const formats = useFormats();
  const isOnItsWay = exporting.wish?.what === what;
  return (
    <li className={classes.kind}>
      <div>
        <b>{t(`what.${what}`)}</b>
        <div className={classes.text}>{t(`text.${what}`)}</div>
      </div>
      <span className="tabular">{t('rows', { count: rows, shown: formats.number(rows) })}</span>
      {isOnItsWay ? (
        <Button variant="default" size="sm" onClick={exporting.stop}>
          {t('cancel')}
        </Button>
      ) : (
        <Button
          variant="light"
          size="sm"
          leftSection={<IconDownload size={16} aria-hidden />}
          aria-label={t('takeWhat', { what: t(`what.${what}`) })}
          disabled={exporting.wish !== null}
          onClick={() => exporting.begin({ what, ...how })}
        >
          {t('take')}
        </Button>
      )}
      {isOnItsWay && <HowFar what={t(`what.${what}`)} rows={rows} exporting={exporting} />}
    </li>
  );
}

const MEGABYTE = 1_048_576;

function HowFar({
  what,
  rows,
  exporting: { received, wish },
}: Pick<ExportRowProps, 'exporting'> & { readonly what: string; readonly rows: number }): JSX.Element {
  const { t } = useTranslation('exports');
  const formats = useFormats();
  const size = `${formats.number(Math.round((received.bytes / MEGABYTE) * 10) / 10)} MB`;
  const isPacked = wish?.gzip === true;
  const part = isPacked ? 100 : Math.min(100, (received.lines / Math.max(1, rows)) * 100);
  return (
    <div className={classes.far}>
      <Progress value={part} animated={isPacked} radius="xl" aria-label={t('progress', { what, size })} />
    </div>
  );
}
