import { Button } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeadNames } from '../../api/lead-names.js';
import type { KnownLead } from '../../api/lead-names.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import classes from './rehearsal.module.css';

interface LeadPagesProps<T> {
  readonly query: UseInfiniteQueryResult<
    InfiniteData<{ readonly total: number; readonly items: readonly T[] }>
  >;
  /** What the number is, above its list. */
  readonly caption: (total: number) => ReactNode;
  readonly children: (item: T, known: KnownLead) => ReactNode;
}

/** The leads behind a number, some at a time, with their names; something behind it may have no lead. */
export function LeadPages<T extends { readonly leadId: string | null }>({
  query,
  caption,
  children,
}: LeadPagesProps<T>): JSX.Element {
  const { t } = useTranslation(['rehearsal', 'ui']);
  const { data } = query;
  const known = useLeadNames((data?.pages ?? []).map(({ items }) => items.map(({ leadId }) => leadId)));
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (data === undefined) return <Loading rows={5} height={48} />;
  const total = data.pages[0]?.total ?? 0;
  const items = data.pages.flatMap((page) => page.items);
  return (
    <>
      <div className={classes.dim} data-total={total}>
        {caption(total)}
      </div>
      {total === 0 && <Empty title={t('rehearsal:sheet.none')} />}
      <ul className={classes.leads} aria-label={t('rehearsal:sheet.leads')}>
        {items.map((item, index) => (
          <li key={`${item.leadId ?? ''} ${index}`} data-lead={item.leadId}>
            {children(item, known(item.leadId ?? ''))}
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          variant="default"
          fullWidth
          mt="sm"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('ui:action.more')}
        </Button>
      )}
    </>
  );
}
