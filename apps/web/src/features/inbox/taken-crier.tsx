import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useTakenText } from '../../ui/use-taken-text.js';
import { whoIs } from './inbox-cells.js';
import type { Offer } from './inbox-cells.js';

/** Tells those who listen what somebody else took before their eyes. */
export function TakenCrier({ offers }: { offers: readonly Offer[] }): JSX.Element {
  const { t } = useTranslation('ui');
  const tell = useTakenText();
  return (
    <div className="unseen" aria-live="polite">
      {offers.map(
        (offer) =>
          offer.taken && (
            <p key={offer.handoverId}>{`${whoIs(offer) ?? t('state.unknown')}: ${tell(offer.taken)}`}</p>
          ),
      )}
    </div>
  );
}
