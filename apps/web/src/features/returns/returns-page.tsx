import { Stack, Tabs } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/may.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import { Page } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { ResultsNav } from '../results/results-nav.js';
import { Mix } from './mix.js';
import { RETURNS } from './returns-query.js';
import { Rows } from './rows.js';
import { TABS, useView } from './use-view.js';
import type { Tab } from './use-view.js';
import { ViewBar } from './view-bar.js';

/** What marketing cost against what came of it. */
export function ReturnsPage(): JSX.Element {
  const { t } = useTranslation('returns');
  const may = useMay();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ResultsNav />
      {may('board.read') ? <Returns /> : <Empty title={t('others')} />}
    </Page>
  );
}

function Returns(): JSX.Element {
  const { t } = useTranslation('returns');
  const [view, change] = useView();
  useRefetchOn('funnel', RETURNS);
  return (
    <>
      <ViewBar view={view} onChange={change} />
      <Tabs
        value={view.tab}
        onChange={(tab) => tab !== null && change({ tab: tab as Tab })}
        keepMounted={false}
      >
        <Tabs.List aria-label={t('tab.label')}>
          {TABS.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`tab.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TABS.map((tab) => (
          <Tabs.Panel key={tab} value={tab} pt="lg">
            <Stack gap="lg">
              {tab === 'mix' ? <Mix asked={view.asked} /> : <Rows view={view} onChange={change} />}
            </Stack>
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}
