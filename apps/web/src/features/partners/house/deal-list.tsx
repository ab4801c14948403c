import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page.js';
import { Empty, Failure, Loading } from '../../../ui/states.js';
import { DealRow } from '../deal-row.js';
import { useRegistrations } from '../partners-query.js';
import type { DealFilter } from '../partners-query.js';
import { livingFirst } from '../registration-state.js';
import classes from './house.module.css';

interface DealListProps {
  readonly filter: DealFilter;
  /** Whether several partners’ deals stand here. */
  readonly isWhose?: boolean;
}

/** Registered deals, page by page; what waits for a decision first. */
export function DealList({ filter, isWhose = false }: DealListProps): JSX.Element {
  const { t } = useTranslation('partners');
  const query = useRegistrations(filter);
  if (query.isPending) return <Loading height={64} />;
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  const deals = query.data.pages.flatMap(({ items }) => items).toSorted(livingFirst);
  return (
    <Card pad={false}>
      {deals.length === 0 && (
        <Empty title={t(filter.state === 'submitted' ? 'house.deals.noneWaiting' : 'house.deals.none')}>
          {t('house.deals.noneText')}
        </Empty>
      )}
      <ul className={classes.list}>
        {deals.map((deal) => (
          <DealRow key={deal.id} deal={deal} isWhose={isWhose} />
        ))}
      </ul>
      {query.hasNextPage && (
        <div className={classes.foot}>
          <Button
            variant="subtle"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('house.deals.more')}
          </Button>
        </div>
      )}
    </Card>
  );
}
