import { UnstyledButton } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.js';
import type { Cell, CellFigure } from './cell-sheet.js';
import classes from './returns.module.css';
import type { ReturnReport, ReturnRow, Stage } from './returns-types.js';
import { useRatios } from './use-ratios.js';
import { useRowName } from './use-row-name.js';

interface CellsProps {
  readonly row: ReturnRow;
  readonly report: ReturnReport;
  /** The largest return, gain or loss, of all rows: the length of a whole bar. */
  readonly most: number;
  readonly onCell: (cell: Cell) => void;
}

const STAGES: readonly Stage[] = ['lead', 'mql', 'sal', 'sql', 'won'];

/** One channel or campaign. */
export function ReturnCells({ row, report, most, onCell }: CellsProps): JSX.Element {
  const { t } = useTranslation('returns');
  const { name, of } = useRowName(report.by)(row);
  const part = { row, report, name, onCell };
  return (
    <tr data-row={name}>
      <th scope="row">
        {name}
        {of !== '' && <div className={classes.dim}>{of}</div>}
      </th>
      <SpendCell {...part} />
      <td data-title={t('column.roi')} data-cell="roi">
        <Roi row={row} report={report} most={most} />
      </td>
      {STAGES.map((stage) => (
        <StageCell key={stage} {...part} stage={stage} />
      ))}
      <td data-title={t('column.customer')} data-cell="customer">
        <Customer row={row} report={report} />
      </td>
      {(['credited', 'sourced', 'influenced'] as const).map((figure) => (
        <DealsCell key={figure} {...part} figure={figure} />
      ))}
    </tr>
  );
}

interface PartProps extends Omit<CellsProps, 'most'> {
  readonly name: string;
}

interface OpensProps extends PartProps {
  readonly cell: CellFigure;
  readonly what: string;
  readonly children: string;
}

/** A figure that opens into what it is made of. */
function Opens({ cell, what, name, row, report, onCell, children }: OpensProps): JSX.Element {
  const { t } = useTranslation('returns');
  const place = { by: report.by, key: row.key };
  return (
    <UnstyledButton
      className={classes.opens}
      aria-label={t('cell.openOf', { what, of: name, figure: children })}
      onClick={() => onCell({ ...cell, place, name })}
    >
      {children}
    </UnstyledButton>
  );
}

function SpendCell(props: PartProps): JSX.Element {
  const { t } = useTranslation('returns');
  const formats = useFormats();
  const { row, report } = props;
  const what = t('column.spend');
  const isAllSeen = row.measuredShare === null || row.measuredShare === 1;
  return (
    <td data-title={what} data-cell="spend">
      <Opens {...props} what={what} cell={{ kind: 'spend', isUnmeasured: false }}>
        {formats.amount(row.spend, report.stamp.currency)}
      </Opens>
      {!isAllSeen && (
        <div className={classes.dim}>
          <Opens {...props} what={t('measured.of')} cell={{ kind: 'spend', isUnmeasured: true }}>
            {t('measured.share', { share: formats.percent(row.measuredShare ?? 0) })}
          </Opens>
        </div>
      )}
    </td>
  );
}

function StageCell({ stage, ...props }: PartProps & { readonly stage: Stage }): JSX.Element {
  const { t } = useTranslation('returns');
  const formats = useFormats();
  const { row, report } = props;
  const [what, cost] = [t(`column.${stage}`), row.cost[stage]];
  return (
    <td data-title={what} data-cell={stage}>
      <Opens {...props} what={what} cell={{ kind: 'leads', stage }}>
        {formats.number(row.counts[stage])}
      </Opens>
      <div className={classes.dim}>
        {cost === null ? '–' : t(`each.${stage}`, { amount: formats.amount(cost, report.stamp.currency) })}
        {row.few.includes(stage) && <Few />}
      </div>
    </td>
  );
}

type DealsProps = PartProps & { readonly figure: 'credited' | 'sourced' | 'influenced' };

function DealsCell({ figure, ...props }: DealsProps): JSX.Element {
  const { t } = useTranslation('returns');
  const formats = useFormats();
  const { amount, conversions } = props.row[figure];
  const what = t(`column.${figure}`);
  return (
    <td data-title={what} data-cell={figure}>
      <Opens {...props} what={what} cell={{ kind: 'deals', figure }}>
        {formats.amount(amount, props.report.stamp.currency)}
      </Opens>
      <div className={classes.dim}>
        {t('deals', { count: conversions, number: formats.number(conversions, 2) })}
      </div>
    </td>
  );
}

/** Few of them say little. */
function Few(): ReactNode {
  const { t } = useTranslation('returns');
  return (
    <span className={classes.few} title={t('fewHint')}>
      {t('few')}
    </span>
  );
}

function Roi({ row, report, most }: Pick<CellsProps, 'row' | 'report' | 'most'>): JSX.Element {
  const ratios = useRatios();
  const length = `${(Math.min(1, Math.abs(row.roi ?? 0) / most) * 50).toFixed(2)}%`;
  const isLoss = (row.roi ?? 0) < 0;
  return (
    <>
      <span className={classes.money}>{ratios.percent(row.roi)}</span>
      {row.roi !== null && (
        <div className={classes.roi} aria-hidden>
          <div
            className={isLoss ? classes.loss : classes.gain}
            style={{ width: length, [isLoss ? 'right' : 'left']: '50%' }}
          />
        </div>
      )}
      <div className={classes.dim}>
        {ratios.returns(row, report)}
        {row.few.includes('revenue') && <Few />}
      </div>
    </>
  );
}

/** What a customer leaves against what it cost, and how soon that is paid; what nobody said is not guessed. */
function Customer({ row, report }: Pick<CellsProps, 'row' | 'report'>): JSX.Element {
  const { t } = useTranslation('returns');
  const formats = useFormats();
  const ratios = useRatios();
  const { lifetimeValue, lifetimeValueToCac, paybackMonths } = row;
  if (report.needs.includes('margin')) return <span className={classes.dim}>{t('needsMargin')}</span>;
  const value = lifetimeValue === null ? '–' : formats.amount(lifetimeValue, report.stamp.currency);
  return (
    <>
      <span className={classes.money}>{t('customer.ltv', { value })}</span>
      <div className={classes.dim}>{t('customer.ratio', { ratio: ratios.times(lifetimeValueToCac) })}</div>
      <div className={classes.dim}>
        {paybackMonths === null
          ? t('customer.noPayback')
          : t('customer.payback', { months: formats.number(paybackMonths, 1) })}
      </div>
    </>
  );
}
