import { Button } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useMay } from '../../api/may.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import { Card, Page } from '../../ui/page.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { FilterBar } from './filter-bar.js';
import { HandOverBar } from './hand-over-bar.js';
import { LeadTable } from './lead-table.js';
import { filtersOf, useLeads } from './leads-query.js';

export function LeadsPage(): JSX.Element {
  const { t } = useTranslation(['leads', 'app']);
  const [params] = useSearchParams();
  const filters = filtersOf(params);
  const leads = useLeads(filters);
  const may = useMay();
  useRefetchOn(may('board.read') ? 'funnel' : null, ['leads']);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const items = leads.data?.pages.flatMap((page) => page.items) ?? [];
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <Page
      title={t('leads:title')}
      actions={
        <Button component={Link} to="/stuck" variant="default" size="sm">
          {t('leads:stuck.all')}
        </Button>
      }
    >
      <FilterBar />
      {leads.isPending && <Loading rows={6} height={52} />}
      {leads.isError && <Failure error={leads.error} retry={() => void leads.refetch()} />}
      {leads.data !== undefined && items.length === 0 && <NoLeads isFiltered={isFiltered} />}
      {items.length > 0 && (
        <LeadTable
          items={items}
          chosen={chosen}
          {...(may('handover.offer') && { onChoose: setChosen })}
          onEnd={() => {
            if (leads.hasNextPage && !leads.isFetchingNextPage) void leads.fetchNextPage();
          }}
        />
      )}
      <HandOverBar chosen={chosen} onDone={() => setChosen(new Set())} />
    </Page>
  );
}

function NoLeads({ isFiltered }: { isFiltered: boolean }): JSX.Element {
  const { t } = useTranslation(['leads', 'app']);
  const may = useMay();
  const action = isFiltered ? (
    <Button component={Link} to="/leads" variant="default">
      {t('leads:filter.clear')}
    </Button>
  ) : (
    may('import.run') && (
      <Button component={Link} to="/import">
        {t('app:nav.import')}
      </Button>
    )
  );
  return (
    <Card>
      <Empty title={isFiltered ? t('leads:noneFound') : t('leads:none')} action={action}>
        {!isFiltered && t('leads:noneText')}
      </Empty>
    </Card>
  );
}
