import type { Tone } from '../../ui/signal.js';
import type { Registration, RegistrationState } from './partner-types.js';

const DAY_MS = 86_400_000;
/** Protection that ends within so many days is said in a warning colour. */
const SOON_DAYS = 14;

export const TONES: Readonly<Record<RegistrationState, Tone>> = {
  submitted: 'busy',
  approved: 'good',
  refused: 'bad',
  withdrawn: 'off',
  expired: 'off',
  won: 'good',
  lost: 'off',
};

/** How the protection of a deal stands: `soon` while little of it is left; null where there is none. */
export function protectionOf(
  { state, protectedUntil }: Pick<Registration, 'state' | 'protectedUntil'>,
  now: number,
): { readonly until: string; readonly daysLeft: number; readonly isSoon: boolean } | null {
  if (state !== 'approved' || protectedUntil === null) return null;
  const daysLeft = Math.max(0, Math.ceil((Date.parse(protectedUntil) - now) / DAY_MS));
  return { until: protectedUntil, daysLeft, isSoon: daysLeft <= SOON_DAYS };
}

/** What still lives before what is over: to be decided, then protected (the next to end first), then the rest, the latest first. */
export function livingFirst(one: Registration, other: Registration): number {
  const rank = RANK[one.state] - RANK[other.state];
  if (rank !== 0) return rank;
  if (one.state === 'approved') return ends(one) - ends(other) || one.id.localeCompare(other.id);
  return Date.parse(other.submittedAt) - Date.parse(one.submittedAt) || one.id.localeCompare(other.id);
}

const RANK: Readonly<Record<RegistrationState, number>> = {
  submitted: 0,
  approved: 1,
  won: 2,
  refused: 2,
  expired: 2,
  lost: 2,
  withdrawn: 2,
};

/** A deal without an end is protected longer than any with one. */
const ends = ({ protectedUntil }: Registration): number =>
  protectedUntil === null ? Number.MAX_SAFE_INTEGER : Date.parse(protectedUntil);

/** The person who is named, else the company alone. */
export function customerOf({ person, company }: Pick<Registration, 'person' | 'company'>): {
  readonly name: string;
  readonly company: string | null;
} {
  return person.name === null
    ? { name: company.name, company: null }
    : { name: person.name, company: company.name };
}
