import { Tabs } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useMay } from '../../api/may.js';
import { Page } from '../../ui/page.js';
import { Loading } from '../../ui/states.js';
import { ApiKeys } from './api-keys.js';
import { Members } from './members.js';
import { Stages } from './stages.js';
import { Teams } from './teams.js';

/** By far the largest of the rooms: fetched when it is first opened. */
const Calendars = lazy(async () => ({ default: (await import('../calendars/calendars.js')).Calendars }));

const TABS = { members: Members, teams: Teams, stages: Stages, calendars: Calendars, keys: ApiKeys } as const;
type Tab = keyof typeof TABS;
const NEEDS = {
  members: 'member.read',
  teams: 'member.read',
  stages: 'settings.write',
  calendars: 'agreement.read',
  keys: 'key.manage',
} as const;

export function SettingsPage(): JSX.Element {
  const { t } = useTranslation('settings');
  const navigate = useNavigate();
  const { tab } = useParams();
  const may = useMay();
  const names = (Object.keys(TABS) as Tab[]).filter((name) => may(NEEDS[name]));
  const shown = names.find((name) => name === tab) ?? 'members';
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
