import { Button, SegmentedControl } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMay } from '../../api/may.js';
import { useSession } from '../../api/session.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import { Card, Page } from '../../ui/page.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { useMayWrite } from '../deals/use-may-write.js';
import { LateDeals } from './late-deals.js';
import { useLate, WHOSE } from './late-query.js';
import type { Whose } from './late-query.js';

const AT_ONCE = 50;

/** What should have been done by now after a sale: customers who wait for it. */
export function LatePage(): JSX.Element {
  const { t } = useTranslation('afterSale');
  const may = useMay();
  const { member } = useSession();
  const [params, setParams] = useSearchParams();
  const whose = WHOSE.find((each) => each === params.get('whose')) ?? 'all';
  useRefetchOn(may('board.read') ? 'funnel' : `inbox/${member.id}`, ['opportunities']);
  const choice = (
    <SegmentedControl
      aria-label={t('whose.label')}
      value={whose}
      onChange={(next) => setParams(next === 'all' ? {} : { whose: next }, { replace: true })}
      data={WHOSE.map((value) => ({ value, label: t(`whose.${value}`) }))}
    />
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={choice}>
      {may('opportunity.read') ? <Late whose={whose} /> : <Empty title={t('others')} />}
    </Page>
  );
}

function Late({ whose }: { whose: Whose }): JSX.Element {
  const { t } = useTranslation('afterSale');
  const query = useLate({ whose, limit: AT_ONCE });
  const mayWrite = useMayWrite();
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (query.data === undefined) return <Loading rows={4} height={56} />;
  const deals = query.data.pages.flatMap(({ items }) => items);
  if (deals.length === 0) return <Empty title={t('none')}>{t('noneText')}</Empty>;
  return (
    <Card>
      <LateDeals deals={deals} mayDo={(deal) => whose === 'mine' || mayWrite(deal)} />
      {query.hasNextPage && (
        <Button
          mt="md"
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </Card>
  );
}
