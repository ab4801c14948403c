import { Button } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { NotificationItem } from './notification-item.js';
import type { NotificationPage } from './notification-types.js';
import classes from './notifications.module.css';
import { useMarkAll } from './use-mark-all.js';

interface Props {
  readonly query: UseInfiniteQueryResult<InfiniteData<NotificationPage>>;
  /** One of them was followed to its place. */
  readonly onLeave: () => void;
}

/** The newest, behind the bell; all of them have a page of their own. */
export function NotificationList({ query, onLeave }: Props): JSX.Element {
  const { t } = useTranslation('notifications');
  const readAll = useMarkAll();
  const unread = query.data?.pages[0]?.unread ?? 0;
  return (
    <section className={classes.panel}>
      <header className={classes.head}>
        <h2 className={classes.title}>{t('title')}</h2>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={unread === 0}
          loading={readAll.isPending}
          onClick={() => readAll.mutate()}
        >
          {t('readAll')}
        </Button>
      </header>
      <Items query={query} onLeave={onLeave} />
      <footer className={classes.foot}>
        <Link to="/notifications" onClick={onLeave}>
          {t('all')}
        </Link>
        <Link to="/settings/notifications" onClick={onLeave}>
          {t('choose')}
        </Link>
      </footer>
    </section>
  );
}

function Items({ query, onLeave }: Props): JSX.Element {
  const { t } = useTranslation('notifications');
  if (query.isPending) return <Loading rows={3} height={44} />;
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  const items = query.data.pages[0]?.items ?? [];
  if (items.length === 0) return <Empty title={t('none')}>{t('noneText')}</Empty>;
  return (
    <ul className={classes.list}>
      {items.map((item) => (
        <NotificationItem key={item.id} item={item} onLeave={onLeave} />
      ))}
    </ul>
  );
}
