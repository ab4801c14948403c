import { Alert, Loader, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/may.js';
import { useRefetchOn } from '../../live/use-refetch-on.js';
import { Asked } from '../../ui/asked.js';
import { Page } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { ResultsNav } from '../results/results-nav.js';
import { CellSheet } from './cell-sheet.js';
import { CREDIT, useReport, useSpendSummary } from './credit-query.js';
import type { Cell, PathCell } from './credit-query.js';
import { CreditTable } from './credit-table.js';
import type { CreditReport } from './credit-types.js';
import { FlowChart } from './flow/flow-chart.js';
import { PathsSheet } from './paths-sheet.js';
import { People } from './people/people.js';
import { OtherCurrencies, Sides } from './sides.js';
import { StampLine } from './stamp-line.js';
import { useView } from './use-view.js';
import { ViewBar } from './view-bar.js';

/** Every euro that was won, back to its sources, as several models see it. */
export function CreditPage(): JSX.Element {
  const { t } = useTranslation('credit');
  const may = useMay();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ResultsNav />
      {may('board.read') ? <Credit /> : <Empty title={t('others')} />}
    </Page>
  );
}

function Credit(): JSX.Element {
  const { t } = useTranslation('credit');
  const [view, change] = useView();
  useRefetchOn('funnel', CREDIT);
  const { stretch, by, models, part } = view;
  const query = useReport({ ...stretch, by, models });
  return (
    <>
      <SegmentedControl
        style={{ alignSelf: 'flex-start' }}
        aria-label={t('part.label')}
        value={part}
        onChange={(next) => change({ part: next })}
        data={(['touches', 'people'] as const).map((value) => ({ value, label: t(`part.${value}`) }))}
      />
      {part === 'people' ? (
        <People view={view} onChange={change} />
      ) : (
        <>
          <ViewBar view={view} onChange={change} />
          <Asked query={query} rows={3}>
            {(report) => <Report {...{ report, view, change }} />}
          </Asked>
        </>
      )}
    </>
  );
}

interface ReportProps {
  readonly report: CreditReport;
  readonly view: ReturnType<typeof useView>[0];
  readonly change: ReturnType<typeof useView>[1];
}

function Report({ report, view, change }: ReportProps): JSX.Element {
  const [cell, open] = useState<Cell | null>(null);
  const [ways, openWays] = useState<PathCell | null>(null);
  const { stretch, state, models, costs } = view;
  const spend = useSpendSummary(stretch, report.by, costs);
  // While rows of another kind are on their way, the old ones stand without a cost.
  const ofRows = spend.data?.by === report.by ? spend.data : undefined;
  const isEmpty = report.won.total.conversions + report.pending.total.conversions === 0;
  const hasTable = !isEmpty || (ofRows !== undefined && ofRows.rows.length > 0);
  return (
    <>
      <Sides report={report} onCell={open} />
      <StampLine stamp={report.stamp} />
      <OtherCurrencies report={report} />
      <Computing report={report} />
      <Gaps isSpendUnknown={spend.isError} isEmpty={isEmpty} />
      {hasTable && (
        <CreditTable
          {...{ report, state, spend: ofRows, costs }}
          onPaths={openWays}
          onCosts={(next) => change({ costs: next })}
          onState={(next) => change({ state: next })}
          onCell={open}
        />
      )}
      <FlowChart {...{ stretch, models }} />
      <CellSheet {...{ cell, stretch, models }} onClose={() => open(null)} />
      <PathsSheet {...{ cell: ways, stretch, models }} onClose={() => openWays(null)} />
    </>
  );
}

/** Models a thread is at; they come into the table by themselves. */
function Computing({ report: { computing } }: { report: CreditReport }): JSX.Element | null {
  const { t } = useTranslation('credit');
  if (computing.length === 0) return null;
  const names = computing.map((model) => t(`models.name.${model}`)).join(', ');
  return (
    <Alert variant="light" role="status" icon={<Loader size={16} aria-hidden />} data-computing>
      {t('computing', { models: names })}
    </Alert>
  );
}

/** What is missing, told where it would stand. */
function Gaps(gaps: { readonly isSpendUnknown: boolean; readonly isEmpty: boolean }): JSX.Element {
  const { t } = useTranslation('credit');
  return (
    <>
      {gaps.isSpendUnknown && <Alert variant="light">{t('spendUnknown')}</Alert>}
      {gaps.isEmpty && <Empty title={t('none.title')}>{t('none.text')}</Empty>}
    </>
  );
}
