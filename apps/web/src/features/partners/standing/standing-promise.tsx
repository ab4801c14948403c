import { UnstyledButton } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../../live/live-context.js';
import { useFormats, useSpan } from '../../../ui/use-formats.js';
import { OWED_STATES } from '../partner-types.js';
import type { OwedState, StandingClause } from '../partner-types.js';
import classes from '../partners.module.css';

interface StandingPromiseProps {
  readonly clause: StandingClause;
  readonly onOpen: (state: OwedState) => void;
}

/** One promise: what was promised, how it is kept, and the three numbers that open into their leads. */
export function StandingPromise({ clause, onOpen }: StandingPromiseProps): JSX.Element {
  const { t } = useTranslation('partners');
  const formats = useFormats();
  const { title, objective, attainment } = clause;
  const isShort = attainment !== null && attainment < objective ? true : undefined;
  return (
    <section className={classes.promise} data-clause={clause.clauseKey} aria-label={title}>
      <h3 className={classes.promiseTitle}>{title}</h3>
      <span className={`${classes.rate} tabular`} data-short={isShort}>
        {attainment === null ? '–' : formats.percent(attainment)}
      </span>
      <span className={`${classes.dim} ${classes.all}`}>
        <Promised clause={clause} />
      </span>
      <div className={classes.bar} aria-hidden="true">
        <div
          className={classes.keptPart}
          data-short={isShort}
          style={{ width: `${(attainment ?? 0) * 100}%` }}
        />
        <div className={classes.objective} style={{ left: `calc(${objective * 100}% - 1px)` }} />
      </div>
      <div className={classes.counts}>
        {OWED_STATES.map((state) => (
          <UnstyledButton
            key={state}
            className={classes.count}
            data-count={state}
            disabled={clause[state] === 0}
            onClick={() => onOpen(state)}
          >
            <b className="tabular">{formats.number(clause[state])}</b> {t(`portal.standing.${state}`)}
          </UnstyledButton>
        ))}
      </div>
      <Next clause={clause} />
    </section>
  );
}

/** The time that was promised, tier by tier, and how often. */
function Promised({ clause: { promise, objective } }: { clause: StandingClause }): JSX.Element {
  const { t } = useTranslation('partners');
  const formats = useFormats();
  const span = useSpan();
  const [only] = promise.tiers;
  const times =
    promise.tiers.length === 1 && only !== undefined
      ? [t('portal.standing.within', { time: span(only.targetMs) })]
      : promise.tiers.map(({ label, targetMs }) =>
          t('portal.standing.withinOf', { tier: label, time: span(targetMs) }),
        );
  return <>{[...times, t('portal.standing.promised', { share: formats.percent(objective) })].join(' · ')}</>;
}

function Next({ clause: { nextDueAt } }: { clause: StandingClause }): JSX.Element | null {
  const { t } = useTranslation('partners');
  const formats = useFormats();
  const now = useServerNow(10_000);
  if (nextDueAt === null) return null;
  const isLate = Date.parse(nextDueAt) < now;
  return (
    <span className={`${classes.dim} ${classes.all} tabular`}>
      {t(isLate ? 'portal.standing.overdue' : 'portal.standing.nextDue', { at: formats.moment(nextDueAt) })}
    </span>
  );
}
