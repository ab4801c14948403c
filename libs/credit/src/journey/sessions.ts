import { MINUTE_MS } from '#kernel';
import type { CreditTouch } from './touch.js';

/** A pause after which a touch of the same person on the same channel is a visit of its own. */
export const DEFAULT_SESSION_GAP_MS = 30 * MINUTE_MS;

/**
 * Touches in order of time of which each session left only its first one per channel and campaign.
 * A session is what its touches name; where they name none, touches of one person that follow each other within the gap.
 * Two channels of one session stay two touches, and so do two persons at one time.
 */
export function firstOfSessions(touches: readonly CreditTouch[], gapMs: number): CreditTouch[] {
  const seen = new Set<string>();
  const latest = new Map<string, number>();
  return touches.filter((touch) => {
    const visitor = JSON.stringify([touch.person, touch.channel, touch.campaign]);
    if (touch.session !== null) {
      const visit = JSON.stringify([visitor, touch.session]);
      const isFirst = !seen.has(visit);
      seen.add(visit);
      return isFirst;
    }
    const before = latest.get(visitor);
    latest.set(visitor, touch.at);
    return before === undefined || touch.at - before > gapMs;
  });
}
