import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { behind } from './drill.js';
import { Figure } from './figure.js';
import type { DutyCell } from './standing-cells.js';
import classes from './standing.module.css';
import { useFormats } from './use-formats.js';

type Duty = DutyCell & { readonly key: string };

const PARTS = ['met', 'breached', 'pending', 'excused'] as const;

/** A duty: the share kept in time of those decided, against the share promised. */
export function DutyBody({ clause, board }: { clause: Duty; board: string | null }): JSX.Element {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const decided = clause.met + clause.breached;
  const rate = clause.rate === null ? '–' : formats.percent(clause.rate, 1);
  return (
    <>
      <div className={classes.main}>
        <Figure
          size="xl"
          label={t('standing.rate')}
          metric="duty-rate"
          value={rate}
          hint={`${t('standing.objective')} ${formats.percent(clause.objective, 1)}`}
        />
        <div className={classes.bar} aria-hidden="true">
          <div className={classes.counted} style={{ width: `${(clause.rate ?? 0) * 100}%` }} />
          <div className={classes.plan} style={{ left: `${clause.objective * 100}%` }} />
        </div>
      </div>
      <p className={classes.why}>
        {decided === 0
          ? t('why.dutyEmpty')
          : t('why.dutyKept', { met: formats.number(clause.met), decided: formats.number(decided) })}
        {clause.oldestDueAt !== null &&
          ` · ${t('standing.oldest', { at: formats.moment(clause.oldestDueAt) })}`}
      </p>
      <div className={classes.figures}>
        {PARTS.map((part) => (
          <Figure
            key={part}
            label={t(`standing.${part}`)}
            value={formats.number(clause[part])}
            tone={part === 'breached' && clause.breached > 0 ? 'bad' : undefined}
            {...(board !== null && { to: behind(board, `clause.${clause.key}.${part}`) })}
          />
        ))}
      </div>
    </>
  );
}
