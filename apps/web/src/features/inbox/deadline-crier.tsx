import { useEffect, useRef, useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { countdownOf } from '../../ui/countdown.js';
import type { Urgency } from '../../ui/countdown.js';
import type { Offer } from './inbox-cells.js';

const WORTH = { plenty: null, half: 'due.half', soon: 'due.soon', late: 'due.over' } as const;

/** Tells those who listen when a deadline crosses a threshold, and never in between. */
export function DeadlineCrier({ offers, now }: { offers: readonly Offer[]; now: number }): JSX.Element {
  const { t } = useTranslation('ui');
  const told = useRef(new Map<string, Urgency>());
  const [message, setMessage] = useState('');
  useEffect(() => {
    const before = told.current;
    told.current = new Map();
    for (const offer of offers) {
      if (offer.acceptBy === null) continue;
      const { urgency } = countdownOf(offer.offeredAt, offer.acceptBy, now);
      told.current.set(offer.handoverId, urgency);
      const earlier = before.get(offer.handoverId);
      const words = WORTH[urgency];
      if (earlier !== undefined && earlier !== urgency && words !== null) {
        setMessage(t(words, { who: offer.person?.name ?? offer.company?.name ?? '' }));
      }
    }
  }, [offers, now, t]);
  return (
    <div className="unseen" aria-live="polite">
      {message}
    </div>
  );
}
