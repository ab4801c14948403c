import type { EpochMs } from '#kernel';
import { advance } from '#sla';
import { judgedBy } from './duty-record.js';
import type { DutyRecord, VersionOf } from './duty-record.js';

/** What time alone has done to a duty by an instant. */
export function passTime(record: DutyRecord, at: EpochMs, versionOf: VersionOf): DutyRecord {
  const { clause, calendar } = judgedBy(record, versionOf);
  const { obligation } = advance(record.obligation, { kind: 'instant', at }, clause, calendar);
  return obligation === null || obligation === record.obligation ? record : { ...record, obligation };
}
