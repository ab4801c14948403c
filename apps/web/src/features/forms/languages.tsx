import { MultiSelect } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { problemAt } from './desk.js';
import type { Desk } from './desk.js';
import { LANGUAGES } from './form-types.js';
import { useLanguageName } from './use-language-name.js';

/** Which languages it speaks; the first is for visitors who read none of them. */
export function Languages({ desk }: { desk: Desk }): JSX.Element {
  const { t } = useTranslation('forms');
  const nameOf = useLanguageName();
  const { languages } = desk.draft;
  const all = [...new Set([...LANGUAGES, ...languages])];
  return (
    <MultiSelect
      label={t('texts.languages')}
      description={t('texts.languagesHint')}
      value={[...languages]}
      error={problemAt(desk, '/definition/languages')}
      onChange={(chosen) => desk.put({ languages: chosen })}
      data={all.map((code) => ({ value: code, label: nameOf(code) }))}
    />
  );
}
