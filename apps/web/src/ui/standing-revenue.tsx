import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { behind } from './drill.js';
import { Figure } from './figure.js';
import { Signal, toneOf } from './signal.js';
import type { RevenueCell } from './standing-cells.js';
import { toneOfChance, useChance } from './standing-numbers.js';
import classes from './standing.module.css';
import { useFormats } from './use-formats.js';
import { useLabel } from './use-label.js';

/** The goal above both sides: what was won, where the plan would be, and how likely the goal is. */
export function RevenueStrip({
  revenue,
  board,
}: {
  revenue: RevenueCell;
  board: string | null;
}): JSX.Element {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const label = useLabel();
  const chance = useChance();
  const money = (minor: number): string => formats.minor(minor, revenue.currency);
  const { won, goal, deals, planToDate, forecast, status } = revenue;
  const whole = Math.max(1, goal, forecast?.high ?? 0);
  const share = (value: number): string => `${Math.min(100, Math.max(0, (value / whole) * 100))}%`;
  return (
    <section className={classes.revenue} aria-label={t('standing.revenue')}>
      <div className={classes.revenueMain}>
        <Figure
          size="xl"
          label={t('standing.revenue')}
          metric="revenue-goal"
          value={money(won)}
          to={board === null ? undefined : behind(board, 'revenue.won')}
          hint={t('standing.revenueOf', { goal: money(goal), deals: formats.number(deals) })}
        />
        <Signal tone={toneOf(status)}>{label('standing', status)}</Signal>
      </div>
      <div className={classes.bar} aria-hidden="true">
        {forecast !== null && (
          <div
            className={classes.likely}
            style={{ left: share(forecast.low), width: share(forecast.high - forecast.low) }}
          />
        )}
        <div className={classes.counted} style={{ width: share(won) }} />
        <div className={classes.plan} style={{ left: share(planToDate) }} />
        {whole > goal && <div className={classes.goal} style={{ left: share(goal) }} />}
      </div>
      <div className={classes.ahead}>
        <Figure label={t('standing.planToDate')} value={money(planToDate)} />
        <Figure
          label={t('standing.chance')}
          metric="attain-probability"
          value={chance(forecast)}
          tone={forecast === null ? undefined : toneOfChance(forecast.probability)}
        />
        <Figure
          label={t('standing.ends')}
          value={
            forecast === null
              ? '–'
              : t('standing.range', { low: money(forecast.low), high: money(forecast.high) })
          }
        />
      </div>
    </section>
  );
}
