import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { behind } from './drill.js';
import { Figure } from './figure.js';
import type { QuotaCell } from './standing-cells.js';
import classes from './standing.module.css';
import { useFormats } from './use-formats.js';

type Quota = QuotaCell & { readonly key: string };

/** A quota: what counts towards the goal, where the plan would be today, and what is still in doubt. */
export function QuotaBody({ clause, board }: { clause: Quota; board: string | null }): JSX.Element {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const to = (part: string): string | undefined =>
    board ? behind(board, `clause.${clause.key}.${part}`) : undefined;
  return (
    <>
      <div className={classes.main}>
        <Figure
          size="xl"
          label={t('standing.counted')}
          metric="tally-counted"
          value={formats.number(clause.counted)}
          to={to('counted')}
          hint={t('standing.of', { goal: formats.number(clause.goal) })}
        />
        <QuotaBar clause={clause} />
      </div>
      <p className={classes.why}>{useReason(clause)}</p>
      <div className={classes.figures}>
        <Figure label={t('standing.planToDate')} metric="pace" value={formats.number(clause.planToDate, 1)} />
        {DOUBTFUL.map(({ part, metric }) => (
          <Figure
            key={part}
            label={t(`standing.${part}`)}
            metric={metric}
            value={formats.number(clause[part])}
            to={to(part)}
          />
        ))}
      </div>
    </>
  );
}

const DOUBTFUL = [
  { part: 'provisional', metric: 'tally-provisional' },
  { part: 'disputed', metric: 'tally-contested' },
  { part: 'reversed', metric: 'tally-contested' },
] as const;

/** The verdict in words: which of them was decided by the product, not here. */
function useReason({ reason, gap, requiredPerDay }: Quota): string {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const code = REASONS.find((known) => known === reason.code) ?? 'too-early';
  return t(`why.${code === 'ahead' && gap < 0 ? 'close' : code}`, {
    gap: formats.number(Math.abs(gap), 1),
    perDay: formats.number(requiredPerDay ?? 0, 1),
    missing: formats.number(Number(reason.missing ?? 0)),
  });
}

const REASONS = ['attained', 'too-early', 'ahead', 'needs-per-day', 'missed'] as const;

/** Counted solid, provisional hatched, the plan as a mark across: readable without colour. */
function QuotaBar({ clause }: { clause: Quota }): JSX.Element {
  const share = (value: number): string =>
    `${Math.min(100, Math.max(0, (value / Math.max(1, clause.goal)) * 100))}%`;
  return (
    <div className={classes.bar} aria-hidden="true">
      <div className={classes.provisional} style={{ width: share(clause.counted + clause.provisional) }} />
      <div className={classes.counted} style={{ width: share(clause.counted) }} />
      <div className={classes.plan} style={{ left: share(clause.planToDate) }} />
    </div>
  );
}
