import type { Verdict } from '../domain/health.js';
import type { Outcome } from '../persistence/hits.js';

/** Once one of these, a hit is never less. */
const SETTLED = new Set<Verdict>(['accepted', 'duplicate', 'test']);

/**
 * What a hit is once it was taken anew. What it became stays, though a replay finds all of it known or fails; the leads and persons it
 * made stay named, so that whoever is erased is found in it. What tells of somebody erased is withheld in any case.
 */
export function afterReplay(hit: Outcome, now: Outcome): Outcome {
  const isKept = SETTLED.has(hit.verdict) && now.verdict !== 'accepted';
  const { verdict, reason } = isKept ? hit : now;
  return {
    ...{ verdict, reason, isWithheld: now.isWithheld ?? false, mayPass: !isKept && (now.mayPass ?? false) },
    ...(now.left && { left: now.left }),
    ...(!isKept && now.dueAt && { dueAt: now.dueAt, recordIds: now.recordIds ?? [] }),
    leadIds: [...new Set([...hit.leadIds, ...now.leadIds])],
    personIds: [...new Set([...hit.personIds, ...now.personIds])],
  };
}
