import { Anchor } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/may.js';
import { Card, Section } from '../../ui/page.js';
import { LateDeals } from './late-deals.js';
import { useLate } from './late-query.js';

/** More than these are a habit and no list; the page tells them all. */
const MOST = 20;

/** What one is late with after a sale, told where the day begins; nothing while there is none. */
export function LateOfMine(): JSX.Element | null {
  const { t } = useTranslation('afterSale');
  const may = useMay();
  const { data } = useLate({ whose: 'mine', limit: MOST, isAsked: may('opportunity.read') });
  const deals = data?.pages[0]?.items ?? [];
  if (deals.length === 0) return null;
  const all = (
    <Anchor component={Link} to="/after-sale" size="sm">
      {t('all')}
    </Anchor>
  );
  return (
    <Section title={t('title')} aside={all}>
      <Card>
        <LateDeals deals={deals} mayDo={() => true} />
      </Card>
    </Section>
  );
}
