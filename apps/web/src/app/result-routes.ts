import type { RouteObject } from 'react-router';

/** What came of it all: the pages of the journey to revenue. */
export const RESULT_ROUTES: readonly RouteObject[] = [
  {
    path: 'credit',
    lazy: async () => ({ Component: (await import('../features/credit/credit-page.js')).CreditPage }),
  },
  {
    path: 'content',
    lazy: async () => ({ Component: (await import('../features/content/content-page.js')).ContentPage }),
  },
  {
    path: 'returns',
    lazy: async () => ({ Component: (await import('../features/returns/returns-page.js')).ReturnsPage }),
  },
  {
    path: 'funnel',
    lazy: async () => ({ Component: (await import('../features/funnel/funnel-page.js')).FunnelPage }),
  },
  {
    path: 'cohorts',
    lazy: async () => ({
      Component: (await import('../features/funnel/cohorts/cohorts-page.js')).CohortsPage,
    }),
  },
  {
    path: 'pipeline',
    lazy: async () => ({ Component: (await import('../features/pipeline/pipeline-page.js')).PipelinePage }),
  },
  {
    path: 'spend',
    lazy: async () => ({ Component: (await import('../features/credit/spend/spend-page.js')).SpendPage }),
  },
  {
    path: 'journey-map',
    lazy: async () => ({
      Component: (await import('../features/journey-map/journey-map-page.js')).JourneyMapPage,
    }),
  },
];
