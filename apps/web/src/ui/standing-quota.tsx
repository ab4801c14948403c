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
          value={formats.number(clause.counted)}
          {...link(to('counted'))}
          hint={t('standing.of', { goal: formats.number(clause.goal) })}
        />
        <QuotaBar clause={clause} />
      </div>
      <p className={classes.why}>{useReason(clause)}</p>
      <div className={classes.figures}>
        <Figure label={t('standing.planToDate')} value={formats.number(clause.planToDate, 1)} />
        <Figure
          label={t('standing.provisional')}
          value={formats.number(clause.provisional)}
          {...link(to('provisional'))}
        />
        <Figure
          label={t('standing.disputed')}
          value={formats.number(clause.disputed)}
          {...link(to('disputed'))}
        />
        <Figure
          label={t('standing.reversed')}
          value={formats.number(clause.reversed)}
          {...link(to('reversed'))}
        />
      </div>
    </>
  );
}

const link = (to: string | undefined): { to?: string } => (to === undefined ? {} : { to });

function useReason(clause: Quota): string {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  if (clause.counted >= clause.goal) return t('why.reached');
  const gap = formats.number(Math.abs(clause.gap), 1);
  if (Math.abs(clause.gap) < 0.05) return t('why.onPlan');
  if (clause.gap > 0) return t('why.ahead', { gap });
  return t('why.behind', { gap, perDay: formats.number(clause.requiredPerDay ?? 0, 1) });
}

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
