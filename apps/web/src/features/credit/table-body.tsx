import { UnstyledButton } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.js';
import type { CreditFigure, ModelName } from './credit-types.js';
import type { TableProps } from './table-props.js';
import classes from './credit.module.css';
import { isPathModel } from './models.js';
import { SpendCell } from './spend-cell.js';
import { returnOf } from './table-rows.js';
import type { TableRow } from './table-rows.js';
import { useNames } from './use-names.js';

interface BodyProps extends TableProps {
  readonly rows: readonly TableRow[];
  readonly hasSpend: boolean;
}

/** A row for everything that is credited, or that cost money without being credited. */
export function TableBody(props: BodyProps): JSX.Element {
  const most = Math.max(
    ...props.rows.flatMap(({ cells }) => cells.map((cell) => Number(cell?.amount ?? 0))),
    0,
  );
  return (
    <tbody>
      {props.rows.map((row) => (
        <OneRow key={row.key} {...props} row={row} most={most} />
      ))}
    </tbody>
  );
}

function OneRow({ row, most, ...props }: BodyProps & { row: TableRow; most: number }): JSX.Element {
  const { report, state, hasSpend, onCell, onPaths } = props;
  const { t } = useTranslation('credit');
  const { name, of } = useNames(report.by)(row);
  const { currency } = report.stamp;
  return (
    <tr data-row={name}>
      <th scope="row">
        {name}
        {of !== '' && <div className={classes.dim}>{of}</div>}
      </th>
      {report.models.map(({ model }, index) => (
        <td key={model} data-title={t(`models.name.${model}`)} data-model={model}>
          <FigureCell
            {...{ model, what: name, figure: row.cells[index] ?? null, currency, state }}
            onOpen={() =>
              isPathModel(model) && row.channel !== null
                ? onPaths({ model, channel: row.channel })
                : onCell({ model, state, by: report.by, place: row })
            }
          />
          <Bar figure={row.cells[index] ?? null} most={most} />
          <Returns row={row} index={index} />
        </td>
      ))}
      {hasSpend && (
        <td data-title={t('table.spend')} data-spend>
          <SpendCell spend={row.spend} currency={currency} />
        </td>
      )}
      {state === 'won' && (
        <td data-title={t('table.met')}>
          <Met
            row={row}
            what={name}
            onOpen={() => onCell({ model: 'influenced', state, by: report.by, place: row })}
          />
        </td>
      )}
    </tr>
  );
}

interface FigureCellProps {
  readonly model: ModelName;
  readonly what: string;
  readonly figure: CreditFigure | null;
  readonly currency: string;
  readonly state: TableProps['state'];
  /** Left out where no deals are behind it. */
  readonly onOpen?: () => void;
}

/** Money and deals of one model, opening the deals behind them. */
export function FigureCell({ model, what, figure, currency, state, onOpen }: FigureCellProps): JSX.Element {
  const { t } = useTranslation('credit');
  const formats = useFormats();
  if (figure === null) return <span className={classes.dim}>–</span>;
  const amount = formats.amount(figure.amount, currency);
  const number = formats.number(figure.conversions, 2);
  const conversions = t(state === 'won' ? 'table.conversions' : 'table.conversionsOpen', { number });
  const told = (
    <>
      <span className={classes.money}>{amount}</span>
      <span className={classes.dim}>{conversions}</span>
    </>
  );
  if (onOpen === undefined || figure.conversions === 0) return <span className={classes.figure}>{told}</span>;
  return (
    <UnstyledButton
      className={`${classes.figure} ${classes.opens}`}
      aria-label={t('table.open', { model: t(`models.name.${model}`), what, amount, conversions })}
      onClick={onOpen}
    >
      {told}
    </UnstyledButton>
  );
}

function Bar({ figure, most }: { figure: CreditFigure | null; most: number }): JSX.Element | null {
  if (figure === null || most === 0) return null;
  return (
    <div className={classes.barline} aria-hidden>
      <div style={{ width: `${(Number(figure.amount) / most) * 100}%` }} />
    </div>
  );
}

/** What came back for the spend of the row, as this model credits it. */
function Returns({ row, index }: { row: TableRow; index: number }): JSX.Element | null {
  const { t } = useTranslation('credit');
  const formats = useFormats();
  if (row.spend?.kind !== 'known') return null;
  const back = returnOf(row.cells[index]?.amount ?? '0', row.spend.sum);
  if (back === null) return null;
  const words = { roas: formats.number(back.roas, 2), roi: formats.percent(back.roi) };
  return <div className={`${classes.dim} tabular`}>{t('table.returns', words)}</div>;
}

interface MetProps {
  readonly row: TableRow;
  readonly what: string;
  readonly onOpen: () => void;
}

function Met({ row: { met }, what, onOpen }: MetProps): JSX.Element {
  const { t } = useTranslation('credit');
  const formats = useFormats();
  if (met === null) return <span className={classes.dim}>–</span>;
  const number = t('table.metDeals', { count: met.conversions, number: formats.number(met.conversions) });
  return (
    <UnstyledButton
      className={classes.opens}
      aria-label={t('table.openMet', { what, number })}
      onClick={onOpen}
    >
      {number}
    </UnstyledButton>
  );
}
