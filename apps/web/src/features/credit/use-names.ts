import { useTranslation } from 'react-i18next';
import { useLabel } from '../../ui/use-label.js';
import type { Grouping } from './credit-types.js';
import type { RowPlace } from './table-rows.js';

/** What a row is called: the thing itself, and where it belongs. */
export function useNames(by: Grouping): (place: RowPlace) => { readonly name: string; readonly of: string } {
  const { t } = useTranslation('credit');
  const label = useLabel();
  return ({ channel, campaign, asset }) => {
    const of = channel === null ? '' : label('channel', channel);
    if (by === 'channel') return { name: of === '' ? t('table.noPlace') : of, of: '' };
    if (by === 'campaign') {
      const name = campaign ?? (channel === null ? t('table.noPlace') : t('table.noCampaign'));
      return { name, of };
    }
    return { name: asset ?? t('table.noAsset'), of: [of, campaign].filter(Boolean).join(' · ') };
  };
}
