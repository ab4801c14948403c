import { Group, SegmentedControl } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMay } from '../../../api/may.js';
import { useRefetchOn } from '../../../live/use-refetch-on.js';
import { Asked } from '../../../ui/asked.js';
import { Page } from '../../../ui/page.js';
import { Empty } from '../../../ui/states.js';
import { useFormats } from '../../../ui/use-formats.js';
import { Limits } from './limits.js';
import { useSnoozed, useStuck } from './rest-query.js';
import { SnoozedList } from './snoozed-list.js';
import { StuckList } from './stuck-list.js';

const VIEWS = ['stuck', 'snoozed'] as const;

/** Leads with which nothing happens: nobody does anything with them, or somebody meant them to rest. */
export function StuckPage(): JSX.Element {
  const { t } = useTranslation('leads');
  const [params, setParams] = useSearchParams();
  const may = useMay();
  useRefetchOn(may('board.read') ? 'funnel' : null, ['leads']);
  const view = VIEWS.find((each) => each === params.get('view')) ?? 'stuck';
  const views = (
    <Group gap="xs">
      {may('settings.write') && <Limits />}
      <SegmentedControl
        aria-label={t('stuck.view')}
        value={view}
        onChange={(next) => setParams(next === 'stuck' ? {} : { view: next })}
        data={VIEWS.map((each) => ({ value: each, label: t(`stuck.${each}`) }))}
      />
    </Group>
  );
  return (
    <Page title={t(`stuck.${view}`)} lead={t(`stuck.${view}Text`)} actions={views}>
      {view === 'stuck' ? <Stuck /> : <Snoozed />}
    </Page>
  );
}

function Stuck(): JSX.Element {
  const { t } = useTranslation('leads');
  const formats = useFormats();
  return (
    <Asked query={useStuck()}>
      {({ items, total, asOf }) =>
        items.length === 0 ? (
          <Empty title={t('stuck.none')}>{t('stuck.noneText')}</Empty>
        ) : (
          <StuckList
            items={items}
            note={t('stuck.shown', { shown: items.length, count: total, at: formats.moment(asOf) })}
          />
        )
      }
    </Asked>
  );
}

function Snoozed(): JSX.Element {
  const { t } = useTranslation('leads');
  return (
    <Asked query={useSnoozed()}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t('stuck.noneSnoozed')}>{t('stuck.noneSnoozedText')}</Empty>
        ) : (
          <SnoozedList items={items} />
        )
      }
    </Asked>
  );
}
