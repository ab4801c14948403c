import { Badge, Button } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile, IconWorldQuestion } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.js';
import classes from './access.module.css';
import type { SessionItem } from './access-query.js';

interface SessionRowProps {
  readonly session: SessionItem;
  readonly end?: { readonly run: () => void; readonly isRunning: boolean };
}

/** A device in words its owner knows it by. */
export function SessionRow({ session, end }: SessionRowProps): JSX.Element {
  const { t } = useTranslation('access');
  const formats = useFormats();
  const { system, network, workspaceName, createdAt, seenAt, isThis } = session;
  const Icon =
    system === null
      ? IconWorldQuestion
      : ['ios', 'android'].includes(system)
        ? IconDeviceMobile
        : IconDeviceDesktop;
  const name = useDeviceName()(session);
  const since = t('sessions.since', { at: formats.moment(createdAt) });
  return (
    <li className={classes.row}>
      <Icon size={22} stroke={1.6} className={classes.icon} aria-hidden />
      <div className={classes.grow}>
        <div className={classes.name}>
          {name}
          {isThis && (
            <Badge variant="light" tt="none" fw={550} ml={8}>
              {t('sessions.this')}
            </Badge>
          )}
        </div>
        <div className={classes.dim}>{[workspaceName, network, since].filter(Boolean).join(' · ')}</div>
        {!isThis && <div className={classes.dim}>{t('sessions.seen', { at: formats.moment(seenAt) })}</div>}
      </div>
      {end !== undefined && !isThis && (
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          aria-label={t('sessions.endOf', { device: name })}
          loading={end.isRunning}
          onClick={end.run}
        >
          {t('sessions.end')}
        </Button>
      )}
    </li>
  );
}

function useDeviceName(): (session: SessionItem) => string {
  const { t } = useTranslation('access');
  return ({ browser, system }) => {
    if (browser === null && system === null) return t('sessions.unknown');
    const [of, on] = [browser && t(`browser.${browser}`), system && t(`system.${system}`)];
    return of && on ? t('sessions.on', { browser: of, system: on }) : (of ?? on ?? '');
  };
}
