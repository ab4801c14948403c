import { Table } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseFigures } from '#contracts';
import { Signal } from '../../ui/signal.js';
import type { Tone } from '../../ui/signal.js';
import { rowsOf } from './figure-rows.js';
import type { FigureRow } from './figure-rows.js';
import classes from './periods.module.css';
import { verdictOf } from './use-clauses.js';
import type { Clauses } from './use-clauses.js';

interface FiguresTableProps {
  readonly clauseKey: string;
  readonly clauses: Clauses;
  /** What each column is; the difference stands beside two. */
  readonly titles: readonly string[];
  readonly columns: readonly (ClauseFigures | undefined)[];
}

/** One promise, figure by figure, at one moment or at two with what lies between them. */
export function FiguresTable({ clauseKey, clauses, titles, columns }: FiguresTableProps): JSX.Element {
  const { t } = useTranslation('periods');
  const isCompared = columns.length > 1;
  return (
    <div className={classes.scroll}>
      <Table className={classes.figures} aria-label={clauses.title(clauseKey)}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <span className="unseen">{t('figure.what')}</span>
            </Table.Th>
            {titles.map((title) => (
              <Table.Th key={title}>{title}</Table.Th>
            ))}
            {isCompared && <Table.Th>{t('figure.difference')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {/* A verdict is given at the close; while a period runs there is none to compare it with. */}
          {isCompared && <Verdicts columns={columns} />}
          {rowsOf(columns).map((row) => (
            <FigureLine key={row.key} {...{ row, clauseKey, clauses, isCompared }} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface FigureLineProps {
  readonly row: FigureRow;
  readonly clauseKey: string;
  readonly clauses: Clauses;
  readonly isCompared: boolean;
}

function FigureLine({ row, clauseKey, clauses, isCompared }: FigureLineProps): JSX.Element {
  const { t } = useTranslation('periods');
  const { key, unit, values, difference } = row;
  const isChanged = isCompared && values[0] !== values.at(-1);
  return (
    <Table.Tr data-row={key} data-changed={isChanged || undefined}>
      <Table.Th scope="row">{t(`row.${key}`)}</Table.Th>
      {values.map((value, index) => (
        <Table.Td key={index}>{value === null ? '–' : clauses.write({ clauseKey, unit, value })}</Table.Td>
      ))}
      {isCompared && (
        <Table.Td className={classes.difference}>
          {difference === null
            ? '–'
            : difference === 0
              ? t('figure.same')
              : clauses.writeSigned({ clauseKey, unit, value: difference })}
        </Table.Td>
      )}
    </Table.Tr>
  );
}

const TONES: Readonly<Record<ReturnType<typeof verdictOf>, Tone>> = {
  kept: 'good',
  missed: 'bad',
  unjudged: 'calm',
};

function Verdicts({ columns }: Pick<FiguresTableProps, 'columns'>): JSX.Element {
  const { t } = useTranslation('periods');
  const verdicts = columns.map((figures) => (figures === undefined ? null : verdictOf(figures)));
  const isChanged = verdicts[0] !== verdicts.at(-1);
  return (
    <Table.Tr data-row="verdict" data-changed={isChanged || undefined}>
      <Table.Th scope="row">{t('figure.verdict')}</Table.Th>
      {verdicts.map((verdict, index) => (
        <Table.Td key={index}>
          {verdict === null ? '–' : <Signal tone={TONES[verdict]}>{t(`verdict.${verdict}`)}</Signal>}
        </Table.Td>
      ))}
      <Table.Td className={classes.difference}>{t(isChanged ? 'figure.changed' : 'figure.same')}</Table.Td>
    </Table.Tr>
  );
}
