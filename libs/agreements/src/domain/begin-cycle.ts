import type { Entry } from '#contracts';
import { rollingOf } from '#sla';
import type { DutyClause, Pause } from '#sla';
import type { DutyBook, DutyRecord } from './duty-record.js';
import type { DutyWorld } from './duty-world.js';
import { judgeAnew } from './judge-anew.js';
import { ownersOf } from './owners-of-cycle.js';
import { isOfRow, promisedAt } from './rows.js';
import type { Row } from './rows.js';
import { begin, calendarKey, leadOf, recordFor } from './start-duties.js';
import { pausedAs } from './start-owner-level.js';

/** The fact that begins a round, and the entry by which that became known. */
export interface Beginning {
  readonly by: Entry;
  readonly told: Entry;
  /** The hold in which it begins: work on a lead on hold does not take it off hold. */
  readonly hold: Pause | null;
  /** It is begun in the past: by a late fact, or by one that a late fact shows to have begun it. */
  readonly isLate: boolean;
}

/** Rounds that begin with a message are judged by the version in force when it came, the others by the one they began under. */
export function beginCycle(book: DutyBook, row: Row, beginning: Beginning, world: DutyWorld): boolean {
  const { by } = beginning;
  if (rollingOf(row.clause) === 'with-answers') {
    const of = { ...row.records.at(-1)!, attributes: leadOf(by).attributes, releasedAt: null };
    return putCycle(book, row, { of, clause: row.clause }, beginning, world);
  }
  return promisedAt(row, by.occurredAt.getTime(), world)
    .map(({ version, clause }) =>
      putCycle(book, row, { of: recordFor(by, version, clause), clause }, beginning, world),
    )
    .includes(true);
}

interface Owed {
  readonly of: Omit<DutyRecord, 'obligation'>;
  readonly clause: DutyClause;
}

/** The next round of its row, with the next number. */
function putCycle(
  book: DutyBook,
  row: Row,
  { of, clause }: Owed,
  { by, told, hold, isLate }: Beginning,
  world: DutyWorld,
): boolean {
  const calendarVersion = calendarKey(world.versionOf(of.versionId), clause, of, by);
  const known = book.ofLead(by.leadId ?? '').filter((record) => isOfRow(row, record));
  const cycle = Math.max(0, ...known.map(({ obligation }) => obligation.cycle)) + 1;
  const begun = begin(of, clause, { calendarVersion, level: 'lead', ownerId: null, cycle }, by, world);
  if (begun === null) return false;
  if (!isLate) {
    book.put(pausedAs(begun, hold, by, world));
    return true;
  }
  const judged = judgeAnew(begun, told, world);
  book.put(judged);
  for (const own of ownersOf(judged, by, told, world)) book.put(own);
  return true;
}
