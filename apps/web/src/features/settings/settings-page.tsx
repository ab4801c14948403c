import { Tabs } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useMay } from '../../api/may.js';
import { Page } from '../../ui/page.js';
import { Loading } from '../../ui/states.js';
import { MailboxPage } from '../correspondence/mailbox-page.js';
import { ApiKeys } from './api-keys.js';
import { Members } from './members.js';
import { Stages } from './stages.js';
import { Teams } from './teams.js';

/** By far the largest of the rooms: fetched when it is first opened. */
const Calendars = lazy(async () => ({ default: (await import('../calendars/calendars.js')).Calendars }));

const Routing = lazy(async () => ({ default: (await import('../routing/routing.js')).Routing }));

const NotificationPreferences = lazy(async () => ({
  default: (await import('../notifications/preferences.js')).NotificationPreferences,
}));

const Webhooks = lazy(async () => ({ default: (await import('../webhooks/webhooks.js')).Webhooks }));

const Frameworks = lazy(async () => ({
  default: (await import('../qualification/frameworks/frameworks.js')).Frameworks,
}));
const Scoring = lazy(async () => ({
  default: (await import('../qualification/scoring/scoring.js')).Scoring,
}));
const Predictive = lazy(async () => ({
  default: (await import('../qualification/predictive/predictive.js')).Predictive,
}));

const TABS = {
  members: Members,
  teams: Teams,
  stages: Stages,
  calendars: Calendars,
  routing: Routing,
  frameworks: Frameworks,
  scoring: Scoring,
  predictive: Predictive,
  mail: MailboxPage,
  keys: ApiKeys,
  webhooks: Webhooks,
  notifications: NotificationPreferences,
} as const;
type Tab = keyof typeof TABS;
const NEEDS = {
  members: 'member.read',
  teams: 'member.read',
  stages: 'settings.write',
  calendars: 'agreement.read',
  routing: 'member.read',
  frameworks: 'lead.read',
  scoring: 'lead.read',
  predictive: 'lead.read',
  mail: 'attempt.log',
  keys: 'key.manage',
  webhooks: 'key.manage',
  /** One's own are everybody's. */
  notifications: null,
} as const;

export function SettingsPage(): JSX.Element {
  const { t } = useTranslation('settings');
  const navigate = useNavigate();
  const { tab } = useParams();
  const may = useMay();
  const names = (Object.keys(TABS) as Tab[]).filter((name) => NEEDS[name] === null || may(NEEDS[name]));
  const shown = names.find((name) => name === tab) ?? names[0] ?? 'notifications';
  const Shown = TABS[shown];
  return (
    <Page title={t('title')}>
      <Tabs value={shown} onChange={(name) => void navigate(`/settings/${name ?? ''}`, { replace: true })}>
        <Tabs.List mb="lg">
          {names.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={shown}>
          <Suspense fallback={<Loading />}>
            <Shown />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
