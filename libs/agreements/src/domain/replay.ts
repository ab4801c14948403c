import type { Entry, EntryPayloads } from '#contracts';
import type { EpochMs } from '#kernel';
import { newId } from '#kernel';
import { PeriodSequence, validateTerms } from '#sla';
import type { RuleFrom } from '#sla';
import { countsFrom } from './counts-from.js';
import { CREDIT_FACTS, STAGE_FACTS } from './credit-facts.js';
import { CreditBook } from './credit-record.js';
import { DutyBook } from './duty-record.js';
import { followDuties } from './follow-duties.js';
import { followTally } from './follow-tally.js';
import { Histories, isHold } from './histories.js';
import { DUTY_FACTS } from './lead-facts.js';
import { isNamedBy } from './named-duty.js';
import { NO_MEMBER_CALENDARS } from './member-calendars.js';
import type { MemberCalendars } from './member-calendars.js';
import { passTime } from './pass-time.js';
import { hardCloseOver } from './periods/timeline.js';
import type { Judging } from './periods/timeline.js';
import { VersionInForce } from './version-in-force.js';
import type { PinnedCalendars } from './version-in-force.js';

const TALLY_FACTS: ReadonlySet<string> = new Set([...CREDIT_FACTS, ...STAGE_FACTS]);

/** A hand-over that came above what its team takes, under an agreement. */
export type Exceeded = Pick<EntryPayloads['capacity.exceeded'], 'agreementId' | 'handoverId'>;

/** An entry that puts a version in force, or ends its agreement. */
export type Ruled = Pick<Entry<'agreement.activated' | 'agreement.ended'>, 'occurredAt' | 'payload'>;

/**
 * Duties and tally made anew from the journal alone, by the same rules that follow it live. Entries are given in the order of positions;
 * what versions promise is read from the entries that put them in force.
 */
export class Replay {
  readonly duties = new DutyBook();
  readonly credits = new CreditBook();
  private readonly histories = new Histories();
  private readonly leads = new Set<string>();
  private readonly known = new Map<string, VersionInForce>();
  private readonly closed = new Map<string, string>();
  private readonly exceeded: ReadonlySet<string>;
  private readonly rules = new Map<string, RuleFrom[]>();
  /** The same as each was written, on its own. */
  private readonly wordings: readonly Judging[];
  private readonly rulings: {
    version: VersionInForce;
    readonly from: EpochMs;
    to: EpochMs;
    counts: EpochMs;
  }[] = [];

  /**
   * `rulings`: the entries that put versions in force and ended them, in the order of their instants. `exceeded`: the hand-overs that
   * came above what their team takes; who came first was decided when they were offered (ruling 26).
   */
  constructor(
    rulings: readonly Ruled[],
    exceeded: readonly Exceeded[] = [],
    private readonly members: MemberCalendars = NO_MEMBER_CALENDARS,
  ) {
    this.exceeded = new Set(exceeded.map(({ agreementId, handoverId }) => `${agreementId} ${handoverId}`));
    for (const ruled of rulings) {
      const at = ruled.occurredAt.getTime();
      for (const each of this.rulings)
        if (each.version.content.agreementId === ruled.payload.agreementId && at < each.to) each.to = at;
      if ('terms' in ruled.payload) this.activate(ruled.payload, at);
    }
    this.wordings = this.rulings.map((each) => ({ ...each }));
    for (const each of this.rulings) each.version = this.amongOthers(each.version);
    for (const each of this.rulings) each.counts = this.countsFrom(each);
  }

  /** The version with the periods of its agreement over all versions. */
  private amongOthers(version: VersionInForce): VersionInForce {
    const { agreementId, versionId } = version.content;
    const [first, ...later] = this.rules.get(agreementId) ?? [];
    if (!first) return version;
    const judging = this.wordings.filter((each) => each.version.content.agreementId === agreementId);
    const among = version.beside({
      ...{ sequence: new PeriodSequence([first, ...later]), members: this.members },
      closesAt: (period) => hardCloseOver(judging, period),
    });
    this.known.set(versionId, among);
    return among;
  }

  private readonly isAboveCap = (agreementId: string, handoverId: string): boolean =>
    this.exceeded.has(`${agreementId} ${handoverId}`);

  follow(entry: Entry): void {
    if (entry.type === 'obligation.breached') this.told(entry);
    if (entry.type === 'period.closed') this.closed.set(entry.payload.agreementId, entry.payload.period);
    const world = {
      versionOf: this.versionOf,
      inForceAt: (at: EpochMs): readonly VersionInForce[] => this.inForceAt(at),
      countingAt: (at: EpochMs): readonly VersionInForce[] => this.countingAt(at),
      historyOf: (leadId: string): readonly Entry[] => this.histories.of(leadId),
      holdsOf: (leadId: string): readonly Entry[] => this.histories.of(leadId).filter(isHold),
      isAboveCap: this.isAboveCap,
      newId,
      closedThrough: (agreementId: string): string | null => this.closed.get(agreementId) ?? null,
    };
    if (DUTY_FACTS.includes(entry.type)) {
      this.remember(entry);
      followDuties(this.duties, entry, world);
    }
    if (TALLY_FACTS.has(entry.type)) followTally(this.credits, entry, world);
  }

  readonly versionOf = (versionId: string): VersionInForce => {
    const version = this.known.get(versionId);
    if (!version) throw new Error(`Version ${versionId} was never put in force.`);
    return version;
  };

  private remember(entry: Entry): void {
    if (entry.leadId && !this.leads.has(entry.leadId)) {
      this.leads.add(entry.leadId);
      this.histories.begin(entry.leadId, []);
    }
    this.histories.add(entry);
  }

  private activate(payload: EntryPayloads['agreement.activated'], from: EpochMs): void {
    const { agreementId, versionId, version: number, title, terms, calendars } = payload;
    const content = {
      ...{ agreementId, versionId, number, title, terms: validateTerms(terms) },
      calendars: calendars as unknown as PinnedCalendars,
    };
    const rules = [...(this.rules.get(agreementId) ?? []), { from, rule: content.terms.period }];
    this.rules.set(agreementId, rules);
    const version = new VersionInForce(content);
    this.known.set(versionId, version);
    this.rulings.push({ version, from, counts: from, to: Number.POSITIVE_INFINITY });
  }

  private countsFrom({ version, from }: Judging): EpochMs {
    const { agreementId } = version.content;
    const first = this.rulings.find((each) => each.version.content.agreementId === agreementId);
    return countsFrom(version, { from, isFirst: first?.version === version });
  }

  private countingAt(at: EpochMs): readonly VersionInForce[] {
    return this.rulings.filter(({ counts, to }) => counts <= at && at < to).map(({ version }) => version);
  }

  private inForceAt(at: EpochMs): readonly VersionInForce[] {
    return this.rulings.filter(({ from, to }) => from <= at && at < to).map(({ version }) => version);
  }

  /** A breach stays a breach once it was told, so when that was decides what a later fact dated back can still change. */
  private told({ payload, recordedAt }: Entry<'obligation.breached'>): void {
    const told = this.duties
      .ofLead(payload.leadId)
      .find((record) => isNamedBy(record, payload) && record.obligation.state === 'pending');
    if (told) this.duties.put(passTime(told, recordedAt.getTime(), this.versionOf));
  }
}
