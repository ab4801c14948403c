import { Text } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DutyBody } from './standing-duty.js';
import { QuotaBody } from './standing-quota.js';
import { ShareBody } from './standing-share.js';
import { bySide, isQuota, isShare } from './standing-cells.js';
import type { ClauseCell } from './standing-cells.js';
import { Signal, toneOf } from './signal.js';
import classes from './standing.module.css';
import { useLabel } from './use-label.js';

interface StandingProps {
  readonly clauses: readonly ClauseCell[];
  readonly board: string | null;
  /** What else is told of a promise, beneath its figures. */
  readonly beneath?: (clauseKey: string) => ReactNode;
}

/** Both sides beside each other, each with its own promises; the two are never made into one number. */
export function Standing({ clauses, ...rest }: StandingProps): JSX.Element {
  return (
    <div className={classes.sides}>
      {bySide(clauses).map(({ side, clauses: owed }) => (
        <SideStanding key={side} side={side} clauses={owed} {...rest} />
      ))}
    </div>
  );
}

/** What one side owes, and how it keeps its word. */
export function SideStanding({
  side,
  clauses,
  board,
  beneath,
}: StandingProps & { side: string }): JSX.Element {
  const { t } = useTranslation('ui');
  const label = useLabel();
  return (
    <section className={classes.side} data-side={side}>
      <h3 className={classes.owes}>{t('standing.owes', { side: label('side', side) })}</h3>
      {clauses.length === 0 && (
        <Text c="dimmed" size="sm" className={classes.clause}>
          {t('standing.nothing')}
        </Text>
      )}
      {clauses.map((clause) => (
        <ClauseStanding key={clause.key} clause={clause} board={board}>
          {beneath?.(clause.key)}
        </ClauseStanding>
      ))}
    </section>
  );
}

interface ClauseStandingProps {
  readonly clause: ClauseCell;
  readonly board: string | null;
  readonly children?: ReactNode;
}

function ClauseStanding({ clause, board, children }: ClauseStandingProps): JSX.Element {
  const { t } = useTranslation('ui');
  const label = useLabel();
  return (
    <article className={classes.clause}>
      <header className={classes.head}>
        <h4 className={classes.title}>{clause.title}</h4>
        <Signal tone={toneOf(clause.status)}>{label('standing', clause.status)}</Signal>
      </header>
      {clause.serves !== undefined && (
        <p className={classes.serves}>{t('standing.serves', { outcome: clause.serves })}</p>
      )}
      <ClauseBody clause={clause} board={board} />
      {children}
    </article>
  );
}

function ClauseBody({ clause, board }: ClauseStandingProps): JSX.Element {
  if (!isQuota(clause)) return <DutyBody clause={clause} board={board} />;
  if (isShare(clause)) return <ShareBody clause={clause} board={board} />;
  return <QuotaBody clause={clause} board={board} />;
}
