import { useTranslation } from 'react-i18next';
import { HOLD_REASONS } from './rest-query.js';

/** Why a lead is snoozed, in words; earlier snoozes say it in their own. */
export function useHoldReason(): (reason: string | null) => string {
  const { t } = useTranslation('leads');
  return (reason) => {
    const code = HOLD_REASONS.find((each) => each === reason);
    return code === undefined ? (reason ?? '') : t(`hold.reasons.${code}`);
  };
}
