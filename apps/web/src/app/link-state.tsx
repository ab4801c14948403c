import { IconPlugConnectedX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useLastStamp, useLink } from '../live/live-context.js';
import { useFormats } from '../ui/use-formats.js';
import classes from './link-state.module.css';

/** Whether what is shown is live, and at which revision. */
export function LinkState({ isShort = false }: { isShort?: boolean }): JSX.Element {
  const { t } = useTranslation('app');
  const formats = useFormats();
  const phase = useLink();
  const stamp = useLastStamp();
  const text =
    phase === 'live' && stamp !== null && !isShort
      ? t('link.revision', { revision: formats.number(stamp.revision) })
      : t(`link.${phase}`);
  return (
    <div className={`${classes.state} tabular`} data-link={phase} title={text}>
      <span className={classes.dot} aria-hidden />
      <span className={isShort && phase === 'live' ? 'unseen' : ''}>{text}</span>
    </div>
  );
}

/** Says within five seconds that the link is lost, and what the figures are worth meanwhile. */
export function StaleBanner(): JSX.Element {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const phase = useLink();
  const stamp = useLastStamp();
  const isShown = phase === 'lost' || phase === 'denied';
  return (
    <div role="status" aria-live="polite">
      {isShown && (
        <div className={classes.banner}>
          <IconPlugConnectedX size={18} aria-hidden />
          {stamp === null ? t('state.offlineNever') : t('state.offline', { at: formats.time(stamp.asOf) })}
        </div>
      )}
    </div>
  );
}
