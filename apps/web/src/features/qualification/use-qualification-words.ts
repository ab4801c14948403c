import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Predicate } from '#contracts';
import { fieldText, isEveryone } from '../../ui/predicate-text.js';
import { usePredicateText, usePredicateWords } from '../../ui/use-predicate-text.js';
import type { TemplateWords } from './template-text.js';

type Say = (key: string) => string;

/** Words where there are any, by a key that is only known when it is asked for. */
function useKnown(): (key: string) => string | null {
  const { t, i18n } = useTranslation('qualification');
  return useMemo(() => {
    const say = t as unknown as Say;
    return (key) => (i18n.exists(`qualification:${key}`) ? say(key) : null);
  }, [t, i18n]);
}

export function useTemplateWords(): TemplateWords {
  const known = useKnown();
  return useMemo(() => (place) => known(`question.${place}`), [known]);
}

const readable = (key: string): string => {
  const words = key.replace(/-+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** What a rule is called: by its own word if it was shipped, else by its key, readable. */
export function useRuleName(): (key: string) => string {
  const known = useKnown();
  return (key) => known(`rule.${key}`) ?? readable(key);
}

/** What a rule asks, in words: of who somebody is, or of each thing they did. */
export function useRuleText(): (axis: 'fit' | 'engagement', when: Predicate) => string {
  const { t } = useTranslation('qualification');
  const text = usePredicateText();
  return (axis, when) => (axis === 'engagement' && isEveryone(when) ? t('anything') : text(when));
}

/** What a predictive model may look at: a field of the house, or one of the workspace’s own. */
export function useFeatureName(): (feature: string) => string {
  const words = usePredicateWords();
  return (feature) => fieldText(feature, words);
}

/** What a predictive model looked at, and which value of it. */
export function useFeatureText(): (feature: string, level: string, isBand: boolean) => string {
  const { t } = useTranslation('qualification');
  const text = usePredicateText();
  const words = usePredicateWords();
  return (feature, level, isBand) => {
    if (level === '(unknown)') return text({ field: feature as 'channel', op: 'exists', value: false });
    if (level === '(hidden)') return fieldText(feature, words);
    if (level === '(other)') return t('predict.other', { field: fieldText(feature, words) });
    if (!isBand) return text({ field: feature as 'channel', op: 'eq', value: level });
    if (level === '-') return t('predict.lowest', { field: fieldText(feature, words) });
    return text({ field: feature as 'companySize', op: 'gte', value: Number(level) });
  };
}
