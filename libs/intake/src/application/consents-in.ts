import type { SaidConsent } from '#privacy';
import type { Submission } from '../domain/submission.js';
import type { Who } from './submission-parts.js';

interface Taken {
  readonly source: string;
  readonly who: readonly Who[];
  readonly captured: readonly { readonly leadId: string }[];
  /** When a hit happened that does not say so. */
  readonly at: Date;
}

/** What the people of these hits agreed to with them; what nobody can be found for was agreed to by nobody. */
export const consentsIn = (
  submissions: readonly Submission[],
  { source, who, captured, at }: Taken,
): SaidConsent[] =>
  submissions.flatMap(({ consent, occurredAt = at }, index) => {
    const personId = who[index]?.personId;
    if (!consent || !personId) return [];
    const { purpose, basis, text: wording = null } = consent;
    const leadId = captured[index]?.leadId ?? null;
    const said = instantOf(consent.at);
    // What tells no instant of its own is the source's word, not the person's.
    const isAssumed = said === undefined;
    return [{ personId, purpose, basis, source, leadId, wording, occurredAt: said ?? occurredAt, isAssumed }];
  });

function instantOf(text: string | undefined): Date | undefined {
  const instant = new Date(text ?? Number.NaN);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}
