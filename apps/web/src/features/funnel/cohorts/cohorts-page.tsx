import { SegmentedControl } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/may.js';
import { useRefetchOn } from '../../../live/use-refetch-on.js';
import { Asked } from '../../../ui/asked.js';
import { Page } from '../../../ui/page.js';
import { Empty } from '../../../ui/states.js';
import { ResultsNav } from '../../results/results-nav.js';
import { Definitions, StampLine } from '../definitions.js';
import { FiguresOpen } from '../figures-open.js';
import { FilterBar } from '../filter-bar.js';
import { FUNNEL, useCohorts } from '../funnel-query.js';
import type { CohortTable as Table } from '../funnel-types.js';
import classes from '../funnel.module.css';
import { StepChoice } from '../step-choice.js';
import { stepOf } from '../step.js';
import { useView } from '../use-view.js';
import type { View } from '../use-view.js';
import { AgeChart } from './age-chart.js';
import { CohortTable } from './cohort-table.js';
import { UNITS } from './units.js';

/** Whoever came together, and how many of them had gone on by which age. */
export function CohortsPage(): JSX.Element {
  const { t } = useTranslation('cohorts');
  const may = useMay();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ResultsNav />
      {may('board.read') ? <Cohorts /> : <Empty title={t('others')} />}
    </Page>
  );
}

const unitOf = (view: View): Table['unit'] => UNITS.find((unit) => unit === view.get('unit')) ?? 'month';

function Cohorts(): JSX.Element {
  const { t } = useTranslation('cohorts');
  const view = useView();
  useRefetchOn('funnel', FUNNEL);
  const step = stepOf(view.get('fromStage'), view.get('toStage') ?? 'sql');
  const unit = unitOf(view);
  const query = useCohorts(view.asked, step, unit);
  return (
    <FiguresOpen asked={view.asked}>
      <FilterBar view={view}>
        <StepChoice step={step} onChange={(next) => view.choose({ ...next })} />
        <div className={classes.whole}>
          <div className={classes.label}>{t('unit.label')}</div>
          <SegmentedControl
            aria-label={t('unit.label')}
            value={unit}
            onChange={(next) => view.choose({ unit: next })}
            data={UNITS.map((value) => ({ value, label: t(`unit.${value}`) }))}
          />
        </div>
      </FilterBar>
      <Asked query={query} rows={3}>
        {(table) => <Shown table={table} />}
      </Asked>
    </FiguresOpen>
  );
}

function Shown({ table }: { table: Table }): JSX.Element {
  const { t } = useTranslation('cohorts');
  const isEmpty = table.cohorts.every(({ entered }) => entered === 0);
  return (
    <>
      <StampLine stamp={table.stamp} />
      {isEmpty ? (
        <Empty title={t('none.title')}>{t('none.text')}</Empty>
      ) : (
        <>
          <CohortTable table={table} />
          <AgeChart table={table} />
        </>
      )}
      <Definitions terms={['ofCohort', 'age', 'ripe', 'inPeriod', 'interval']} />
    </>
  );
}
