import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Signal, toneOf } from '../../ui/signal.js';
import { isQuota, isShare } from '../../ui/standing-cells.js';
import type { ClauseCell } from '../../ui/standing-cells.js';
import { useChance, useQuotaNumber } from '../../ui/standing-numbers.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import classes from './wall.module.css';

interface WallSideProps {
  readonly side: string;
  readonly clauses: readonly ClauseCell[];
}

/** One side from across the room: of each promise its one number, and how it stands. */
export function WallSide({ side, clauses }: WallSideProps): JSX.Element {
  const { t } = useTranslation('ui');
  const label = useLabel();
  return (
    <section className={classes.side} data-side={side}>
      <h3 className={classes.owes}>{t('standing.owes', { side: label('side', side) })}</h3>
      {clauses.map((clause) => (
        <article key={clause.key} className={classes.clause}>
          <div className={classes.clauseHead}>
            <h4 className={classes.clauseTitle}>{clause.title}</h4>
            <Signal tone={toneOf(clause.status)}>{label('standing', clause.status)}</Signal>
          </div>
          {isQuota(clause) ? <Quota clause={clause} /> : <Duty clause={clause} />}
        </article>
      ))}
    </section>
  );
}

type QuotaClause = Extract<ClauseCell, { readonly unit: string }>;
type DutyClause = Exclude<ClauseCell, QuotaClause>;

function Quota({ clause }: { clause: QuotaClause }): JSX.Element {
  const { t } = useTranslation('wall');
  const number = useQuotaNumber(clause);
  const formats = useFormats();
  const chance = useChance();
  const { goal, counted, forecast } = clause;
  if (isShare(clause)) {
    const share = clause.share === null ? '–' : formats.percent(clause.share);
    return <Number main={share} of={t('of', { goal: formats.percent(goal) })} />;
  }
  return (
    <Number
      main={number(counted)}
      of={t('of', { goal: number(goal) })}
      beside={forecast === null ? null : t('chance', { chance: chance(forecast) })}
    />
  );
}

function Duty({ clause }: { clause: DutyClause }): JSX.Element {
  const { t } = useTranslation('wall');
  const formats = useFormats();
  const { rate, objective, pending, aboutToBreach } = clause;
  return (
    <Number
      main={rate === null ? '–' : formats.percent(rate)}
      of={t('of', { goal: formats.percent(objective) })}
      beside={t('running', { pending: formats.number(pending), soon: formats.number(aboutToBreach) })}
    />
  );
}

interface NumberProps {
  readonly main: string;
  readonly of: string;
  readonly beside?: string | null;
}

const Number = ({ main, of, beside = null }: NumberProps): JSX.Element => (
  <p className={`${classes.number} tabular`}>
    <span className={classes.main}>{main}</span>
    <span className={classes.of}>{of}</span>
    {beside !== null && <span className={classes.beside}>{beside}</span>}
  </p>
);
