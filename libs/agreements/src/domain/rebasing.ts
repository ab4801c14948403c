import type { ObligationBasis } from '#contracts';
import { advance, isDuty } from '#sla';
import type { ObligationState } from '#sla';
import type { DutyRecord, VersionOf } from './duty-record.js';
import { passTime } from './pass-time.js';
import { basisOf, basisUnder } from './rebase-duty.js';
import type { VersionInForce } from './version-in-force.js';

/** What a re-basing would change of one running promise. */
export interface Rebasing {
  readonly record: DutyRecord;
  readonly from: ObligationBasis;
  readonly to: ObligationBasis;
  /** Where it would stand at once: `breached` when its time would be over already. */
  readonly becomes: ObligationState;
}

/** The difference a version would make to a running promise now; null when it would judge nothing of it. */
export function rebasingOf(
  record: DutyRecord,
  version: VersionInForce,
  versionOf: VersionOf,
  at: number,
): Rebasing | null {
  const now = passTime(record, at, versionOf);
  const basis = now.obligation.state === 'pending' ? basisUnder(now, version, at) : null;
  if (basis === null) return null;
  const clause = version.clause(now.obligation.clauseKey);
  if (!isDuty(clause)) return null;
  const { obligation } = advance(
    now.obligation,
    {
      ...{ kind: 'rebased', at, reason: 'agreed', by: '' },
      ...{ clauseVersion: basis.versionId, calendarVersion: basis.calendarName },
      ...{ tierKey: basis.tier, targetMs: basis.targetMs },
    },
    clause,
    version.calendar(basis.calendarName),
  );
  if (obligation === null) return null;
  const after = passTime({ ...now, versionId: basis.versionId, obligation }, at, versionOf);
  return { record: now, from: basisOf(now), to: basisOf(after), becomes: after.obligation.state };
}

/** What is agreed to by whoever saw the difference: each promise with its calendar and both deadlines. Whether its time is over moves with time alone. */
export const rebasingText = (rebasings: readonly Rebasing[]): string =>
  rebasings
    .map(({ record, from, to }) =>
      [
        record.obligation.id,
        from.versionId,
        from.dueAt,
        to.versionId,
        to.calendarName,
        to.tier,
        to.dueAt,
      ].join(' '),
    )
    .sort()
    .join('\n');
