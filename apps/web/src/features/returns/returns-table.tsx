import { Button, Select } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { saveAs } from '../export/receive-file.js';
import { csvOf } from '../results/csv.js';
import type { Cell } from './cell-sheet.js';
import { Definitions } from './definitions.js';
import { ReturnCells } from './return-cells.js';
import classes from './returns.module.css';
import type { ReturnReport } from './returns-types.js';
import { SORT_KEYS, sorted } from './sort.js';
import type { SortKey } from './sort.js';
import { fileOf } from './table-file.js';
import { useRowName } from './use-row-name.js';

interface TableProps {
  readonly report: ReturnReport;
  readonly sort: SortKey;
  readonly onSort: (sort: SortKey) => void;
  /** Opens what a figure is made of. */
  readonly onCell: (cell: Cell) => void;
}

const COLUMNS = [
  ...(['spend', 'roi', 'lead', 'mql', 'sal', 'sql', 'won'] as const),
  ...(['customer', 'credited', 'sourced', 'influenced'] as const),
];

/** What each channel or campaign cost, and what came of it. */
export function ReturnsTable({ report, sort, onSort, onCell }: TableProps): JSX.Element {
  const { t } = useTranslation('returns');
  const formats = useFormats();
  const rows = sorted(report.rows, sort);
  const most = Math.max(0.01, ...rows.map(({ roi }) => Math.abs(roi ?? 0)));
  const { from, to } = report.stamp;
  return (
    <Section
      title={t(`table.${report.by}`)}
      aside={
        <div className={classes.aside}>
          <Select
            size="xs"
            aria-label={t('sort.label')}
            allowDeselect={false}
            value={sort}
            onChange={(next) => next !== null && onSort(next)}
            data={SORT_KEYS.map((value) => ({ value, label: t(`sort.${value}`) }))}
          />
          <TakeAlong report={report} />
        </div>
      }
    >
      <Card pad={false}>
        <div className={classes.scroll}>
          <table className={classes.table}>
            <caption className="unseen">
              {t('table.caption', { from: formats.date(from), to: formats.date(to) })}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t(`by.${report.by}`)}</th>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {t(`column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <ReturnCells key={row.key} {...{ row, report, most, onCell }} />
              ))}
            </tbody>
          </table>
        </div>
      </Card>
      <Definitions />
    </Section>
  );
}

/** The table as it is shown, to the cent, as a file. */
function TakeAlong({ report }: { readonly report: ReturnReport }): JSX.Element {
  const { t } = useTranslation('returns');
  const nameOf = useRowName(report.by);
  const { from, to } = report.stamp;
  const heads = [
    t(`by.${report.by}`),
    ...(['currency', ...fileOf.columns] as const).map((name) => t(`file.${name}`)),
  ];
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconDownload size={15} aria-hidden />}
      onClick={() => {
        const lines = report.rows.map((row) => [nameOf(row).name, report.stamp.currency, ...fileOf.row(row)]);
        const last = [t('total'), report.stamp.currency, ...fileOf.row(report.total)];
        saveAs(csvOf([heads, ...lines, last]), `returns-${from}-${to}.csv`);
      }}
    >
      {t('csv')}
    </Button>
  );
}
