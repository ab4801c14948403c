import { rankingScore } from '#statistics';
import { learnEncoding, levelsIn } from './encode.js';
import type { ClosedLead, Feature } from './features.js';

/** A level that fewer leads have is pooled with the other rare ones: so many, or this share of all if that is more. */
const RARE = { below: 25, share: 0.01 } as const;

/** How many leads a level takes to count for itself, of so many. */
export const rareBelow = (leads: number): number => Math.max(RARE.below, leads * RARE.share);

/**
 * How well one feature alone tells leads apart (AUC, 0.5 is chance), each lead ranked by the share of its level that was won; levels
 * are those a model would see, what is unknown being one of them. Null where all leads ended alike.
 */
export function rankingAlone(
  leads: readonly Pick<ClosedLead, 'features' | 'isWon'>[],
  feature: Feature,
): number | null {
  const rows = leads.map(({ features }) => features);
  const levelIn = levelsIn(learnEncoding(rows, [feature], rareBelow(leads.length)));
  const levels = rows.map((row) => levelIn(row, feature.name));
  const counts = new Map<string, { all: number; won: number }>();
  leads.forEach(({ isWon }, index) => {
    const { all, won } = counts.get(levels[index]!) ?? { all: 0, won: 0 };
    counts.set(levels[index]!, { all: all + 1, won: won + Number(isWon) });
  });
  const shareOf = (level: string): number => {
    const { won, all } = counts.get(level)!;
    return won / all;
  };
  return rankingScore(leads.map(({ isWon }, index) => ({ told: shareOf(levels[index]!), happened: isWon })));
}
