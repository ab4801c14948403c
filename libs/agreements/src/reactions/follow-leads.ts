import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { CalendarsConcerned } from '#calendars';
import type { Entry } from '#contracts';
import type { Tx } from '#database';
import { entriesOfLead, Journal } from '#journal';
import type { Reactor } from '#journal';
import { newId } from '#kernel';
import { isQuota } from '#sla';
import { countCapacity } from '../application/count-capacity.js';
import { CountEarlierLeads } from '../application/count-earlier-leads.js';
import { RecordChanges } from '../application/record-changes.js';
import { VersionsInForce } from '../application/versions-in-force.js';
import type { InForceAt } from '../application/versions-in-force.js';
import { concernedBy } from '../domain/calendars-concerned.js';
import { CREDIT_FACTS, isOfTally, STAGE_FACTS } from '../domain/credit-facts.js';
import { CreditBook } from '../domain/credit-record.js';
import { DutyBook } from '../domain/duty-record.js';
import { companiesOf, countedInOrder, limitedClauses } from '../domain/earlier-count.js';
import type { DutyRecord, VersionOf } from '../domain/duty-record.js';
import type { DutyWorld } from '../domain/duty-world.js';
import { followDuties } from '../domain/follow-duties.js';
import { followTally } from '../domain/follow-tally.js';
import { Histories, leadsWithLateFacts } from '../domain/histories.js';
import { DUTY_FACTS, isDecided } from '../domain/lead-facts.js';
import { loadCompanyCredits, loadCredits } from '../persistence/credits.js';
import { holdsOfLeads } from '../persistence/holds.js';
import { loadDuties, offeredUnder } from '../persistence/duties.js';

const is = (types: readonly string[]) => (entry: Entry) => types.includes(entry.type);
const isDutyFact = is(DUTY_FACTS);
const isCreditFact = is(CREDIT_FACTS);
const isStageFact = is(STAGE_FACTS);

/** Nothing is promised for a lead that was sent to try something out. */
const isOfTest = ({ payload }: Entry): boolean =>
  'lead' in payload && (payload.lead as { readonly isTest?: boolean } | null)?.isTest === true;

/** Which versions judge, and which hand-overs they ask nothing of. */
interface Ruled {
  readonly inForceAt: InForceAt;
  readonly isAboveCap: DutyWorld['isAboveCap'];
}

/**
 * Duties and tally follow what happens to leads, in the transaction in which it happens. A batch is loaded, judged by the pure rules and
 * saved with a number of statements that does not grow with it.
 */
@Injectable()
export class FollowLeads implements Reactor, OnModuleInit {
  readonly name = 'agreements.leads';
  readonly types = [...new Set([...DUTY_FACTS, ...CREDIT_FACTS, ...STAGE_FACTS])];

  constructor(
    private readonly journal: Journal,
    private readonly versions: VersionsInForce,
    private readonly record: RecordChanges,
    private readonly earlier: CountEarlierLeads,
  ) {}

  onModuleInit(): void {
    this.journal.registerReactor(this);
  }

  async react(tx: Tx, workspaceId: string, told: readonly Entry[]): Promise<void> {
    const entries = told.filter((entry) => !isOfTest(entry));
    if (entries.length === 0) return;
    const latest = Math.max(...entries.map(({ occurredAt }) => occurredAt.getTime()));
    const inForceAt = await this.versions.inForce(tx, workspaceId, latest);
    await this.earlier.countBefore(tx, workspaceId, inForceAt.counting, entries);
    const isAboveCap = await countCapacity(tx, this.journal, workspaceId, entries, inForceAt);
    const hasOwnClock = inForceAt(latest).some(startsAtCapture);
    const dutyFacts = entries.filter((entry) => isDutyFact(entry) && (hasOwnClock || !isCapture(entry)));
    await this.followDuties(tx, workspaceId, dutyFacts, { inForceAt, isAboveCap });
    const credited = earning(entries, inForceAt.countingAt(latest).some(hasStageQuota));
    await this.followTally(tx, workspaceId, credited, { inForceAt, isAboveCap });
  }

  private async followDuties(
    tx: Tx,
    workspaceId: string,
    entries: readonly Entry[],
    { inForceAt, isAboveCap }: Ruled,
  ): Promise<void> {
    if (entries.length === 0) return;
    const earliest = new Date(Math.min(...entries.map(({ occurredAt }) => occurredAt.getTime())));
    const loaded = await loadDuties(tx, workspaceId, leadIdsOf(entries), earliest, decidedIdsOf(entries));
    const offered = await offeredUnder(tx, workspaceId, acceptedIn(entries));
    const versionIds = [
      ...loaded.map(({ versionId }) => versionId),
      ...offered.flatMap((each) => each.versionIds),
    ];
    const histories = await this.historiesOf(tx, workspaceId, entries, loaded);
    const concerned = concernedBy(loaded, [...entries, ...histories.all()]);
    const versionOf = await this.versionsOf(tx, workspaceId, versionIds, inForceAt, concerned);
    const held = await holdsOfLeads(tx, workspaceId, heldFrom(entries, loaded));
    const book = new DutyBook(loaded, offered);
    const historyOf = (leadId: string): readonly Entry[] => histories.of(leadId);
    const holdsOf = (leadId: string): readonly Entry[] => held.filter((each) => each.leadId === leadId);
    for (const entry of entries) {
      histories.add(entry);
      followDuties(book, entry, { versionOf, inForceAt, historyOf, holdsOf, isAboveCap, newId });
    }
    await this.record.duties(tx, workspaceId, book, versionOf);
  }

  private async followTally(
    tx: Tx,
    workspaceId: string,
    entries: readonly Entry[],
    { inForceAt, isAboveCap }: Ruled,
  ): Promise<void> {
    if (entries.length === 0) return;
    const loaded = await loadCredits(tx, workspaceId, leadIdsOf(entries));
    const versionIds = loaded.map(({ credit }) => credit.clauseVersion);
    const versionOf = await this.versionsOf(tx, workspaceId, versionIds, inForceAt);
    const limited = limitedKeys(inForceAt);
    const companyIds = limited.length === 0 ? [] : companiesOf(entries.filter(isStageFact));
    const companies = await loadCompanyCredits(tx, workspaceId, companyIds, limited);
    const book = new CreditBook(loaded, companies);
    const { closedThrough, countingAt } = inForceAt;
    const isLeftAlone = countedInOrder(inForceAt.counting.map(({ version }) => version));
    const world = { versionOf, inForceAt, countingAt, isAboveCap, newId, closedThrough, isLeftAlone };
    for (const entry of entries) followTally(book, entry, world);
    await this.record.tally(tx, workspaceId, book);
  }

  /** The versions that loaded rows name, and those in force. */
  private async versionsOf(
    tx: Tx,
    workspaceId: string,
    versionIds: readonly string[],
    inForceAt: InForceAt,
    concerned?: CalendarsConcerned,
  ): Promise<VersionOf> {
    const inForce = inForceAt(Number.POSITIVE_INFINITY).map(({ content }) => content.versionId);
    return this.versions.load(tx, workspaceId, [...versionIds, ...inForce], concerned, inForceAt.members);
  }

  /** The facts of leads to which something happened earlier than what is known; of the others nothing is read. */
  private async historiesOf(
    tx: Tx,
    workspaceId: string,
    entries: readonly Entry[],
    loaded: readonly DutyRecord[],
  ): Promise<Histories> {
    const isOfBatch = new Set(entries.map(({ id }) => id));
    const histories = new Histories();
    for (const leadId of leadsWithLateFacts(entries, loaded)) {
      const facts = await entriesOfLead(tx, workspaceId, leadId);
      histories.begin(
        leadId,
        facts.filter((fact) => isDutyFact(fact) && !isOfBatch.has(fact.id)),
      );
    }
    return histories;
  }
}

/** A capture starts no clock but marketing's own. */
const startsAtCapture = ({ terms }: ReturnType<InForceAt>[number]): boolean =>
  terms.clauses.some((clause) => clause.kind === 'duty.handover');
const isCapture = ({ type }: Entry): boolean => type === 'lead.captured';

/** The leads of which something may begin in a hold that none of their running clocks remembers. */
const heldFrom = (entries: readonly Entry[], loaded: readonly DutyRecord[]): string[] => {
  const decided = loaded.filter(
    ({ kind, obligation }) => kind === 'duty.progress' && obligation.state !== 'pending',
  );
  return [
    ...new Set([
      ...leadIdsOf(entries.filter(isAccepted)),
      ...decided.map(({ obligation }) => obligation.leadId),
    ]),
  ];
};

const isAccepted = ({ type }: Entry): boolean => type === 'handover.accepted';
const decidedIdsOf = (entries: readonly Entry[]): string[] =>
  entries.filter(isDecided).map(({ subjectId }) => subjectId);

const acceptedIn = (entries: readonly Entry[]): string[] =>
  entries.flatMap((entry) => (entry.type === 'handover.accepted' ? [entry.payload.handoverId] : []));

const leadIdsOf = (entries: readonly Entry[]): string[] => [
  ...new Set(entries.flatMap(({ leadId }) => leadId ?? [])),
];

const hasStageQuota = ({ terms }: ReturnType<InForceAt>[number]): boolean =>
  terms.clauses.some((clause) => isQuota(clause) && clause.stage !== 'offer');

/** A stage that no quota in force counts changes no tally. */
const earning = (entries: readonly Entry[], countsStages: boolean): readonly Entry[] =>
  entries.filter(
    (entry) => isOfTally(entry) && (isCreditFact(entry) || (countsStages && isStageFact(entry))),
  );

/** The keys under which a quota in force counts a company once: only where there are any do earlier credits of companies matter. */
const limitedKeys = (inForceAt: InForceAt): string[] => [
  ...new Set(inForceAt(Number.POSITIVE_INFINITY).flatMap(limitedClauses)),
];
