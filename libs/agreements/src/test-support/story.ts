import type { Entry, LeadAttributes, LeadSnapshot, NewEntry, StageMove } from '#contracts';
import type { CalendarDefinition } from '#calendar';
import { rows, Signals } from '#database';
import type { Database, Tx } from '#database';
import { Journal, Sequencer } from '#journal';
import { newId } from '#kernel';
import type { AgreementTerms } from '#sla';
import { ActOnDue } from '../application/act-on-due.js';
import { ActivateVersion } from '../application/activate-version.js';
import type { By } from '../application/by.js';
import { DraftAgreement } from '../application/draft-agreement.js';
import { DraftVersion } from '../application/draft-version.js';
import { EndAgreement } from '../application/end-agreement.js';
import { ProposeVersion } from '../application/propose-version.js';
import { RecordChanges } from '../application/record-changes.js';
import { SignVersion } from '../application/sign-version.js';
import { VersionsInForce } from '../application/versions-in-force.js';
import { FollowLeads } from '../reactions/follow-leads.js';
import { LockDuties } from '../reactions/lock-duties.js';
import { Lateness } from '../timers/lateness.js';
import { Timers } from '../timers/timers.js';
import { verifyAgreements } from '../verify/verify-agreements.js';
import type { AgreementsCheck } from '../verify/verify-agreements.js';

/** The parts of one process, put together by hand. */
export interface Parts {
  readonly database: Database;
  readonly signals: Signals;
  readonly journal: Journal;
  readonly timers: Timers;
  readonly draft: DraftAgreement;
  readonly amend: DraftVersion;
  readonly propose: ProposeVersion;
  readonly sign: SignVersion;
  readonly activate: ActivateVersion;
  readonly end: EndAgreement;
}

export function partsOn(database: Database, url: string): Parts {
  const signals = new Signals(url);
  const journal = new Journal(signals);
  const activate = new ActivateVersion(journal, signals);
  const versions = new VersionsInForce(activate);
  const record = new RecordChanges(journal, signals);
  new FollowLeads(journal, versions, record).onModuleInit();
  new LockDuties(journal).onModuleInit();
  const timers = new Timers(database, new ActOnDue(journal, versions, record, activate), new Lateness());
  return {
    ...{ database, signals, journal, timers, activate },
    ...{
      draft: new DraftAgreement(journal),
      amend: new DraftVersion(journal),
      end: new EndAgreement(journal),
    },
    ...{ propose: new ProposeVersion(journal), sign: new SignVersion(journal) },
  };
}

export const at = (text: string): Date => new Date(text);

export interface StoryLead {
  readonly id: string;
  readonly attributes: LeadAttributes;
  episode: number;
  companyId: string | null;
  handoverId: string;
}

export interface ToldObligation {
  readonly id: string;
  readonly clause: string;
  readonly level: string;
  readonly ownerId: string | null;
  readonly status: string;
  readonly corrected: string | null;
  readonly dueAt: Date;
  readonly reason: string | null;
  readonly lateByMs: number | null;
}

/** What happens to the leads of one workspace, told through the journal as the parts that own leads would. */
export class Story {
  readonly workspaceId = newId<'workspace'>();
  readonly teamId = newId<'team'>();
  readonly by: By;
  readonly memberId = newId<'member'>();

  constructor(private readonly parts: Parts) {
    this.by = {
      workspaceId: this.workspaceId,
      memberId: this.memberId,
      actor: { kind: 'member', id: this.memberId },
    };
  }

  in<T>(work: (tx: Tx) => Promise<T>, instant?: Date): Promise<T> {
    return this.parts.database.withWorkspace(this.workspaceId, work, instant ? { at: instant } : {});
  }

  lead(attributes: LeadAttributes = {}): StoryLead {
    return { id: newId(), attributes, episode: 1, companyId: null, handoverId: newId() };
  }

  /** Drafted, proposed, signed by both and put in force. */
  async agree(
    terms: AgreementTerms,
    options: { readonly instant?: Date; readonly calendar?: CalendarDefinition } = {},
  ): Promise<{ agreementId: string; versionId: string }> {
    const calendars = options.calendar ? { default: options.calendar } : undefined;
    return this.in(async (tx) => {
      const drafted = await this.parts.draft.run(tx, this.by, { name: 'Spring', terms, calendars });
      await this.proposeAndSign(tx, drafted.agreementId, drafted.version);
      await this.parts.activate.run(tx, this.by, drafted.agreementId, drafted.version);
      return drafted;
    }, options.instant);
  }

  async proposeAndSign(tx: Tx, agreementId: string, number: number): Promise<void> {
    await this.parts.propose.run(tx, this.by, agreementId, number);
    for (const side of ['marketing', 'sales'] as const)
      await this.parts.sign.run(tx, this.by, agreementId, number, side);
  }

  snapshot(
    lead: StoryLead,
    stage: LeadSnapshot['stage'] = 'mql',
    ownerId: string | null = null,
  ): LeadSnapshot {
    return {
      ...{
        attributes: lead.attributes,
        stage,
        episode: lead.episode,
        personId: null,
        companyId: lead.companyId,
      },
      ...{ ownerId, teamId: this.teamId, capturedOn: '2026-04-01' },
    };
  }

  /** Locks as every command does, then records the fact at that instant, or at `occurredAt`. */
  tell(
    type: NewEntry['type'],
    leads: StoryLead | readonly StoryLead[],
    payload: (lead: StoryLead) => object,
    when: { readonly instant?: Date; readonly occurredAt?: Date } = {},
  ): Promise<readonly Entry[]> {
    const all = [leads].flat();
    return this.in(async (tx) => {
      const locked = await this.parts.journal.lock(
        tx,
        this.workspaceId,
        all.map(({ id }) => id),
      );
      const occurredAt = when.occurredAt ?? locked;
      const entries = all.map((lead) => this.entry(type, lead, payload(lead), occurredAt));
      return this.parts.journal.append(tx, this.workspaceId, entries);
    }, when.instant);
  }

  entry(type: NewEntry['type'], lead: StoryLead, payload: object, occurredAt: Date): NewEntry {
    const of = { subjectKind: 'lead', subjectId: lead.id, leadId: lead.id, actor: this.by.actor };
    return { type, ...of, occurredAt, payload: { lead: this.snapshot(lead), ...payload } } as NewEntry;
  }

  offer(leads: StoryLead | readonly StoryLead[], instant?: Date, toMemberId: string | null = null) {
    const payload = (lead: StoryLead): object => {
      lead.handoverId = newId();
      const { handoverId } = lead;
      return { handoverId, move: null, toTeamId: this.teamId, toMemberId, isFirstOfEpisode: true };
    };
    return this.tell('handover.offered', leads, payload, { ...(instant ? { instant } : {}) });
  }

  accept(lead: StoryLead, instant?: Date, byMemberId = this.memberId) {
    const move: StageMove = { from: 'mql', to: 'sal', entered: ['sal'] };
    const payload = { handoverId: lead.handoverId, move, byMemberId };
    return this.tell('handover.accepted', lead, () => payload, { ...(instant ? { instant } : {}) });
  }

  reject(lead: StoryLead, instant: Date, fault: 'marketing' | 'none' = 'marketing') {
    const reason = fault === 'marketing' ? 'NOT_ICP' : 'MISROUTED';
    const disposition = fault === 'marketing' ? 'recycle' : 're_route';
    const payload = {
      handoverId: lead.handoverId,
      move: null,
      reason,
      fault,
      disposition,
      byMemberId: this.memberId,
    };
    return this.tell('handover.rejected', lead, () => payload, { instant });
  }

  attempt(
    lead: StoryLead,
    instant: Date,
    options: { outcome?: string; occurredAt?: Date; direction?: string } = {},
  ) {
    const { outcome = 'no_answer', direction = 'out', occurredAt } = options;
    const payload = { attemptId: newId(), type: 'call', direction, outcome };
    return this.tell('attempt.logged', lead, () => payload, {
      instant,
      ...(occurredAt ? { occurredAt } : {}),
    });
  }

  /** The duties of a lead: `{ 'accept': …, 'first-contact': … }` on the lead level. */
  async duties(lead: StoryLead, level: 'lead' | 'owner' = 'lead'): Promise<Record<string, ToldObligation>> {
    const found = await this.allDuties(lead);
    return Object.fromEntries(
      found.filter((each) => each.level === level).map((each) => [each.clause, each]),
    );
  }

  allDuties(lead: StoryLead): Promise<ToldObligation[]> {
    return this.in((tx) =>
      rows<ToldObligation>(
        tx,
        `select id, clause_key as clause, level, owner_id as "ownerId", status, corrected_status as corrected, due_at as "dueAt", reason,
                late_by_ms::float8 as "lateByMs" from obligation where lead_id = $1 order by started_at, id`,
        [lead.id],
      ),
    );
  }

  /** The sums of the ledger for a lead; buckets that stand at 0 are left out. */
  async tally(lead: StoryLead): Promise<Record<string, number>> {
    const sums = await this.in((tx) =>
      rows<{ bucket: string; sum: number }>(
        tx,
        `select bucket, sum(amount)::int as sum from tally_entry where lead_id = $1 group by bucket having sum(amount) <> 0`,
        [lead.id],
      ),
    );
    return Object.fromEntries(sums.map(({ bucket, sum }) => [bucket, sum]));
  }

  /** Types and instants of what was told of a lead, in the order it was written. */
  async told(lead: StoryLead, prefix: string): Promise<string[]> {
    const entries = await this.in((tx) =>
      rows<{ type: string; at: Date }>(
        tx,
        `select type, occurred_at as at from journal_entry where lead_id = $1 and type like $2 || '%' order by ordinal`,
        [lead.id, prefix],
      ),
    );
    return entries.map(({ type, at: occurredAt }) => `${type} ${occurredAt.toISOString()}`);
  }

  async verify(): Promise<AgreementsCheck> {
    await new Sequencer(this.parts.database, this.parts.signals).number(this.workspaceId);
    return this.in((tx) => verifyAgreements(tx, this.workspaceId));
  }
}
