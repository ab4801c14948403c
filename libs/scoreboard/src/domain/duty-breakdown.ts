import { dutyStanding, OBLIGATION_STATES } from '#sla';
import type { DutyClause } from '#sla';
import { countItems } from './clause-figures.js';
import { correctedCounts } from './correction.js';
import { groupBy } from './group-by.js';

/** What a duty is told apart by. */
export const BREAKDOWNS = ['tier', 'team', 'source'] as const;
export type BreakdownBy = (typeof BREAKDOWNS)[number];

/** A sum of a duty over its period, for one tier, one team or one source. */
export interface DutyPart {
  readonly by: BreakdownBy;
  /** Key of the tier, id of the team, or the channel. */
  readonly key: string;
  readonly measure: string;
  readonly item: string;
  readonly amount: number;
}

/** How a part of the leads was served; rates are null while none of them is decided. */
export interface DutyLine extends Pick<DutyPart, 'by' | 'key'> {
  readonly met: number;
  readonly breached: number;
  readonly excused: number;
  readonly rate: number | null;
  readonly correctedRate: number | null;
}

/**
 * A duty by tier, by team and by source, in this order, the most promises first.
 * A way of telling apart that has one line only says nothing and is left out; so is a line nothing was decided of.
 */
export function dutyBreakdown(parts: readonly DutyPart[], { objective }: DutyClause): DutyLine[] {
  return BREAKDOWNS.flatMap((by) => {
    const groups = groupBy(
      parts.filter((part) => part.by === by),
      ({ key }) => key,
    );
    const lines = [...groups].map(([key, sums]) => ({ by, key, ...lineOf(sums, objective) })).filter(isTold);
    return lines.length < 2
      ? []
      : lines.sort((one, other) => sizeOf(other) - sizeOf(one) || (one.key < other.key ? -1 : 1));
  });
}

function lineOf(sums: readonly DutyPart[], objective: number): Omit<DutyLine, 'by' | 'key'> {
  const counts = countItems(sums, 'obligation', OBLIGATION_STATES);
  const corrections = sums.filter(({ measure }) => measure === 'obligation.corrected');
  const { met, breached, excused, contractRate, correctedRate } = dutyStanding({
    ...{ counts, objective, corrected: correctedCounts(counts, corrections) },
  });
  return { met, breached, excused, rate: contractRate, correctedRate };
}

const sizeOf = ({ met, breached, excused }: DutyLine): number => met + breached + excused;
const isTold = (line: DutyLine): boolean => sizeOf(line) > 0;
