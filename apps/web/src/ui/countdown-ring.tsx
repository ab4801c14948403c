import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Countdown } from './countdown.js';
import classes from './countdown-ring.module.css';
import { useDuration, useLateness } from './use-formats.js';

const RADIUS = 20;
const ROUND = 2 * Math.PI * RADIUS;

/** The time that is left as a ring that empties; a full broken ring once it is late. */
export function CountdownRing({
  countdown,
  size = 48,
}: {
  countdown: Countdown;
  size?: number;
}): JSX.Element {
  const isLate = countdown.urgency === 'late';
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 48 48"
      aria-hidden="true"
      className={classes[countdown.urgency]}
    >
      <circle cx="24" cy="24" r={RADIUS} className={classes.track} />
      <circle
        cx="24"
        cy="24"
        r={RADIUS}
        className={classes.left}
        strokeDasharray={isLate ? '4 5' : `${ROUND * countdown.fraction} ${ROUND}`}
        transform="rotate(-90 24 24)"
      />
      {isLate ? (
        <path d="M24 15v11M24 31.5v.5" className={classes.mark} />
      ) : (
        <path d="M24 16v8l5 4" className={classes.hand} />
      )}
    </svg>
  );
}

/** The same in words; no live region: a number that changes each second must not be read aloud. */
export function CountdownText({ countdown }: { countdown: Countdown }): JSX.Element {
  const { t } = useTranslation('ui');
  const duration = useDuration();
  const lateness = useLateness();
  const { leftMs } = countdown;
  return (
    <span className={`${classes.text} ${classes[countdown.urgency]} tabular`} role="timer">
      {leftMs < 0 ? lateness(leftMs) : t('due.in', { time: duration(leftMs) })}
    </span>
  );
}
