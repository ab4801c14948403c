import type { EpochMs } from '#kernel';
import type { Walk } from './point.js';
import { secondOf } from './stays.js';

/** When the entries of a walk begin; a walk has at least one point. */
export const begunAt = ({ points }: Walk): EpochMs => points[0]!.at;

/** A walk from the first touch of its person on. Whoever is first touched by what makes them a lead was nothing before. */
export function fromFirstTouch(walk: Walk, touchedAt: EpochMs | undefined): Walk {
  if (touchedAt === undefined || secondOf(touchedAt) >= secondOf(begunAt(walk))) return walk;
  const hands = { department: 'marketing', teamId: null, memberId: null } as const;
  const first = { at: touchedAt, step: 'first_touch', ...hands, isUndated: false } as const;
  return { ...walk, points: [first, ...walk.points] };
}
