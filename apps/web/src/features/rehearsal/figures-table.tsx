import { Table, UnstyledButton } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Signal } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { useStretch } from '../../ui/use-stretch.js';
import type { ShownFigure } from './figure-sheet.js';
import { VERDICT_TONES } from './figures.js';
import type { Figure, FigureRow } from './figures.js';
import { orderedOutcomes } from './outcomes.js';
import type { LeadsWanted, OutcomeCounts } from './rehearsal-query.js';
import classes from './rehearsal.module.css';
import { useOutcomeWord } from './use-outcome-word.js';

interface FiguresTableProps {
  readonly clauseKey: string;
  readonly title: string;
  readonly rows: readonly FigureRow[];
  readonly outcomes: OutcomeCounts | undefined;
  readonly isCompared: boolean;
  /** Writes what a share is a share of: leads, or money. */
  readonly amount: (value: number) => string;
  readonly onLeads: (wanted: LeadsWanted) => void;
  readonly onFigure: (shown: ShownFigure) => void;
}

/** As it was beside as it would have been: the share reached period by period, then the leads by how it ended. */
export function FiguresTable(props: FiguresTableProps): JSX.Element {
  const { clauseKey, title, rows, outcomes, isCompared, amount, onLeads, onFigure } = props;
  const { t } = useTranslation('rehearsal');
  return (
    <Table className={classes.figures} aria-label={title}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>
            <span className="unseen">{t('column.what')}</span>
          </Table.Th>
          {isCompared && <Table.Th>{t('column.was')}</Table.Th>}
          <Table.Th>{t('column.rehearsed')}</Table.Th>
          {isCompared && <Table.Th>{t('column.difference')}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <PeriodRow
            key={row.period ?? 'whole'}
            {...{ row, isCompared, amount }}
            onOpen={(figure, side) =>
              onFigure({
                ...{ clauseKey, title, figure, amount, of: side },
                period: row.period,
                endOn: row.endOn,
              })
            }
          />
        ))}
      </Table.Tbody>
      {outcomes !== undefined && (
        <Table.Tbody>
          {orderedOutcomes(outcomes).map((outcome) => (
            <OutcomeRow key={outcome} {...{ clauseKey, outcome, outcomes, isCompared, onLeads }} />
          ))}
        </Table.Tbody>
      )}
    </Table>
  );
}

type PeriodRowProps = Pick<FiguresTableProps, 'isCompared' | 'amount'> & {
  readonly row: FigureRow;
  readonly onOpen: (figure: Figure, side: LeadsWanted['of']) => void;
};

function PeriodRow({ row, isCompared, amount, onOpen }: PeriodRowProps): JSX.Element {
  const { t } = useTranslation('rehearsal');
  const formats = useFormats();
  const stretch = useStretch();
  const { period, endOn, difference, code } = row;
  const name = period === null ? t('wholeStretch') : stretch(period, endOn ?? period);
  const cell = (side: LeadsWanted['of']): JSX.Element => (
    <FigureCell
      {...{ figure: row[side], amount, side }}
      label={`${t(`column.${side}`)}, ${name}`}
      onOpen={(figure) => onOpen(figure, side)}
    />
  );
  return (
    <Table.Tr data-period={period ?? 'whole'}>
      <Table.Th scope="row">{name}</Table.Th>
      {isCompared && <Table.Td>{cell('was')}</Table.Td>}
      <Table.Td>{cell('rehearsed')}</Table.Td>
      {isCompared && (
        <Table.Td className={classes.difference} data-code={code}>
          {difference === null
            ? '–'
            : difference === 0
              ? '='
              : t('points', { points: formats.signed(difference * 100, 1) })}
        </Table.Td>
      )}
    </Table.Tr>
  );
}

interface FigureCellProps {
  readonly figure: Figure | null;
  readonly side: LeadsWanted['of'];
  /** Which side, and when. */
  readonly label: string;
  readonly amount: FiguresTableProps['amount'];
  readonly onOpen: (figure: Figure) => void;
}

/** The share reached opens what it is made of. */
function FigureCell({ figure, side, label, amount, onOpen }: FigureCellProps): JSX.Element {
  const { t } = useTranslation('rehearsal');
  const formats = useFormats();
  if (figure === null) return <>–</>;
  const { rate, part, whole, family, verdict } = figure;
  const share = rate === null ? '–' : formats.percent(rate, 1);
  const of = t(`of.${family}`, { part: amount(part), whole: amount(whole) });
  return (
    <div className={classes.figure}>
      {rate === null ? (
        <span className={classes.rate}>{share}</span>
      ) : (
        <UnstyledButton
          className={`${classes.count} ${classes.rate}`}
          data-figure={side}
          aria-label={t('openFigure', { label, share, of })}
          onClick={() => onOpen(figure)}
        >
          {share}
        </UnstyledButton>
      )}
      <span className={classes.of}>{of}</span>
      <Signal tone={VERDICT_TONES[verdict]}>{t(`verdict.${verdict}`)}</Signal>
    </div>
  );
}

interface OutcomeRowProps extends Pick<FiguresTableProps, 'clauseKey' | 'onLeads' | 'isCompared'> {
  readonly outcome: string;
  readonly outcomes: OutcomeCounts;
}

function OutcomeRow({ clauseKey, onLeads, isCompared, outcome, outcomes }: OutcomeRowProps): JSX.Element {
  const { t } = useTranslation('rehearsal');
  const word = useOutcomeWord();
  const formats = useFormats();
  const cell = (of: LeadsWanted['of']): JSX.Element => {
    const count = outcomes[of]?.[outcome];
    if (count === undefined) return <>–</>;
    if (count === 0) return <>0</>;
    return (
      <UnstyledButton
        className={classes.count}
        data-count={of}
        aria-label={t('open', { count, number: formats.number(count), outcome: word(outcome) })}
        onClick={() => onLeads({ clauseKey, of, outcome })}
      >
        {formats.number(count)}
      </UnstyledButton>
    );
  };
  const difference = (outcomes.rehearsed[outcome] ?? 0) - (outcomes.was?.[outcome] ?? 0);
  return (
    <Table.Tr data-outcome={outcome}>
      <Table.Th scope="row">{t('leadsThat', { outcome: word(outcome) })}</Table.Th>
      {isCompared && <Table.Td>{cell('was')}</Table.Td>}
      <Table.Td>{cell('rehearsed')}</Table.Td>
      {isCompared && (
        <Table.Td className={classes.difference}>
          {outcomes.was === null ? '–' : difference === 0 ? '=' : formats.signed(difference)}
        </Table.Td>
      )}
    </Table.Tr>
  );
}
