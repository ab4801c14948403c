import { useTranslation } from 'react-i18next';
import { PURPOSES } from './privacy-types.js';

/** What a purpose is called; one of the house’s own by its own name. */
export function usePurpose(): (purpose: string) => string {
  const { t } = useTranslation('privacy');
  return (purpose) => {
    const known = PURPOSES.find((each) => each === purpose);
    return known === undefined ? purpose : t(`purpose.${known}`);
  };
}

/** Where somebody said it: the public page, a member who wrote it down, a form, or a source of leads by its own name. */
export function useSource(): (source: string) => string {
  const { t } = useTranslation('privacy');
  return (source) => {
    const kind = source.split(':')[0];
    const known = (['preferences', 'member', 'form', 'import'] as const).find((each) => each === kind);
    return known === undefined ? source : t(`source.${known}`);
  };
}
