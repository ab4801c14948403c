import { wilson } from '#statistics';

/** A share with its 95 % interval (Wilson); null of nothing. */
export interface Rate {
  readonly hits: number;
  readonly total: number;
  readonly rate: number | null;
  readonly low: number;
  readonly high: number;
}

export const rateOf = (hits: number, total: number): Rate => ({
  ...{ hits, total, rate: total === 0 ? null : hits / total },
  ...wilson({ hits, total }),
});

/** One count to another that is no part of it: may exceed 1, says nothing of quality then, and has no interval. */
export interface PeriodRate {
  readonly entered: number;
  readonly converted: number;
  readonly rate: number | null;
  /** False where more went on than came in: the rate is not applicable as quality. */
  readonly isQuality: boolean;
}

export const periodRateOf = (entered: number, converted: number): PeriodRate => ({
  ...{ entered, converted, rate: entered === 0 ? null : converted / entered },
  isQuality: entered > 0 && converted <= entered,
});
