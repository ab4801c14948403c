import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/asked.js';
import { Empty } from '../../ui/states.js';
import { CellSheet } from './cell-sheet.js';
import type { Cell } from './cell-sheet.js';
import { Needs } from './needs.js';
import { useReport } from './returns-query.js';
import { ReturnsTable } from './returns-table.js';
import type { ReturnReport } from './returns-types.js';
import { StampLine } from './stamp-line.js';
import { Together } from './together.js';
import type { View, ViewChange } from './use-view.js';

interface RowsProps {
  readonly view: View;
  readonly onChange: (change: ViewChange) => void;
}

/** Channels or campaigns: what each cost, what came of it, and what everything comes to together. */
export function Rows({ view, onChange }: RowsProps): JSX.Element {
  return (
    <Asked query={useReport(view.asked, view.by)} rows={3}>
      {(report) => <Report {...{ report, view, onChange }} />}
    </Asked>
  );
}

function Report({ report, view, onChange }: RowsProps & { readonly report: ReturnReport }): JSX.Element {
  const { t } = useTranslation('returns');
  const [cell, open] = useState<Cell | null>(null);
  return (
    <>
      <Together report={report} onCell={open} />
      <StampLine stamp={report.stamp} />
      <Needs needs={report.needs} />
      {report.rows.length === 0 ? (
        <Empty title={t('none.title')}>{t('none.text')}</Empty>
      ) : (
        <ReturnsTable {...{ report, sort: view.sort }} onSort={(sort) => onChange({ sort })} onCell={open} />
      )}
      <CellSheet cell={cell} asked={view.asked} onClose={() => open(null)} />
    </>
  );
}
