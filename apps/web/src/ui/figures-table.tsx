import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseFigures } from '#contracts';
import { rowsOf } from './figure-rows.js';
import type { FigureRow } from './figure-rows.js';
import classes from './figures.module.css';
import { Signal } from './signal.js';
import type { Tone } from './signal.js';
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
  const { t } = useTranslation('ui');
  const isCompared = columns.length > 1;
  return (
    <table
      className={`${classes.figures} ${isCompared ? classes.compared : ''}`}
      aria-label={clauses.title(clauseKey)}
    >
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{t('figures.what')}</span>
          </th>
          {titles.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
          {isCompared && <th scope="col">{t('figures.difference')}</th>}
        </tr>
      </thead>
      <tbody>
        {/* A verdict is given at the close; while a period runs there is none to compare it with. */}
        {isCompared && <Verdicts columns={columns} titles={titles} />}
        {rowsOf(columns).map((row) => (
          <FigureLine key={row.key} {...{ row, clauseKey, clauses, titles, isCompared }} />
        ))}
      </tbody>
    </table>
  );
}

interface FigureLineProps extends Pick<FiguresTableProps, 'clauseKey' | 'clauses' | 'titles'> {
  readonly row: FigureRow;
  readonly isCompared: boolean;
}

function FigureLine({ row, clauseKey, clauses, titles, isCompared }: FigureLineProps): JSX.Element {
  const { t } = useTranslation('ui');
  const { key, unit, values, difference } = row;
  const isChanged = isCompared && values[0] !== values.at(-1);
  return (
    <tr data-row={key} data-changed={isChanged || undefined}>
      <th scope="row">{t(`figures.row.${key}`)}</th>
      {values.map((value, index) => (
        <td key={index} data-title={titles[index]}>
          {value === null ? '–' : clauses.write({ clauseKey, unit, value })}
        </td>
      ))}
      {isCompared && (
        <td className={classes.difference} data-title={t('figures.difference')}>
          {difference === null
            ? '–'
            : difference === 0
              ? t('figures.same')
              : clauses.writeSigned({ clauseKey, unit, value: difference })}
        </td>
      )}
    </tr>
  );
}

const TONES: Readonly<Record<ReturnType<typeof verdictOf>, Tone>> = {
  kept: 'good',
  missed: 'bad',
  unjudged: 'calm',
};

function Verdicts({ columns, titles }: Pick<FiguresTableProps, 'columns' | 'titles'>): JSX.Element {
  const { t } = useTranslation('ui');
  const verdicts = columns.map((figures) => (figures === undefined ? null : verdictOf(figures)));
  const isChanged = verdicts[0] !== verdicts.at(-1);
  return (
    <tr data-row="verdict" data-changed={isChanged || undefined}>
      <th scope="row">{t('figures.promise')}</th>
      {verdicts.map((verdict, index) => (
        <td key={index} data-title={titles[index]}>
          {verdict === null ? '–' : <Signal tone={TONES[verdict]}>{t(`figures.verdict.${verdict}`)}</Signal>}
        </td>
      ))}
      <td className={classes.difference} data-title={t('figures.difference')}>
        {t(isChanged ? 'figures.changed' : 'figures.same')}
      </td>
    </tr>
  );
}
