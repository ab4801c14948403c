import type { Entry } from '#contracts';
import type { EpochMs } from '#kernel';
import { judgedBy } from './duty-record.js';
import type { DutyRecord } from './duty-record.js';
import type { DutyWorld } from './duty-world.js';
import { factsAfterStart, judgeAnew } from './judge-anew.js';
import { begin, hasOwnerLevel, leadOf } from './start-duties.js';
import { ownerGivenBy } from './owner-given.js';
import { ownCalendar } from './start-owner-level.js';

/** The clocks of whoever had the lead while a cycle ran that became known late, each from when they had it. */
export function ownersOf(
  record: DutyRecord,
  by: Entry,
  told: Entry,
  world: DutyWorld,
): readonly DutyRecord[] {
  const { clause } = judgedBy(record, world.versionOf);
  if (!hasOwnerLevel(clause)) return [];
  const { cycle, runsFrom, leadId } = record.obligation;
  const until = overAt(record);
  const later = factsAfterStart(record, world.historyOf(leadId)).filter(
    (fact) => fact.occurredAt.getTime() < until,
  );
  let ownerId: string | null = null;
  const owners: DutyRecord[] = [];
  for (const fact of [by, ...later.sort(byInstant)]) {
    const given = fact === by ? leadOf(by).ownerId : ownerGivenBy(fact);
    if (given === null || given === ownerId) continue;
    ownerId = given;
    const calendarVersion = ownCalendar(record, clause, { ownerId, at: fact.occurredAt.getTime() }, world);
    const start = { calendarVersion, level: 'owner', ownerId, cycle, runsFrom } as const;
    const own = begin({ ...record, releasedAt: null }, clause, start, fact, world);
    if (own) owners.push(judgeAnew(own, told, world));
  }
  return owners;
}

const byInstant = (one: Entry, other: Entry): number => one.occurredAt.getTime() - other.occurredAt.getTime();

/** When nobody had anything to do for it any more. */
function overAt({ obligation, releasedAt }: DutyRecord): EpochMs {
  const { state, fulfilledAt, endedAt } = obligation;
  const isOver = state === 'excused' || state === 'cancelled' || state === 'met';
  return Math.min(
    releasedAt ?? Number.POSITIVE_INFINITY,
    fulfilledAt ?? (isOver ? endedAt : null) ?? Number.POSITIVE_INFINITY,
  );
}
