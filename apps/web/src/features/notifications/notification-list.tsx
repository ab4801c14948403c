import { Button } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../ui/act.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { NotificationItem } from './notification-item.js';
import type { NotificationPage } from './notification-types.js';
import classes from './notifications.module.css';
import { markAllRead } from './notifications-query.js';

interface Props {
  readonly query: UseInfiniteQueryResult<InfiniteData<NotificationPage>>;
  /** One of them was followed to its place. */
  readonly onLeave: () => void;
}

export function NotificationList({ query, onLeave }: Props): JSX.Element {
  const { t } = useTranslation('notifications');
  const readAll = useAct({ run: markAllRead, touches: ['notifications'] });
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
          onClick={() => readAll.mutate(undefined)}
        >
          {t('readAll')}
        </Button>
      </header>
      <Items query={query} onLeave={onLeave} />
    </section>
  );
}

function Items({ query, onLeave }: Props): JSX.Element {
  const { t } = useTranslation('notifications');
  if (query.isPending) return <Loading rows={3} height={44} />;
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Empty title={t('none')}>{t('noneText')}</Empty>;
  return (
    <>
      <ul className={classes.list}>
        {items.map((item) => (
          <NotificationItem key={item.id} item={item} onLeave={onLeave} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          variant="subtle"
          fullWidth
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('earlier')}
        </Button>
      )}
    </>
  );
}
