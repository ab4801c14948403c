import type { Entry } from '#contracts';
import { isDuty, noted, openPause, rollingOf, starts, turnOf } from '#sla';
import type { DutyClause, Evidence, Fact } from '#sla';
import { beginCycle, putCycle } from './begin-cycle.js';
import type { Row } from './begin-cycle.js';
import { judgedBy } from './duty-record.js';
import type { DutyBook, DutyRecord } from './duty-record.js';
import type { DutyWorld } from './duty-world.js';
import { factOf } from './evidence.js';
import { isHeeded, isTakenBack, restate } from './restate-cycles.js';
import { recordFor } from './start-duties.js';

/** Begins the next cycle of every promise that goes round, where a fact asks for it; true when one was begun by it. */
export function rollCycles(
  book: DutyBook,
  entry: Entry,
  world: DutyWorld,
  before: readonly DutyRecord[],
): boolean {
  if (factOf(entry).evidence.length === 0) return false;
  const rows = rowsOf(before, world);
  const isRolled = rows.map((row) => rollRow(book, row, entry, world)).includes(true);
  return beginRows(book, rows, entry, world) || isRolled;
}

function rowsOf(records: readonly DutyRecord[], world: DutyWorld): readonly Row[] {
  const rows = new Map<string, DutyRecord[]>();
  for (const record of records) {
    const { obligation } = record;
    if (obligation.level !== 'lead' || rollingOf(judgedBy(record, world.versionOf).clause) === null) continue;
    const key = rowKey(record.agreementId, obligation.clauseKey, record.handoverId);
    rows.set(key, [...(rows.get(key) ?? []), record]);
  }
  return [...rows.values()].map((row) => row.sort(byStart));
}

const rowKey = (...parts: readonly (string | null)[]): string => parts.join(' ');

const byStart = ({ obligation: one }: DutyRecord, { obligation: other }: DutyRecord): number =>
  one.startedAt - other.startedAt || one.cycle - other.cycle;

function rollRow(book: DutyBook, row: Row, entry: Entry, world: DutyWorld): boolean {
  const { clause } = judgedBy(row[0]!, world.versionOf);
  if (isLate(row, clause, entry)) {
    restate(book, row, entry, world);
    return false;
  }
  const latest = row.findLast((record) => !isTakenBack(record)) ?? null;
  const isRunning = latest !== null && isAwaited(latest, clause);
  const turn = turnOf(clause, factOf(entry), rollingOf(clause), { isRunning, isFirst: false });
  if (latest !== null && !turn.begins && isHeeded(clause, factOf(entry))) note(book, latest, entry);
  const hold = latest && rollingOf(clause) === 'with-answers' ? openPause(latest.obligation) : null;
  return turn.begins && beginCycle(book, row, clause, { by: entry, told: entry, hold, isLate: false }, world);
}

/** Where messages begin cycles, one that waited with others may have to begin its own after all. */
const isLate = (row: Row, clause: DutyClause, { occurredAt }: Entry): boolean =>
  row.some(
    ({ obligation }) =>
      occurredAt.getTime() <
      (rollingOf(clause) === 'with-starts' ? obligation.last.at : obligation.startedAt),
  );

/** Another message while one waits, or an answer to none, begins nothing; that it came is remembered. */
function note(book: DutyBook, { obligation: { id } }: DutyRecord, entry: Entry): void {
  const record = book.ofLead(entry.leadId ?? '').find(({ obligation }) => obligation.id === id);
  if (record) book.put({ ...record, obligation: noted(record.obligation, entry.occurredAt.getTime()) });
}

/** Where each answer begins the next cycle, a waived one is still gone on from. */
function isAwaited({ obligation, releasedAt }: DutyRecord, clause: DutyClause): boolean {
  // A breach that was told stays unanswered in the record; what late facts say of it stands beside.
  const { fulfilledAt } = obligation.corrected ?? obligation;
  if (fulfilledAt !== null || releasedAt !== null) return false;
  const isEnded = obligation.state === 'excused' || obligation.state === 'cancelled';
  return rollingOf(clause) === 'with-answers' || !isEnded;
}

/** The first cycles of promises that begin with a message. */
function beginRows(book: DutyBook, rows: readonly Row[], entry: Entry, world: DutyWorld): boolean {
  const fact = factOf(entry);
  const known = new Set(
    rows.flat().map(({ agreementId, obligation }) => rowKey(agreementId, obligation.clauseKey)),
  );
  let isBegun = false;
  for (const version of world.inForceAt(fact.at)) {
    for (const clause of version.terms.clauses) {
      if (!isDuty(clause) || known.has(rowKey(version.content.agreementId, clause.key))) continue;
      if (rollingOf(clause) !== 'with-starts' || !says(fact, clause, starts)) continue;
      isBegun =
        putCycle(
          book,
          recordFor(entry, version, clause),
          clause,
          { by: entry, told: entry, hold: null, isLate: false },
          world,
        ) || isBegun;
    }
  }
  return isBegun;
}

const says = (
  fact: Fact,
  clause: DutyClause,
  test: (clause: DutyClause, evidence: Evidence) => boolean,
): boolean => fact.evidence.some((evidence) => test(clause, evidence));
