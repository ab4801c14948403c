import i18next from 'i18next';
import { Formats } from '../../../ui/format.js';
import { en as uiEn } from '../../../ui/words.en.js';
import { it as uiIt } from '../../../ui/words.it.js';
import { fieldText, predicateText } from '../../../ui/predicate-text.js';
import type { Say } from '../say.js';
import { en } from '../words.en.js';
import { it } from '../words.it.js';

type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The words of a language without a page around them; a key that has none is an error. */
export function sayIn(language: 'en' | 'it'): Say {
  const instance = i18next.createInstance();
  void instance.init({
    ...{
      lng: language,
      fallbackLng: false,
      resources: { en: { agreement: en, ui: uiEn }, it: { agreement: it, ui: uiIt } },
      initAsync: false,
    },
    interpolation: { escapeValue: false },
  });
  const translate = (namespace: string): Translate => {
    const t = instance.getFixedT(language, namespace as 'ui') as unknown as Translate;
    return (key, values) => {
      if (!instance.exists(`${namespace}:${key}`, { ...values }))
        throw new Error(`“${key}” has no words in ${language}.`);
      return t(key, values);
    };
  };
  const [own, ui] = [translate('agreement'), translate('ui')];
  const words = {
    say: (key: string, values?: Readonly<Record<string, string>>) => ui(`predicate.${key}`, values),
    valueOf: (_field: string, value: string | number | boolean) => String(value),
  };
  return Object.assign((...said: Parameters<Translate>) => own(...said), {
    formats: new Formats(language === 'it' ? 'it-IT' : 'en-GB'),
    label: (group: string, code: string) => ui(`${group}.${code}`),
    who: (predicate: Parameters<typeof predicateText>[0]) => predicateText(predicate, words),
    field: (field: string) => fieldText(field, words),
  });
}
