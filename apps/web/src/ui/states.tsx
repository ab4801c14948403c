import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { IconCloudOff, IconInbox, IconLock } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem, UNREACHABLE } from '../api/problem.js';
import classes from './states.module.css';

/** Grey shapes where content will stand; quiet for those who listen, told once. */
export function Loading({ rows = 3, height = 88 }: { rows?: number; height?: number }): JSX.Element {
  const { t } = useTranslation('ui');
  return (
    <Stack gap="sm" aria-busy="true">
      <span className="unseen" role="status">
        {t('state.loading')}
      </span>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} />
      ))}
    </Stack>
  );
}

export function Empty({ title, children, action, icon }: EmptyProps): JSX.Element {
  return (
    <div className={classes.empty}>
      <div className={classes.icon} aria-hidden>
        {icon ?? <IconInbox size={26} stroke={1.5} />}
      </div>
      <Text fw={600}>{title}</Text>
      {children !== undefined && (
        <Text component="div" c="dimmed" size="sm" maw={460}>
          {children}
        </Text>
      )}
      {action}
    </div>
  );
}

interface EmptyProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly icon?: ReactNode;
}

export function Failure({ error, retry }: { error: unknown; retry?: () => void }): JSX.Element {
  const { t } = useTranslation('ui');
  const isOffline = error instanceof Problem && error.code === UNREACHABLE;
  const isForbidden = error instanceof Problem && error.status === 403;
  const Icon = isForbidden ? IconLock : IconCloudOff;
  return (
    <div role="alert">
      <Empty
        title={t('state.failed')}
        icon={<Icon size={26} stroke={1.5} />}
        action={
          retry && (
            <Button variant="default" onClick={retry}>
              {t('action.retry')}
            </Button>
          )
        }
      >
        {isOffline ? t('state.unreachable') : error instanceof Error ? error.message : null}
      </Empty>
    </div>
  );
}
