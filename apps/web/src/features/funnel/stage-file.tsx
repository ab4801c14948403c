import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { csvOf } from '../results/csv.js';
import type { FunnelReport } from './funnel-types.js';
import { FILE_COLUMNS, fileRow } from './stage-columns.js';
import { TakeAlong } from './take-along.js';
import { useStageName } from './use-stage-name.js';

/** The stages with all of their figures, as a file. */
export function StageFile({ report: { stages, stamp } }: { report: FunnelReport }): JSX.Element {
  const { t } = useTranslation('funnel');
  const nameOf = useStageName();
  const headOf = (column: (typeof FILE_COLUMNS)[number]): string =>
    [t(`column.${column}`), column.endsWith('Amount') ? stamp.currency : ''].join(' ').trim();
  const file = (): Blob =>
    csvOf([
      [t('column.stage'), ...FILE_COLUMNS.map(headOf)],
      ...stages.map((stage) => [nameOf(stage.stage), ...fileRow(stage)]),
    ]);
  return <TakeAlong file={file} name={`funnel-${stamp.from}-${stamp.to}.csv`} />;
}
