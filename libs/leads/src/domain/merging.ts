import type { Stage } from '#contracts';
import { STAGES } from '#contracts';

export interface OpenLead {
  readonly id: string;
  readonly leadType: string;
  readonly stage: string;
  readonly capturedAt: Date;
}

/** Two open leads of one person for the same thing: one goes on, the other ends in it. */
export interface LeadPair<L extends OpenLead> {
  readonly survivor: L;
  readonly loser: L;
}

/**
 * The open leads that two records of one person have for the same thing, with which one goes on: the one at the furthest stage, of
 * equals the oldest, of those the one with the smaller id (ruling 19).
 */
export const pairsOf = <L extends OpenLead>(ones: readonly L[], others: readonly L[]): LeadPair<L>[] =>
  ones.flatMap((one) => {
    const other = others.find(({ leadType }) => leadType === one.leadType);
    if (!other) return [];
    const isFirst = goesBefore(one, other);
    return [{ survivor: isFirst ? one : other, loser: isFirst ? other : one }];
  });

const placeOf = ({ stage }: OpenLead): number => (STAGES as readonly Stage[]).indexOf(stage as Stage);

function goesBefore(one: OpenLead, other: OpenLead): boolean {
  const byStage = placeOf(other) - placeOf(one);
  const byAge = one.capturedAt.getTime() - other.capturedAt.getTime();
  return (byStage || byAge || (one.id < other.id ? -1 : 1)) < 0;
}
