import { Button, Group } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { JSX, ReactNode } from 'react';
import { Card } from './page.js';
import { Empty, Failure, Loading } from './states.js';

interface LogCardProps<Item> {
  readonly query: UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly Item[] }>>;
  /** Of the list. */
  readonly className: string | undefined;
  readonly none: string;
  readonly noneText: string;
  /** On the button that brings the lines before. */
  readonly earlier: string;
  /** A line, as a list item with its key. */
  readonly children: (item: Item) => ReactNode;
}

/** A log, the newest first, portion by portion as it is asked for. */
export function LogCard<Item>(props: LogCardProps<Item>): JSX.Element {
  const { query, none, noneText } = props;
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card pad={false}>
      {query.isPending && <Loading rows={3} height={44} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && items.length === 0 && <Empty title={none}>{noneText}</Empty>}
      <ul className={props.className}>{items.map(props.children)}</ul>
      {query.hasNextPage && (
        <Group justify="center" py="xs">
          <Button
            variant="subtle"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {props.earlier}
          </Button>
        </Group>
      )}
    </Card>
  );
}
