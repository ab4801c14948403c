import { Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Logo } from '../../ui/logo.js';
import classes from './door.module.css';

interface DoorProps {
  readonly title: string;
  readonly lead?: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** The frame of every page before sign-in. */
export function Door({ title, lead, isWide = false, children }: DoorProps): JSX.Element {
  const { t } = useTranslation('session');
  useEffect(() => {
    document.title = `${title} · Staffetta`;
  }, [title]);
  return (
    <main className={classes.door}>
      <div className={isWide ? `${classes.panel} ${classes.wide}` : classes.panel}>
        <div className={classes.brand}>
          <Logo size={40} />
          <div>
            <div className={classes.name}>Staffetta</div>
            <div className={classes.tagline}>{t('tagline')}</div>
          </div>
        </div>
        <div className={classes.card}>
          <Title order={1} size="h1">
            {title}
          </Title>
          {lead !== undefined && (
            <Text c="dimmed" size="sm" mt={4}>
              {lead}
            </Text>
          )}
          <div className={classes.body}>{children}</div>
        </div>
      </div>
    </main>
  );
}
