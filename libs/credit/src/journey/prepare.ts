import { DAY_MS, groupBy } from '#kernel';
import type { EpochMs } from '#kernel';
import { assertNotNegative } from '../checks.js';
import type { Journey } from '../rules/weigh.js';
import { DEFAULT_SESSION_GAP_MS, firstOfSessions } from './sessions.js';
import { partyOf } from './touch.js';
import type { Conversion, CreditTouch } from './touch.js';

/** `won` is credited, `pending` would be if it were won now. Without a touch in the window either is `untouched` as well. */
export type CreditState = 'won' | 'pending';

export interface JourneyWindow {
  /** Touches older than so many days before the conversion are not credited; one at exactly that age is. Null: all are. */
  readonly lookbackDays: number | null;
  /** See `firstOfSessions`; 30 minutes when left out. */
  readonly sessionGapMs?: number;
  /** Instant as of which open deals are looked at; a deal won later is still open. */
  readonly asOf: EpochMs;
}

/** A conversion with the touches that are credited for it, first to last. */
export interface PreparedJourney extends Journey {
  readonly conversion: Conversion;
  readonly state: CreditState;
  readonly touches: readonly CreditTouch[];
}

/**
 * The touches of a conversion that count: of its account’s contacts or its own person, not after it, not before the window, and of
 * each session the first. Touches of one instant keep the order of their ids, so that the same touches give the same credit.
 */
export function prepareJourney(
  conversion: Conversion,
  touches: readonly CreditTouch[],
  window: JourneyWindow,
): PreparedJourney {
  const { asOf, lookbackDays, sessionGapMs = DEFAULT_SESSION_GAP_MS } = window;
  assertNotNegative(lookbackDays ?? 0, 'lookback');
  assertNotNegative(sessionGapMs, 'gap between sessions');
  const isWon = conversion.at !== null && conversion.at <= asOf;
  const until = isWon ? conversion.at : asOf;
  const from = lookbackDays === null ? -Infinity : until - lookbackDays * DAY_MS;
  const party = partyOf(conversion);
  const earlier = touches.filter((touch) => touch.at <= until && partyOf(touch) === party).sort(byTime);
  // Sessions first: the rest of a visit that began before the window is not a visit of its own.
  const counted = firstOfSessions(earlier, sessionGapMs).filter(({ at }) => at >= from);
  return journeyOf(conversion, isWon ? 'won' : 'pending', counted, until);
}

/** Journeys of many conversions; each takes the touches of its own account or person. */
export function prepareJourneys(
  conversions: readonly Conversion[],
  touches: readonly CreditTouch[],
  window: JourneyWindow,
): PreparedJourney[] {
  const byParty = groupBy(touches, partyOf);
  return conversions.map((conversion) =>
    prepareJourney(conversion, byParty.get(partyOf(conversion)) ?? [], window),
  );
}

const byTime = (one: CreditTouch, other: CreditTouch): number =>
  one.at - other.at || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

function journeyOf(
  conversion: Conversion,
  state: CreditState,
  touches: readonly CreditTouch[],
  until: EpochMs,
): PreparedJourney {
  return {
    ...{ conversion, state, touches, length: touches.length },
    lead: touchAt(touches, conversion.leadAt),
    opportunity: touchAt(touches, conversion.opportunityAt),
    channelAt: (index) => touches[index]!.channel,
    typeAt: (index) => touches[index]!.type,
    ageAt: (index) => until - touches[index]!.at,
  };
}

/** The last touch up to the milestone is the one that brought it. */
function touchAt(touches: readonly CreditTouch[], milestone: EpochMs | null): number | null {
  if (milestone === null) return null;
  const index = touches.findLastIndex(({ at }) => at <= milestone);
  return index < 0 ? null : index;
}
