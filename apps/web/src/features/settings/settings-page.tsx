import { NativeSelect } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useMay } from '../../api/may.js';
import { Page } from '../../ui/page.js';
import { Loading } from '../../ui/states.js';
import { MailboxPage } from '../correspondence/mailbox-page.js';
import { ApiKeys } from './api-keys.js';
import { Members } from './members.js';
import classes from './settings.module.css';
import { Stages } from './stages.js';
import { Teams } from './teams.js';

/** By far the largest of the rooms: fetched when it is first opened. */
const Calendars = lazy(async () => ({ default: (await import('../calendars/calendars.js')).Calendars }));

const Routing = lazy(async () => ({ default: (await import('../routing/routing.js')).Routing }));

const NotificationPreferences = lazy(async () => ({
  default: (await import('../notifications/preferences.js')).NotificationPreferences,
}));

const PartnerPolicy = lazy(async () => ({ default: (await import('../partners/house/policy.js')).Policy }));

const Webhooks = lazy(async () => ({ default: (await import('../webhooks/webhooks.js')).Webhooks }));

const Forms = lazy(async () => ({ default: (await import('../forms/forms.js')).Forms }));

const Sites = lazy(async () => ({ default: (await import('../links/sites.js')).Sites }));

const Links = lazy(async () => ({ default: (await import('../links/links.js')).Links }));

const CreditSettings = lazy(async () => ({
  default: (await import('../credit/settings/credit-settings.js')).CreditSettings,
}));

const Retention = lazy(async () => ({ default: (await import('../privacy/retention.js')).Retention }));

const Sources = lazy(async () => ({ default: (await import('../connectors/sources.js')).Sources }));

const IntakeAddresses = lazy(async () => ({
  default: (await import('../correspondence/intake-addresses.js')).IntakeAddresses,
}));

const Calls = lazy(async () => ({ default: (await import('../calls/calls.js')).Calls }));

const Frameworks = lazy(async () => ({
  default: (await import('../qualification/frameworks/frameworks.js')).Frameworks,
}));
const Target = lazy(async () => ({
  default: (await import('../qualification/target/target.js')).Target,
}));
const Scoring = lazy(async () => ({
  default: (await import('../qualification/scoring/scoring.js')).Scoring,
}));
const Predictive = lazy(async () => ({
  default: (await import('../qualification/predictive/predictive.js')).Predictive,
}));

const AuditLog = lazy(async () => ({ default: (await import('../audit/audit-log.js')).AuditLog }));

const AfterSale = lazy(async () => ({ default: (await import('../after-sale/steps-room.js')).StepsRoom }));

const AccessRoom = lazy(async () => ({ default: (await import('../access/access-room.js')).AccessRoom }));

const TABS = {
  members: Members,
  teams: Teams,
  stages: Stages,
  calendars: Calendars,
  routing: Routing,
  'after-sale': AfterSale,
  frameworks: Frameworks,
  target: Target,
  scoring: Scoring,
  predictive: Predictive,
  partners: PartnerPolicy,
  forms: Forms,
  sites: Sites,
  links: Links,
  credit: CreditSettings,
  privacy: Retention,
  audit: AuditLog,
  intake: IntakeAddresses,
  mail: MailboxPage,
  calls: Calls,
  connectors: Sources,
  keys: ApiKeys,
  webhooks: Webhooks,
  notifications: NotificationPreferences,
  access: AccessRoom,
} as const;
type Tab = keyof typeof TABS;
const NEEDS = {
  members: 'member.read',
  teams: 'member.read',
  stages: 'settings.write',
  calendars: 'agreement.read',
  routing: 'member.read',
  'after-sale': 'settings.write',
  // How the house judges its leads is not for its partners.
  frameworks: 'member.read',
  target: 'member.read',
  scoring: 'member.read',
  predictive: 'member.read',
  partners: 'partner.read',
  forms: 'settings.write',
  sites: 'settings.write',
  links: 'settings.write',
  credit: 'settings.write',
  privacy: 'settings.write',
  audit: 'audit.read',
  intake: 'settings.write',
  mail: 'attempt.log',
  calls: 'key.manage',
  connectors: 'key.manage',
  keys: 'key.manage',
  webhooks: 'key.manage',
  /** One's own are everybody's. */
  notifications: null,
  access: null,
} as const;

/** Who is here, how the work goes, how leads are judged, what is joined to the house, and one's own. */
const GROUPS = {
  house: ['members', 'teams', 'partners', 'privacy', 'audit'],
  work: ['stages', 'calendars', 'routing', 'after-sale'],
  judging: ['frameworks', 'target', 'scoring', 'predictive'],
  sources: ['connectors', 'intake', 'forms', 'sites', 'links', 'credit'],
  joined: ['mail', 'calls', 'keys', 'webhooks'],
  own: ['notifications', 'access'],
} as const satisfies Readonly<Record<string, readonly Tab[]>>;

export function SettingsPage(): JSX.Element {
  const { t } = useTranslation('settings');
  const { tab } = useParams();
  const rooms = useRooms();
  const names = rooms.flatMap(({ tabs }) => tabs);
  const shown = names.find((name) => name === tab) ?? names[0] ?? 'notifications';
  const Shown = TABS[shown];
  return (
    <Page title={t('title')}>
      <div className={classes.rooms}>
        <RoomsNav rooms={rooms} shown={shown} />
        <RoomSelect rooms={rooms} shown={shown} />
        <div className={classes.room}>
          <Suspense fallback={<Loading />}>
            <Shown />
          </Suspense>
        </div>
      </div>
    </Page>
  );
}

interface Rooms {
  readonly group: keyof typeof GROUPS;
  readonly tabs: readonly Tab[];
}

/** The rooms this member may enter; a group without one is not named. */
function useRooms(): readonly Rooms[] {
  const may = useMay();
  const isOpen = (name: Tab): boolean => NEEDS[name] === null || may(NEEDS[name]);
  return (Object.keys(GROUPS) as Rooms['group'][])
    .map((group) => ({ group, tabs: GROUPS[group].filter(isOpen) }))
    .filter(({ tabs }) => tabs.length > 0);
}

interface RoomsProps {
  readonly rooms: readonly Rooms[];
  readonly shown: Tab;
}

/** At a desk: everything at a glance, by what belongs together. */
function RoomsNav({ rooms, shown }: RoomsProps): JSX.Element {
  const { t } = useTranslation('settings');
  return (
    <nav aria-label={t('title')} className={classes.nav}>
      {rooms.map(({ group, tabs }) => (
        <div key={group} role="group" aria-labelledby={`rooms-${group}`}>
          <div id={`rooms-${group}`} className={classes.group}>
            {t(`groups.${group}`)}
          </div>
          {tabs.map((name) => (
            <Link
              key={name}
              to={`/settings/${name}`}
              replace
              className={classes.roomLink}
              aria-current={name === shown ? 'page' : undefined}
            >
              {t(`tabs.${name}`)}
            </Link>
          ))}
        </div>
      ))}
    </nav>
  );
}

/** On a phone: one line, and the telephone's own list. */
function RoomSelect({ rooms, shown }: RoomsProps): JSX.Element {
  const { t } = useTranslation('settings');
  const navigate = useNavigate();
  return (
    <NativeSelect
      className={classes.choose ?? ''}
      size="md"
      aria-label={t('room')}
      value={shown}
      onChange={(event) => void navigate(`/settings/${event.currentTarget.value}`, { replace: true })}
      data={rooms.map(({ group, tabs }) => ({
        group: t(`groups.${group}`),
        items: tabs.map((name) => ({ value: name, label: t(`tabs.${name}`) })),
      }))}
    />
  );
}
