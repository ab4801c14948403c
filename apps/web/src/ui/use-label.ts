import { useTranslation } from 'react-i18next';

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
  | 'leadType';

/** The word for a code; a code this client does not know yet is shown readable rather than not at all. */
export function useLabel(): (group: Group, code: string) => string {
  const { i18n } = useTranslation('ui');
  return (group, code) => {
    const key = `ui:${group}.${code}`;
    return i18n.exists(key) ? (i18n.t as (key: string) => string)(key) : readable(code);
  };
}

function readable(code: string): string {
  const words = code.replace(/[_-]+/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
