import { Table } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Cells } from '#contracts';
import { behind } from '../../ui/drill.js';
import { DrawnOrTold } from '../../ui/drawn-or-told.js';
import { Card } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { stageRows } from './funnel-cells.js';
import type { StageRow } from './funnel-cells.js';
import classes from './funnel.module.css';

/** What entered each stage in the period: bars on one scale, the rate written between them. */
export function Funnel({ cells }: { cells: Cells }): JSX.Element {
  const { t } = useTranslation('today');
  const rows = stageRows(cells);
  return (
    <DrawnOrTold
      title={t('funnel.title')}
      metric="stage-conversion"
      drawn={<Drawn rows={rows} />}
      told={<Told rows={rows} />}
    />
  );
}

function Drawn({ rows }: { rows: readonly StageRow[] }): JSX.Element {
  const label = useLabel();
  const formats = useFormats();
  const { t } = useTranslation('today');
  const most = Math.max(1, ...rows.map((row) => row.entered));
  return (
    <Card>
      <ol className={classes.funnel}>
        {rows.map((row) => (
          <li key={row.stage} className={classes.row}>
            <div className={classes.stage}>
              <span className={classes.name}>{label('stage', row.stage)}</span>
              <span className={classes.rate}>{rateText(row, t, formats.percent, label)}</span>
            </div>
            <div className={classes.track} aria-hidden>
              <div className={classes.bar} style={{ width: `${(row.entered / most) * 100}%` }} />
            </div>
            <Link
              className={`quiet ${classes.entered} tabular`}
              to={behind('funnel', `entered.${row.stage}`)}
            >
              {formats.number(row.entered)}
            </Link>
            <Link className={`quiet ${classes.now} tabular`} to={`/leads?stage=${row.stage}`}>
              {t('funnel.now')}: {formats.number(row.now)}
            </Link>
          </li>
        ))}
      </ol>
    </Card>
  );
}

type Words = ReturnType<typeof useTranslation<'today'>>['t'];

/** A period rate may pass 100 %: it is shown as it is, with a word about what it means. */
function rateText(
  row: StageRow,
  t: Words,
  percent: (share: number, decimals?: number) => string,
  label: ReturnType<typeof useLabel>,
): string {
  if (row.before === null) return t('funnel.first');
  if (row.rate === null) return '–';
  const text = t('funnel.of', { share: percent(row.rate), stage: label('stage', row.before).toLowerCase() });
  return row.rate > 1 ? `${text} (${t('funnel.overHundred')})` : text;
}

function Told({ rows }: { rows: readonly StageRow[] }): JSX.Element {
  const label = useLabel();
  const formats = useFormats();
  const { t } = useTranslation('today');
  return (
    <Card pad={false}>
      <Table horizontalSpacing="lg" verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('funnel.stage')}</Table.Th>
            <Table.Th ta="right">{t('funnel.entered')}</Table.Th>
            <Table.Th ta="right">{t('funnel.rate')}</Table.Th>
            <Table.Th ta="right">{t('funnel.now')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.stage}>
              <Table.Td>{label('stage', row.stage)}</Table.Td>
              <Table.Td ta="right">{formats.number(row.entered)}</Table.Td>
              <Table.Td ta="right">{row.rate === null ? '–' : formats.percent(row.rate, 1)}</Table.Td>
              <Table.Td ta="right">{formats.number(row.now)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  );
}
