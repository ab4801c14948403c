import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Signal } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { healthOf } from './webhook-types.js';
import type { Health, Webhook } from './webhook-types.js';

const TONES = {
  healthy: 'good',
  failing: 'warn',
  by_hand: 'off',
  gone: 'bad',
  stopped_failing: 'bad',
} as const satisfies Record<Health, string>;

/** How it is, in a word. */
export function HealthSign({ endpoint }: { endpoint: Webhook }): JSX.Element {
  const { t } = useTranslation('webhooks');
  const formats = useFormats();
  const health = healthOf(endpoint);
  return (
    <Signal tone={TONES[health]}>
      {t(`health.${health}`, {
        since: endpoint.failingSince === null ? '' : formats.moment(endpoint.failingSince),
      })}
    </Signal>
  );
}
