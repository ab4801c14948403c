import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnStageWords } from './stage-labels.js';

type Group =
  | 'stage'
  | 'channel'
  | 'reason'
  | 'handover'
  | 'workState'
  | 'side'
  | 'obligation'
  | 'standing'
  | 'dealStage'
  | 'attempt'
  | 'outcome'
  | 'family'
  | 'subReason'
  | 'field'
  | 'disposition'
  | 'because'
  | 'leadType'
  | 'waiver';

export type Label = (group: Group, code: string) => string;

/**
 * The word for a code, the one place every screen asks: a stage is called what the workspace calls it, all else as in the glossary.
 * A code this client does not know yet is shown readable rather than not at all. The same function until a word changes.
 */
export function useLabel(): Label {
  const own = useOwnStageWords();
  const glossary = useGlossary();
  return useCallback(
    (group, code) => (group === 'stage' ? own.get(code) : undefined) ?? glossary(group, code),
    [own, glossary],
  );
}

/** The product's own word for a code, whatever the workspace calls it. */
export function useGlossary(): Label {
  const { i18n } = useTranslation('ui');
  const { language } = i18n;
  return useCallback(
    (group, code) => {
      const key = `ui:${group}.${code}`;
      const known = i18n.exists(key, { lng: language });
      return known ? (i18n.t as (key: string) => string)(key) : readable(code);
    },
    [i18n, language],
  );
}

function readable(code: string): string {
  const words = code.replace(/[_-]+/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
