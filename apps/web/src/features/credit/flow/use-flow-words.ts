import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/use-formats.js';
import { useLabel } from '../../../ui/use-label.js';
import type { CreditFlow } from '../credit-types.js';
import type { FlowWords } from './flow-option.js';
import type { Flow, Measure } from './flows.js';

/** What is called how in the drawing and in its table. */
export function useFlowWords({ stamp }: CreditFlow, measure: Measure): FlowWords {
  const { t } = useTranslation('credit');
  const label = useLabel();
  const formats = useFormats();
  const { currency } = stamp;
  return useMemo(
    () => ({
      channel: (channel) => (channel === null ? t('flow.nobody') : label('channel', channel)),
      campaign: ({ campaign, isRest, channel }: Flow) => {
        if (channel === null) return '–';
        return isRest ? t('flow.rest') : (campaign ?? t('table.noCampaign'));
      },
      stage: (stage) => {
        if (measure === 'deals') return t(`flow.state.${stage as 'won'}`);
        return stage === 'won' ? label('stage', 'customer') : label('stage', stage);
      },
      end: (end) => t(`flow.stands.${end as 'won'}`),
      value: (value) =>
        measure === 'deals'
          ? formats.amount(String(value), currency)
          : t('flow.leads', { count: value, number: formats.number(value) }),
    }),
    [t, label, formats, currency, measure],
  );
}
