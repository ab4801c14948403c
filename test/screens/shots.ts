import { INTAKE_SHOTS } from './intake-shots.js';
import { JOURNEY_SHOTS } from './journey-shots.js';
import type { Shot } from './shot.js';

/** A board has come when its revision stands in the page's head. */
const BOARD = '[data-revision]';

export const SHOTS: readonly Shot[] = [
  { page: 'setup', who: null, path: ({ setupPath }) => setupPath, whole: 'form button[type=submit]' },
  { page: 'sign-in', who: null, path: () => '/signin', whole: 'form button[type=submit]' },
  { page: 'today-marketing', who: 'giulia', path: () => '/', whole: `${BOARD} >> nth=0` },
  { page: 'today-sales', who: 'luca', path: () => '/', whole: `${BOARD} >> nth=0` },
  { page: 'today-leadership', who: 'elena', path: () => '/', whole: `${BOARD} >> nth=0` },
  { page: 'wall', who: 'elena', path: () => '/wall', whole: '[data-view] >> nth=0' },
  { page: 'team', who: 'marco', path: () => '/team', whole: '[data-column] li >> nth=0' },
  { page: 'leads', who: 'giulia', path: () => '/leads', whole: '[role=row] a >> nth=0' },
  { page: 'lead', who: 'luca', path: ({ leadId }) => `/leads/${leadId}`, whole: 'ol li >> nth=0' },
  { page: 'agreement', who: 'giulia', path: () => '/agreement', whole: `${BOARD} >> nth=0` },
  {
    page: 'agreement-parts',
    who: 'giulia',
    path: () => '/agreement',
    act: async (page) => {
      await page.locator('[data-side=sales] [data-parts] button >> nth=0').click();
    },
    whole: '[data-parts] table >> nth=0',
  },
  {
    page: 'obligations',
    who: 'giulia',
    path: () => '/obligations?status=breached',
    whole: 'main li >> nth=0',
  },
  {
    page: 'periods',
    who: 'giulia',
    path: ({ agreementId }) => `/agreement/${agreementId}/periods`,
    whole: 'main li >> nth=0',
  },
  {
    page: 'period',
    who: 'giulia',
    path: ({ agreementId, period }) => `/agreement/${agreementId}/periods/${period}`,
    whole: 'main table >> nth=0',
  },
  {
    page: 'review',
    who: 'giulia',
    path: ({ reviewId }) => `/reviews/${reviewId}`,
    whole: 'main section >> nth=0',
  },
  {
    page: 'rehearsal',
    who: 'giulia',
    path: ({ agreementId, rehearsalId }) => `/agreement/${agreementId}/rehearsal?run=${rehearsalId}`,
    whole: 'main table >> nth=0',
  },
  {
    page: 'plan',
    who: 'giulia',
    path: () => '/plan',
    act: async (page) => {
      await page.locator('main form input[inputmode=decimal] >> nth=0').fill('400000');
      await page.locator('main form button[type=submit]').click();
    },
    whole: 'main table >> nth=0',
  },
  {
    page: 'findings',
    who: 'giulia',
    path: ({ agreementId, askedAbout }) => `/agreement/${agreementId}/findings?period=${askedAbout}`,
    act: async (page) => {
      await page.locator('[data-finding] button >> nth=0').click();
    },
    whole: '[data-finding] ul a >> nth=0',
  },
  { page: 'import', who: 'giulia', path: ({ importId }) => `/import/${importId}`, whole: 'table >> nth=0' },
  {
    page: 'calendar',
    who: 'giulia',
    path: ({ calendarId }) => `/settings/calendars?calendar=${calendarId}`,
    whole: 'main h2 >> nth=0',
  },
  {
    page: 'routing-people',
    who: 'giulia',
    path: () => '/settings/routing?view=people',
    whole: 'main [role=progressbar] >> nth=0',
  },
  {
    page: 'away',
    who: 'luca',
    path: () => '/',
    act: async (page) => {
      await page.locator('main button[aria-haspopup=menu]').click();
      await page.locator('[role=menuitem] >> nth=2').click();
    },
    whole: '[role=dialog] input[type=date]',
  },
  { page: 'audits', who: 'giulia', path: () => '/audits', whole: 'main li >> nth=0' },
  {
    page: 'audit',
    who: 'giulia',
    path: ({ auditId }) => `/audits/${auditId}`,
    whole: 'main li a >> nth=0',
  },
  {
    page: 'audit-grading',
    who: 'giulia',
    path: ({ openAuditId }) => `/audits/${openAuditId}`,
    whole: 'main dl >> nth=0',
  },
  {
    page: 'checklist',
    who: 'giulia',
    path: ({ askedLeadId }) => `/leads/${askedLeadId}`,
    whole: 'main [data-grade] >> nth=0',
  },
  { page: 'frameworks', who: 'elena', path: () => '/settings/frameworks', whole: 'main details >> nth=0' },
  {
    page: 'scoring',
    who: 'elena',
    path: () => '/settings/scoring',
    act: async (page) => {
      await page.locator('main .mantine-Button-root >> nth=0').click();
      await page.locator('main [role=group] input >> nth=0').fill('60');
    },
    whole: 'main table[class*=trial] >> nth=0',
  },
  { page: 'predictive', who: 'elena', path: () => '/settings/predictive', whole: 'main button >> nth=0' },
  { page: 'partner-portal', who: 'piero', path: () => '/', whole: `${BOARD} >> nth=0` },
  { page: 'register-deal', who: 'piero', path: () => '/registrations/new', whole: 'main form button' },
  { page: 'partners', who: 'marco', path: () => '/partners', whole: 'main li dl >> nth=0' },
  {
    page: 'registration',
    who: 'marco',
    path: ({ registrationId }) => `/registrations/${registrationId}`,
    whole: 'main dl >> nth=0',
  },
  {
    page: 'partner-policy',
    who: 'marco',
    path: () => '/settings/partners',
    whole: 'main [role=radiogroup] >> nth=0',
  },
  { page: 'notifications', who: 'luca', path: () => '/notifications', whole: 'main h1' },
  {
    page: 'notification-preferences',
    who: 'luca',
    path: () => '/settings/notifications',
    whole: 'main [role=table] >> nth=0',
  },
  {
    page: 'webhooks',
    who: 'elena',
    path: () => '/settings/webhooks',
    whole: 'main h2 >> nth=0',
  },
  { page: 'settings', who: 'giulia', path: () => '/settings', whole: 'main .mantine-Avatar-root >> nth=0' },
  ...INTAKE_SHOTS,
  ...JOURNEY_SHOTS,
];

export const LANGUAGES = ['en', 'it'] as const;
export const SCHEMES = ['light', 'dark'] as const;
export const DEVICES = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

export interface Look {
  readonly language: (typeof LANGUAGES)[number];
  readonly scheme: (typeof SCHEMES)[number];
  readonly device: keyof typeof DEVICES;
}

export const LOOKS: readonly Look[] = LANGUAGES.flatMap((language) =>
  SCHEMES.flatMap((scheme) =>
    (Object.keys(DEVICES) as (keyof typeof DEVICES)[]).map((device) => ({ language, scheme, device })),
  ),
);

export const fileOf = ({ page }: Shot, { language, scheme, device }: Look): string =>
  `${page}-${language}-${scheme}-${device}.png`;
