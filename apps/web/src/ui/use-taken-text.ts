import { useTranslation } from 'react-i18next';
import type { Taken } from './taken-cells.js';
import { useFormats } from './use-formats.js';

/** Who took it, and when, in words. */
export function useTakenText(): (taken: Pick<Taken, 'name' | 'at'>) => string {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  return ({ name, at }) =>
    name === null
      ? t('claim.takenUnnamed', { at: formats.time(at) })
      : t('claim.taken', { name, at: formats.time(at) });
}
