import { useTranslation } from 'react-i18next';
import { TARGETS } from './form-types.js';

/** What a field of a lead is called; a field of the house’s own by its own name. */
export function useTargetName(): (to: string) => string {
  const { t } = useTranslation('forms');
  return (to) => {
    const known = TARGETS.find((target) => target === to);
    return known === undefined
      ? to.replace(/^custom\./, '')
      : t('target', { context: known.replace('.', '-') });
  };
}
