import type { Point } from './point.js';

type Hands = Pick<Point, 'department' | 'teamId' | 'memberId'>;

const differ = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one !== other;

/**
 * Whether work goes from one to another: to another department, another team or another member. Whoever takes up what lies with their
 * own team takes it from nobody.
 */
export const isHandedOn = (from: Hands, to: Hands): boolean =>
  from.department !== to.department || differ(from.teamId, to.teamId) || differ(from.memberId, to.memberId);
