import type { Entry } from '#contracts';
import type { EpochMs } from '#kernel';
import { advance, isOpen, openPause } from '#sla';
import type { DutyClause, Pause } from '#sla';
import { judgedBy } from './duty-record.js';
import type { DutyBook, DutyRecord } from './duty-record.js';
import type { DutyWorld } from './duty-world.js';
import { begin, caughtUp, hasOwnerLevel } from './start-duties.js';

/**
 * Whoever gets the lead has a clock of their own for what is still unanswered, from now on; one that runs goes on.
 * A lead on hold is handed on as it is, on hold.
 */
export function startOwnerLevel(
  book: DutyBook,
  entry: Entry,
  ownerId: string | null,
  world: DutyWorld,
): void {
  if (ownerId === null) return;
  const records = book.ofLead(entry.leadId ?? '').filter(isUnanswered);
  const own = records.filter(({ obligation }) => obligation.ownerId === ownerId);
  for (const record of records.filter(({ obligation }) => obligation.level === 'lead')) {
    if (!own.some((each) => isSameDuty(each, record))) startOwn(book, record, entry, ownerId, world);
  }
}

function startOwn(book: DutyBook, record: DutyRecord, entry: Entry, ownerId: string, world: DutyWorld): void {
  const { clause } = judgedBy(record, world.versionOf);
  if (!hasOwnerLevel(clause)) return;
  const { cycle, runsFrom } = record.obligation;
  const calendarVersion = ownCalendar(record, clause, { ownerId, at: entry.occurredAt.getTime() }, world);
  const start = { calendarVersion, level: 'owner', ownerId, cycle, runsFrom } as const;
  const started = begin({ ...record, releasedAt: null }, clause, start, entry, world);
  if (started)
    book.put(caughtUp(pausedAs(started, openPause(record.obligation), entry, world), entry, world));
}

/** By which calendar somebody's own clock for a duty goes: the lead's, unless the clause is judged by its owner's. */
export function ownCalendar(
  { versionId, teamId, obligation }: DutyRecord,
  clause: DutyClause,
  owner: { readonly ownerId: string; readonly at: EpochMs },
  { versionOf }: Pick<DutyWorld, 'versionOf'>,
): string {
  if (clause.calendar !== 'owner') return obligation.calendarVersion;
  return versionOf(versionId).calendarFor(clause, { teamId, ...owner }).key;
}

/** The same duty in the hold another one stands in; as it is without one. */
export function pausedAs(
  record: DutyRecord,
  pause: Pause | null,
  entry: Entry,
  world: DutyWorld,
): DutyRecord {
  const at = entry.occurredAt.getTime();
  if (pause === null || pause.endsBy <= at) return record;
  const { clause, calendar } = judgedBy(record, world.versionOf);
  const hold = { kind: 'paused', at, reason: pause.reason, limitMs: Number.MAX_SAFE_INTEGER } as const;
  const step = advance(record.obligation, { ...hold, resumeBy: pause.endsBy }, clause, calendar);
  return { ...record, obligation: step.obligation ?? record.obligation };
}

const isUnanswered = ({ obligation, releasedAt }: DutyRecord): boolean =>
  releasedAt === null && isOpen(obligation);

const isSameDuty = (one: DutyRecord, other: DutyRecord): boolean =>
  one.agreementId === other.agreementId &&
  one.handoverId === other.handoverId &&
  one.obligation.clauseKey === other.obligation.clauseKey &&
  one.obligation.cycle === other.obligation.cycle;
