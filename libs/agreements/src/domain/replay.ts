import type { Entry, EntryPayloads, ObligationSnapshot } from '#contracts';
import type { EpochMs } from '#kernel';
import { newId } from '#kernel';
import { validateTerms } from '#sla';
import { CreditBook } from './credit-record.js';
import { DutyBook } from './duty-record.js';
import type { DutyRecord } from './duty-record.js';
import { followDuties, passTime } from './follow-duties.js';
import { CREDIT_FACTS, followTally, STAGE_FACTS } from './follow-tally.js';
import { Histories } from './histories.js';
import { DUTY_FACTS } from './lead-facts.js';
import { VersionInForce } from './version-in-force.js';
import type { PinnedCalendars } from './version-in-force.js';

const TALLY_FACTS: ReadonlySet<string> = new Set([...CREDIT_FACTS, ...STAGE_FACTS]);

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
  private readonly rulings: { readonly version: VersionInForce; readonly from: EpochMs; to: EpochMs }[] = [];

  /** `rulings`: the entries that put versions in force and ended them, in the order of their instants. */
  constructor(rulings: readonly Ruled[]) {
    for (const ruled of rulings) {
      const at = ruled.occurredAt.getTime();
      for (const each of this.rulings)
        if (each.version.content.agreementId === ruled.payload.agreementId && at < each.to) each.to = at;
      if ('terms' in ruled.payload) this.activate(ruled.payload, at);
    }
  }

  follow(entry: Entry): void {
    if (entry.type === 'obligation.breached') this.told(entry);
    const world = {
      versionOf: this.versionOf,
      inForceAt: (at: EpochMs): readonly VersionInForce[] => this.inForceAt(at),
      historyOf: (leadId: string): readonly Entry[] => this.histories.of(leadId),
      newId,
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
    const version = new VersionInForce(content);
    this.known.set(versionId, version);
    this.rulings.push({ version, from, to: Number.POSITIVE_INFINITY });
  }

  private inForceAt(at: EpochMs): readonly VersionInForce[] {
    return this.rulings.filter(({ from, to }) => from <= at && at < to).map(({ version }) => version);
  }

  /** A breach stays a breach once it was told, so when that was decides what a later fact dated back can still change. */
  private told({ payload, recordedAt }: Entry<'obligation.breached'>): void {
    const told = this.duties
      .ofLead(payload.leadId)
      .find((record) => isSame(record, payload) && record.obligation.state === 'pending');
    if (told) this.duties.put(passTime(told, recordedAt.getTime(), this.versionOf));
  }
}

const isSame = ({ handoverId, versionId, obligation }: DutyRecord, told: ObligationSnapshot): boolean =>
  handoverId === told.handoverId &&
  versionId === told.versionId &&
  obligation.clauseKey === told.clauseKey &&
  obligation.level === told.level &&
  obligation.ownerId === told.ownerId &&
  obligation.startedAt === Date.parse(told.startedAt) &&
  obligation.cycle === (told.cycle ?? 1);
