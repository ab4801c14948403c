import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Signal } from '../../ui/signal.js';
import type { Source } from './source-types.js';

const TONES = { ok: 'good', silent: 'warn', failing: 'bad' } as const;

/** How a source is, in a word. */
export function HealthSign({ source }: { source: Source }): JSX.Element {
  const { t } = useTranslation('connectors');
  if (source.state === 'paused') return <Signal tone="off">{t('paused')}</Signal>;
  return <Signal tone={TONES[source.health]}>{t(`health.${source.health}`)}</Signal>;
}
