import { UnstyledButton } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.js';
import { cellFigure, periodName, rowFigure } from './figures.js';
import type { Place } from './figures.js';
import type { Figure } from './pipeline-query.js';
import type { RevenueFigures, RevenueReport } from './pipeline-types.js';
import classes from './pipeline.module.css';
import { useRate } from './revenue-head.js';

interface LineProps {
  readonly report: RevenueReport;
  readonly line: RevenueFigures;
  readonly name: string;
  readonly place: Place;
  /** Tells the row from others. */
  readonly row: string;
  readonly isChild?: boolean;
  /** Stands for the name where it does something. */
  readonly head?: ReactNode;
  readonly onFigure: (figure: Figure) => void;
}

/** A row: each figure opens into its deals. */
export function RevenueLine(props: LineProps): JSX.Element {
  const { report, line, name, place, row, isChild = false, head, onFigure } = props;
  const formats = useFormats();
  const { t } = useTranslation('pipeline');
  const rateOf = useRate();
  const { periods, by, stamp } = report;
  const money = (amount: string): string => formats.amount(amount, stamp.currency);
  const rate = rateOf(line.winRate);
  const of = (title: string) => ({ report, line, place, title });
  return (
    <tr data-row={row} className={isChild ? classes.child : undefined}>
      <th scope="row">{head ?? name}</th>
      {periods.map(({ from }, at) => {
        const { amount, won } = line.cells[at]!;
        const title = `${name}, ${periodName(from, by, formats.locale)}`;
        return (
          <td key={from} data-period={from} data-amount={amount}>
            <Opens
              isEmpty={won === 0}
              label={`${title}: ${money(amount)}`}
              onOpen={() => onFigure(cellFigure(of(title), at))}
            >
              {money(amount)}
            </Opens>
          </td>
        );
      })}
      <td data-amount={line.amount} data-total className={classes.total}>
        <Opens
          isEmpty={line.won === 0}
          label={`${name}: ${money(line.amount)}`}
          onOpen={() => onFigure(rowFigure(of(name), 'won'))}
        >
          {money(line.amount)}
        </Opens>
        <div className={classes.dim}>
          {t('table.deals', { count: line.won, number: formats.number(line.won) })}
        </div>
      </td>
      <td>
        <Opens
          isEmpty={line.lost === 0}
          label={t('table.lostOf', { name, number: formats.number(line.lost) })}
          onOpen={() => onFigure(rowFigure(of(t('table.lostTitle', { name })), 'lost'))}
        >
          {formats.number(line.lost)}
        </Opens>
      </td>
      <td title={rate.hint}>{rate.text}</td>
      <td>{line.averageSize === null ? '–' : money(line.averageSize)}</td>
      <td>{line.cycleDays === null ? '–' : t('table.days', { days: formats.number(line.cycleDays, 1) })}</td>
    </tr>
  );
}

interface OpensProps {
  readonly isEmpty: boolean;
  readonly label: string;
  readonly children: ReactNode;
  readonly onOpen: () => void;
}

/** A figure that opens; nothing is behind nothing. */
export function Opens({ isEmpty, label, children, onOpen }: OpensProps): JSX.Element {
  if (isEmpty) return <span className={classes.dim}>{children}</span>;
  return (
    <UnstyledButton className={classes.opens} aria-label={label} onClick={onOpen}>
      {children}
    </UnstyledButton>
  );
}
