import type { Caller } from '#contracts';
import { assertMay } from '#identity';

const OF_COSTS: readonly string[] = ['spend', 'currency-rates'];

/** What routes declare of `assertMayBring`. */
export const OF_COSTS_ALSO = {
  right: 'spend.write',
  when: 'the file is of costs or of what foreign money was worth',
} as const;

/** Costs are money: files of them, and of what foreign money was worth, are for whoever records costs. @throws AppError `access/forbidden` */
export function assertMayBring(caller: Caller, kind: string): void {
  if (OF_COSTS.includes(kind)) assertMay(caller, 'spend.write');
}
