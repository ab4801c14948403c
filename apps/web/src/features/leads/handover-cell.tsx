import type { JSX } from 'react';
import type { HandoverBrief } from '../../api/types.js';
import { useServerNow } from '../../live/live-context.js';
import { countdownOf } from '../../ui/countdown.js';
import { CountdownRing, CountdownText } from '../../ui/countdown-ring.js';
import { Signal, toneOf } from '../../ui/signal.js';
import { useLabel } from '../../ui/use-label.js';
import classes from './leads.module.css';

/** The state of the hand-over; while an answer is awaited, the time that is left for it. */
export function HandoverCell({ handover }: { handover: HandoverBrief | null }): JSX.Element {
  const label = useLabel();
  if (handover === null) return <>–</>;
  if (handover.state === 'offered' && handover.acceptBy !== null) {
    return <Awaited offeredAt={handover.offeredAt} acceptBy={handover.acceptBy} />;
  }
  return <Signal tone={toneOf(handover.state)}>{label('handover', handover.state)}</Signal>;
}

function Awaited({ offeredAt, acceptBy }: { offeredAt: string; acceptBy: string }): JSX.Element {
  const countdown = countdownOf(offeredAt, acceptBy, useServerNow());
  return (
    <span className={classes.awaited}>
      <CountdownRing countdown={countdown} size={20} />
      <CountdownText countdown={countdown} />
    </span>
  );
}
