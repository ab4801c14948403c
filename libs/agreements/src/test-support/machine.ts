import type { Entry } from '#contracts';
import { countStates, correctedState, periodOn, sumOf } from '#sla';
import type { AgreementTerms, DutyCounts, ObligationState, TallyEntry, TallySums } from '#sla';
import { CreditBook } from '../domain/credit-record.js';
import { DutyBook } from '../domain/duty-record.js';
import type { DutyRecord } from '../domain/duty-record.js';
import { followDuties } from '../domain/follow-duties.js';
import { CREDIT_FACTS, STAGE_FACTS } from '../domain/credit-facts.js';
import { followTally } from '../domain/follow-tally.js';
import { isHold } from '../domain/histories.js';
import { DUTY_FACTS } from '../domain/lead-facts.js';
import { NO_MEMBER_CALENDARS } from '../domain/member-calendars.js';
import type { MemberCalendars } from '../domain/member-calendars.js';
import { passTime } from '../domain/pass-time.js';
import { VersionInForce } from '../domain/version-in-force.js';
import type { PinnedCalendars } from '../domain/version-in-force.js';
import type { LeadPast, PastFact } from '../rehearsal/lead-past.js';

const TALLIED: ReadonlySet<string> = new Set([...CREDIT_FACTS, ...STAGE_FACTS]);

/** What a ledger comes to, and what of it is of the part a mix is about. */
export interface Ledger {
  readonly all: TallySums;
  readonly part: TallySums;
}

/** Instants, half-open. */
export interface Within {
  readonly from: number;
  readonly to: number;
}

const EVER: Within = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

const isWithin = ({ from, to }: Within, at: number): boolean => at >= from && at < to;

/** The whole machine under one version, its timers never late: every fact of every lead, in the order it was recorded. */
export class Machine {
  private readonly duties = new DutyBook();
  private readonly credits = new CreditBook();
  private readonly version: VersionInForce;
  private readonly histories = new Map<string, Entry[]>();
  private readonly taken = new Map<string, number>();
  private readonly above = new Set<string>();
  /** The hand-over by which a lead took its place. */
  private readonly placed = new Map<string, string>();
  private ids = 0;

  constructor(
    private readonly terms: AgreementTerms,
    calendars: PinnedCalendars,
    members: MemberCalendars = NO_MEMBER_CALENDARS,
  ) {
    const of = { agreementId: 'a', versionId: 'v', number: 1, title: '' };
    this.version = new VersionInForce({ ...of, terms, calendars }, { members });
  }

  /** `look` is called after every fact. */
  run(leads: readonly LeadPast[], asOf: number, look: () => void = () => undefined): this {
    const facts = leads.flatMap((lead) => lead.facts).sort((one, other) => one.sequence - other.sequence);
    for (const fact of facts) {
      this.follow(fact);
      look();
    }
    for (const { leadId } of leads) {
      this.passDuties(leadId, asOf);
      this.closeWindows(leadId, asOf, facts[0]!.entry);
    }
    return this;
  }

  /** By clause and period: how many duties of the lead level that started within are in each state, and by correction. */
  dutyCounts(within = EVER): Record<string, Record<'counts' | 'corrected', DutyCounts>> {
    const byPlace = new Map<string, { told: ObligationState[]; corrected: ObligationState[] }>();
    for (const { obligation: o } of this.duties.all()) {
      if (o.level !== 'lead' || !isWithin(within, o.startedAt)) continue;
      const period = periodOn(this.terms.period, this.version.dayOf(o.startedAt)).key;
      const place = `${o.clauseKey} ${period}`;
      const at = byPlace.get(place) ?? { told: [], corrected: [] };
      byPlace.set(place, at);
      at.told.push(o.state);
      at.corrected.push(correctedState(o.state, o.corrected));
    }
    return Object.fromEntries(
      [...byPlace].map(([place, at]) => [
        place,
        { counts: countStates(at.told), corrected: countStates(at.corrected) },
      ]),
    );
  }

  /** Every duty there is, whoever owes it. */
  all(): readonly DutyRecord[] {
    return this.duties.all();
  }

  /** By clause and period of posting: the sums of the ledger over what was earned within. */
  ledgers(within = EVER): Record<string, Ledger> {
    const byPlace = new Map<string, TallyEntry[]>();
    for (const { of, entry } of this.credits.postings) {
      if (!isWithin(within, of.credit.earnedAt)) continue;
      const place = `${entry.clauseKey} ${entry.postedIn}`;
      byPlace.set(place, [...(byPlace.get(place) ?? []), entry]);
    }
    return Object.fromEntries(
      [...byPlace].map(([place, entries]) => [
        place,
        { all: sumOf(entries), part: sumOf(entries.filter(({ isPart }) => isPart === true)) },
      ]),
    );
  }

  private follow({ entry, isLate, toldAt }: PastFact): void {
    const leadId = entry.leadId ?? '';
    if (isLate) this.passDuties(leadId, toldAt);
    if (entry.type === 'handover.offered') this.take(entry);
    if (DUTY_FACTS.includes(entry.type)) {
      this.histories.set(leadId, [...this.historyOf(leadId), entry]);
      followDuties(this.duties, entry, this.world);
    }
    if (!TALLIED.has(entry.type)) return;
    this.closeWindows(leadId, toldAt, entry);
    followTally(this.credits, entry, this.world);
  }

  private readonly historyOf = (leadId: string): Entry[] => this.histories.get(leadId) ?? [];

  private readonly world = {
    versionOf: (): VersionInForce => this.version,
    inForceAt: (): VersionInForce[] => [this.version],
    countingAt: (): VersionInForce[] => [this.version],
    historyOf: this.historyOf,
    holdsOf: (leadId: string): Entry[] => this.historyOf(leadId).filter(isHold),
    isAboveCap: (_agreementId: string, handoverId: string): boolean => this.above.has(handoverId),
    closedThrough: (): null => null,
    newId: (): string => String((this.ids += 1)),
  };

  private take(entry: Entry<'handover.offered'>): void {
    const { toTeamId, handoverId } = entry.payload;
    const cap = this.terms.capacityCap?.leadsPerTeam ?? Number.POSITIVE_INFINITY;
    const day = this.version.dayOf(entry.occurredAt.getTime());
    const lead = `${toTeamId} ${entry.leadId ?? ''} ${entry.payload.lead.episode}`;
    const before = this.placed.get(lead);
    this.placed.set(lead, before ?? handoverId);
    if (before !== undefined) {
      if (this.above.has(before)) this.above.add(handoverId);
      return;
    }
    const place = `${toTeamId} ${periodOn(this.terms.period, day).key}`;
    this.taken.set(place, (this.taken.get(place) ?? 0) + 1);
    if ((this.taken.get(place) ?? 0) > cap) this.above.add(handoverId);
  }

  private passDuties(leadId: string, at: number): void {
    for (const record of this.duties.ofLead(leadId))
      this.duties.put(passTime(record, at, this.world.versionOf));
  }

  private closeWindows(leadId: string, at: number, like: Entry): void {
    const closing = this.credits
      .ofLead(leadId)
      .flatMap(({ credit: { windowClosesAt } }) =>
        windowClosesAt !== null && windowClosesAt <= at ? [windowClosesAt] : [],
      );
    for (const closesAt of closing.sort((one, other) => one - other)) {
      const of = { leadId, occurredAt: new Date(closesAt), payload: { agreementId: 'a' } };
      followTally(this.credits, { ...like, type: 'window.closed', ...of } as unknown as Entry, this.world);
    }
  }
}
