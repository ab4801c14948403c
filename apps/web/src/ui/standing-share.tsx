import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { behind } from './drill.js';
import { Figure } from './figure.js';
import type { ShareCell } from './standing-cells.js';
import classes from './standing.module.css';
import { useFormats } from './use-formats.js';

type Share = ShareCell & { readonly key: string };

/** A quota of quality or of mix: a share with its interval against the bound that was promised. */
export function ShareBody({ clause, board }: { clause: Share; board: string | null }): JSX.Element {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const { share, goal, bound, low, high, good, of } = clause;
  const isMix = clause.kind === 'quota.mix';
  const to = (part: string): string | undefined =>
    board ? behind(board, `clause.${clause.key}.${part}`) : undefined;
  return (
    <>
      <div className={classes.main}>
        <Figure
          size="xl"
          label={t('standing.share')}
          metric={isMix ? 'mix-share' : 'quality-share'}
          value={share === null ? '–' : formats.percent(share, 1)}
          hint={t(`standing.${bound}`, { goal: formats.percent(goal, 1) })}
        />
        <div className={classes.bar} aria-hidden="true">
          {low !== null && high !== null && (
            <div
              className={classes.likely}
              style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }}
            />
          )}
          <div className={classes.counted} style={{ width: `${(share ?? 0) * 100}%` }} />
          <div className={classes.plan} style={{ left: `${goal * 100}%` }} />
        </div>
      </div>
      <p className={classes.why}>{useReason(clause)}</p>
      <div className={classes.ahead}>
        <Figure
          label={t('standing.certainty')}
          value={
            low === null || high === null
              ? '–'
              : t('standing.range', { low: formats.percent(low), high: formats.percent(high) })
          }
        />
        <Figure
          label={t(isMix ? 'standing.part' : 'standing.good')}
          value={formats.number(good)}
          to={to('good')}
        />
        <Figure
          label={t(isMix ? 'standing.all' : 'standing.judged')}
          value={formats.number(of)}
          to={to('of')}
        />
      </div>
    </>
  );
}

const REASONS = ['share-kept', 'share-within-error', 'share-missed', 'too-few'] as const;

function useReason({ reason, share, of, goal, atLeast }: Share): string {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const known = REASONS.find((code) => code === reason.code) ?? 'too-early';
  return t(`why.${known}`, {
    share: formats.percent(share ?? 0, 1),
    of: formats.number(Number(reason.of ?? of)),
    goal: formats.percent(goal, 1),
    atLeast: formats.number(atLeast),
  });
}
