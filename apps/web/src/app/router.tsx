import { createBrowserRouter } from 'react-router';
import type { RouteObject } from 'react-router';
import { Broken } from './broken.js';
import { Missing } from './missing.js';
import { OfCurrent } from './of-current.js';
import { RESULT_ROUTES } from './result-routes.js';
import { Shell } from './shell.js';
import { SignedIn } from './signed-in.js';
import { outside } from './outside-routes.js';

/** A page is fetched when it is first opened. */
const inside: RouteObject[] = [
  {
    path: 'begin',
    lazy: async () => ({ Component: (await import('../features/begin/begin-page.js')).BeginPage }),
  },
  { index: true, lazy: async () => ({ Component: (await import('./today-page.js')).TodayPage }) },
  {
    path: 'leads',
    lazy: async () => ({ Component: (await import('../features/leads/leads-page.js')).LeadsPage }),
  },
  {
    path: 'stuck',
    lazy: async () => ({ Component: (await import('../features/leads/rest/stuck-page.js')).StuckPage }),
  },
  {
    path: 'leads/:id',
    lazy: async () => ({ Component: (await import('../features/leads/lead-page.js')).LeadPage }),
  },
  {
    path: 'deals/:id',
    lazy: async () => ({ Component: (await import('../features/deals/deal-page.js')).DealPage }),
  },
  {
    path: 'after-sale',
    lazy: async () => ({ Component: (await import('../features/after-sale/late-page.js')).LatePage }),
  },
  {
    path: 'customers/people/:id',
    lazy: async () => ({ Component: (await import('../features/customers/customer-page.js')).PersonPage }),
  },
  {
    path: 'customers/companies/:id',
    lazy: async () => ({ Component: (await import('../features/customers/customer-page.js')).CompanyPage }),
  },
  {
    path: 'team',
    lazy: async () => ({ Component: (await import('../features/team/team-page.js')).TeamPage }),
  },
  {
    path: 'behind',
    lazy: async () => ({ Component: (await import('../features/leads/behind-page.js')).BehindPage }),
  },
  {
    path: 'agreement/:id?',
    lazy: async () => ({
      Component: (await import('../features/agreement/agreement-page.js')).AgreementPage,
    }),
  },
  {
    path: 'agreement/:id/periods/:period?',
    lazy: async () => ({ Component: (await import('../features/periods/periods-page.js')).PeriodsPage }),
  },
  {
    path: 'agreement/:id/rehearsal',
    lazy: async () => ({
      Component: (await import('../features/rehearsal/rehearsal-page.js')).RehearsalPage,
    }),
  },
  {
    path: 'agreement/:id/findings',
    lazy: async () => ({ Component: (await import('../features/findings/findings-page.js')).FindingsPage }),
  },
  { path: 'rehearsal', element: <OfCurrent page="rehearsal" /> },
  { path: 'findings', element: <OfCurrent page="findings" /> },
  ...RESULT_ROUTES,
  {
    path: 'partners',
    lazy: async () => ({
      Component: (await import('../features/partners/house/partners-page.js')).PartnersPage,
    }),
  },
  {
    path: 'partners/:id',
    lazy: async () => ({
      Component: (await import('../features/partners/house/partner-page.js')).PartnerPage,
    }),
  },
  {
    path: 'registrations/new',
    lazy: async () => ({
      Component: (await import('../features/partners/portal/register-page.js')).RegisterPage,
    }),
  },
  {
    path: 'registrations/:id',
    lazy: async () => ({
      Component: (await import('../features/partners/registration/registration-page.js')).RegistrationPage,
    }),
  },
  {
    path: 'plan',
    lazy: async () => ({ Component: (await import('../features/plan/plan-page.js')).PlanPage }),
  },
  {
    path: 'reviews',
    lazy: async () => ({ Component: (await import('../features/reviews/reviews-page.js')).ReviewsPage }),
  },
  {
    path: 'reviews/:id',
    lazy: async () => ({ Component: (await import('../features/reviews/review-page.js')).ReviewPage }),
  },
  {
    path: 'audits',
    lazy: async () => ({
      Component: (await import('../features/qualification/audits/audits-page.js')).AuditsPage,
    }),
  },
  {
    path: 'audits/:id',
    lazy: async () => ({
      Component: (await import('../features/qualification/audits/audit-page.js')).AuditPage,
    }),
  },
  {
    path: 'obligations',
    lazy: async () => ({
      Component: (await import('../features/obligations/obligations-page.js')).ObligationsPage,
    }),
  },
  {
    path: 'conversations',
    lazy: async () => ({
      Component: (await import('../features/conversations/conversations-page.js')).ConversationsPage,
    }),
  },
  {
    path: 'conversations/:id',
    lazy: async () => ({
      Component: (await import('../features/conversations/conversation-page.js')).ConversationPage,
    }),
  },
  {
    path: 'events',
    lazy: async () => ({ Component: (await import('../features/events/events-page.js')).EventsPage }),
  },
  {
    path: 'events/:id',
    lazy: async () => ({ Component: (await import('../features/events/event-page.js')).EventPage }),
  },
  {
    path: 'encounters/new',
    lazy: async () => ({ Component: (await import('../features/events/encounter-page.js')).EncounterPage }),
  },
  {
    path: 'export',
    lazy: async () => ({ Component: (await import('../features/export/export-page.js')).ExportPage }),
  },
  {
    path: 'import/:id?',
    lazy: async () => ({ Component: (await import('../features/import/import-page.js')).ImportPage }),
  },
  {
    path: 'notifications',
    lazy: async () => ({
      Component: (await import('../features/notifications/centre-page.js')).CentrePage,
    }),
  },
  {
    path: 'settings/:tab?',
    lazy: async () => ({ Component: (await import('../features/settings/settings-page.js')).SettingsPage }),
  },
  {
    path: 'eyes',
    lazy: async () => ({ Component: (await import('../features/eyes/eyes-page.js')).EyesPage }),
  },
  { path: '*', Component: Missing },
];

/** With the rail beside it; the wall stands alone. */
const signedIn: RouteObject[] = [
  {
    path: 'wall',
    lazy: async () => ({ Component: (await import('../features/wall/wall-page.js')).WallPage }),
  },
  { path: '/', Component: Shell, children: inside, errorElement: <Broken /> },
];

export const router = createBrowserRouter([
  {
    errorElement: <Broken />,
    hydrateFallbackElement: <></>,
    children: [...outside, { path: '/', Component: SignedIn, children: signedIn, errorElement: <Broken /> }],
  },
]);
