import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { behind } from './drill.js';
import { DutyParts } from './duty-parts.js';
import { Figure } from './figure.js';
import type { DutyCell } from './standing-cells.js';
import classes from './standing.module.css';
import { useFormats, useSpan } from './use-formats.js';

type Duty = DutyCell & { readonly key: string };
interface DutyProps {
  readonly clause: Duty;
  readonly board: string | null;
}

/** A duty: the share kept in time of those decided, beside how the work really goes, and what the promise still allows. */
export function DutyBody({ clause, board }: DutyProps): JSX.Element {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const { rate, objective, process } = clause;
  const [, agreementId] = /^agreement\/(.+)$/.exec(board ?? '') ?? [];
  return (
    <>
      <div className={classes.rates}>
        <Figure
          size="xl"
          label={t('standing.rate')}
          metric="duty-rate"
          value={rate === null ? '–' : formats.percent(rate, 1)}
          hint={`${t('standing.objective')} ${formats.percent(objective, 1)}`}
        />
        <Corrected clause={clause} board={board} />
        <Figure
          size="xl"
          label={t('standing.process')}
          metric="process-rate"
          value={process === null ? '–' : formats.percent(process.rate, 1)}
          {...(process !== null && {
            hint: t('standing.processRange', {
              low: formats.percent(process.low),
              high: formats.percent(process.high),
            }),
          })}
        />
        <Budget clause={clause} />
      </div>
      <p className={classes.why}>{useReason(clause)}</p>
      <DutyFigures clause={clause} board={board} />
      {agreementId !== undefined && <DutyParts agreementId={agreementId} clauseKey={clause.key} />}
    </>
  );
}

/** What the share would be by what became known too late to change what was told; nothing where that is the same. */
function Corrected({ clause, board }: DutyProps): JSX.Element | null {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const { rate, correctedRate, corrected } = clause;
  if (correctedRate === rate) return null;
  return (
    <Figure
      size="lg"
      label={t('standing.correctedRate')}
      metric="corrected-duty-rate"
      value={correctedRate === null ? '–' : formats.percent(correctedRate, 1)}
      hint={t('standing.corrected', { count: corrected, corrected: formats.number(corrected) })}
      to={board === null ? undefined : behind(board, `clause.${clause.key}.corrected`)}
    />
  );
}

/** What the objective still allows to be broken, of what it allows so far. */
function Budget({ clause: { budget } }: { clause: Duty }): JSX.Element {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  // Breaches are whole: 11.2 allow eleven.
  const [allowed, left] = [Math.floor(budget.allowed), Math.floor(budget.left)];
  const isOver = left < 0;
  const share = allowed === 0 ? 0 : Math.max(0, left) / allowed;
  const hint =
    allowed === 0 ? t('standing.noBudget') : t('standing.budgetOf', { allowed: formats.number(allowed) });
  return (
    <div className={classes.budget}>
      <Figure
        size="xl"
        label={t('standing.budget')}
        metric="error-budget"
        value={isOver ? '0' : formats.number(left)}
        tone={isOver ? 'bad' : undefined}
        hint={isOver ? t('standing.overspent', { over: formats.number(-left) }) : hint}
      />
      <div className={classes.meter} aria-hidden="true">
        <div style={{ width: `${share * 100}%` }} data-low={share <= 0.25} />
      </div>
    </div>
  );
}

const PARTS = ['met', 'breached', 'pending', 'aboutToBreach', 'excused'] as const;
const ALARMING: readonly string[] = ['breached', 'aboutToBreach'];
const METRICS: Readonly<Record<string, string>> = {
  aboutToBreach: 'about-to-breach',
  pending: 'pending-duties',
};

function DutyFigures({ clause, board }: DutyProps): JSX.Element {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const span = useSpan();
  const to = (part: string): string | undefined =>
    board === null ? undefined : behind(board, `clause.${clause.key}.${part}`);
  return (
    <div className={classes.figures}>
      {PARTS.map((part) => (
        <Figure
          key={part}
          label={t(`standing.${part}`)}
          metric={METRICS[part]}
          value={formats.number(clause[part])}
          tone={
            ALARMING.includes(part) && clause[part] > 0 ? (part === 'breached' ? 'bad' : 'warn') : undefined
          }
          to={to(part)}
        />
      ))}
      <Figure
        label={t('standing.half')}
        metric="answer-percentiles"
        value={clause.p50Ms === null ? '–' : span(clause.p50Ms)}
        to={clause.p50Ms === null ? undefined : to('p50Ms')}
      />
      <Figure
        label={t('standing.nine')}
        value={clause.p90Ms === null ? '–' : span(clause.p90Ms)}
        to={clause.p90Ms === null ? undefined : to('p90Ms')}
      />
    </div>
  );
}

const REASONS = ['within-budget', 'budget-nearly-used', 'budget-overspent'] as const;

/** The verdict, who answered how, and the deadline next in line. */
function useReason({ met, breached, budget, reason, process, oldestDueAt }: Duty): string {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const known = REASONS.find((code) => code === reason.code);
  const numbers = {
    met: formats.number(met),
    decided: formats.number(met + breached),
    over: formats.number(Math.max(0, -Math.floor(budget.left))),
  };
  const exits = process?.exits;
  const share = (exit: string): string => formats.percent(exits?.[exit] ?? 0);
  return [
    known ? t(`why.${known}`, numbers) : t('why.dutyEmpty'),
    ...(exits?.accepted === undefined
      ? []
      : [
          t('standing.exits', {
            accepted: share('accepted'),
            rejected: share('rejected'),
            open: share('open'),
          }),
        ]),
    ...(oldestDueAt === null ? [] : [t('standing.oldest', { at: formats.moment(oldestDueAt) })]),
  ].join(' · ');
}
