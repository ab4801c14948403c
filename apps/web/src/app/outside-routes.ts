import type { RouteObject } from 'react-router';

/** Pages for who is not signed in. */
export const outside: RouteObject[] = [
  {
    path: 'unsubscribe/:token',
    lazy: async () => ({
      Component: (await import('../features/notifications/unsubscribe-page.js')).UnsubscribePage,
    }),
  },
  {
    path: 'signin',
    lazy: async () => ({ Component: (await import('../features/session/sign-in-page.js')).SignInPage }),
  },
  {
    path: 'signin/provider',
    lazy: async () => ({ Component: (await import('../features/session/provider-page.js')).ProviderPage }),
  },
  {
    path: 'setup/:token?',
    lazy: async () => ({ Component: (await import('../features/session/setup-page.js')).SetupPage }),
  },
  {
    path: 'link/:token',
    lazy: async () => ({ Component: (await import('../features/session/link-page.js')).LinkPage }),
  },
];
