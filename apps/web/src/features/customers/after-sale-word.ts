import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AfterSaleStepCode } from '#contracts';
import { api } from '../../api/client.js';
import { useMay } from '../../api/may.js';
import type { components } from '../../api/schema.js';

export type AfterSaleSteps = components['schemas']['AfterSaleSettingsDto'];

/** First word of the key of what follows a sale in this workspace. */
export const AFTER_SALE_STEPS_KEY = 'after-sale-steps';

/** What follows a sale in this workspace, by whom and in which words. */
export function useAfterSaleSteps(): UseQueryResult<AfterSaleSteps> {
  const may = useMay();
  return useQuery({
    queryKey: [AFTER_SALE_STEPS_KEY],
    queryFn: ({ signal }) => api.get<AfterSaleSteps>('/after-sale-steps', { signal }),
    staleTime: 300_000,
    enabled: may('opportunity.read'),
  });
}

/** What a step is called: the workspace’s own word, or the product’s. */
export function useAfterSaleWord(): (step: AfterSaleStepCode) => string {
  const { t } = useTranslation('customers');
  const { data } = useAfterSaleSteps();
  const own = new Map(data?.steps.map(({ step, label }) => [step, label]));
  return (step) => own.get(step) ?? t(`step.${step}`);
}
