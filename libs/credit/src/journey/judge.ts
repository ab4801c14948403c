import { DAY_MS } from '#kernel';
import type { JourneyWindow } from './prepare.js';
import { DEFAULT_SESSION_GAP_MS, firstOfSessions } from './sessions.js';
import { partyOf } from './touch.js';
import type { Conversion, CreditTouch } from './touch.js';

/** Why a touch counts for a conversion (`counts`) or does not. */
export type TouchVerdict = 'counts' | 'other-party' | 'after-end' | 'same-visit' | 'before-window';

/**
 * What becomes of each touch, by its id: those that count are those `prepareJourney` prepares, and every other one has exactly one reason.
 * The rest of a visit that began before the window is of that visit, not out of the window by itself.
 */
export function judgeTouches(
  conversion: Conversion,
  touches: readonly CreditTouch[],
  { asOf, lookbackDays, sessionGapMs = DEFAULT_SESSION_GAP_MS }: JourneyWindow,
): ReadonlyMap<string, TouchVerdict> {
  const until = conversion.at !== null && conversion.at <= asOf ? conversion.at : asOf;
  const from = lookbackDays === null ? -Infinity : until - lookbackDays * DAY_MS;
  const party = partyOf(conversion);
  const ours = touches.filter((touch) => partyOf(touch) === party);
  const earlier = ours
    .filter(({ at }) => at <= until)
    .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  const visits = new Set(firstOfSessions(earlier, sessionGapMs).map(({ id }) => id));
  const verdictOf = (touch: CreditTouch): TouchVerdict => {
    if (partyOf(touch) !== party) return 'other-party';
    if (touch.at > until) return 'after-end';
    if (!visits.has(touch.id)) return 'same-visit';
    return touch.at < from ? 'before-window' : 'counts';
  };
  return new Map(touches.map((touch) => [touch.id, verdictOf(touch)]));
}
