import { useTranslation } from 'react-i18next';
import { stretchText } from './stretch-text.js';
import { useFormats } from './use-formats.js';

/** Calendar days with their year: by name where they are a whole month, quarter or year, else from one to another. */
export function useStretch(): (from: string, to?: string) => string {
  const { t } = useTranslation('ui');
  const { locale } = useFormats();
  const quarter = (number: number, year: number): string => t('stretch.quarter', { number, year });
  return (from, to = from) => stretchText({ locale, quarter }, from, to);
}
