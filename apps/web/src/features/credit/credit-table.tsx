import { Button, SegmentedControl } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import { saveAs } from '../export/receive-file.js';
import classes from './credit.module.css';
import { csvOf } from '../results/csv.js';
import { isPathModel } from './models.js';
import { SpendNotes } from './spend-cell.js';
import { TableBody } from './table-body.js';
import { TableFoot } from './table-foot.js';
import type { TableProps } from './table-props.js';
import { tableRows } from './table-rows.js';
import type { TableRow } from './table-rows.js';
import { useNames } from './use-names.js';

/** Who is credited with what, a model a column. */
export function CreditTable(props: TableProps): JSX.Element {
  const { t } = useTranslation('credit');
  const { report, state, spend, onState, costs, onCosts } = props;
  const rows = tableRows(props);
  const hasSpend = state === 'won' && report.by !== 'asset' && spend !== undefined;
  return (
    <Section
      title={t('table.title')}
      aside={
        <div className={classes.aside}>
          <SegmentedControl
            size="xs"
            aria-label={t('state.label')}
            value={state}
            onChange={onState}
            data={(['won', 'pending'] as const).map((value) => ({ value, label: t(`state.${value}`) }))}
          />
          <TakeAlong report={report} state={state} rows={rows} />
        </div>
      }
    >
      <Card pad={false}>
        <div className={classes.scroll}>
          <table className={classes.table}>
            <Head report={report} state={state} hasSpend={hasSpend} />
            <TableBody {...props} rows={rows} hasSpend={hasSpend} />
            <TableFoot {...props} hasSpend={hasSpend} />
          </table>
        </div>
      </Card>
      {report.models.some(({ model }) => isPathModel(model)) && (
        <p className={classes.note}>{t('table.pathNote')}</p>
      )}
      {hasSpend && <SpendNotes {...{ spend, costs, onCosts }} />}
    </Section>
  );
}

interface HeadProps extends Pick<TableProps, 'report' | 'state'> {
  readonly hasSpend: boolean;
}

function Head({ report, state, hasSpend }: HeadProps): JSX.Element {
  const { t } = useTranslation('credit');
  const formats = useFormats();
  const { models, stamp } = report;
  const nameOf = ({ model }: (typeof models)[number]): string => t(`models.name.${model}`);
  return (
    <>
      <caption className="unseen">
        {t('table.caption', {
          models: models.map(nameOf).join(', '),
          from: formats.date(stamp.from),
          to: formats.date(stamp.to),
        })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t(`by.${report.by}`)}</th>
          {models.map((model) => (
            <th key={model.model} scope="col">
              {nameOf(model)}
              {model.probability !== null && (
                <div className={classes.dim}>
                  {t('table.probability', { share: formats.percent(model.probability, 1) })}
                </div>
              )}
            </th>
          ))}
          {hasSpend && <th scope="col">{t('table.spend')}</th>}
          {state === 'won' && (
            <th scope="col" title={t('table.metHint')}>
              {t('table.met')}
            </th>
          )}
        </tr>
      </thead>
    </>
  );
}

interface AlongProps extends Pick<TableProps, 'report' | 'state'> {
  readonly rows: readonly TableRow[];
}

/** The table as it is shown, to the cent, as a file. */
function TakeAlong({ report, state, rows }: AlongProps): JSX.Element {
  const { t } = useTranslation('credit');
  const nameOf = useNames(report.by);
  const { stamp, models } = report;
  const file = (): Blob => {
    const head = models.flatMap(({ model }) => [
      t('table.money', { model: t(`models.name.${model}`), currency: stamp.currency }),
      t('table.deals', { model: t(`models.name.${model}`) }),
    ]);
    const figures = (cells: TableRow['cells']): (string | number)[] =>
      cells.flatMap((cell) => [Number(cell?.amount ?? 0), cell?.conversions ?? 0]);
    const spent = ({ spend }: TableRow): string | number =>
      spend?.kind === 'known' ? Number(spend.sum.amount) : '';
    return csvOf([
      [t(`by.${report.by}`), t('by.channel'), ...head, t('table.spend')],
      ...rows.map((row) => [nameOf(row).name, row.channel ?? '', ...figures(row.cells), spent(row)]),
      [t('table.untouched'), '', ...figures(models.map((model) => model[state]?.untouched ?? null)), ''],
    ]);
  };
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconDownload size={15} aria-hidden />}
      onClick={() => saveAs(file(), `credit-${stamp.from}-${stamp.to}.csv`)}
    >
      {t('table.csv')}
    </Button>
  );
}
