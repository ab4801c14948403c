import { Money } from '#kernel';
import type { ForeignValue, StageValue } from '../domain/report.js';
import type { FunnelStage } from '../domain/stages.js';

/** What deals are worth, in minor units as digits. */
export interface ValueRecord {
  readonly stage: FunnelStage;
  readonly currency: string;
  readonly wonDeals: number;
  readonly wonMinor: string;
  readonly openDeals: number;
  readonly openMinor: string;
}

const decimal = (minor: string | bigint, currency: string): string =>
  Money.of(BigInt(minor), currency).toDecimal();

/** What deals of a stage are worth in the currency of reports; open ones also by the rate of winning. */
export function shownValue(
  values: readonly ValueRecord[],
  stage: FunnelStage,
  currency: string,
  winRate: number | null,
): StageValue {
  const found = values.find((each) => each.stage === stage && each.currency === currency);
  const { wonDeals, wonMinor, openDeals, openMinor } = found ?? NOTHING;
  const weighted = winRate === null ? null : BigInt(Math.round(Number(openMinor) * winRate));
  return {
    ...{ wonDeals, wonAmount: decimal(wonMinor, currency), openDeals },
    openAmount: decimal(openMinor, currency),
    weightedAmount: weighted === null ? null : decimal(weighted, currency),
  };
}

const NOTHING = { wonDeals: 0, wonMinor: '0', openDeals: 0, openMinor: '0' };

/** Deals in other currencies, told apart and never zero. */
export const foreignValues = (values: readonly ValueRecord[], currency: string): ForeignValue[] =>
  values
    .filter((each) => each.currency !== currency)
    .map(({ wonMinor, openMinor, ...each }) => ({
      ...each,
      wonAmount: decimal(wonMinor, each.currency),
      openAmount: decimal(openMinor, each.currency),
    }));
