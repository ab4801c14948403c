import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { behind } from './drill.js';
import { Figure } from './figure.js';
import type { QuotaCell } from './standing-cells.js';
import { toneOfChance, useChance, useQuotaNumber } from './standing-numbers.js';
import classes from './standing.module.css';

type Quota = QuotaCell & { readonly key: string };

/** A quota: what counts towards the goal, where it will end, and what is still in doubt. */
export function QuotaBody({ clause, board }: { clause: Quota; board: string | null }): JSX.Element {
  const { t } = useTranslation('ui');
  const number = useQuotaNumber(clause);
  const goal = useGoal(clause);
  const to = (part: string): string | undefined =>
    board ? behind(board, `clause.${clause.key}.${part}`) : undefined;
  return (
    <>
      <div className={classes.main}>
        <Figure
          size="xl"
          label={t('standing.counted')}
          metric="tally-counted"
          value={number(clause.counted)}
          to={to('counted')}
          hint={goal}
        />
        <QuotaBar clause={clause} />
      </div>
      <p className={classes.why}>{useReason(clause)}</p>
      <ForecastFigures clause={clause} />
      <div className={classes.doubts}>
        <Figure label={t('standing.planToDate')} metric="pace" value={number(clause.planToDate, 1)} />
        {DOUBTFUL.map(({ part, metric }) => (
          <Figure
            key={part}
            label={t(`standing.${part}`)}
            metric={metric}
            value={number(clause[part])}
            to={to(part)}
          />
        ))}
      </div>
    </>
  );
}

/** The goal, and what the period before left of it. */
function useGoal(clause: Quota): string {
  const { t } = useTranslation('ui');
  const number = useQuotaNumber(clause);
  const { carriedIn = 0 } = clause;
  const goal = number(clause.goal);
  if (carriedIn === 0) return t('standing.of', { goal });
  const carried = number(Math.abs(carriedIn));
  return t(carriedIn > 0 ? 'standing.ofCarried' : 'standing.ofBanked', { goal, carried });
}

const DOUBTFUL = [
  { part: 'provisional', metric: 'tally-provisional' },
  { part: 'disputed', metric: 'tally-contested' },
  { part: 'reversed', metric: 'tally-contested' },
] as const;

/** What comes next: how likely the goal is, where the period ends, and what a day has to give. */
function ForecastFigures({ clause }: { clause: Quota }): JSX.Element {
  const { t } = useTranslation('ui');
  const chance = useChance();
  const number = useQuotaNumber(clause);
  const { forecast, requiredPerDay, recentPerDay } = clause;
  const decimals = clause.unit === 'leads' ? 1 : 0;
  return (
    <div className={classes.ahead}>
      <Figure
        size="lg"
        label={t('standing.chance')}
        metric="attain-probability"
        value={chance(forecast)}
        tone={forecast === null ? undefined : toneOfChance(forecast.probability)}
      />
      <Figure
        size="lg"
        label={t('standing.ends')}
        metric="forecast-interval"
        value={
          forecast === null
            ? '–'
            : t('standing.range', { low: number(forecast.low), high: number(forecast.high) })
        }
      />
      <Figure
        size="lg"
        label={t('standing.neededPerDay')}
        metric="required-per-day"
        value={requiredPerDay === null ? '–' : number(requiredPerDay, decimals)}
        {...(recentPerDay !== null && {
          hint: `${t('standing.recent')}: ${number(recentPerDay, decimals)}`,
        })}
      />
    </div>
  );
}

/** The verdict in words: which of them was decided by the product, not here. */
function useReason(clause: Quota): string {
  const { t } = useTranslation('ui');
  const chance = useChance();
  const number = useQuotaNumber(clause);
  const { reason, gap, requiredPerDay, recentPerDay, forecast } = clause;
  const text = t(`why.${wordOf(clause)}`, {
    gap: number(Math.abs(gap), 1),
    perDay: number(requiredPerDay ?? 0, 1),
    recent: number(recentPerDay ?? 0, 1),
    missing: number(Number(reason.missing ?? 0)),
  });
  if (forecast === null || SETTLED.includes(reason.code)) return text;
  return t('why.chance', { reason: text, chance: chance(forecast) });
}

function wordOf({ reason, gap, recentPerDay }: Quota) {
  const known = REASONS.find((code) => code === reason.code) ?? 'too-early';
  if (known === 'ahead' && gap < 0) return 'close';
  return known === 'needs-per-day' && recentPerDay === null ? 'needs-no-recent' : known;
}

/** Where the chance says nothing that the words do not. */
const SETTLED: readonly string[] = ['attained', 'missed'];
const REASONS = ['attained', 'too-early', 'ahead', 'needs-per-day', 'missed'] as const;

/** Counted solid, provisional hatched, the plan as a mark across, the likely end as a bracket: readable without colour. */
function QuotaBar({ clause }: { clause: Quota }): JSX.Element {
  const { goal, counted, provisional, planToDate, forecast } = clause;
  const whole = Math.max(1, goal, forecast?.high ?? 0);
  const share = (value: number): string => `${Math.min(100, Math.max(0, (value / whole) * 100))}%`;
  return (
    <div className={classes.bar} aria-hidden="true">
      {forecast !== null && (
        <div
          className={classes.likely}
          style={{ left: share(forecast.low), width: share(forecast.high - forecast.low) }}
        />
      )}
      <div className={classes.provisional} style={{ width: share(counted + provisional) }} />
      <div className={classes.counted} style={{ width: share(counted) }} />
      <div className={classes.plan} style={{ left: share(planToDate) }} />
      {whole > goal && <div className={classes.goal} style={{ left: share(goal) }} />}
    </div>
  );
}
