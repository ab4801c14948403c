import type { Entry } from '#contracts';
import { isDuty, rollingOf } from '#sla';
import type { DutyClause, Pause } from '#sla';
import type { DutyBook, DutyRecord } from './duty-record.js';
import type { DutyWorld } from './duty-world.js';
import { judgeAnew } from './judge-anew.js';
import { begin, caughtUp, leadOf, recordFor } from './start-duties.js';
import { ownersOf } from './owners-of-cycle.js';
import { pausedAs } from './start-owner-level.js';

/** A row of cycles: one promise kept over and over for one lead, in the order in which they began. */
export type Row = readonly DutyRecord[];

/** The fact that begins a cycle, and the entry by which that became known. */
export interface Beginning {
  readonly by: Entry;
  readonly told: Entry;
  /** The hold in which it begins: work on a lead on hold does not take it off hold. */
  readonly hold: Pause | null;
  /** It is begun in the past: by a late fact, or by one that a late fact shows to have begun it. */
  readonly isLate: boolean;
}

/** Cycles that begin with a message are judged by the version in force when it came, the others by the one they began under. */
export function beginCycle(
  book: DutyBook,
  row: Row,
  clause: DutyClause,
  beginning: Beginning,
  world: DutyWorld,
): boolean {
  const latest = row.at(-1)!;
  const { by } = beginning;
  if (rollingOf(clause) === 'with-answers') {
    const of = { ...latest, attributes: leadOf(by).attributes, releasedAt: null };
    return putCycle(book, of, clause, beginning, world);
  }
  return world
    .inForceAt(by.occurredAt.getTime())
    .filter(({ content }) => content.agreementId === latest.agreementId)
    .some((version) => {
      const current = version.terms.clauses.find(
        ({ key, kind }) => key === clause.key && kind === clause.kind,
      );
      if (!current || !isDuty(current)) return false;
      return putCycle(book, recordFor(by, version, current), current, beginning, world);
    });
}

/** The next cycle of its row, with the next number. */
export function putCycle(
  book: DutyBook,
  of: Omit<DutyRecord, 'obligation'>,
  clause: DutyClause,
  { by, told, hold, isLate }: Beginning,
  world: DutyWorld,
): boolean {
  const calendarVersion = world.versionOf(of.versionId).calendarOfTeam(of.teamId).key;
  const row = rowOf(book, of, clause, by.leadId ?? '');
  const cycle = Math.max(0, ...row.map(({ obligation }) => obligation.cycle)) + 1;
  const begun = begin(of, clause, { calendarVersion, level: 'lead', ownerId: null, cycle }, by, world);
  if (begun === null) return false;
  if (!isLate) {
    book.put(caughtUp(pausedAs(begun, hold, by, world), told, world));
    return true;
  }
  const judged = judgeAnew(begun, told, world);
  book.put(judged);
  for (const own of ownersOf(judged, by, told, world)) book.put(own);
  return true;
}

const rowOf = (
  book: DutyBook,
  { agreementId, handoverId }: Omit<DutyRecord, 'obligation'>,
  clause: DutyClause,
  leadId: string,
): Row =>
  book
    .ofLead(leadId)
    .filter(
      (record) =>
        record.agreementId === agreementId &&
        record.handoverId === handoverId &&
        record.obligation.clauseKey === clause.key &&
        record.obligation.level === 'lead',
    );
