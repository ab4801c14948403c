import {
  IconClock,
  IconAffiliate,
  IconCalendarEvent,
  IconCoins,
  IconFileImport,
  IconMessages,
  IconRoute,
  IconSettings,
  IconSignature,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { Action } from '#contracts';
import { RESULTS } from '../features/results/results-pages.js';

export interface MainPage {
  readonly key:
    | ('today' | 'leads' | 'team' | 'obligations' | 'agreement' | 'credit' | 'partners')
    | ('conversations' | 'events' | 'import' | 'settings');
  readonly to: string;
  readonly icon: Icon;
  /** What one must be allowed to do there; nobody is shown a room that is shut. */
  readonly needs?: Action;
  /** Where else one is in this room. */
  readonly also?: readonly string[];
}

/** Whether somebody at this path is in the room, or in a room of it. */
export const isIn = ({ to, also = [] }: Pick<MainPage, 'to' | 'also'>, pathname: string): boolean =>
  to === '/'
    ? pathname === to
    : [to, ...also].some((each) => pathname === each || pathname.startsWith(`${each}/`));

/** The rooms of the house, in the order of the rail. */
export const PAGES: readonly MainPage[] = [
  { key: 'today', to: '/', icon: IconRoute },
  { key: 'leads', to: '/leads', icon: IconUsers, needs: 'lead.read' },
  { key: 'team', to: '/team', icon: IconUsersGroup, needs: 'lead.assign' },
  { key: 'obligations', to: '/obligations', icon: IconClock, needs: 'agreement.read' },
  { key: 'agreement', to: '/agreement', icon: IconSignature, needs: 'agreement.read' },
  { key: 'credit', to: '/credit', icon: IconCoins, needs: 'board.read', also: RESULTS.map(({ to }) => to) },
  { key: 'partners', to: '/partners', icon: IconAffiliate, needs: 'partner.read' },
  { key: 'conversations', to: '/conversations', icon: IconMessages, needs: 'conversation.read' },
  { key: 'events', to: '/events', icon: IconCalendarEvent, needs: 'campaign.write' },
  { key: 'import', to: '/import', icon: IconFileImport, needs: 'import.run' },
  // Everybody chooses there what reaches them.
  { key: 'settings', to: '/settings', icon: IconSettings },
];

/** Rooms within rooms: reached from the search, and from where they belong. */
interface InnerPage {
  readonly key:
    | (
        | 'begin'
        | 'wall'
        | 'reviews'
        | 'rehearsal'
        | 'plan'
        | 'findings'
        | 'audits'
        | 'spend'
        | 'pipeline'
        | 'returns'
        | 'journeyMap'
        | 'afterSale'
      )
    | ('funnel' | 'cohorts' | 'content' | 'connectors' | 'forms' | 'sites' | 'links' | 'privacy' | 'exports');
  readonly to: string;
  readonly needs: Action;
}

export const INNER_PAGES: readonly InnerPage[] = [
  { key: 'begin', to: '/begin', needs: 'team.manage' },
  { key: 'wall', to: '/wall', needs: 'board.read' },
  { key: 'reviews', to: '/reviews', needs: 'agreement.read' },
  { key: 'rehearsal', to: '/rehearsal', needs: 'agreement.read' },
  { key: 'plan', to: '/plan', needs: 'agreement.draft' },
  { key: 'findings', to: '/findings', needs: 'agreement.read' },
  // Partners see their leads, and are no part of the house's own judging of leads.
  { key: 'audits', to: '/audits', needs: 'member.read' },
  { key: 'returns', to: '/returns', needs: 'board.read' },
  { key: 'funnel', to: '/funnel', needs: 'board.read' },
  { key: 'cohorts', to: '/cohorts', needs: 'board.read' },
  { key: 'pipeline', to: '/pipeline', needs: 'board.read' },
  { key: 'journeyMap', to: '/journey-map', needs: 'board.read' },
  { key: 'afterSale', to: '/after-sale', needs: 'opportunity.read' },
  { key: 'spend', to: '/spend', needs: 'spend.read' },
  { key: 'content', to: '/content', needs: 'member.read' },
  { key: 'forms', to: '/settings/forms', needs: 'settings.write' },
  { key: 'sites', to: '/settings/sites', needs: 'settings.write' },
  { key: 'links', to: '/settings/links', needs: 'settings.write' },
  { key: 'privacy', to: '/settings/privacy', needs: 'settings.write' },
  { key: 'exports', to: '/export', needs: 'export.run' },
  { key: 'connectors', to: '/settings/connectors', needs: 'key.manage' },
];
