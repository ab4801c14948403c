import { MINUTE_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { leadsOf } from './finding.js';
import type { Finding } from './finding.js';

/** A hand-over somebody took, and whether they then did what was promised. */
export interface AcceptedLead {
  readonly leadId: string;
  readonly byMemberId: string;
  readonly at: EpochMs;
  /** False once the contact target passed without an attempt; null while it runs, or where none is promised. */
  readonly isTouched: boolean | null;
}

/** So many taken within so long are taken in bulk; of those decided, at least `share` must be untouched. */
export const BULK_RULE = { within: 10 * MINUTE_MS, least: 5, share: 0.5 } as const;

/** Leads taken by the dozen to stop the clock of acceptance, and then not called. */
export function acceptanceFindings(accepted: readonly AcceptedLead[]): readonly Finding[] {
  const members = [...new Set(accepted.map(({ byMemberId }) => byMemberId))];
  return members.flatMap((about) => {
    const own = accepted.filter(({ byMemberId }) => byMemberId === about);
    const bulk = inBulk(own).filter(({ isTouched }) => isTouched !== null);
    const untouched = bulk.filter(({ isTouched }) => isTouched === false);
    const share = untouched.length / bulk.length;
    if (bulk.length < BULK_RULE.least || share < BULK_RULE.share) return [];
    return [
      {
        code: 'accepted-without-touch',
        severity: share >= 0.8 ? 'serious' : 'warning',
        numbers: { inBulk: bulk.length, untouched: untouched.length, share, accepted: own.length },
        ...{
          about,
          leadIds: leadsOf(untouched),
          otherwise: ['attempts-not-logged', 'taken-over-from-a-colleague'],
        },
      },
    ];
  });
}

function inBulk(own: readonly AcceptedLead[]): readonly AcceptedLead[] {
  const ordered = [...own].sort((one, other) => one.at - other.at);
  const found = new Set<AcceptedLead>();
  ordered.forEach((_, from) => {
    const last = ordered[from + BULK_RULE.least - 1];
    if (!last || last.at - ordered[from]!.at > BULK_RULE.within) return;
    for (const each of ordered.slice(from, from + BULK_RULE.least)) found.add(each);
  });
  return [...found];
}
