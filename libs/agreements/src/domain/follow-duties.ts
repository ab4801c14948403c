import type { Entry } from '#contracts';
import type { EpochMs } from '#kernel';
import { advance, dutyKindOf, fold, isDuty, isOpen, openPause, reconcile } from '#sla';
import type { DutyClause, FactSource, Obligation, ObligationEvent, Started } from '#sla';
import { judgedBy } from './duty-record.js';
import type { DutyBook, DutyRecord, VersionOf } from './duty-record.js';
import { effectOf } from './lead-facts.js';
import type { VersionInForce } from './version-in-force.js';

/** What following a fact needs to know beside the duties. */
export interface DutyWorld {
  readonly versionOf: VersionOf;
  /** The versions in force at an instant. */
  readonly inForceAt: (at: EpochMs) => readonly VersionInForce[];
  /** The facts of a lead recorded so far, this one last; asked only when a fact came late. */
  readonly historyOf: (leadId: string) => readonly Entry[];
  readonly newId: () => string;
}

/** Lets the duties of a lead follow one fact: what it answers, ends or pauses, then what it starts. */
export function followDuties(book: DutyBook, entry: Entry, world: DutyWorld): void {
  if (!entry.leadId) return;
  for (const record of book.ofLead(entry.leadId)) {
    const followed = follow(record, entry, world);
    if (followed !== record) book.put(followed);
  }
  if (entry.type === 'handover.offered') {
    startLeadLevel(book, entry, world);
    startOwnerLevel(book, entry, entry.payload.toMemberId, world);
  }
  if (entry.type === 'handover.accepted') startOwnerLevel(book, entry, entry.payload.byMemberId, world);
  if (entry.type === 'lead.assigned') startOwnerLevel(book, entry, entry.payload.toMemberId, world);
}

function follow(record: DutyRecord, entry: Entry, world: DutyWorld): DutyRecord {
  const { events, isReleased } = effectOf(entry, record);
  const followed = events.reduce((before, event) => apply(before, event, entry, world), record);
  return isReleased && followed.releasedAt === null
    ? { ...followed, releasedAt: entry.occurredAt.getTime() }
    : followed;
}

function apply(record: DutyRecord, event: ObligationEvent, entry: Entry, world: DutyWorld): DutyRecord {
  const { clause, calendar } = judgedBy(record, world.versionOf);
  const step = advance(record.obligation, event, clause, calendar);
  const isLate = step.effects.some((each) => each.kind === 'ignored' && each.because === 'out-of-order');
  if (isLate) return foldAnew(record, entry, world);
  const { obligation } = step;
  return obligation === null || obligation === record.obligation ? record : { ...record, obligation };
}

/** What time alone has done to a duty by an instant. */
export function passTime(record: DutyRecord, at: EpochMs, versionOf: VersionOf): DutyRecord {
  const { clause, calendar } = judgedBy(record, versionOf);
  const { obligation } = advance(record.obligation, { kind: 'instant', at }, clause, calendar);
  return obligation === null || obligation === record.obligation ? record : { ...record, obligation };
}

/** A fact that belongs before others: everything is judged again in the order of time, and joined with what was told. */
function foldAnew(record: DutyRecord, entry: Entry, world: DutyWorld): DutyRecord {
  const { clause, calendar } = judgedBy(record, world.versionOf);
  const recordedAt = entry.recordedAt.getTime();
  const facts = world.historyOf(record.obligation.leadId).flatMap((fact) => effectOf(fact, record).events);
  const events = [startOf(record), ...facts, { kind: 'instant' as const, at: recordedAt }];
  const { obligation: after } = fold(events, clause, calendar);
  if (after === null) return record;
  const obligation = reconcile(record.obligation, after, { source: sourceOf(entry), recordedAt });
  return { ...record, obligation };
}

const sourceOf = ({ actor }: Entry): FactSource => ({
  kind: actor.kind === 'member' ? 'person' : 'connector',
  id: actor.id ?? actor.kind,
});

/** The event that started a duty. */
function startOf({ attributes, obligation }: DutyRecord): Started {
  const { id, leadId, level, ownerId, clauseVersion, calendarVersion, startedAt: at } = obligation;
  return { kind: 'started', at, id, leadId, level, ownerId, clauseVersion, calendarVersion, attributes };
}

function startLeadLevel(book: DutyBook, entry: Entry<'handover.offered'>, world: DutyWorld): void {
  const { handoverId, toTeamId, lead } = entry.payload;
  for (const version of world.inForceAt(entry.occurredAt.getTime())) {
    for (const clause of version.terms.clauses) {
      if (!isDuty(clause) || dutyKindOf(clause).startsAt !== 'offer') continue;
      const { agreementId, versionId } = version.content;
      const { kind, owedBy } = clause;
      const of = {
        ...{ agreementId, versionId, kind, owedBy, handoverId, teamId: toTeamId },
        ...{ attributes: lead.attributes, releasedAt: null },
      };
      const calendarVersion = version.calendarOfTeam(toTeamId).key;
      start(book, of, clause, { calendarVersion, level: 'lead', ownerId: null }, entry, world);
    }
  }
}

type Start = Pick<Obligation, 'calendarVersion' | 'level' | 'ownerId'>;

function start(
  book: DutyBook,
  of: Omit<DutyRecord, 'obligation'>,
  clause: DutyClause,
  { calendarVersion, level, ownerId }: Start,
  entry: Entry,
  world: DutyWorld,
): DutyRecord | null {
  const event: Started = {
    kind: 'started',
    at: entry.occurredAt.getTime(),
    id: world.newId(),
    leadId: entry.leadId ?? '',
    level,
    ownerId,
    clauseVersion: of.versionId,
    calendarVersion,
    attributes: of.attributes,
  };
  const calendar = world.versionOf(of.versionId).calendar(calendarVersion);
  const { obligation } = advance(null, event, clause, calendar);
  if (obligation === null) return null;
  const record = { ...of, obligation };
  book.put(record);
  return record;
}

/**
 * Whoever gets the lead has a clock of their own for what is still unanswered, from now on; one that runs goes on.
 * A lead on hold is handed on as it is, on hold.
 */
function startOwnerLevel(book: DutyBook, entry: Entry, ownerId: string | null, world: DutyWorld): void {
  if (ownerId === null) return;
  const records = book.ofLead(entry.leadId ?? '').filter(isUnanswered);
  const own = records.filter(({ obligation }) => obligation.ownerId === ownerId);
  for (const record of records.filter(({ obligation }) => obligation.level === 'lead')) {
    if (own.some((each) => isSameDuty(each, record))) continue;
    const { clause } = judgedBy(record, world.versionOf);
    const { calendarVersion } = record.obligation;
    const started = start(book, record, clause, { calendarVersion, level: 'owner', ownerId }, entry, world);
    const pause = openPause(record.obligation);
    if (started && pause) book.put(pauseFrom(started, pause, entry, world));
  }
}

function pauseFrom(
  record: DutyRecord,
  { reason, endsBy }: { readonly reason: string; readonly endsBy: EpochMs },
  entry: Entry,
  world: DutyWorld,
): DutyRecord {
  const at = entry.occurredAt.getTime();
  const limitMs = Number.MAX_SAFE_INTEGER;
  return apply(record, { kind: 'paused', at, reason, limitMs, resumeBy: endsBy }, entry, world);
}

const isUnanswered = ({ obligation, releasedAt }: DutyRecord): boolean =>
  releasedAt === null && isOpen(obligation);

const isSameDuty = (one: DutyRecord, other: DutyRecord): boolean =>
  one.versionId === other.versionId &&
  one.handoverId === other.handoverId &&
  one.obligation.clauseKey === other.obligation.clauseKey;
