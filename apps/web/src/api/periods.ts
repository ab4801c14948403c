import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ClauseFigures } from '#contracts';
import { api } from './client.js';
import type { components } from './schema.js';

type Schemas = components['schemas'];
export type PeriodItem = Schemas['PeriodItemDto'];
export type PeriodStatus = PeriodItem['status'];
/** What came about one lead after the close. */
export type TallyAdjustment = Schemas['TallyAdjustmentDto'];
/** An obligation that ended, or was corrected, after the close. */
export type DutyAdjustment = Schemas['DutyAdjustmentDto'];
/** Listed for people, never applied by itself. */
export type Consequence = Schemas['ConsequenceDto'];
/** What a quota left to the next period. */
export type Carried = Schemas['CarriedDto'];
export interface ShownRestatement extends Omit<Schemas['ShownRestatementDto'], 'before' | 'after'> {
  readonly before: readonly ClauseFigures[] | null;
  readonly after: readonly ClauseFigures[] | null;
}
/** A period as closed, and as known now. */
export interface ShownPeriod extends Omit<
  Schemas['ShownPeriodDto'],
  'asClosed' | 'asKnownNow' | 'restatements'
> {
  readonly asClosed: readonly ClauseFigures[] | null;
  readonly asKnownNow: { readonly position: number; readonly clauses: readonly ClauseFigures[] };
  readonly restatements: readonly ShownRestatement[];
}
type Periods = Schemas['PeriodsDto'];

export const usePeriods = (agreementId: string): UseQueryResult<Periods> =>
  useQuery({
    queryKey: ['periods', agreementId],
    queryFn: () => api.get<Periods>(`/agreements/${agreementId}/periods`),
  });

export const usePeriod = (agreementId: string, period: string): UseQueryResult<ShownPeriod> =>
  useQuery({
    queryKey: ['periods', agreementId, period],
    queryFn: () => api.get<ShownPeriod>(`/agreements/${agreementId}/periods/${period}`),
  });
