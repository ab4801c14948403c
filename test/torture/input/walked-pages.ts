import type { Things } from '../lib/story-workspace.js';

const PAGES = [
  ...[
    '/',
    '/leads',
    '/stuck',
    '/team',
    '/behind',
    '/obligations',
    '/agreement',
    '/rehearsal',
    '/findings',
    '/plan',
  ],
  ...[
    '/credit',
    '/content',
    '/returns',
    '/funnel',
    '/cohorts',
    '/pipeline',
    '/spend',
    '/journey-map',
    '/after-sale',
  ],
  ...[
    '/partners',
    '/reviews',
    '/audits',
    '/conversations',
    '/events',
    '/export',
    '/import',
    '/notifications',
    '/eyes',
  ],
  ...['/registrations/new', '/encounters/new'],
];

const TABS = [
  ...['members', 'teams', 'stages', 'calendars', 'routing', 'after-sale', 'frameworks', 'target', 'scoring'],
  ...[
    'predictive',
    'partners',
    'forms',
    'sites',
    'links',
    'credit',
    'privacy',
    'audit',
    'intake',
    'mail',
    'calls',
  ],
  ...['connectors', 'keys', 'webhooks', 'notifications', 'access'],
];

/** Pages about one thing, and the table of the thing. */
const DETAILS: Readonly<Record<string, string>> = {
  ...{ '/leads/': 'lead', '/deals/': 'opportunity', '/customers/people/': 'person' },
  ...{ '/customers/companies/': 'company', '/agreement/': 'agreement', '/partners/': 'partner' },
  ...{ '/registrations/': 'deal_registration', '/reviews/': 'review', '/audits/': 'qualification_audit' },
  ...{ '/conversations/': 'conversation', '/events/': 'campaign', '/import/': 'import_run' },
};

/** Every address of the product within a workspace, with up to two things each. */
export const pagesFor = (things: Things): string[] => [
  ...PAGES,
  ...TABS.map((tab) => `/settings/${tab}`),
  ...details(things, 2),
];

/** Where somebody looks at things and what is said of them: for those who see them in a light of their own. */
export const fewPagesFor = (things: Things): string[] => [
  ...['/', '/leads', '/team', '/conversations', '/notifications'],
  ...details(things, 1),
];

const details = (things: Things, most: number): string[] =>
  Object.entries(DETAILS).flatMap(([path, table]) =>
    things
      .ids(table)
      .slice(0, most)
      .map((id) => path + id),
  );
