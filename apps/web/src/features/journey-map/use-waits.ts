import { useTranslation } from 'react-i18next';
import { useSpan } from '../../ui/use-formats.js';

/** A time in words; null is one that was not reached. */
export function useWait(): (seconds: number | null) => string {
  const { t } = useTranslation('journeyMap');
  const span = useSpan();
  return (seconds) => (seconds === null ? t('map.noWait') : span(seconds * 1_000));
}
