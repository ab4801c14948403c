import type { EpochMs } from '#kernel';
import { MINUTE_MS } from '#kernel';

/** A touch as far as visits go by it. */
export interface VisitedTouch {
  readonly id: string;
  readonly personId: string;
  readonly leadId: string | null;
  readonly at: EpochMs;
  readonly channel: string;
  readonly campaignId: string | null;
  /** Something that stands for itself, such as a call; no part of a visit. */
  readonly action: string | null;
  readonly kind: 'online' | 'offline';
}

/** Touches that are one visit, first to last. */
export interface Visit<T extends VisitedTouch> {
  readonly first: T;
  readonly last: T;
  readonly touches: number;
}

/** After so long without a touch the next one begins another visit. */
const VISIT_GAP_MS = 30 * MINUTE_MS;

/**
 * Online touches of one person, channel, campaign and lead, none more than half an hour after the one before, are one visit; everything
 * else stands alone. The touches by time; the visits by their first touch.
 */
export function visitsOf<T extends VisitedTouch>(touches: readonly T[]): Visit<T>[] {
  const visits: Visit<T>[] = [];
  const open = new Map<string, number>();
  for (const touch of touches) {
    const key = keyOf(touch);
    const place = open.get(key) ?? -1;
    const visit = visits[place];
    if (visit && isVisited(touch) && touch.at - visit.last.at <= VISIT_GAP_MS) {
      visits[place] = { ...visit, last: touch, touches: visit.touches + 1 };
      continue;
    }
    visits.push({ first: touch, last: touch, touches: 1 });
    if (isVisited(touch)) open.set(key, visits.length - 1);
  }
  return visits;
}

const isVisited = ({ kind, action }: VisitedTouch): boolean => kind === 'online' && action === null;

const keyOf = ({ personId, leadId, channel, campaignId }: VisitedTouch): string =>
  [personId, leadId, channel, campaignId].join(' ');
