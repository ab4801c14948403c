import { Button } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, Loading } from '../../ui/states.js';
import classes from './correspondence.module.css';
import type { MessagesQuery } from './correspondence-query.js';
import { MessageItem } from './message-item.js';
import type { Message } from './message-types.js';

interface Props {
  readonly query: MessagesQuery;
  readonly none: ReactNode;
  /** What can be done with one. */
  readonly acts?: (message: Message) => ReactNode;
}

/** Mails and calls, the newest first. */
export function MessageList({ query, none, acts }: Props): JSX.Element {
  const { t } = useTranslation('correspondence');
  if (query.isPending) return <Loading rows={2} height={44} />;
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <>{none}</>;
  return (
    <>
      <ul className={classes.list}>
        {items.map((message) => (
          <MessageItem key={message.id} message={message}>
            {acts?.(message)}
          </MessageItem>
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
