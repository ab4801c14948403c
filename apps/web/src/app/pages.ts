import { IconFileImport, IconRoute, IconSettings, IconSignature, IconUsers } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';

export interface MainPage {
  readonly key: 'today' | 'leads' | 'agreement' | 'import' | 'settings';
  readonly to: string;
  readonly icon: Icon;
}

/** The rooms of the house, in the order of the rail. */
export const PAGES: readonly MainPage[] = [
  { key: 'today', to: '/', icon: IconRoute },
  { key: 'leads', to: '/leads', icon: IconUsers },
  { key: 'agreement', to: '/agreement', icon: IconSignature },
  { key: 'import', to: '/import', icon: IconFileImport },
  { key: 'settings', to: '/settings', icon: IconSettings },
];
