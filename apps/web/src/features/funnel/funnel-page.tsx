import { Select } from '@mantine/core';
import { lazy } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/may.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import { Asked } from '../../ui/asked.js';
import { Page } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { ResultsNav } from '../results/results-nav.js';
import { Definitions, StampLine } from './definitions.js';
import { FiguresOpen } from './figures-open.js';
import { FilterBar } from './filter-bar.js';
import { FUNNEL, useReport } from './funnel-query.js';
import { Head } from './head.js';
import { Stages } from './stages.js';
import { useView } from './use-view.js';
import type { View } from './use-view.js';
import { WhenSeen } from './when-seen.js';

const Speed = lazy(async () => ({ default: (await import('./parts/speed.js')).Speed }));
const TimeCurve = lazy(async () => ({ default: (await import('./parts/time-curve.js')).TimeCurve }));
const PlanBack = lazy(async () => ({ default: (await import('./parts/plan-back.js')).PlanBack }));
const Leading = lazy(async () => ({ default: (await import('./parts/leading.js')).Leading }));

/** Where leads come to, how many, how fast, what they are worth, and where they are lost. */
export function FunnelPage(): JSX.Element {
  const { t } = useTranslation('funnel');
  const may = useMay();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ResultsNav />
      {may('board.read') ? <Funnel /> : <Empty title={t('others')} />}
    </Page>
  );
}

function Funnel(): JSX.Element {
  const { t } = useTranslation('funnel');
  const view = useView();
  const { asked, compare } = view;
  useRefetchOn('funnel', FUNNEL);
  const query = useReport(asked, compare);
  return (
    <FiguresOpen asked={asked}>
      <FilterBar view={view}>
        <Compare view={view} />
      </FilterBar>
      <Asked query={query} rows={3}>
        {(report) => (
          <>
            <Head report={report} />
            <StampLine stamp={report.stamp} />
            {report.stages.every(({ volume }) => volume === 0) ? (
              <Empty title={t('none.title')}>{t('none.text')}</Empty>
            ) : (
              <Stages report={report} />
            )}
            <Definitions terms={TERMS} />
          </>
        )}
      </Asked>
      <WhenSeen title={t('speed.title')} part={Speed} asked={asked} />
      <WhenSeen title={t('curve.title')} part={TimeCurve} asked={asked} />
      <WhenSeen title={t('plan.title')} part={PlanBack} asked={asked} />
      <WhenSeen title={t('leading.title')} part={Leading} asked={asked} />
    </FiguresOpen>
  );
}

const TERMS = [
  ...(['volume', 'inPeriod', 'ofCohort', 'interval', 'time', 'fates', 'value'] as const),
  ...(['leadVelocity', 'winRate'] as const),
];

function Compare({ view: { compare, choose } }: { view: View }): JSX.Element {
  const { t } = useTranslation('funnel');
  return (
    <Select
      label={t('compare.label')}
      allowDeselect={false}
      value={compare}
      onChange={(next) => choose({ compare: next === 'year' ? next : null })}
      data={(['previous', 'year'] as const).map((value) => ({ value, label: t(`compare.${value}`) }))}
    />
  );
}
