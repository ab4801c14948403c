import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Predicate } from '#contracts';
import type { Formats } from '../../ui/format.js';
import { fieldText, predicateText } from '../../ui/predicate-text.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import type { Label } from '../../ui/use-label.js';
import { usePredicateWords } from '../../ui/use-predicate-text.js';

/** Everything it takes to say what an agreement says. */
export interface Say {
  /** A text of the `agreement` words, filled in. */
  (key: string, values?: Readonly<Record<string, string | number>>): string;
  readonly formats: Formats;
  readonly label: Label;
  readonly who: (predicate: Predicate) => string;
  readonly field: (field: string) => string;
}

type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export function useSay(): Say {
  const { t } = useTranslation('agreement');
  const formats = useFormats();
  const label = useLabel();
  const words = usePredicateWords();
  return useMemo(() => {
    const translate = t as unknown as Translate;
    return Object.assign((...said: Parameters<Translate>) => translate(...said), {
      ...{ formats, label },
      who: (predicate: Predicate) => predicateText(predicate, words),
      field: (field: string) => fieldText(field, words),
    });
  }, [t, formats, label, words]);
}
