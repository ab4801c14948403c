import { SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/may.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import { Asked } from '../../ui/asked.js';
import { Page } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { PeriodBar } from '../results/period-bar.js';
import { ResultsNav } from '../results/results-nav.js';
import { DealsSheet } from './deals-sheet.js';
import { OpenPart } from './open-part.js';
import { PIPELINE, useRevenue } from './pipeline-query.js';
import type { Figure } from './pipeline-query.js';
import classes from './pipeline.module.css';
import { RevenueChart } from './revenue-chart.js';
import { RevenueHead } from './revenue-head.js';
import { RevenueTable } from './revenue-table.js';
import { Sellers } from './sellers.js';
import { ROWS, STEPS, useView } from './use-view.js';
import type { View } from './use-view.js';

/** What was won over time, and what is still to come. */
export function PipelinePage(): JSX.Element {
  const { t } = useTranslation('pipeline');
  const may = useMay();
  return (
    <Page title={t('title')} lead={t('lead')} actions={may('settings.write') ? <Sellers /> : undefined}>
      <ResultsNav />
      {may('board.read') ? <Pipeline /> : <Empty title={t('others')} />}
    </Page>
  );
}

function Pipeline(): JSX.Element {
  const { t } = useTranslation('pipeline');
  const view = useView();
  const [figure, open] = useState<Figure | null>(null);
  useRefetchOn('funnel', PIPELINE);
  const query = useRevenue(view.stretch, view.by, view.rows);
  return (
    <>
      <Bar view={view} />
      <Asked query={query} rows={3}>
        {(report) => (
          <>
            <RevenueHead report={report} />
            {report.total.won + report.total.lost === 0 ? (
              <Empty title={t('none.title')}>{t('none.text')}</Empty>
            ) : (
              <>
                <RevenueTable report={report} onFigure={open} />
                <RevenueChart report={report} />
              </>
            )}
          </>
        )}
      </Asked>
      <OpenPart onFigure={open} />
      <DealsSheet figure={figure} onClose={() => open(null)} />
    </>
  );
}

function Bar({ view }: { view: View }): JSX.Element {
  const { t } = useTranslation('pipeline');
  return (
    <div className={classes.bar}>
      <PeriodBar stretch={view.stretch} today={view.today} onChange={view.setStretch} />
      <Select
        label={t('rows.label')}
        allowDeselect={false}
        value={view.rows}
        onChange={(rows) => rows !== null && view.choose({ rows })}
        data={ROWS.map((value) => ({ value, label: t(`rows.${value}`) }))}
      />
      <div>
        <div className={classes.label}>{t('by.label')}</div>
        <SegmentedControl
          aria-label={t('by.label')}
          value={view.by}
          onChange={(by) => view.choose({ by })}
          data={STEPS.map((value) => ({ value, label: t(`by.${value}`) }))}
        />
      </div>
    </div>
  );
}
