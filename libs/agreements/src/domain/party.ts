import { TEAM_KINDS } from '#contracts';
import type { TeamKind } from '#contracts';
import type { AgreementTerms } from '#sla';

/** The sides that owe or are owed something: each of them has to sign. */
export function partiesOf(terms: AgreementTerms): readonly TeamKind[] {
  const named = new Set(terms.clauses.flatMap(({ owedBy, owedTo }) => [owedBy, owedTo]));
  return TEAM_KINDS.filter((kind) => named.has(kind));
}

interface Signable {
  readonly terms: AgreementTerms;
  /** Sides that sign though they are no party. */
  readonly cosigners: readonly string[];
}

/** Everybody whose signature it takes. */
export function signatoriesOf({ terms, cosigners }: Signable): readonly TeamKind[] {
  const parties = partiesOf(terms);
  return TEAM_KINDS.filter((kind) => parties.includes(kind) || cosigners.includes(kind));
}

/** True once every signatory is among those who signed. */
export const isSignedByAll = (version: Signable, signed: readonly string[]): boolean =>
  signatoriesOf(version).every((side) => signed.includes(side));
