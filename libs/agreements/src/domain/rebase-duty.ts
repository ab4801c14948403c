import type { Entry, ObligationBasis } from '#contracts';
import type { EpochMs } from '#kernel';
import { advance, isDuty, tierOf } from '#sla';
import type { DutyClause, Obligation } from '#sla';
import type { DutyRecord } from './duty-record.js';
import type { DutyWorld } from './duty-world.js';
import { isNamedBy } from './named-duty.js';
import { passTime } from './pass-time.js';
import type { VersionInForce } from './version-in-force.js';

/** Lets another version judge a running duty from its start on, and says at once what that has made of it by now. */
export function followRebasing(
  record: DutyRecord,
  entry: Entry<'obligation.rebased'>,
  { versionOf }: Pick<DutyWorld, 'versionOf'>,
): DutyRecord {
  if (!isNamedBy(record, entry.payload)) return record;
  const at = entry.occurredAt.getTime();
  const before = passTime(record, at, versionOf);
  if (before.obligation.state !== 'pending') return before;
  const { to, byMemberId } = entry.payload;
  const version = versionOf(to.versionId);
  const clause = version.clause(before.obligation.clauseKey);
  if (!isDuty(clause)) return before;
  const { obligation } = advance(
    before.obligation,
    {
      ...{ kind: 'rebased', at, recordedAt: entry.recordedAt.getTime(), reason: 'agreed', by: byMemberId },
      ...{ clauseVersion: to.versionId, calendarVersion: to.calendarName },
      ...{ tierKey: to.tier, targetMs: to.targetMs },
    },
    clause,
    version.calendar(to.calendarName),
  );
  if (obligation === null) return before;
  return passTime({ ...before, versionId: to.versionId, obligation }, at, versionOf);
}

/**
 * What a version would judge a duty by; null when it has no such promise for this lead, or is what judges it already: by itself, and by
 * the calendar of its owner as that is now.
 */
export function basisUnder(
  record: DutyRecord,
  version: VersionInForce,
  at: EpochMs,
): Omit<ObligationBasis, 'dueAt'> | null {
  const { obligation, versionId, teamId, attributes } = record;
  const found = version.terms.clauses.find(
    ({ key, kind }) => key === obligation.clauseKey && kind === record.kind,
  );
  if (!found || !isDuty(found)) return null;
  const tier = tierOf(found, attributes);
  if (tier === null) return null;
  const calendarName = calendarUnder({ ...obligation, teamId }, found, version, at);
  if (versionId === version.content.versionId && calendarName === obligation.calendarVersion) return null;
  return {
    versionId: version.content.versionId,
    ...{ calendarName, tier: tier.key, targetMs: tier.targetMs },
  };
}

/** What decides by which calendar a duty of an owner's clause would go. */
export type CalendarGround = Pick<Obligation, 'level' | 'ownerId' | 'calendarVersion'> &
  Pick<DutyRecord, 'teamId'>;

/** An owner's own calendar is the one they have now; the lead's own clock goes on by the one it was given, as that one is now. */
export function calendarUnder(
  { level, ownerId, calendarVersion, teamId }: CalendarGround,
  clause: DutyClause,
  version: VersionInForce,
  at: EpochMs,
): string {
  const isGiven = clause.calendar === 'owner' && level === 'lead' && version.isOwnCalendar(calendarVersion);
  return isGiven
    ? version.latestOwn(calendarVersion, at)
    : version.calendarFor(clause, { teamId, ownerId, at }).key;
}

export const basisOf = ({ versionId, obligation: o }: DutyRecord): ObligationBasis => ({
  ...{ versionId, calendarName: o.calendarVersion, tier: o.tierKey, targetMs: o.targetMs },
  dueAt: new Date(o.dueAt).toISOString(),
});
