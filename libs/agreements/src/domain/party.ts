import { TEAM_KINDS } from '#contracts';
import type { TeamKind } from '#contracts';
import type { AgreementTerms } from '#sla';

/** Sides that have a right of their own to sign; see the actions `agreement.sign.<side>`. */
export const SIGNING_SIDES = ['marketing', 'sales', 'leadership'] as const;
export type SigningSide = (typeof SIGNING_SIDES)[number];

/** The sides that owe or are owed something: each of them has to sign. */
export function partiesOf(terms: AgreementTerms): readonly TeamKind[] {
  const named = new Set(terms.clauses.flatMap(({ owedBy, owedTo }) => [owedBy, owedTo]));
  return TEAM_KINDS.filter((kind) => named.has(kind));
}

/** Parties nobody has the right to sign for. */
export const unsignable = (terms: AgreementTerms): readonly TeamKind[] =>
  partiesOf(terms).filter((party) => !(SIGNING_SIDES as readonly string[]).includes(party));

/** True once every party is among those who signed. */
export const isSignedByAll = (terms: AgreementTerms, signed: readonly string[]): boolean =>
  partiesOf(terms).every((party) => signed.includes(party));
