import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { BoardName } from '#contracts';
import { useMay } from '../../api/may.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import { Card, Page } from '../../ui/page.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { FilterBar } from './filter-bar.js';
import { filtersOf, isNarrowed } from './filters.js';
import type { Filters } from './filters.js';
import { ObligationList } from './obligation-list.js';
import { useAgreements, useDuties, useOwed } from './obligations-query.js';

/** Every duty of the workspace, on one lead each, with its clock and its excuse. */
export function ObligationsPage(): JSX.Element {
  const { t } = useTranslation(['obligations', 'ui']);
  const [params] = useSearchParams();
  const filters = filtersOf(params);
  const may = useMay();
  const agreements = useAgreements();
  const duties = useDuties();
  const owed = useOwed(filters);
  const pages = (owed.data?.pages ?? []).map(({ items }) => items);
  const isEmpty = pages.every((items) => items.length === 0);
  return (
    <Page title={t('obligations:title')} lead={t('obligations:lead')}>
      {may('board.read') && agreements.map(({ id }) => <Follow key={id} board={`agreement/${id}`} />)}
      <FilterBar filters={filters} duties={duties} agreements={agreements} />
      {owed.isPending && <Loading rows={6} height={64} />}
      {owed.isError && <Failure error={owed.error} retry={() => void owed.refetch()} />}
      {owed.data !== undefined && isEmpty && <NothingOwed filters={filters} />}
      {/* What was chosen or opened in one view is not in the next. */}
      {!isEmpty && <ObligationList key={params.toString()} pages={pages} duties={duties} />}
      {owed.hasNextPage && (
        <Button variant="default" loading={owed.isFetchingNextPage} onClick={() => void owed.fetchNextPage()}>
          {t('ui:action.more')}
        </Button>
      )}
    </Page>
  );
}

/** A promise that begins, ends or breaks moves the board of its agreement. */
function Follow({ board }: { board: BoardName }): null {
  useRefetchOn(board, ['obligations']);
  return null;
}

function NothingOwed({ filters }: { filters: Filters }): JSX.Element {
  const { t } = useTranslation('obligations');
  const [, setParams] = useSearchParams();
  const narrowed = isNarrowed(filters);
  const action = narrowed && (
    <Button variant="default" onClick={() => setParams({})}>
      {t('filter.clear')}
    </Button>
  );
  return (
    <Card>
      <Empty title={narrowed ? t('noneFound') : t(`none.${filters.status}`)} action={action}>
        {!narrowed && t('noneText')}
      </Empty>
    </Card>
  );
}
