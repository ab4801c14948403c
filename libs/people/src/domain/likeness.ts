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
  const levels = levelsOf(one, other);
  return { score: weigh(levels), because: reasonsOf(levels), levels };
}

/**
 * Each respect that agrees takes its share of the doubt that the others left; a name, an address or a company that contradicts takes from all of it.
 * Where any level rises the score never falls.
 */
export function weigh(levels: Levels): number {
  const doubt = COMPARED.reduce((left, respect) => left * (1 - evidence(levels, respect)), 1);
  const contradicted = (['name', 'email', 'company'] as const).map((each) =>
    patience(levels[each], LEFT[each]),
  );
  return contradicted.reduce((score, each) => score * each, 1 - doubt);
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

const levelsOf = (one: Likeness, other: Likeness): Levels => ({
  name: nameLevel(one, other),
  email: emailLevel(one.email, other.email),
  phone: phoneLevel(one.phone, other.phone),
  company:
    one.companyId !== null && one.companyId === other.companyId
      ? 1
      : textLevel(searchKey(one.companyName), searchKey(other.companyName)),
  region: textLevel(searchKey(one.region), searchKey(other.region)),
});

const alike = (one: string, other: string): number => ratio(one, other, { full_process: false }) / 100;

const textLevel = (one: string | null, other: string | null): number | null =>
  one === null || other === null ? null : alike(one, other);

type Named = Pick<Likeness, 'firstName' | 'lastName'>;

/** The names as they stand or the other way round; a lone name is compared with its like, and weighs half as much. */
function nameLevel(one: Named, other: Named): number | null {
  const [firstA, lastA] = [searchKey(one.firstName), searchKey(one.lastName)];
  const [firstB, lastB] = [searchKey(other.firstName), searchKey(other.lastName)];
  const straight = together(textLevel(firstA, firstB), textLevel(lastA, lastB));
  const crossed = together(textLevel(firstA, lastB), textLevel(lastA, firstB));
  if (straight === null) return crossed;
  return crossed === null ? straight : Math.max(straight, crossed);
}

/** A half that nobody can compare leaves the level where it neither speaks for them nor against. */
const UNSURE = 0.72;

function together(first: number | null, last: number | null): number | null {
  const halves = [first, last].filter((level) => level !== null);
  const [lone] = halves;
  if (lone === undefined) return null;
  return halves.length === 2 ? (first! + last!) / 2 : lone * (1 + UNSURE) * 0.5;
}

/** Two addresses of one house say nothing: the part before the at-sign must be alike. */
function emailLevel(one: string | null, other: string | null): number | null {
  if (one === null || other === null) return null;
  const [localA, localB] = [localPart(one), localPart(other)];
  return Math.max(0, alike(localA, localB) * 0.8 + alike(hostPart(one), hostPart(other)) * 0.2);
}

export const localPart = (email: string): string => email.slice(0, Math.max(0, email.lastIndexOf('@')));
const hostPart = (email: string): string => email.slice(email.lastIndexOf('@') + 1);

function phoneLevel(one: string | null, other: string | null): number | null {
  const [tailA, tailB] = [phoneTail(one), phoneTail(other)];
  return tailA === null || tailB === null ? null : Number(tailA === tailB);
}

/** The last digits of a number; null where it has fewer. */
export function phoneTail(phone: string | null): string | null {
  const digits = (phone ?? '').replace(/\D/g, '');
  return digits.length < PHONE_DIGITS ? null : digits.slice(-PHONE_DIGITS);
}
