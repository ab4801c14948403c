import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { durationText, lateMinutes, spanText } from './countdown.js';
import type { Units } from './countdown.js';
import { Formats } from './format.js';

const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', it: 'it-IT' };

export const useFormats = (): Formats => {
  const { i18n } = useTranslation();
  return useMemo(() => new Formats(LOCALES[i18n.language] ?? 'en-GB'), [i18n.language]);
};

function useUnits(): Units {
  const { t } = useTranslation('ui');
  return { d: t('unit.d'), h: t('unit.h'), min: t('unit.min'), s: t('unit.s') };
}

/** Time that runs, such as a countdown. */
export function useDuration(): (ms: number) => string {
  const units = useUnits();
  return (ms) => durationText(ms, units);
}

/** Time that stands, such as a target. */
export function useSpan(): (ms: number) => string {
  const units = useUnits();
  return (ms) => spanText(ms, units);
}

/** How late something is or was, told in words and never as a clock. */
export function useLateness(): (ms: number) => string {
  const { t } = useTranslation('ui');
  const span = useSpan();
  return (ms) => (lateMinutes(ms) === 0 ? t('due.justLate') : t('due.late', { time: span(ms) }));
}
