import { ratio } from 'fuzzball';
import type { PersonDetails } from './person.js';
import { searchKey } from './text.js';

/** What of a person is compared with others. */
export interface Likeness extends Pick<
  PersonDetails,
  'firstName' | 'lastName' | 'email' | 'phone' | 'region'
> {
  readonly companyId: string | null;
  readonly companyName: string | null;
}

/** What two persons are compared by. */
export const COMPARED = ['name', 'email', 'phone', 'company', 'region'] as const;
export type Compared = (typeof COMPARED)[number];

/** How alike two are in each respect, from 0 to 1; null where one of them says nothing. */
export type Levels = Readonly<Record<Compared, number | null>>;

export interface Resemblance {
  /** From 0 to 1: an order for the eye, not a measured probability. */
  readonly score: number;
  /** What speaks for it, the strongest first. */
  readonly because: readonly Compared[];
  readonly levels: Levels;
}

/** From this score on a pair is shown; `staffetta match` prints what other scores would find. */
export const SUGGESTED_FROM = 0.6;

/** How far each respect goes towards certainty when it agrees entirely. */
const WEIGHTS: Readonly<Record<Compared, number>> = {
  name: 0.72,
  email: 0.8,
  phone: 0.7,
  company: 0.35,
  region: 0.3,
};

/** Words of one language are this much alike by chance: less says nothing. */
const CHANCE: Readonly<Record<Compared, number>> = {
  name: 0.6,
  email: 0.6,
  phone: 0,
  company: 0.7,
  region: 0.6,
};

/** What a wholly different name, address or company leaves of what else agrees: relatives share a number, colleagues a company. */
const LEFT = { name: 0.35, email: 0.8, company: 0.85 } as const;

/** Digits that two spellings of one number share, whatever stands before them. */
const PHONE_DIGITS = 8;

/** How alike two persons are, and in what. The same for both, whichever is asked first. */
export function resemblance(one: Likeness, other: Likeness): Resemblance {
  const levels = levelsOf(comparable(one), comparable(other));
  return { score: weigh(levels), because: reasonsOf(levels), levels };
}

/** A likeness made ready to be compared with many. */
export interface Comparable {
  readonly first: string | null;
  readonly last: string | null;
  readonly mailbox: string | null;
  readonly host: string;
  readonly phone: string | null;
  readonly companyId: string | null;
  readonly company: string | null;
  readonly region: string | null;
}

export const comparable = (of: Likeness): Comparable => ({
  first: searchKey(of.firstName),
  last: searchKey(of.lastName),
  mailbox: of.email === null ? null : localPart(of.email),
  host: hostPart(of.email ?? ''),
  phone: phoneTail(of.phone),
  companyId: of.companyId,
  company: searchKey(of.companyName),
  region: searchKey(of.region),
});

/** The score of `resemblance` where it is high enough to ask about; null where it is not, which is told before everything is compared. */
export function suggestedScore(one: Comparable, other: Comparable): number | null {
  const levels = boldest(one, other);
  for (const respect of FINER) {
    if (weigh(levels) < SUGGESTED_FROM) return null;
    levels[respect] = LEVEL_OF[respect](one, other);
  }
  const score = weigh(levels);
  return score < SUGGESTED_FROM ? null : score;
}

/**
 * Each respect that agrees takes its share of the doubt that the others left; a name, an address or a company that contradicts takes from all of it.
 * Where any level rises the score never falls.
 */
export function weigh(levels: Levels): number {
  let doubt = 1;
  for (const respect of COMPARED) doubt *= 1 - evidence(levels, respect);
  let score = 1 - doubt;
  for (const respect of FINER) score *= patience(levels[respect], LEFT[respect]);
  return score;
}

const evidence = (levels: Levels, respect: Compared): number =>
  WEIGHTS[respect] * beyondChance(levels[respect] ?? 0, CHANCE[respect]);

const beyondChance = (level: number, chance: number): number => Math.max(0, (level - chance) / (1 - chance));

/** Silence contradicts nothing. */
const patience = (level: number | null, left: number): number =>
  level === null ? 1 : left + (1 - left) * Math.min(1, level / 0.8);

const reasonsOf = (levels: Levels): Compared[] =>
  COMPARED.filter((respect) => evidence(levels, respect) > 0).sort(
    (one, other) => evidence(levels, other) - evidence(levels, one),
  );

const levelsOf = (one: Comparable, other: Comparable): Levels => {
  const levels = boldest(one, other);
  for (const respect of FINER) levels[respect] = LEVEL_OF[respect](one, other);
  return levels;
};

/** What is told at a glance; whatever takes longer agrees entirely where it may, and a score can only fall from there. */
const boldest = (one: Comparable, other: Comparable): Record<Compared, number | null> => ({
  name: 1,
  email: one.mailbox === null || other.mailbox === null ? null : 1,
  phone: one.phone === null || other.phone === null ? null : Number(one.phone === other.phone),
  company: 1,
  region: textLevel(one.region, other.region),
});

/** What takes longer to compare, the shortest first. */
const FINER = ['name', 'email', 'company'] as const;
const LEVEL_OF: Readonly<
  Record<(typeof FINER)[number], (one: Comparable, other: Comparable) => number | null>
> = { name: nameLevel, email: emailLevel, company: companyLevel };

const alike = (one: string, other: string): number =>
  one === other && one !== '' ? 1 : ratio(one, other, { full_process: false }) / 100;

const textLevel = (one: string | null, other: string | null): number | null =>
  one === null || other === null ? null : alike(one, other);

function companyLevel(one: Comparable, other: Comparable): number | null {
  if (one.companyId !== null && one.companyId === other.companyId) return 1;
  return textLevel(one.company, other.company);
}

/** The names as they stand or the other way round; a lone name is compared with its like, and weighs half as much. */
function nameLevel(one: Comparable, other: Comparable): number | null {
  const straight = together(textLevel(one.first, other.first), textLevel(one.last, other.last));
  // Nothing is more alike than the same.
  if (straight === 1) return 1;
  const crossed = together(textLevel(one.first, other.last), textLevel(one.last, other.first));
  if (straight === null) return crossed;
  return crossed === null ? straight : Math.max(straight, crossed);
}

/** A half that nobody can compare leaves the level where it neither speaks for them nor against. */
const UNSURE = 0.72;

function together(first: number | null, last: number | null): number | null {
  if (first !== null && last !== null) return (first + last) / 2;
  const lone = first ?? last;
  return lone === null ? null : lone * (1 + UNSURE) * 0.5;
}

/** Two addresses of one house say nothing: the part before the at-sign must be alike. */
function emailLevel(one: Comparable, other: Comparable): number | null {
  if (one.mailbox === null || other.mailbox === null) return null;
  return Math.max(0, alike(one.mailbox, other.mailbox) * 0.8 + alike(one.host, other.host) * 0.2);
}

export const localPart = (email: string): string => email.slice(0, Math.max(0, email.lastIndexOf('@')));
const hostPart = (email: string): string => email.slice(email.lastIndexOf('@') + 1);

/** The last digits of a number; null where it has fewer. */
export function phoneTail(phone: string | null): string | null {
  const digits = (phone ?? '').replace(/\D/g, '');
  return digits.length < PHONE_DIGITS ? null : digits.slice(-PHONE_DIGITS);
}
