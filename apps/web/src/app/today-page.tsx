import { SegmentedControl } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { homeOf, homesOf } from '../api/roles.js';
import type { Home } from '../api/roles.js';
import { useSession } from '../api/session.js';
import { NextHint } from '../features/begin/next-hint.js';
import { Loading } from '../ui/states.js';

const VIEWS = {
  marketing: lazy(async () => ({
    default: (await import('../features/today/marketing-home.js')).MarketingHome,
  })),
  sales: lazy(async () => ({ default: (await import('../features/inbox/sales-home.js')).SalesHome })),
  leadership: lazy(async () => ({
    default: (await import('../features/today/leadership-home.js')).LeadershipHome,
  })),
  partner: lazy(async () => ({
    default: (await import('../features/partners/portal/partner-home.js')).PartnerHome,
  })),
} as const satisfies Record<Home, unknown>;

/** The same numbers for all, arranged for the job; a role decides which arrangement comes first. */
export function TodayPage(): JSX.Element {
  const { t } = useTranslation('today');
  const { actions } = useSession();
  const [params, setParams] = useSearchParams();
  const homes = homesOf(actions);
  const home = homes.find((each) => each === params.get('view')) ?? homeOf(actions);
  if (home === null) return <Navigate to="/leads" replace />;
  const View = VIEWS[home];
  const views = homes.length > 1 && (
    <SegmentedControl
      aria-label={t('view.label')}
      value={home}
      onChange={(view) => setParams({ view })}
      data={homes.map((each) => ({ value: each, label: t(`view.${each}`) }))}
    />
  );
  return (
    <>
      <NextHint />
      <Suspense fallback={<Loading />}>
        <View views={views} />
      </Suspense>
    </>
  );
}
