import { DAY_MS } from '#kernel';
import type { Dice } from './dice.js';
import { SOURCES } from './sources.js';
import type { Source } from './sources.js';

/** Interest that somebody showed before they said who they are. */
export interface EarlierTouch {
  readonly source: Source;
  /** How long before the capture, in milliseconds. */
  readonly beforeMs: number;
}

/** How many there were; most people look around before they ask. */
const HOW_MANY = { none: 0.35, one: 0.3, two: 0.2, three: 0.1, four: 0.05 };
const COUNTS: Readonly<Record<keyof typeof HOW_MANY, number>> = {
  none: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
};

/** What is met before one asks: what goes out to many people more often than what is for those who are already sure. */
const REACH: Readonly<Partial<Record<Source['channel'], number>>> = {
  ...{ 'paid-social': 3, content: 3, 'paid-search': 2, email: 2, event: 1, website: 2 },
  ...{ 'digital-catalogue': 1, partner: 0.5, referral: 0.5, 'customer-care': 0.3 },
};

/** Where a person was met before, earliest first. */
export function planTouches(dice: Dice): readonly EarlierTouch[] {
  const count = COUNTS[dice.outcome(HOW_MANY)];
  const touches = Array.from({ length: count }, () => ({
    source: dice.weighted(SOURCES, ({ channel }) => REACH[channel] ?? 1),
    beforeMs: Math.round(dice.between(DAY_MS / 4, 45 * DAY_MS)),
  }));
  return touches.toSorted((a, b) => b.beforeMs - a.beforeMs);
}
