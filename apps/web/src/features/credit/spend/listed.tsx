import { Button } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../../ui/asked.js';
import { Card } from '../../../ui/page.js';
import { Empty } from '../../../ui/states.js';
import classes from '../credit.module.css';
import type { Listed as Pages } from './spend-query.js';

interface ListedProps<T> {
  readonly query: Pages<T>;
  readonly label: string;
  readonly none: { readonly title: string; readonly text: string; readonly action?: ReactNode };
  readonly children: (item: T) => ReactNode;
}

/** A list, some at a time. */
export function Listed<T extends { readonly id: string }>(props: ListedProps<T>): JSX.Element {
  const { query, label, none, children } = props;
  const { t } = useTranslation('ui');
  return (
    <Asked query={query} rows={5} height={52}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0)
          return (
            <Card>
              <Empty title={none.title} action={none.action}>
                {none.text}
              </Empty>
            </Card>
          );
        return (
          <Card pad={false}>
            <ul className={classes.list} aria-label={label}>
              {items.map((item) => (
                <li key={item.id} className={classes.item}>
                  {children(item)}
                </li>
              ))}
            </ul>
            {query.hasNextPage && (
              <Button
                variant="subtle"
                fullWidth
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t('action.more')}
              </Button>
            )}
          </Card>
        );
      }}
    </Asked>
  );
}
