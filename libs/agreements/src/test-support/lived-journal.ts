import type { Entry, NewEntry } from '#contracts';
import { nextInstant } from '#sla';
import type { AgreementTerms } from '#sla';
import { CreditBook } from '../domain/credit-record.js';
import { DutyBook } from '../domain/duty-record.js';
import type { DutyRecord } from '../domain/duty-record.js';
import { followDuties } from '../domain/follow-duties.js';
import { followTally } from '../domain/follow-tally.js';
import { isHold } from '../domain/histories.js';
import { DUTY_FACTS } from '../domain/lead-facts.js';
import { entriesOf } from '../domain/obligation-entries.js';
import { passTime } from '../domain/pass-time.js';
import { VersionInForce } from '../domain/version-in-force.js';
import type { PinnedCalendars } from '../domain/version-in-force.js';
import type { LeadPast } from '../rehearsal/lead-past.js';

/** Duties and tally that were lived, with the journal they wrote; how far they were at any position of it. */
export class LivedJournal {
  readonly entries: Entry[] = [];
  readonly credits = new CreditBook();
  private readonly records = new Map<string, DutyRecord>();
  private readonly histories = new Map<string, Entry[]>();
  private readonly version: VersionInForce;
  private ids = 0;

  /** `lagMs`: so much later than it is due the timers tell what time has done, unless a fact tells it first. */
  constructor(
    terms: AgreementTerms,
    calendars: PinnedCalendars,
    private readonly lagMs: number,
  ) {
    this.version = new VersionInForce({
      ...{ agreementId: 'a', versionId: 'v', number: 1, title: '', terms, calendars },
    });
  }

  get duties(): readonly DutyRecord[] {
    return [...this.records.values()];
  }

  /** `look` is called after everything that is written, with the instant it was written at. */
  live(leads: readonly LeadPast[], until: number, look: (at: number) => void): this {
    const facts = leads.flatMap((lead) => lead.facts).sort((one, other) => one.sequence - other.sequence);
    for (const { entry } of facts) {
      const at = entry.recordedAt.getTime();
      this.passTime(at, look);
      this.happen(entry);
      look(at);
    }
    this.passTime(until, look);
    return this;
  }

  private passTime(until: number, look: (at: number) => void): void {
    for (;;) {
      const due = this.duties
        .map((record) => ({ record, at: (nextInstant(record.obligation) ?? Infinity) + this.lagMs + 1 }))
        .filter(({ at }) => at < until)
        .sort((one, other) => one.at - other.at)[0];
      if (!due) return;
      const book = new DutyBook([due.record]);
      book.put(passTime(due.record, due.at, this.world.versionOf));
      this.keep(book, due.at);
      look(due.at);
    }
  }

  private happen(entry: Entry): void {
    const leadId = entry.leadId ?? '';
    this.entries.push(entry);
    if (DUTY_FACTS.includes(entry.type)) {
      this.histories.set(leadId, [...this.historyOf(leadId), entry]);
      const ofLead = this.duties.filter(({ obligation }) => obligation.leadId === leadId);
      const book = new DutyBook(ofLead, [{ handoverId: `${leadId}-h1`, versionIds: ['v'] }]);
      for (let handover = 1; handover <= 14; handover += 1)
        book.keepOffer({ handoverId: `${leadId}-h${String(handover)}`, versionIds: ['v'] });
      followDuties(book, entry, this.world);
      this.keep(book, entry.recordedAt.getTime());
    }
    followTally(this.credits, entry, this.world);
  }

  private keep(book: DutyBook, at: number): void {
    for (const change of book.changes()) {
      this.records.set(change.after.obligation.id, change.after);
      this.entries.push(...entriesOf(change).map((entry) => this.recorded(entry, at)));
    }
  }

  private recorded(entry: NewEntry, at: number): Entry {
    const id = `told-${String((this.ids += 1))}`;
    return {
      ...entry,
      id,
      workspaceId: 'w',
      position: this.entries.length,
      recordedAt: new Date(at),
    };
  }

  private readonly historyOf = (leadId: string): readonly Entry[] => this.histories.get(leadId) ?? [];

  private readonly world = {
    versionOf: (): VersionInForce => this.version,
    inForceAt: (): VersionInForce[] => [this.version],
    countingAt: (): VersionInForce[] => [this.version],
    historyOf: this.historyOf,
    holdsOf: (leadId: string): Entry[] => this.historyOf(leadId).filter(isHold),
    isAboveCap: (): boolean => false,
    closedThrough: (): null => null,
    newId: (): string => String((this.ids += 1)),
  };
}
