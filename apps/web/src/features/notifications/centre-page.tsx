import { Button, Group, Kbd, MultiSelect, SegmentedControl } from '@mantine/core';
import { IconAdjustments, IconChecks } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Card, Page } from '../../ui/page.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { NotificationItem } from './notification-item.js';
import { KINDS } from './notification-types.js';
import type { Notification } from './notification-types.js';
import classes from './notifications.module.css';
import { useNotifications } from './notifications-query.js';
import type { Filter } from './notifications-query.js';
import { useMarkAll } from './use-mark-all.js';
import { useNotificationKeys } from './use-notification-keys.js';

/** Everything one was told, the newest first. */
export function CentrePage(): JSX.Element {
  const { t } = useTranslation('notifications');
  const [filter, setFilter] = useFilter();
  const query = useNotifications(filter);
  const readAll = useMarkAll();
  const unread = query.data?.pages[0]?.unread ?? 0;
  const markAll = (): void => {
    if (unread > 0) readAll.mutate();
  };
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const markedId = useNotificationKeys(items, markAll);
  return (
    <Page
      title={t('title')}
      lead={t('unread', { count: unread })}
      actions={
        <Group gap="xs">
          <Button
            variant="light"
            leftSection={<IconChecks size={17} />}
            disabled={unread === 0}
            loading={readAll.isPending}
            onClick={markAll}
          >
            {t('readAll')}
          </Button>
          <Button
            component={Link}
            to="/settings/notifications"
            variant="default"
            leftSection={<IconAdjustments size={17} />}
          >
            {t('choose')}
          </Button>
        </Group>
      }
    >
      <Filters filter={filter} onChange={setFilter} />
      <Card pad={false}>
        {query.isPending && <Loading rows={5} height={52} />}
        {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
        {query.isSuccess && <Told items={items} markedId={markedId} isFiltered={isNarrow(filter)} />}
        {query.hasNextPage && (
          <Button
            variant="subtle"
            fullWidth
            my="xs"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('earlier')}
          </Button>
        )}
      </Card>
      <Keys />
    </Page>
  );
}

const isNarrow = ({ isUnreadOnly, kinds }: Filter): boolean => isUnreadOnly || kinds.length > 0;

/** In the address, so that it can be kept and sent on. */
function useFilter(): [Filter, (filter: Filter) => void] {
  const [params, setParams] = useSearchParams();
  const named = (params.get('kind') ?? '').split(',');
  const filter = {
    isUnreadOnly: params.get('unread') === 'true',
    kinds: KINDS.filter((kind) => named.includes(kind)),
  };
  const set = ({ isUnreadOnly, kinds }: Filter): void =>
    setParams(
      {
        ...(isUnreadOnly ? { unread: 'true' } : {}),
        ...(kinds.length > 0 ? { kind: kinds.join(',') } : {}),
      },
      { replace: true },
    );
  return [filter, set];
}

function Filters({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }): JSX.Element {
  const { t } = useTranslation('notifications');
  return (
    <Group gap="sm" align="flex-end" className={classes.filters}>
      <SegmentedControl
        aria-label={t('filter.which')}
        value={filter.isUnreadOnly ? 'unread' : 'all'}
        onChange={(value) => onChange({ ...filter, isUnreadOnly: value === 'unread' })}
        data={[
          { value: 'all', label: t('filter.all') },
          { value: 'unread', label: t('filter.unread') },
        ]}
      />
      <MultiSelect
        className={classes.kinds}
        aria-label={t('filter.kind')}
        placeholder={filter.kinds.length === 0 ? t('filter.everyKind') : ''}
        clearable
        searchable
        value={[...filter.kinds]}
        onChange={(kinds) => onChange({ ...filter, kinds: kinds })}
        data={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
    </Group>
  );
}

interface ToldProps {
  readonly items: readonly Notification[];
  readonly markedId: string | null;
  readonly isFiltered: boolean;
}

function Told({ items, markedId, isFiltered }: ToldProps): JSX.Element {
  const { t } = useTranslation('notifications');
  if (items.length === 0)
    return isFiltered ? (
      <Empty title={t('noneSuch')}>{t('noneSuchText')}</Empty>
    ) : (
      <Empty title={t('none')}>{t('noneText')}</Empty>
    );
  return (
    <ul className={`${classes.list} ${classes.whole}`}>
      {items.map((item) => (
        <NotificationItem key={item.id} item={item} isMarked={item.id === markedId} />
      ))}
    </ul>
  );
}

/** For those with a keyboard. */
function Keys(): JSX.Element {
  const { t } = useTranslation('notifications');
  const keys = [
    ['J', 'K', t('keys.move')],
    ['O', null, t('keys.open')],
    ['U', null, t('keys.mark')],
    ['⇧ A', null, t('keys.all')],
  ] as const;
  return (
    <Group gap="md" className={classes.keys} visibleFrom="sm">
      {keys.map(([one, other, what]) => (
        <span key={one}>
          <Kbd size="xs">{one}</Kbd> {other !== null && <Kbd size="xs">{other}</Kbd>} {what}
        </span>
      ))}
    </Group>
  );
}
