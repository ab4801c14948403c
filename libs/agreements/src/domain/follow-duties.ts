import type { Entry } from '#contracts';
import { advance } from '#sla';
import type { Effect } from '#sla';
import { judgedBy } from './duty-record.js';
import type { DutyBook, DutyRecord } from './duty-record.js';
import type { DutyWorld } from './duty-world.js';
import { isHold } from './histories.js';
import { isBegunOnHold, judgeAnew } from './judge-anew.js';
import { effectOf } from './lead-facts.js';
import { reopen } from './merged-leads.js';
import { followRebasing } from './rebase-duty.js';
import { rollCycles } from './roll-cycles.js';
import { startLeadLevel } from './start-duties.js';
import { ownerGivenBy } from './owner-given.js';
import { startOwnerLevel } from './start-owner-level.js';

/** Lets the duties of a lead follow one fact: what it answers, ends or pauses, then what it starts. */
export function followDuties(book: DutyBook, entry: Entry, world: DutyWorld): void {
  if (!entry.leadId) return;
  const before = book.ofLead(entry.leadId);
  for (const record of before) {
    const followed = follow(record, entry, world);
    if (followed !== record) book.put(followed);
  }
  if (entry.type === 'handover.offered') keepOffer(book, entry, world);
  const isStarted = startLeadLevel(book, entry, world);
  const isRolled = rollCycles(book, entry, world, before);
  startOwnerLevel(book, entry, ownerAfter(entry, isStarted || isRolled), world);
}

function keepOffer(book: DutyBook, entry: Entry<'handover.offered'>, world: DutyWorld): void {
  const inForce = world.inForceAt(entry.occurredAt.getTime());
  const { handoverId } = entry.payload;
  const bound = inForce.filter(({ content }) => !world.isAboveCap(content.agreementId, handoverId));
  book.keepOffer({ handoverId, versionIds: bound.map(({ content }) => content.versionId) });
}

/** Who gets clocks of their own by a fact: whoever the lead was given to, or owns it when something new is owed. */
function ownerAfter(entry: Entry, isNewOwed: boolean): string | null {
  const givesLead = entry.type === 'lead.assigned' || entry.type.startsWith('handover.');
  if (givesLead) return ownerGivenBy(entry);
  return isNewOwed && 'lead' in entry.payload ? entry.payload.lead.ownerId : null;
}

function follow(record: DutyRecord, entry: Entry, world: DutyWorld): DutyRecord {
  if (entry.type === 'obligation.rebased') return followRebasing(record, entry, world);
  if (entry.type === 'lead.unmerged') return reopen(record, entry, world.versionOf);
  const { clause } = judgedBy(record, world.versionOf);
  const isBegunAnew = isHold(entry) && isBefore(entry, record) && isBegunOnHold(record, clause);
  return (isBegunAnew ? null : goOn(record, entry, world)) ?? judgeAnew(record, entry, world);
}

/** The duty after a fact that comes after everything known; null where it belongs before some of that. */
function goOn(record: DutyRecord, entry: Entry, world: DutyWorld): DutyRecord | null {
  const { clause, calendar } = judgedBy(record, world.versionOf);
  const { events, isReleased } = effectOf(entry, record, clause);
  let { obligation, releasedAt } = record;
  for (const event of events) {
    const step = advance(obligation, event, clause, calendar);
    if (step.effects.some(isLate)) return null;
    obligation = step.obligation ?? obligation;
  }
  if (isReleased) releasedAt ??= entry.occurredAt.getTime();
  const isMoved = obligation !== record.obligation || releasedAt !== record.releasedAt;
  return isMoved ? { ...record, obligation, releasedAt } : record;
}

const isBefore = ({ occurredAt }: Entry, { obligation: { startedAt } }: DutyRecord): boolean =>
  occurredAt.getTime() < startedAt;

const isLate = (effect: Effect): boolean => effect.kind === 'ignored' && effect.because === 'out-of-order';
