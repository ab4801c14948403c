import { useTranslation } from 'react-i18next';
import { useLabel } from '../../ui/use-label.js';
import type { Rows } from './pipeline-types.js';

/** What a row is called; rows of nothing say so. */
export function useRowName(
  rows: Rows,
): (row: { readonly key: string; readonly name: string | null }) => string {
  const { t } = useTranslation('pipeline');
  const label = useLabel();
  return ({ key, name }) => {
    if (key === '') return t(`nobody.${rows}`);
    return rows === 'channel' ? label('channel', key) : (name ?? t('gone'));
  };
}
