import type { Entry } from '#contracts';
import type { EpochMs } from '#kernel';
import { answers, cyclesOf, noted, RESTATED, rollingOf, starts, withdraw } from '#sla';
import type { DutyClause, Evidence, Fact } from '#sla';
import { beginCycle } from './begin-cycle.js';
import type { Row } from './begin-cycle.js';
import { judgedBy } from './duty-record.js';
import type { DutyBook, DutyRecord } from './duty-record.js';
import type { DutyWorld } from './duty-world.js';
import { factOf } from './evidence.js';
import { toldBy } from './judge-anew.js';
import { effectOf } from './lead-facts.js';
import { isNamedBy } from './named-duty.js';

/** A cycle that late facts showed never began; others may show that it did, and then it begins anew. */
export const isTakenBack = ({ obligation: { state, reason, corrected } }: DutyRecord): boolean =>
  corrected?.state === 'cancelled' || (state === 'cancelled' && reason === RESTATED);

/** A fact from before cycles that are known: those it shows to be missing are begun, those it shows never began are taken back. */
export function restate(book: DutyBook, row: Row, entry: Entry, world: DutyWorld): void {
  const first = row[0]!;
  const { clause } = judgedBy(first, world.versionOf);
  const history = world.historyOf(first.obligation.leadId);
  const facts = factsOf(row, history, clause, world);
  const wanted = new Set(cyclesOf(clause, facts).map(({ by }) => by.id));
  const from = entry.occurredAt.getTime();
  takeBack(book, row, (by, at) => at >= from && !wanted.has(by), entry);
  const standing = row.filter((record) => !isTakenBack(record));
  const known = new Set(standing.map(({ obligation }) => obligation.startedBy));
  const missing = history.filter(
    ({ id, occurredAt }) => occurredAt.getTime() >= from && wanted.has(id) && !known.has(id),
  );
  for (const by of missing)
    beginCycle(book, row, clause, { by, told: entry, hold: null, isLate: true }, world);
  remember(
    book,
    first,
    facts.filter((fact) => isHeeded(clause, fact)),
  );
}

/** That others came is remembered by the cycle that stands last, so that what comes from before them is seen to be late. */
function remember(book: DutyBook, first: DutyRecord, heeded: readonly Fact[]): void {
  const { leadId, clauseKey } = first.obligation;
  const latest = book
    .ofLead(leadId)
    .filter(
      (record) =>
        record.agreementId === first.agreementId &&
        record.handoverId === first.handoverId &&
        record.obligation.clauseKey === clauseKey &&
        record.obligation.level === 'lead' &&
        !isTakenBack(record),
    )
    .reduce<DutyRecord | null>((last, each) => (last && isBefore(each, last) ? last : each), null);
  const at = Math.max(...heeded.map((fact) => fact.at));
  if (latest && heeded.length > 0) book.put({ ...latest, obligation: noted(latest.obligation, at) });
}

const isBefore = ({ obligation: one }: DutyRecord, { obligation: other }: DutyRecord): boolean =>
  one.startedAt < other.startedAt;

/** What may decide, with a fact from before it, whether a cycle begins or what answers it. */
export const isHeeded = (clause: DutyClause, { evidence }: Fact): boolean =>
  rollingOf(clause) === 'with-starts' &&
  evidence.some((each) => starts(clause, each) || answers(clause, each));

/** A cycle that never began was nobody's: its owners' clocks go with it. */
function takeBack(
  book: DutyBook,
  row: Row,
  isUnwanted: (by: string, at: EpochMs) => boolean,
  entry: Entry,
): void {
  const unwanted = row.filter(({ obligation: { startedBy, startedAt } }) =>
    isUnwanted(startedBy ?? '', startedAt),
  );
  const gone = unwanted.filter((record) => !isTakenBack(record) && record.obligation.startedBy !== null);
  const standing = book.ofLead(entry.leadId ?? '').filter((record) => !isTakenBack(record));
  for (const record of standing.filter((each) => gone.some((lead) => isOfCycle(each, lead)))) {
    const obligation = withdraw(record.obligation, toldBy(entry));
    // Before its own start: nothing bears on what never began.
    book.put({ ...record, obligation, releasedAt: record.obligation.startedAt - 1 });
  }
}

const isOfCycle = (one: DutyRecord, other: DutyRecord): boolean =>
  one.agreementId === other.agreementId &&
  one.handoverId === other.handoverId &&
  one.obligation.clauseKey === other.obligation.clauseKey &&
  one.obligation.cycle === other.obligation.cycle;

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
    if (entry.type === 'obligation.waived') return { ...fact, evidence: waived(entry, row) };
    const { isReleased } = effectOf(entry, { ...first!, releasedAt: null }, clause);
    return isReleased ? { ...fact, evidence: [...fact.evidence, { kind: 'left', why: entry.type }] } : fact;
  });
}

/** A cycle that was excused in time waits for no answer; one that was forgiven after its breach still does. */
function waived({ payload }: Entry<'obligation.waived'>, row: Row): readonly Evidence[] {
  if (payload.from !== 'pending' || !row.some((record) => isNamedBy(record, payload))) return [];
  return [{ kind: 'waived', begunAt: Date.parse(payload.startedAt) }];
}
