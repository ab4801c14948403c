import type { Entry } from '#contracts';
import type { EpochMs } from '#kernel';
import { fold, holdAt, reconcile } from '#sla';
import type { DutyClause, FactSource, ObligationEvent, Started } from '#sla';
import { isTakenBack, judgedBy } from './duty-record.js';
import type { DutyRecord } from './duty-record.js';
import type { DutyWorld } from './duty-world.js';
import { factOf } from './evidence.js';
import { effectOf } from './lead-facts.js';

/**
 * A fact that belongs before others: everything known is judged again in the order of time, when the lead left included, and joined with
 * what was told. What never began stays so.
 */
export function judgeAnew(record: DutyRecord, entry: Entry, world: DutyWorld): DutyRecord {
  if (isTakenBack(record)) return record;
  const { clause, calendar } = judgedBy(record, world.versionOf);
  const told = toldBy(entry);
  const facts = factsAfterStart(record, world.historyOf(record.obligation.leadId));
  const releasedAt = releasedBy(facts, record, clause);
  const said = facts.flatMap((fact) => effectOf(fact, { ...record, releasedAt }, clause).events);
  const now: ObligationEvent = { kind: 'instant', at: told.recordedAt };
  const events = [startOf(record), ...holdOf(record, world), ...said, now];
  const { obligation: after } = fold(events, clause, calendar);
  if (after === null) return record;
  return { ...record, releasedAt, obligation: reconcile(record.obligation, after, told) };
}

/** The earliest fact after which nothing answers the duty. */
function releasedBy(facts: readonly Entry[], record: DutyRecord, clause: DutyClause): EpochMs | null {
  const running = { ...record, releasedAt: null };
  const leaving = facts.filter((fact) => effectOf(fact, running, clause).isReleased);
  return leaving.length === 0 ? null : Math.min(...leaving.map(({ occurredAt }) => occurredAt.getTime()));
}

/** Who says so, and when they said it. */
export const toldBy = (entry: Entry): { readonly source: FactSource; readonly recordedAt: EpochMs } => ({
  source: {
    kind: entry.actor.kind === 'member' ? 'person' : 'connector',
    id: entry.actor.id ?? entry.actor.kind,
  },
  recordedAt: entry.recordedAt.getTime(),
});

/** The event that started a duty, with what was frozen by it. */
function startOf({ attributes, obligation }: DutyRecord): Started {
  const { id, leadId, level, ownerId, clauseVersion, calendarVersion, startedAt: at } = obligation;
  const { cycle, startedBy, runsFrom, tierKey, targetMs } = obligation;
  return {
    ...{ kind: 'started', at, id, leadId, level, ownerId, clauseVersion, calendarVersion, attributes },
    ...{ cycle, startedBy, runsFrom, frozen: { tierKey, targetMs } },
  };
}

/** Of the facts of one instant only those recorded after the one that started the duty bear on it. */
export function factsAfterStart(
  { obligation: { startedAt, startedBy } }: DutyRecord,
  history: readonly Entry[],
): readonly Entry[] {
  const begun = history.findIndex(({ id }) => id === startedBy);
  return history.filter((fact, index) => {
    const at = fact.occurredAt.getTime();
    return at > startedAt || (at === startedAt && index > begun);
  });
}

/** The hold in which a duty began: one that goes on where another stood, or was begun while the lead was on hold. */
function holdOf(record: DutyRecord, world: DutyWorld): readonly ObligationEvent[] {
  const { leadId, startedBy, startedAt } = record.obligation;
  const { clause, calendar } = judgedBy(record, world.versionOf);
  if (!isBegunOnHold(record, clause)) return [];
  const facts = world.historyOf(leadId).map(factOf);
  const by = facts.find(({ id }) => id === startedBy);
  return by?.at === startedAt ? holdAt(clause, facts, by, calendar) : [];
}

/** Whether a duty begins in the hold its lead is in: one that somebody was handed always does. */
export const isBegunOnHold = (
  { obligation: { level, startedBy } }: DutyRecord,
  clause: DutyClause,
): boolean => startedBy !== null && (level === 'owner' || isHeldFromStart(clause));

/** What begins with an acceptance, or goes on from work done, begins in the hold that is in force. */
export const isHeldFromStart = (clause: DutyClause): boolean =>
  clause.kind === 'duty.cadence' || clause.kind === 'duty.decide' || clause.kind === 'duty.progress';
