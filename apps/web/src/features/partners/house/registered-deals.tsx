import { SegmentedControl } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { DealList } from './deal-list.js';
import classes from './house.module.css';

/** What partners registered: first what somebody has to decide. */
export function RegisteredDeals(): JSX.Element {
  const { t } = useTranslation('partners');
  const [params, setParams] = useSearchParams();
  const which = params.get('which') === 'all' ? 'all' : 'waiting';
  return (
    <>
      <div className={classes.bar}>
        <SegmentedControl
          size="sm"
          aria-label={t('house.deals.filter')}
          value={which}
          onChange={(next) => setParams({ view: 'registrations', which: next }, { replace: true })}
          data={[
            { value: 'waiting', label: t('house.deals.waiting') },
            { value: 'all', label: t('house.deals.all') },
          ]}
        />
        <Link to="/settings/partners">{t('house.policy.title')}</Link>
      </div>
      <DealList filter={which === 'waiting' ? { state: 'submitted' } : {}} isWhose />
    </>
  );
}
