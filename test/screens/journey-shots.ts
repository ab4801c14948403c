import type { Shot } from './shot.js';

/** The journey to revenue: what came of it all. */
export const JOURNEY_SHOTS: readonly Shot[] = [
  { page: 'credit', who: 'giulia', path: () => '/credit', whole: 'main tr[data-row=total]' },
  {
    page: 'credit-campaigns',
    who: 'giulia',
    path: () => '/credit?by=campaign&models=first,linear',
    whole: 'main tr[data-row=total]',
  },
  { page: 'returns', who: 'giulia', path: () => '/returns', whole: 'main table >> nth=0' },
  {
    page: 'funnel',
    who: 'giulia',
    path: () => '/funnel',
    // What lies below is fetched when somebody comes there.
    act: async (page) => {
      for (let seen = 0; seen < 8; seen += 1) {
        await page.locator('main section >> nth=-1').scrollIntoViewIfNeeded();
        await page.waitForLoadState('networkidle');
      }
      await page.locator('main h1').scrollIntoViewIfNeeded();
    },
    whole: 'main h2 >> nth=0',
  },
  { page: 'cohorts', who: 'giulia', path: () => '/cohorts', whole: 'main h2 >> nth=0' },
  { page: 'journey-map', who: 'elena', path: () => '/journey-map', whole: 'main h2 >> nth=0' },
  { page: 'pipeline', who: 'elena', path: () => '/pipeline', whole: 'main h2 >> nth=0' },
  { page: 'spend', who: 'giulia', path: () => '/spend?part=plans', whole: 'main li >> nth=0' },
  { page: 'content', who: 'giulia', path: () => '/content', whole: 'main h1' },
  {
    page: 'after-sale-settings',
    who: 'elena',
    path: () => '/settings/after-sale',
    whole: 'main form >> nth=0',
  },
];
