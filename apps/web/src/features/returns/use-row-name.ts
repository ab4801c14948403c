import { useTranslation } from 'react-i18next';
import { useLabel } from '../../ui/use-label.js';
import type { Grouping, ReturnRow } from './returns-types.js';

/** What a row is called, and of a campaign where it was first seen. */
export function useRowName(
  by: Grouping,
): (row: Pick<ReturnRow, 'key' | 'channel' | 'campaign'>) => { readonly name: string; readonly of: string } {
  const { t } = useTranslation('returns');
  const label = useLabel();
  return ({ key, channel, campaign }) => {
    if (by === 'channel') return { name: label('channel', key), of: '' };
    if (key === '') return { name: t('noCampaign'), of: '' };
    return { name: campaign ?? t('goneCampaign'), of: channel === null ? '' : label('channel', channel) };
  };
}
