import type { Entry, LeadSnapshot } from '#contracts';
import type { EpochMs } from '#kernel';
import { advance, dutyKindOf, holdAt, isDuty, rollingOf, runsFromOf, starts } from '#sla';
import type { DutyClause, Fact, Obligation, Started } from '#sla';
import type { DutyBook, DutyRecord } from './duty-record.js';
import type { DutyWorld } from './duty-world.js';
import { effectOf } from './lead-facts.js';
import { evidenceOf, factOf } from './evidence.js';
import { ownerBy } from './owner-given.js';
import { isHeldFromStart, judgeAnew } from './judge-anew.js';
import type { VersionInForce } from './version-in-force.js';

/** Starts what a fact makes owed to, or by, whoever the lead is with; true when something was started. */
export function startLeadLevel(book: DutyBook, entry: Entry, world: DutyWorld): boolean {
  if (evidenceOf(entry).length === 0 || !('lead' in entry.payload)) return false;
  const fact = factOf(entry);
  let isStarted = false;
  for (const version of versionsFor(book, entry, world)) {
    for (const clause of version.terms.clauses) {
      if (!isDuty(clause) || !isStarting(clause, fact)) continue;
      isStarted = startUnder(book, entry, version, clause, world) || isStarted;
    }
  }
  return isStarted;
}

/** Cycles that begin with a message are begun where they roll. */
const isStarting = (clause: DutyClause, fact: Fact): boolean =>
  rollingOf(clause) !== 'with-starts' && fact.evidence.some((evidence) => starts(clause, evidence));

/** An accepted lead is judged by what it was offered under, everything else by what is in force. */
const versionsFor = (book: DutyBook, entry: Entry, world: DutyWorld): readonly VersionInForce[] =>
  entry.type === 'handover.accepted'
    ? book.offeredUnder(entry.payload.handoverId).map(world.versionOf)
    : world.inForceAt(entry.occurredAt.getTime());

function startUnder(
  book: DutyBook,
  entry: Entry,
  version: VersionInForce,
  clause: DutyClause,
  world: DutyWorld,
): boolean {
  const of = recordFor(entry, version, clause);
  if (of.handoverId !== null && world.isAboveCap(of.agreementId, of.handoverId)) return false;
  const cycle = clause.kind === 'duty.handover' ? leadOf(entry).episode : 1;
  const isKnown = book.ofLead(entry.leadId ?? '').some((record) => isSame(record, of, clause, cycle));
  if (isKnown) return false;
  const start = {
    calendarVersion: calendarKey(version, clause, of, entry),
    level: 'lead',
    ownerId: null,
  } as const;
  const record = begin(of, clause, { ...start, cycle }, entry, world);
  if (record === null) return false;
  book.put(caughtUp(held(answered(record, clause, entry, world), clause, entry, world), entry, world));
  return true;
}

/** The calendar of a lead's own clock: that of whoever it is given to, or is with, where the clause is judged by its owner's. */
export function calendarKey(
  version: VersionInForce,
  clause: DutyClause,
  { teamId }: Pick<DutyRecord, 'teamId'>,
  entry: Entry,
): string {
  return version.calendarFor(clause, { teamId, ownerId: ownerBy(entry), at: entry.occurredAt.getTime() }).key;
}

const isSame = (
  { handoverId, versionId, obligation }: DutyRecord,
  of: Omit<DutyRecord, 'obligation'>,
  clause: DutyClause,
  cycle: number,
): boolean =>
  handoverId === of.handoverId &&
  versionId === of.versionId &&
  obligation.clauseKey === clause.key &&
  obligation.level === 'lead' &&
  obligation.cycle === cycle;

/** Captured ready, or offered as it was qualified: one fact may start marketing's clock and stop it. */
function answered(record: DutyRecord, clause: DutyClause, entry: Entry, world: DutyWorld): DutyRecord {
  if (clause.kind !== 'duty.handover') return record;
  const calendar = world.versionOf(record.versionId).calendar(record.obligation.calendarVersion);
  const { events } = effectOf(entry, record, clause);
  const obligation = events.reduce<Obligation>(
    (before, event) => advance(before, event, clause, calendar).obligation ?? before,
    record.obligation,
  );
  return { ...record, obligation };
}

/** What begins with an acceptance while the lead is on hold begins on hold. */
function held(record: DutyRecord, clause: DutyClause, entry: Entry, world: DutyWorld): DutyRecord {
  if (!isHeldFromStart(clause)) return record;
  const { leadId, calendarVersion } = record.obligation;
  const calendar = world.versionOf(record.versionId).calendar(calendarVersion);
  const facts = [...world.holdsOf(leadId), entry].map(factOf);
  const [hold] = holdAt(clause, facts, factOf(entry), calendar);
  const obligation = hold && advance(record.obligation, hold, clause, calendar).obligation;
  return obligation ? { ...record, obligation } : record;
}

/** A start that became known late, by the entry given, is judged at once by what happened since. */
export function caughtUp(record: DutyRecord, entry: Entry, world: DutyWorld): DutyRecord {
  const { leadId, startedAt } = record.obligation;
  const isLate = world.historyOf(leadId).some(({ occurredAt }) => occurredAt.getTime() > startedAt);
  return isLate ? judgeAnew(record, entry, world) : record;
}

export const leadOf = (entry: Entry): LeadSnapshot => (entry.payload as { readonly lead: LeadSnapshot }).lead;

/** What a duty that a fact starts is about. */
export function recordFor(
  entry: Entry,
  version: VersionInForce,
  { kind, owedBy }: DutyClause,
): Omit<DutyRecord, 'obligation'> {
  const { agreementId, versionId } = version.content;
  const lead = leadOf(entry);
  const isFree = kind === 'duty.handover' || kind === 'duty.respond';
  const handoverId = !isFree && 'handoverId' in entry.payload ? entry.payload.handoverId : null;
  const teamId = entry.type === 'handover.offered' && !isFree ? entry.payload.toTeamId : lead.teamId;
  const { attributes } = lead;
  return { agreementId, versionId, kind, owedBy, handoverId, teamId, attributes, releasedAt: null };
}

export interface Start extends Pick<Obligation, 'calendarVersion' | 'level' | 'ownerId' | 'cycle'> {
  /** From when the clock runs, where that is told already; else the fact tells. */
  readonly runsFrom?: EpochMs;
}

/** The duty that a fact starts; null when no tier is meant for the lead. */
export function begin(
  of: Omit<DutyRecord, 'obligation'>,
  clause: DutyClause,
  start: Start,
  entry: Entry,
  world: DutyWorld,
): DutyRecord | null {
  // Member by member: this is done for every duty of every lead of a rehearsal, and spreading takes several times as long.
  const event: Started = {
    kind: 'started',
    at: entry.occurredAt.getTime(),
    id: world.newId(),
    leadId: entry.leadId ?? '',
    level: start.level,
    ownerId: start.ownerId,
    calendarVersion: start.calendarVersion,
    cycle: start.cycle,
    clauseVersion: of.versionId,
    attributes: of.attributes,
    startedBy: entry.id,
    runsFrom: start.runsFrom ?? runsFromOf(clause, factOf(entry)),
  };
  const calendar = world.versionOf(of.versionId).calendar(start.calendarVersion);
  const { obligation } = advance(null, event, clause, calendar);
  return obligation && { ...of, obligation };
}

export const hasOwnerLevel = (clause: DutyClause): boolean => !dutyKindOf(clause).isLeadLevelOnly;
