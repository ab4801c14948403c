import type { Entry, EntryType, LeadSnapshot } from '#contracts';
import { SYSTEM } from '#contracts';
import type { NewEntry } from '#contracts';
import type { EpochMs } from '#kernel';
import { addDays, isQuota, tally } from '#sla';
import type { Credit, QuotaClause, TallyEvent } from '#sla';
import { atOf, eventsOf, isOfTally } from './credit-facts.js';
import type { CreditBook, CreditRecord, Posting } from './credit-record.js';
import type { VersionOf } from './duty-record.js';
import { earningsOf } from './earnings.js';
import type { Earning } from './earnings.js';
import type { DutyWorld } from './duty-world.js';
import { isTooLate, postedOnceClosed } from './periods/posting.js';
import type { ClosedThrough, Recorded } from './periods/posting.js';
import type { VersionInForce } from './version-in-force.js';

export interface TallyWorld {
  readonly versionOf: VersionOf;
  /** Under which versions a lead of an instant is owed something. */
  readonly inForceAt: (at: EpochMs) => readonly VersionInForce[];
  /** Under which it is credited: those, and the ones that count from the start of their period. */
  readonly countingAt: (at: EpochMs) => readonly VersionInForce[];
  readonly isAboveCap: DutyWorld['isAboveCap'];
  readonly newId: () => string;
  readonly closedThrough: ClosedThrough;
  /** Whether credits of a clause are left alone; of none unless told. */
  readonly isLeftAlone?: ClauseTest;
}

/** Says something of a clause of an agreement, whichever version judges. */
export type ClauseTest = (agreementId: string, clauseKey: string) => boolean;

/** Lets the credits of a lead follow one fact. What has no date of its own enters no tally. */
export function followTally(book: CreditBook, entry: Entry, world: TallyWorld): void {
  if (!entry.leadId || isUndated(entry) || !isOfTally(entry)) return;
  if (entry.type === 'handover.offered') openWindows(book, entry, world);
  for (const event of earningsOf(entry)) earn(book, event, world);
  for (const event of eventsOf(entry)) move(book, entry, event, world);
  if (endsWindow(entry)) book.decided.set(entry.payload.handoverId, entry.occurredAt.getTime());
}

const isUndated = ({ payload }: Entry): boolean => 'isUndated' in payload && payload.isUndated === true;

type Ending = 'handover.accepted' | 'handover.withdrawn' | 'handover.rejected';

/** Once the credit is settled silence has nothing to say; a rejection without fault leaves it provisional. */
const endsWindow = (entry: Entry): entry is Entry<Ending> =>
  entry.type === 'handover.accepted' ||
  entry.type === 'handover.withdrawn' ||
  (entry.type === 'handover.rejected' && entry.payload.fault === 'marketing');

function earn(book: CreditBook, event: Earning, world: TallyWorld): void {
  for (const version of world.countingAt(event.at)) {
    for (const clause of version.terms.clauses)
      if (isQuota(clause) && !isLeftAlone(world, version.content.agreementId, clause.key))
        earnUnder(book, event, version, clause, world);
  }
}

const isLeftAlone = (world: TallyWorld, agreementId: string, clauseKey: string): boolean =>
  world.isLeftAlone?.(agreementId, clauseKey) ?? false;

function earnUnder(
  book: CreditBook,
  event: Earning,
  version: VersionInForce,
  clause: QuotaClause,
  world: TallyWorld,
): void {
  if (clause.stage !== (event.kind === 'offered' ? 'offer' : event.stage)) return;
  const { agreementId } = version.content;
  const before = book.find(agreementId, clause.key, event.leadId, event.episode);
  // A credit keeps the version it was earned under; an offer made again has the window that was promised with it.
  const judge = before ? world.versionOf(before.credit.clauseVersion) : version;
  const context = {
    ...judge.tallyContext(companyCreditedAt(book, agreementId, clause, event)),
    acceptanceClosesAt: (at: EpochMs) => version.acceptanceClosesAt(at),
  };
  const { credit, entry } = tally(before?.credit ?? null, event, quotaOf(judge, clause.key), context);
  if (credit === null || credit === before?.credit) return;
  const { companyId, attributes } = event;
  const of = before ?? { id: world.newId(), agreementId, companyId, attributes };
  keep(book, { of: { ...of, credit }, version: judge, recordedAt: event.recordedAt }, world, entry);
}

const companyCreditedAt = (
  book: CreditBook,
  agreementId: string,
  { key: clauseKey }: QuotaClause,
  { companyId, leadId }: Earning,
): EpochMs | null =>
  companyId === null ? null : book.companyCreditedAt({ agreementId, clauseKey, companyId, leadId });

function move(book: CreditBook, entry: Entry, event: TallyEvent, world: TallyWorld): void {
  for (const record of book.ofLead(entry.leadId ?? '').filter((each) => isAbout(each, entry))) {
    if (isLeftAlone(world, record.agreementId, record.credit.clauseKey)) continue;
    const version = world.versionOf(record.credit.clauseVersion);
    const clause = quotaOf(version, record.credit.clauseKey);
    if (entry.type === 'revenue.recorded' && !isReturned(entry, version.terms.returns.refundDays)) continue;
    const tallied = tally(record.credit, event, clause, version.tallyContext(null));
    if (tallied.credit === null || tallied.credit === record.credit) continue;
    const of = { ...record, credit: stoodStill(tallied.credit, entry, version) };
    keep(book, { of, version, recordedAt: entry.recordedAt.getTime() }, world, tallied.entry);
  }
}

/** What speaks of the lead, however its credit was earned. */
const OF_LEAD: ReadonlySet<EntryType> = new Set(['lead.merged', 'lead.unmerged', 'revenue.recorded']);

/** A purchase given back within the agreed days, counted from the day of the purchase. */
const isReturned = ({ payload: { wonOn, on } }: Entry<'revenue.recorded'>, refundDays: number): boolean =>
  refundDays > 0 && wonOn !== undefined && on <= addDays(wonOn, refundDays);

/** The windows of a credit that comes back keep the working days they had left. */
function stoodStill(credit: Credit, entry: Entry, version: VersionInForce): Credit {
  if (entry.type !== 'lead.unmerged') return credit;
  const stood = { from: Date.parse(entry.payload.mergedAt), to: atOf(entry) };
  const later = (closesAt: EpochMs | null): EpochMs | null =>
    closesAt !== null && closesAt > stood.from ? version.closesAfterPause(closesAt, stood) : closesAt;
  const { windowClosesAt, contestableUntil } = credit;
  return { ...credit, windowClosesAt: later(windowClosesAt), contestableUntil: later(contestableUntil) };
}

/**
 * A hand-over speaks of the credit of its episode, where that was earned by an offer; its window, of its agreement's credits.
 * Taking an offer back gives up what is not yet earned, and nothing that is.
 */
function isAbout({ agreementId, credit }: CreditRecord, entry: Entry): boolean {
  if (entry.type === 'window.closed') return entry.payload.agreementId === agreementId;
  // It never was a lead, in any episode.
  if (entry.type === 'lead.test_erased' || entry.type === 'lead.taken_back') return true;
  const { lead } = entry.payload as { lead: LeadSnapshot };
  const isOfEpisode = lead.episode === credit.episode;
  if (OF_LEAD.has(entry.type)) return isOfEpisode;
  if (credit.windowClosesAt === null) return false;
  return isOfEpisode && (entry.type !== 'handover.withdrawn' || livedBucket(credit) === 'provisional');
}

/** Where it stands, or would stand had its lead not been merged into another. */
const livedBucket = ({ bucket, beforeMerge }: Credit): Credit['bucket'] => beforeMerge ?? bucket;

function keep(
  book: CreditBook,
  recorded: Recorded,
  { closedThrough }: TallyWorld,
  entry: Posting['entry'] | null,
): void {
  if (isTooLate(closedThrough, recorded)) return;
  const { of, version } = recorded;
  book.put(of);
  if (entry === null) return;
  const posted = postedOnceClosed(closedThrough, recorded, entry);
  book.postings.push({ of, earnedOn: version.dayOf(of.credit.earnedAt), entry: posted });
}

function quotaOf(version: VersionInForce, key: string): QuotaClause {
  const clause = version.clause(key);
  if (!isQuota(clause)) throw new Error(`Clause “${key}” is no quota.`);
  return clause;
}

function openWindows(book: CreditBook, entry: Entry<'handover.offered'>, world: TallyWorld): void {
  const at = atOf(entry);
  const bound = new Set(world.inForceAt(at).map(({ content }) => content.versionId));
  for (const version of world.countingAt(at)) {
    const { agreementId, versionId } = version.content;
    book.opened.push({
      ...{ id: world.newId(), agreementId, versionId },
      ...{ handoverId: entry.payload.handoverId, leadId: entry.leadId ?? '' },
      closesAt: version.acceptanceClosesAt(at),
      isFree: !bound.has(versionId) || world.isAboveCap(agreementId, entry.payload.handoverId),
    });
  }
}

/** The line as the journal tells it; an adjustment stands in the period it is posted in. */
export const tallyEntryOf = ({ of, earnedOn, entry }: Posting): NewEntry => ({
  type: 'tally.changed',
  subjectKind: 'tally',
  subjectId: of.id,
  leadId: entry.leadId,
  actor: SYSTEM,
  occurredAt: new Date(entry.at),
  payload: {
    agreementId: of.agreementId,
    versionId: entry.clauseVersion,
    clauseKey: entry.clauseKey,
    period: entry.postedIn,
    on: earnedOn,
    leadId: entry.leadId,
    episode: entry.episode,
    attributes: of.attributes,
    changes: entry.changes,
    cause: entry.cause,
    ...(entry.isPart === null ? {} : { isPart: entry.isPart }),
  },
});
