import { useTranslation } from 'react-i18next';
import type { Attempt } from '../../../api/types.js';
import { useFormats } from '../../../ui/use-formats.js';
import type { EarlierEvidence, Evidence } from '../qualification-types.js';
import { amountOf } from './evidence-content.js';
import { useAttemptText } from './evidence-field.js';

/** What is known of a criterion, as its reader may see it. */
export function useEvidenceText(attempts: readonly Attempt[]): (said: Evidence | EarlierEvidence) => string {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const attemptText = useAttemptText();
  return (said) => {
    const { type, content } = said;
    if ('isWithdrawn' in said && said.isWithdrawn) return t('evidence.takenBack');
    if (content === null) return t('evidence.hidden');
    if (type === 'date') return formats.day(`${content}T12:00:00Z`);
    const amount = type === 'amount' ? amountOf(content) : null;
    if (amount) return formats.amount(amount.decimal, amount.currency);
    if (type !== 'attempt') return content;
    const attempt = attempts.find(({ id }) => id === content);
    return attempt ? attemptText(attempt) : t('evidence.attempt');
  };
}
