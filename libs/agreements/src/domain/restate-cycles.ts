import type { Entry } from '#contracts';
import type { EpochMs } from '#kernel';
import { cyclesOf, noted, withdraw } from '#sla';
import type { Evidence, Fact } from '#sla';
import { beginCycle } from './begin-cycle.js';
import { isTakenBack } from './duty-record.js';
import type { DutyBook, DutyRecord } from './duty-record.js';
import type { DutyWorld } from './duty-world.js';
import { factOf } from './evidence.js';
import { toldBy } from './judge-anew.js';
import { isLeaving } from './lead-facts.js';
import { isNamedBy } from './named-duty.js';
import { concerns, isHeeded, isOfRow, isOwed } from './rows.js';
import type { Row } from './rows.js';

/**
 * A fact from before something known: the rounds that all facts together make, from that fact on, are set against those that stand. Those
 * missing are begun, those that never began are taken back; a round is known by the fact that began it.
 */
export function restate(book: DutyBook, row: Row, entry: Entry, world: DutyWorld): void {
  const history = world.historyOf(entry.leadId ?? '');
  const entries = new Map(history.map((each) => [each.id, each]));
  const facts = factsOf(row, history, world);
  const cycles = cyclesOf(row.clause, facts, ({ id }) => isOwed(row, entries.get(id)!, world));
  const from = entry.occurredAt.getTime();
  const wanted = new Set(cycles.filter(({ by }) => by.at >= from).map(({ by }) => by.id));
  takeBack(book, row, ({ startedBy, startedAt }) => startedAt >= from && !wanted.has(startedBy ?? ''), entry);
  const standing = row.records.filter((record) => !isTakenBack(record));
  const known = new Set(standing.map(({ obligation }) => obligation.startedBy));
  for (const id of wanted)
    if (!known.has(id))
      beginCycle(book, row, { by: entries.get(id)!, told: entry, hold: null, isLate: true }, world);
  remember(book, row, facts, entry);
}

/** That others came is remembered by the round that stands last, so that what comes from before them is seen to be late. */
function remember(book: DutyBook, row: Row, facts: readonly Fact[], { leadId }: Entry): void {
  const latest = book
    .ofLead(leadId ?? '')
    .filter((record) => isOfRow(row, record) && record.obligation.level === 'lead' && !isTakenBack(record))
    .reduce<DutyRecord | null>((last, each) => (last && isBefore(each, last) ? last : each), null);
  const heeded = facts.filter((fact) => isHeeded(row.clause, fact));
  if (!latest || heeded.length === 0) return;
  const at = Math.max(...heeded.map((fact) => fact.at));
  book.put({ ...latest, obligation: noted(latest.obligation, at) });
}

const isBefore = ({ obligation: one }: DutyRecord, { obligation: other }: DutyRecord): boolean =>
  one.startedAt < other.startedAt;

/** A round that never began was nobody's: its owners' clocks go with it. */
function takeBack(
  book: DutyBook,
  row: Row,
  isUnwanted: (of: { readonly startedBy: string | null; readonly startedAt: EpochMs }) => boolean,
  entry: Entry,
): void {
  const gone = row.records.filter(
    (record) => !isTakenBack(record) && record.obligation.startedBy !== null && isUnwanted(record.obligation),
  );
  const cycles = new Set(gone.map(({ obligation }) => obligation.cycle));
  for (const record of book.ofLead(entry.leadId ?? '')) {
    if (!isOfRow(row, record) || !cycles.has(record.obligation.cycle) || isTakenBack(record)) continue;
    const obligation = withdraw(record.obligation, toldBy(entry));
    book.put({ ...record, obligation, releasedAt: record.obligation.startedAt - 1 });
  }
}

/** The facts a row is made of: those under its agreement, for a hand-over those from its acceptance on. */
function factsOf(row: Row, history: readonly Entry[], world: DutyWorld): readonly Fact[] {
  const { agreementId, handoverId } = row;
  const isRuled = (at: EpochMs): boolean =>
    handoverId !== null || world.inForceAt(at).some(({ content }) => content.agreementId === agreementId);
  return history
    .filter((entry) => concerns(row, entry) && isRuled(entry.occurredAt.getTime()))
    .map((entry) => {
      const fact = factOf(entry);
      if (entry.type === 'obligation.waived') return { ...fact, evidence: waived(entry, row) };
      return isLeaving(entry, handoverId)
        ? { ...fact, evidence: [...fact.evidence, { kind: 'left', why: entry.type }] }
        : fact;
    });
}

/** A round that was excused in time waits for no answer; one that was forgiven after its breach still does. */
function waived({ payload }: Entry<'obligation.waived'>, { records }: Row): readonly Evidence[] {
  if (payload.from !== 'pending' || !records.some((record) => isNamedBy(record, payload))) return [];
  return [{ kind: 'waived', begunAt: Date.parse(payload.startedAt) }];
}
