import type { CalendarDefinition } from '#calendar';
import type { Entry, LeadAttributes, LeadSnapshot, NewEntry, StageMove } from '#contracts';
import type { Tx } from '#database';
import { newId } from '#kernel';
import type { AgreementTerms } from '#sla';
import type { By } from '../application/by.js';
import { Outcome } from './outcome.js';
import type { StoryLead } from './outcome.js';
import type { Parts } from './parts.js';

export const at = (text: string): Date => new Date(text);

/** What happens to the leads of one workspace, told through the journal as the parts that own leads would. */
export class Story extends Outcome {
  readonly teamId = newId<'team'>();
  readonly by: By;
  readonly memberId = newId<'member'>();

  /** `workspaceId`: one that exists already; a new one unless told. */
  constructor(parts: Parts, workspaceId?: string) {
    super(parts, workspaceId);
    this.by = {
      workspaceId: this.workspaceId,
      memberId: this.memberId,
      actor: { kind: 'member', id: this.memberId },
    };
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

  offer(
    leads: StoryLead | readonly StoryLead[],
    instant?: Date,
    toMemberId: string | null = null,
  ): Promise<readonly Entry[]> {
    const payload = (lead: StoryLead): object => {
      lead.handoverId = newId();
      const { handoverId } = lead;
      return { handoverId, move: null, toTeamId: this.teamId, toMemberId, isFirstOfEpisode: true };
    };
    return this.tell('handover.offered', leads, payload, { ...(instant ? { instant } : {}) });
  }

  accept(lead: StoryLead, instant?: Date, byMemberId = this.memberId): Promise<readonly Entry[]> {
    const move: StageMove = { from: 'mql', to: 'sal', entered: ['sal'] };
    const payload = { handoverId: lead.handoverId, move, byMemberId };
    return this.tell('handover.accepted', lead, () => payload, { ...(instant ? { instant } : {}) });
  }

  reject(
    lead: StoryLead,
    instant: Date,
    fault: 'marketing' | 'none' = 'marketing',
  ): Promise<readonly Entry[]> {
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
  ): Promise<readonly Entry[]> {
    const { outcome = 'no_answer', direction = 'out', occurredAt } = options;
    const payload = { attemptId: newId(), type: 'call', direction, outcome };
    return this.tell('attempt.logged', lead, () => payload, {
      instant,
      ...(occurredAt ? { occurredAt } : {}),
    });
  }
}
