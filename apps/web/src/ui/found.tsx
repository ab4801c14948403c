import { Button, Stack } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './found.module.css';
import { Card } from './page.js';
import { Empty, Failure, Loading } from './states.js';

interface FoundProps<Item> {
  readonly query: UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly Item[] }>>;
  readonly none: string;
  readonly noneText?: string;
  /** A line. */
  readonly children: (item: Item) => ReactNode;
}

/** What was found, a line each, page by page as it is asked for; what is shown stays when the next page fails. */
export function Found<Item extends { readonly id: string }>(props: FoundProps<Item>): JSX.Element {
  const { t } = useTranslation('ui');
  const { query, none, noneText, children } = props;
  if (query.isError && query.data === undefined)
    return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (query.data === undefined) return <Loading />;
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Empty title={none}>{noneText}</Empty>;
  return (
    <Stack gap="sm">
      <Card pad={false}>
        <ul className={classes.list}>
          {items.map((each) => (
            <li key={each.id}>{children(each)}</li>
          ))}
        </ul>
      </Card>
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('action.more')}
        </Button>
      )}
    </Stack>
  );
}
