import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseFigures } from '#contracts';
import { FiguresTable } from './figures-table.js';
import classes from './figures.module.css';
import type { Clauses } from './use-clauses.js';
import { useLabel } from './use-label.js';

interface ClauseCardProps {
  readonly clauseKey: string;
  readonly clauses: Clauses;
  readonly titles: readonly string[];
  readonly columns: readonly (ClauseFigures | undefined)[];
  readonly children?: ReactNode;
}

/** One promise with its figures, and whose it is. */
export function ClauseCard({ children, ...table }: ClauseCardProps): JSX.Element {
  const { t } = useTranslation('ui');
  const label = useLabel();
  const side = table.columns.find((figures) => figures !== undefined)?.owedBy;
  return (
    <section className={classes.clause} data-side={side} data-clause={table.clauseKey}>
      <h3 className={classes.title}>{table.clauses.title(table.clauseKey)}</h3>
      {side !== undefined && (
        <p className={classes.owes}>{t('standing.owes', { side: label('side', side) })}</p>
      )}
      <FiguresTable {...table} />
      {children}
    </section>
  );
}

/** Promises beside each other, as many as the page is wide. */
export const ClauseCards = ({ children }: { children: ReactNode }): JSX.Element => (
  <div className={classes.clauses}>{children}</div>
);
