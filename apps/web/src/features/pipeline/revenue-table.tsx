import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { saveAs } from '../export/receive-file.js';
import { csvOf } from '../results/csv.js';
import { periodName } from './figures.js';
import type { Figure } from './pipeline-query.js';
import type { RevenueReport, RevenueRow } from './pipeline-types.js';
import classes from './pipeline.module.css';
import { RevenueLine } from './revenue-line.js';
import { useRowName } from './use-row-name.js';

interface TableProps {
  readonly report: RevenueReport;
  /** Opens the deals behind a figure. */
  readonly onFigure: (figure: Figure) => void;
}

/** Revenue by time and row; a region opens into its agents. */
export function RevenueTable({ report, onFigure }: TableProps): JSX.Element {
  const { t } = useTranslation('pipeline');
  const formats = useFormats();
  const { periods, rows, by, items, total } = report;
  return (
    <Section title={t('table.title')} aside={<TakeAlong report={report} />}>
      <Card pad={false}>
        <div className={classes.scroll} role="region" aria-label={t('table.title')} tabIndex={0}>
          <table className={classes.table}>
            <caption className="unseen">{t('table.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t(`rows.${rows}`)}</th>
                {periods.map(({ from }) => (
                  <th key={from} scope="col">
                    {periodName(from, by, formats.locale)}
                  </th>
                ))}
                {(['total', 'lost', 'rate', 'size', 'cycle'] as const).map((column) => (
                  <th key={column} scope="col" title={t(`table.${column}Hint`)}>
                    {t(`table.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            {items.map((row) => (
              <Group key={row.key} {...{ report, row, onFigure }} />
            ))}
            <tfoot>
              <RevenueLine
                {...{ report, onFigure, line: total, name: t('table.all'), place: {}, row: 'total' }}
              />
            </tfoot>
          </table>
        </div>
      </Card>
      {!report.isDealsAdditive && <p className={classes.note}>{t('table.parts')}</p>}
    </Section>
  );
}

function Group({ report, row, onFigure }: TableProps & { row: RevenueRow }): JSX.Element {
  const { t } = useTranslation('pipeline');
  const nameOf = useRowName(report.rows);
  const agentName = useRowName('agent');
  const [isOpen, setOpen] = useState(false);
  const name = nameOf(row);
  const place = { [report.rows]: row.key };
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  const head =
    row.children.length === 0 ? undefined : (
      <UnstyledButton
        className={classes.opener}
        aria-expanded={isOpen}
        aria-label={t(isOpen ? 'table.shut' : 'table.open', { name })}
        onClick={() => setOpen(!isOpen)}
      >
        <Chevron size={16} aria-hidden /> {name}
      </UnstyledButton>
    );
  return (
    <tbody>
      <RevenueLine {...{ report, onFigure, line: row, name, place, row: row.key, head }} />
      {isOpen &&
        row.children.map((child) => (
          <RevenueLine
            key={child.key}
            {...{ report, onFigure, line: child, name: agentName(child), isChild: true }}
            place={{ ...place, agent: child.key }}
            row={`${row.key} / ${agentName(child)}`}
          />
        ))}
    </tbody>
  );
}

/** The table as it is, to the cent, as a file; agents with their region. */
function TakeAlong({ report }: { report: RevenueReport }): JSX.Element {
  const { t } = useTranslation('pipeline');
  const formats = useFormats();
  const nameOf = useRowName(report.rows);
  const agentName = useRowName('agent');
  const { stamp, periods, by, rows, items, total } = report;
  const file = (): Blob => {
    const figures = (line: RevenueReport['total']): (string | number)[] => [
      ...line.cells.map(({ amount }) => Number(amount)),
      ...[Number(line.amount), line.won, line.lost, line.winRate.rate ?? '', line.averageSize ?? ''],
      line.cycleDays ?? '',
    ];
    const columns = periods.map(({ from }) => `${periodName(from, by, formats.locale)} ${stamp.currency}`);
    const rest = (['total', 'won', 'lost', 'rate', 'size', 'cycle'] as const).map((column) =>
      t(`table.${column}`),
    );
    return csvOf([
      [t(`rows.${rows}`), t('rows.agent'), ...columns, ...rest],
      ...items.flatMap((row) => [
        [nameOf(row), '', ...figures(row)],
        ...row.children.map((child) => [nameOf(row), agentName(child), ...figures(child)]),
      ]),
      [t('table.all'), '', ...figures(total)],
    ]);
  };
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconDownload size={15} aria-hidden />}
      onClick={() => saveAs(file(), `pipeline-${stamp.from}-${stamp.to}.csv`)}
    >
      {t('table.csv')}
    </Button>
  );
}
