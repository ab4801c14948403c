import type { ScoreModel } from '#scoring';

type Thresholds = ScoreModel['thresholds'];

interface Points {
  readonly fit: number;
  readonly engagement: number;
}

/** What a lead lacks until it is ready, by axis; 0 where its threshold is reached. Told in full points, rounded up: a hair’s breadth is one. */
export const lackingOf = (thresholds: Thresholds, { fit, engagement }: Points): Points => ({
  fit: Math.max(0, Math.ceil(thresholds.fit - fit)),
  engagement: Math.max(0, Math.ceil(thresholds.engagement - engagement)),
});

/** How full the bar of an axis is, 0 to 1; a threshold of nothing is always reached. */
export const reachedOf = (threshold: number, points: number): number =>
  threshold <= 0 ? 1 : Math.min(1, points / threshold);
