import { useTranslation } from 'react-i18next';
import type { Fault } from './form-checks.js';
import { useLanguageName } from './use-language-name.js';

/** What is wrong, in words. */
export function useFaultText(): (fault: Fault) => { pointer: string; detail: string } {
  const { t } = useTranslation('forms');
  const nameOf = useLanguageName();
  return ({ pointer, fault, languages = [] }) => ({
    pointer,
    detail: t(`fault.${fault}`, { languages: languages.map(nameOf).join(', ') }),
  });
}
