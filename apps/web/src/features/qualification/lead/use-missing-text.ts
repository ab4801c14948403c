import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/use-formats.js';
import type { JudgingFramework } from '../qualification-types.js';
import { shownQuestion } from '../template-text.js';
import { useTemplateWords } from '../use-qualification-words.js';

/** What a framework still asks before the lead may be qualified for sales, in one sentence. */
export function useMissingText(): (framework: JudgingFramework) => string {
  const { t } = useTranslation('qualification');
  const words = useTemplateWords();
  const { locale } = useFormats();
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return ({ key, criteria, verdict }) => {
    const { isSatisfied, missingRequired, moreNeeded } = verdict;
    if (isSatisfied) return t('check.ready');
    const required = criteria
      .filter((criterion) => missingRequired.includes(criterion.key))
      .map((criterion) => `“${shownQuestion(key, criterion, words)}”`);
    const more = moreNeeded > 0 ? t('check.more', { count: moreNeeded }) : null;
    return t('check.missing', { what: list.format([...required, ...(more === null ? [] : [more])]) });
  };
}
