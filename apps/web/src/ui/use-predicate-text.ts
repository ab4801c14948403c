import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Predicate } from '#contracts';
import { useTeams } from '../api/session.js';
import { predicateText } from './predicate-text.js';
import type { PredicateWords } from './predicate-text.js';
import { useLabel } from './use-label.js';

type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

/** The words of conditions in the language of the reader. */
export function usePredicateWords(): PredicateWords {
  const { t, i18n } = useTranslation('ui');
  const label = useLabel();
  const teams = useTeams().data?.items;
  return useMemo(() => {
    const say = t as unknown as Say;
    const named = (field: string, value: string): string => {
      if (field === 'channel' || field === 'leadType') return label(field, value);
      if (field === 'partnerId') return teams?.find(({ id }) => id === value)?.name ?? value;
      const key = `predicate.${field}.${value}`;
      return i18n.exists(`ui:${key}`) ? say(key) : value;
    };
    const valueOf = (field: string, value: string | number | boolean): string =>
      typeof value === 'boolean'
        ? say(value ? 'predicate.yes' : 'predicate.no')
        : named(field, String(value));
    return { say: (key, values) => say(`predicate.${key}`, values), valueOf };
  }, [t, i18n, label, teams]);
}

/** Says a condition on leads: `channel is Event and grade is A`. */
export function usePredicateText(): (predicate: Predicate) => string {
  const words = usePredicateWords();
  return useMemo(() => (predicate) => predicateText(predicate, words), [words]);
}
