import type { Entry } from '#contracts';
import { holdAt, isDuty, noted, openPause, rollingOf, starts, turnOf } from '#sla';
import type { DutyClause, Pause } from '#sla';
import { beginCycle } from './begin-cycle.js';
import { isTakenBack, judgedBy } from './duty-record.js';
import type { DutyBook, DutyRecord } from './duty-record.js';
import type { DutyWorld } from './duty-world.js';
import { factOf } from './evidence.js';
import { restate } from './restate-cycles.js';
import { concerns, isHeeded, rowsOf } from './rows.js';
import type { Row } from './rows.js';

/**
 * Lets every promise that goes round follow one fact; true when it began a round. `before`: the duties as they were before the fact. A
 * fact that comes after everything known takes the row one step on; from any other, the row is made anew out of all that is known.
 */
export function rollCycles(
  book: DutyBook,
  entry: Entry,
  world: DutyWorld,
  before: readonly DutyRecord[],
): boolean {
  const records = book.ofLead(entry.leadId ?? '');
  const rows = rowsOf(records, world);
  const at = entry.occurredAt.getTime();
  const isOvertaken = world.historyOf(entry.leadId ?? '').some((fact) => fact.occurredAt.getTime() > at);
  const rolled = [...rows, ...newRows(rows, entry, world)].map((row) => {
    if (!concerns(row, entry)) return false;
    if (!isOvertaken && !isLate(row, entry)) return rollRow(book, row, entry, { world, before });
    restate(book, row, entry, world);
    return false;
  });
  return rolled.includes(true);
}

const isLate = ({ records }: Row, { occurredAt }: Entry): boolean =>
  records.some(({ obligation }) => occurredAt.getTime() < Math.max(obligation.startedAt, obligation.last.at));

/** The rows of promises that begin with a message, where none came before this one. */
function newRows(rows: readonly Row[], entry: Entry, world: DutyWorld): readonly Row[] {
  const { at, evidence } = factOf(entry);
  const isKnown = (agreementId: string, key: string): boolean =>
    rows.some((row) => row.agreementId === agreementId && row.clause.key === key);
  const isBegun = (clause: DutyClause): boolean =>
    rollingOf(clause) === 'with-starts' && evidence.some((each) => starts(clause, each));
  return world.inForceAt(at).flatMap(({ content: { agreementId }, terms }) =>
    terms.clauses
      .filter(isDuty)
      .filter((clause) => isBegun(clause) && !isKnown(agreementId, clause.key))
      .map((clause): Row => ({ agreementId, handoverId: null, clause, records: [] })),
  );
}

interface Rolled {
  readonly world: DutyWorld;
  readonly before: readonly DutyRecord[];
}

function rollRow(book: DutyBook, row: Row, entry: Entry, { world, before }: Rolled): boolean {
  const { clause, records } = row;
  if (records.some(({ obligation }) => obligation.startedBy === entry.id)) return false;
  const last = records.findLast((record) => !isTakenBack(record))?.obligation.id;
  const latest = before.find(({ obligation }) => obligation.id === last) ?? null;
  const isRunning = latest !== null && isAwaited(latest, clause);
  const turn = turnOf(clause, factOf(entry), rollingOf(clause), { isRunning, isFirst: false });
  if (!turn.begins) {
    if (latest !== null && isHeeded(clause, factOf(entry))) note(book, latest, entry);
    return false;
  }
  const hold = latest && holdOn(latest, clause, entry, world);
  return beginCycle(book, row, { by: entry, told: entry, hold, isLate: false }, world);
}

/** The hold in which the round after this one begins; one that is decided takes no notice of holds any more. */
function holdOn(latest: DutyRecord, clause: DutyClause, entry: Entry, world: DutyWorld): Pause | null {
  if (rollingOf(clause) !== 'with-answers') return null;
  if (latest.obligation.state === 'pending') return openPause(latest.obligation);
  const { calendar } = judgedBy(latest, world.versionOf);
  const facts = [...world.holdsOf(latest.obligation.leadId), entry].map(factOf);
  const [hold] = holdAt(clause, facts, factOf(entry), calendar);
  if (hold?.kind !== 'paused') return null;
  return { from: hold.at, to: null, reason: hold.reason, endsBy: hold.resumeBy };
}

/** Another message while one waits, or an answer to none, begins nothing; that it came is remembered. */
function note(book: DutyBook, { obligation: { id } }: DutyRecord, entry: Entry): void {
  const record = book.ofLead(entry.leadId ?? '').find(({ obligation }) => obligation.id === id);
  if (record) book.put({ ...record, obligation: noted(record.obligation, entry.occurredAt.getTime()) });
}

/** Where each answer begins the next round, a waived one is still gone on from. */
function isAwaited({ obligation, releasedAt }: DutyRecord, clause: DutyClause): boolean {
  // A breach that was told stays unanswered in the record; what late facts say of it stands beside.
  const { fulfilledAt } = obligation.known ?? obligation;
  if (fulfilledAt !== null || releasedAt !== null) return false;
  const isEnded = obligation.state === 'excused' || obligation.state === 'cancelled';
  return rollingOf(clause) === 'with-answers' || !isEnded;
}
