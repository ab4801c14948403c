import type { Entry } from '#contracts';
import { advance } from '#sla';
import type { ObligationEvent } from '#sla';
import { judgedBy } from './duty-record.js';
import type { DutyBook, DutyRecord } from './duty-record.js';
import type { DutyWorld } from './duty-world.js';
import { judgeAnew } from './judge-anew.js';
import { effectOf } from './lead-facts.js';
import { followRebasing } from './rebase-duty.js';
import { rollCycles } from './roll-cycles.js';
import { startLeadLevel } from './start-duties.js';
import { ownerGivenBy, startOwnerLevel } from './start-owner-level.js';

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
  const { events, isReleased } = effectOf(entry, record, judgedBy(record, world.versionOf).clause);
  const followed = events.reduce((before, event) => apply(before, event, entry, world), record);
  return isReleased && followed.releasedAt === null
    ? { ...followed, releasedAt: entry.occurredAt.getTime() }
    : followed;
}

function apply(record: DutyRecord, event: ObligationEvent, entry: Entry, world: DutyWorld): DutyRecord {
  const { clause, calendar } = judgedBy(record, world.versionOf);
  const step = advance(record.obligation, event, clause, calendar);
  const isLate = step.effects.some((each) => each.kind === 'ignored' && each.because === 'out-of-order');
  if (isLate) return judgeAnew(record, entry, world);
  const { obligation } = step;
  return obligation === null || obligation === record.obligation ? record : { ...record, obligation };
}
