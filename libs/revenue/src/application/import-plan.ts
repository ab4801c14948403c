import type { NewEntry, Stage, StageMove } from '#contracts';
import { newId } from '#kernel';
import { missingLead, moveTo } from '#leads';
import type { By, LeadRow } from '#leads';
import { isOpenDeal } from '../domain/deal.js';
import type { Deal } from '../domain/deal.js';
import { dealSteps } from '../domain/deal-steps.js';
import type { DealStep, StepTimes } from '../domain/deal-steps.js';
import { leadAfter } from '../domain/lead-after.js';
import type { DealRecord } from '../persistence/opportunities.js';
import type { RevenueEvent } from '../persistence/revenue-events.js';
import { dealEntry } from './entries.js';
import { draftedDeal, revisedDeal } from './imported-deal.js';
import { keyOf } from './opportunity-input.js';
import type { OpportunityInput, RecordedOpportunity } from './opportunity-input.js';

/** What is known before the batch, locked. */
export interface Ground {
  readonly leads: readonly LeadRow[];
  readonly deals: readonly Deal[];
  /** By lead id. */
  readonly openDeals: ReadonlyMap<string, number>;
  /** The workspace's own. */
  readonly currency: string;
}

/** Runs a batch through in memory, row by row in its order, and gathers what to write: so the statements do not grow with the rows. */
export class ImportPlan {
  readonly entries: NewEntry[] = [];
  readonly revenue: RevenueEvent[] = [];
  readonly created = new Map<string, DealRecord>();
  readonly updated = new Map<string, DealRecord>();
  /** Rows whose line has to be written. */
  readonly lined: { readonly opportunityId: string; readonly input: OpportunityInput }[] = [];
  private readonly stagesBefore: ReadonlyMap<string, string>;
  private readonly leads: Map<string, LeadRow>;
  private readonly deals: Map<string, Deal>;
  private readonly openDeals: Map<string, number>;

  constructor(
    private readonly by: By,
    private readonly ground: Ground,
  ) {
    this.leads = new Map(ground.leads.map((lead) => [lead.id, lead]));
    this.stagesBefore = new Map(ground.leads.map(({ id, stage }) => [id, stage]));
    this.deals = new Map(ground.deals.map((deal) => [externalKeyOf(deal), deal]));
    this.openDeals = new Map(ground.openDeals);
  }

  /** @throws AppError `lead/missing` */
  take(input: OpportunityInput, leadIdOfNew: string, times: StepTimes): RecordedOpportunity {
    const before = this.deals.get(keyOf(input.external)) ?? null;
    const leadId = before?.leadId ?? leadIdOfNew;
    const lead = this.leads.get(leadId);
    if (!lead) throw missingLead(leadId);
    const steps = dealSteps(before, input, times);
    if (before && steps.length === 0) return { status: 'duplicate', opportunityId: before.id, leadId };
    const { currency } = this.ground;
    const deal = before
      ? revisedDeal(before, input, times, currency)
      : draftedDeal(input, lead, times, currency);
    this.keep(deal, before, input);
    for (const step of steps) this.record(step, deal);
    return { status: before ? 'updated' : 'created', opportunityId: deal.id, leadId };
  }

  /** A deal made and changed in the same batch is inserted as it ends. */
  private keep(deal: DealRecord, before: Deal | null, input: OpportunityInput): void {
    const isOfBatch = before === null || this.created.has(deal.id);
    (isOfBatch ? this.created : this.updated).set(deal.id, deal);
    this.deals.set(keyOf(input.external), deal);
    if (input.product) this.lined.push({ opportunityId: deal.id, input });
  }

  /** The leads that end elsewhere than they began, by the stage they end in. */
  movedLeads(): Map<Stage, string[]> {
    const moved = new Map<Stage, string[]>();
    for (const { id, stage } of this.leads.values()) {
      if (this.stagesBefore.get(id) === stage) continue;
      moved.set(stage as Stage, [...(moved.get(stage as Stage) ?? []), id]);
    }
    return moved;
  }

  private record(step: DealStep, deal: Deal): void {
    if (step.type === 'booked') return this.book(step, deal);
    const { at, to } = step;
    if (step.type !== 'opened') this.count(deal.leadId, isOpenDeal(step.from) ? -1 : 0);
    // A closed deal that is open again leaves its lead where it is: the entry tells no move of the lead.
    const move = step.type === 'changed' ? null : this.moveLead(deal, to);
    this.count(deal.leadId, isOpenDeal(to) ? 1 : 0);
    const of = { lead: this.leads.get(deal.leadId) as LeadRow, deal };
    const imported = { ownerId: deal.ownerId };
    if (step.type === 'opened') {
      this.entries.push(dealEntry(this.by, of, at, 'opportunity.opened', { stage: to, move, imported }));
      return;
    }
    const { from } = step;
    if (step.type === 'changed') {
      this.entries.push(dealEntry(this.by, of, at, 'opportunity.stage_changed', { from, to }));
      return;
    }
    const closed = { from, closedOn: step.on, move };
    this.entries.push(
      to === 'won'
        ? dealEntry(this.by, of, at, 'opportunity.won', { ...closed, imported })
        : dealEntry(this.by, of, at, 'opportunity.lost', { ...closed, reason: deal.closeReason }),
    );
  }

  private book({ amountMinor, currency, at, on }: DealStep & { type: 'booked' }, deal: Deal): void {
    const { id: opportunityId, leadId } = deal;
    const id = newId<'revenue-event'>();
    this.revenue.push({ id, opportunityId, leadId, kind: 'booked', amountMinor, currency, onDay: on });
    const of = { lead: this.leads.get(leadId) as LeadRow, deal };
    const facts = { revenueEventId: id, kind: 'booked' as const, on, amountMinor, currency };
    this.entries.push(dealEntry(this.by, of, at, 'revenue.recorded', facts));
  }

  private count(leadId: string, change: number): void {
    this.openDeals.set(leadId, (this.openDeals.get(leadId) ?? 0) + change);
  }

  private moveLead({ leadId }: Deal, dealStage: Deal['stage']): StageMove | null {
    const lead = this.leads.get(leadId) as LeadRow;
    const from = lead.stage as Stage;
    const to = leadAfter(from, dealStage, this.openDeals.get(leadId) ?? 0);
    if (to === from) return null;
    this.leads.set(leadId, { ...lead, stage: to });
    return moveTo(from, to);
  }
}

const externalKeyOf = ({ externalSource, externalId }: Deal): string =>
  keyOf({ source: externalSource ?? '', id: externalId ?? '' });
