import { useTranslation } from 'react-i18next';
import { en } from './words.en.js';

type Cause = keyof typeof en.cause;
type Penalty = keyof typeof en.penalty;

/** The types of entries have a dot, which keys of words cannot have. */
export const wordOf = (code: string): string => code.replace('.', '_');

const isCause = (code: string): code is Cause => code in en.cause;
const isPenalty = (code: string): code is Penalty => code in en.penalty;

/** The words for what came after a close, and for why a penalty is what it is; a code unknown here is shown as it is. */
export function useCode(): (group: 'cause' | 'penalty', code: string) => string {
  const { t } = useTranslation('periods');
  return (group, code) => {
    const word = wordOf(code);
    if (group === 'cause') return isCause(word) ? t(`cause.${word}`) : code;
    return isPenalty(word) ? t(`penalty.${word}`) : code;
  };
}
