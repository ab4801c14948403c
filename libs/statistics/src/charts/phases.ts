import { AppError } from '#kernel';

/** A stretch of points under one process; limits never reach across. */
export interface Phase<Point> {
  readonly from: number;
  readonly points: readonly Point[];
}

/**
 * Cuts points at the indices where somebody said “the process changed”. Limits are computed anew there and nowhere else:
 * recomputing them silently would hide the very change a chart is kept for.
 * Throws `statistics/phase-start` for an index that is no point's, or not above the one before.
 */
export function phasesOf<Point>(
  points: readonly Point[],
  changedAt: readonly number[],
): readonly Phase<Point>[] {
  changedAt.forEach((start, place) => {
    const before = changedAt[place - 1] ?? 0;
    if (Number.isInteger(start) && start > before && start < points.length) return;
    throw new AppError(
      'invalid',
      'statistics/phase-start',
      `A process cannot change at point ${start}; give ascending indices above 0 and below ${points.length}.`,
    );
  });
  const starts = [0, ...changedAt];
  return starts.map((from, place) => ({ from, points: points.slice(from, starts[place + 1]) }));
}
