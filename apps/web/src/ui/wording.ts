import type { AgreementVersion, Clause, Terms } from '../api/types.js';

/** Which words are meant: those of the version of a number, or what was in force up to a day (`YYYY-MM-DD`; null for today). */
export type Wording = { readonly version: number | null } | { readonly upTo: string | null };

type Worded = Pick<AgreementVersion, 'number' | 'terms' | 'effectiveOn' | 'activatedAt'>;

/**
 * The wordings to look in, the one that counts first: the named version, then what came into force, the latest first.
 * Drafts, proposals and what never came into force are no words of anybody's.
 */
export function termsInWords(versions: readonly Worded[], wording: Wording): readonly Terms[] {
  const upTo = 'upTo' in wording ? wording.upTo : null;
  const held = versions
    .filter(({ activatedAt, effectiveOn }) => activatedAt !== null && effectiveOn !== null)
    .filter(({ effectiveOn }) => upTo === null || (effectiveOn ?? '') <= upTo)
    .sort((one, other) => other.number - one.number);
  const named = 'version' in wording ? versions.filter(({ number }) => number === wording.version) : [];
  return [...named, ...held].map(({ terms }) => terms);
}

/** A promise as it was last worded. */
export const clauseIn = (worded: readonly Terms[], key: string): Clause | undefined =>
  worded.flatMap(({ clauses }) => clauses).find((clause) => clause.key === key);
