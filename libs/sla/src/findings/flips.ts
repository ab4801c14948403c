import { DAY_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { leadsOf } from './finding.js';
import type { Finding } from './finding.js';

/** A stage that was left for another. */
export interface StageChange {
  readonly leadId: string;
  readonly at: EpochMs;
  readonly from: string | null;
  readonly to: string;
  /** Who did it; null for the product itself. */
  readonly by: string | null;
}

/** There and back within so long; so many of them by one person. */
export const FLIP_RULE = { within: DAY_MS, least: 3 } as const;

/** Stages entered and left again: a clock answered, a credit earned, and the lead where it was. */
export function flipFindings(changes: readonly StageChange[]): readonly Finding[] {
  const flips = [...changes]
    .sort((one, other) =>
      one.leadId < other.leadId ? -1 : one.leadId > other.leadId ? 1 : one.at - other.at,
    )
    .flatMap((change, index, ordered) => {
      const before = ordered[index - 1];
      const isBack =
        before?.leadId === change.leadId &&
        before.from === change.to &&
        before.to === change.from &&
        change.at - before.at <= FLIP_RULE.within;
      return isBack && change.by !== null ? [{ ...change, by: change.by }] : [];
    });
  return [...new Set(flips.map(({ by }) => by))].flatMap((about) => {
    const own = flips.filter(({ by }) => by === about);
    if (own.length < FLIP_RULE.least) return [];
    return [
      {
        code: 'stages-there-and-back',
        severity: own.length >= FLIP_RULE.least * 3 ? 'serious' : 'warning',
        numbers: { flips: own.length, leads: new Set(own.map(({ leadId }) => leadId)).size },
        ...{ about, leadIds: leadsOf(own), otherwise: ['slips-put-right', 'import-corrected'] },
      },
    ];
  });
}
