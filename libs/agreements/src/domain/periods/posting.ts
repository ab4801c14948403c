import type { EpochMs } from '#kernel';
import type { TallyEntry } from '#sla';
import type { CreditRecord } from '../credit-record.js';
import type { VersionInForce } from '../version-in-force.js';

/** The first day of an agreement's last closed period; null before its first close. */
export type ClosedThrough = (agreementId: string) => string | null;

export interface Recorded {
  readonly of: CreditRecord;
  readonly version: VersionInForce;
  readonly recordedAt: EpochMs;
}

/** True for history recorded after the close of the period it is about: it never enters that tally (ruling 25). */
export function isTooLate(closedThrough: ClosedThrough, { of, version, recordedAt }: Recorded): boolean {
  const { period } = of.credit;
  return (
    isClosed(closedThrough, of.agreementId, period) &&
    recordedAt < version.tallyContext(null).closesAt(period)
  );
}

/** A closed period takes no more lines: one that would stand there is an adjustment, in the period in which it was recorded. */
export function postedOnceClosed(
  closedThrough: ClosedThrough,
  { of, version, recordedAt }: Recorded,
  entry: TallyEntry,
): TallyEntry {
  if (!isClosed(closedThrough, of.agreementId, entry.postedIn)) return entry;
  return { ...entry, isAdjustment: true, postedIn: version.tallyContext(null).periodAt(recordedAt) };
}

function isClosed(closedThrough: ClosedThrough, agreementId: string, period: string): boolean {
  const closed = closedThrough(agreementId);
  return closed !== null && period <= closed;
}
