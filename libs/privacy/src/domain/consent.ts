/** What makes it lawful to hold or use something (GDPR, article 6). */
export const LAWFUL_BASES = [
  ...(['consent', 'contract', 'legal_obligation'] as const),
  ...(['vital_interests', 'public_task', 'legitimate_interests'] as const),
] as const;
export type LawfulBasis = (typeof LAWFUL_BASES)[number];

export const CONSENT_STATES = ['given', 'withdrawn'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/** Whoever withdraws this is not to be contacted at all, whatever else they agreed to. */
export const ALL_CONTACT = 'contact';

/** Longest name of a purpose, and longest wording kept (characters). */
export const PURPOSE_LENGTH = 200;
export const WORDING_LENGTH = 10_000;

/** One fact of the history of a person and a purpose; it never changes. */
export interface Consent {
  readonly id: string;
  readonly purpose: string;
  readonly basis: LawfulBasis;
  readonly state: ConsentState;
  /** When the person said so. */
  readonly occurredAt: Date;
  /** When it was written down here. */
  readonly recordedAt: Date;
  /** Where they said so: a connector or form, `preferences` (the public page), `member`. */
  readonly source: string;
  /** The lead that came with it. */
  readonly leadId: string | null;
  /** What they were shown. */
  readonly wording: string | null;
  readonly wordingVersion: string | null;
  /** The page on which they said so, without its query. */
  readonly page: string | null;
  /** The member who wrote it down. */
  readonly recordedBy: string | null;
}

/** What of a fact decides how things stand. */
export type Word = Pick<Consent, 'purpose' | 'state' | 'occurredAt'>;

/** How each purpose stands now: the latest word counts, of two at one instant the withdrawal. By purpose. */
export function currentConsents<C extends Word>(history: readonly C[]): C[] {
  const latest = new Map<string, C>();
  for (const each of history) {
    const before = latest.get(each.purpose);
    if (!before || isLater(each, before)) latest.set(each.purpose, each);
  }
  return [...latest.values()].sort((one, other) => (one.purpose < other.purpose ? -1 : 1));
}

type Said = Pick<Consent, 'state' | 'occurredAt'>;

const isLater = (one: Said, other: Said): boolean => {
  const apart = one.occurredAt.getTime() - other.occurredAt.getTime();
  return apart === 0 ? one.state === 'withdrawn' : apart > 0;
};

/**
 * Whether the person may be written to. Not when they withdrew all contact, and not when they took something back and nothing they gave
 * is left. Whoever never said anything may be answered.
 */
export function mayBeWrittenTo(history: readonly Word[]): boolean {
  const current = currentConsents(history);
  if (current.some(({ purpose, state }) => purpose === ALL_CONTACT && state === 'withdrawn')) return false;
  return current.length === 0 || current.some(({ state }) => state === 'given');
}

/**
 * Whether what a source takes for granted, and nobody said, may be written down of a purpose: never against a withdrawal that stands,
 * and never of all contact.
 */
export function mayBeAssumed(history: readonly Word[], purpose: string): boolean {
  if (purpose === ALL_CONTACT || !mayBeWrittenTo(history)) return false;
  return currentConsents(history).every((each) => each.purpose !== purpose || each.state === 'given');
}

/** When a withdrawal counts that is said now: after every word on its purpose, even one that a wrong clock dated ahead. */
export const withdrawnAt = (history: readonly Word[], purpose: string, now: Date): Date =>
  new Date(
    history.reduce(
      (at, each) => (each.purpose === purpose ? Math.max(at, each.occurredAt.getTime() + 1) : at),
      now.getTime(),
    ),
  );

const SPELLINGS: ReadonlyMap<string, LawfulBasis> = new Map([
  ...LAWFUL_BASES.map((basis): [string, LawfulBasis] => [basis, basis]),
  ['legitimate_interest', 'legitimate_interests'],
  ['legal', 'legal_obligation'],
  ['opt_in', 'consent'],
]);

/** The basis that sources spell in their own ways; what nobody knows rests on what the person said. */
export const basisOf = (text: string): LawfulBasis =>
  SPELLINGS.get(
    text
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  ) ?? 'consent';
