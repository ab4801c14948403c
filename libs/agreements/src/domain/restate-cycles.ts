import type { Entry } from '#contracts';
import type { EpochMs } from '#kernel';
import { cyclesOf, RESTATED, withdraw } from '#sla';
import type { DutyClause, Fact } from '#sla';
import { beginCycle } from './begin-cycle.js';
import type { Row } from './begin-cycle.js';
import { judgedBy } from './duty-record.js';
import type { DutyBook, DutyRecord } from './duty-record.js';
import type { DutyWorld } from './duty-world.js';
import { factOf } from './evidence.js';
import { toldBy } from './judge-anew.js';
import { effectOf } from './lead-facts.js';

/** A cycle that late facts showed never began; others may show that it did, and then it begins anew. */
export const isTakenBack = ({ obligation: { state, reason, corrected } }: DutyRecord): boolean =>
  corrected?.state === 'cancelled' || (state === 'cancelled' && reason === RESTATED);

/** A fact from before cycles that are known: those it shows to be missing are begun, those it shows never began are taken back. */
export function restate(book: DutyBook, row: Row, entry: Entry, world: DutyWorld): boolean {
  const first = row[0]!;
  const { clause } = judgedBy(first, world.versionOf);
  const history = world.historyOf(first.obligation.leadId);
  const wanted = new Set(cyclesOf(clause, factsOf(row, history, clause, world)).map(({ by }) => by.id));
  const from = entry.occurredAt.getTime();
  takeBack(book, row, (by, at) => at >= from && !wanted.has(by), entry);
  const standing = row.filter((record) => !isTakenBack(record));
  const known = new Set(standing.map(({ obligation }) => obligation.startedBy));
  const missing = history.filter(
    ({ id, occurredAt }) => occurredAt.getTime() >= from && wanted.has(id) && !known.has(id),
  );
  return missing
    .map((by) => beginCycle(book, row, clause, { by, told: entry, hold: null }, world))
    .includes(true);
}

function takeBack(
  book: DutyBook,
  row: Row,
  isUnwanted: (by: string, at: EpochMs) => boolean,
  entry: Entry,
): void {
  const ids = new Set(row.filter((each) => !isTakenBack(each)).map(({ obligation }) => obligation.id));
  for (const record of book.ofLead(entry.leadId ?? '')) {
    const { id, startedBy, startedAt } = record.obligation;
    if (!ids.has(id) || startedBy === null || !isUnwanted(startedBy, startedAt)) continue;
    const obligation = withdraw(record.obligation, toldBy(entry));
    // Before its own start: nothing bears on what never began.
    book.put({ ...record, obligation, releasedAt: startedAt - 1 });
  }
}

/** The facts a row is made of: those under its agreement, for a hand-over those from its acceptance on. */
function factsOf(row: Row, history: readonly Entry[], clause: DutyClause, world: DutyWorld): readonly Fact[] {
  const [first] = row;
  const { agreementId, handoverId } = first!;
  const isRuled = (at: number): boolean =>
    world.inForceAt(at).some(({ content }) => content.agreementId === agreementId);
  const isOfRow = (entry: Entry): boolean =>
    handoverId === null
      ? isRuled(entry.occurredAt.getTime())
      : entry.type !== 'handover.accepted' || entry.payload.handoverId === handoverId;
  return history.filter(isOfRow).map((entry) => {
    const fact = factOf(entry);
    const { isReleased } = effectOf(entry, { ...first!, releasedAt: null }, clause);
    return isReleased ? { ...fact, evidence: [...fact.evidence, { kind: 'left', why: entry.type }] } : fact;
  });
}
