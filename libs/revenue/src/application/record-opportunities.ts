import { Injectable } from '@nestjs/common';
import { SIDE_STAGES, STAGES } from '#contracts';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { Journal } from '#journal';
import { CaptureLeads, changeLeads, leadsByIds } from '#leads';
import type { By, LeadCapture } from '#leads';
import type { StepTimes } from '../domain/deal-steps.js';
import { writeLines } from '../persistence/lines.js';
import type { Line } from '../persistence/lines.js';
import {
  insertDeals,
  knownDeals,
  lockedKnownDeals,
  openDealsOf,
  updateDeals,
} from '../persistence/opportunities.js';
import { writeProducts } from '../persistence/products.js';
import { insertRevenue } from '../persistence/revenue-events.js';
import { refuseLargeBatch } from './batch.js';
import { ImportPlan } from './import-plan.js';
import type { Ground } from './import-plan.js';
import { importTimes } from './import-times.js';
import { keyOf } from './opportunity-input.js';
import type { OpportunityInput, RecordedOpportunity } from './opportunity-input.js';

/**
 * Takes deals over from another system, a thousand as well as one, in a fixed number of statements. Leads are put where their deals say,
 * whatever the lifecycle allows to commands. The same rows again write nothing.
 */
@Injectable()
export class RecordOpportunities {
  constructor(
    private readonly journal: Journal,
    private readonly captureLeads: CaptureLeads,
  ) {}

  /** Answers in the order given, at most 1,000 at once. @throws AppError `revenue/batch-too-large`, `lead/missing` */
  async run(tx: Tx, by: By, inputs: readonly OpportunityInput[]): Promise<RecordedOpportunity[]> {
    refuseLargeBatch(inputs.length);
    if (inputs.length === 0) return [];
    const times = await importTimes(tx, by.workspaceId, inputs);
    const leadIds = await this.leadsOf(tx, by, inputs, times);
    const at = await this.journal.lock(tx, by.workspaceId, leadIds);
    const plan = new ImportPlan(by, await ground(tx, by.workspaceId, inputs, leadIds));
    const results = inputs.map((input, index) =>
      plan.take(input, leadIds[index] as string, times[index] as StepTimes),
    );
    await write(tx, by.workspaceId, plan, at);
    await this.journal.append(tx, by.workspaceId, plan.entries);
    return results;
  }

  /** The lead of each row: that of the known deal, the given one, or one made for it. */
  private async leadsOf(
    tx: Tx,
    by: By,
    inputs: readonly OpportunityInput[],
    times: readonly StepTimes[],
  ): Promise<string[]> {
    const externals = inputs.map(({ external }) => external);
    const known = new Map(
      (await knownDeals(tx, by.workspaceId, externals)).map((deal) => [keyOf(deal), deal.leadId]),
    );
    const leadIds = inputs.map(({ external, leadId }) => known.get(keyOf(external)) ?? leadId ?? null);
    const orphans = inputs.flatMap((input, index) =>
      leadIds[index] === null ? [{ index, capture: impliedLead(input, times[index] as StepTimes) }] : [],
    );
    if (orphans.length === 0) return leadIds as string[];
    const captured = await this.captureLeads.run(
      tx,
      by,
      orphans.map(({ capture }) => capture),
    );
    orphans.forEach(({ index }, place) => (leadIds[index] = captured[place]?.leadId ?? null));
    return leadIds as string[];
  }
}

const impliedLead = ({ external, companyId, openedAt }: OpportunityInput, times: StepTimes): LeadCapture => ({
  personId: null,
  companyId: companyId ?? null,
  leadType: 'deal',
  channel: 'other',
  origin: 'sales',
  external: { source: external.source, id: `opportunity:${external.id}` },
  isImplied: true,
  isUndated: openedAt === null,
  occurredAt: times.openedAt,
});

async function ground(
  tx: Tx,
  workspaceId: string,
  inputs: readonly OpportunityInput[],
  leadIds: readonly string[],
): Promise<Ground> {
  const deals = await lockedKnownDeals(
    tx,
    workspaceId,
    inputs.map(({ external }) => external),
  );
  const ids = [...new Set([...leadIds, ...deals.map(({ leadId }) => leadId)])];
  return {
    deals,
    leads: await leadsByIds(tx, workspaceId, ids),
    openDeals: await openDealsOf(tx, workspaceId, ids),
    currency: (await thisWorkspace(tx)).currency,
  };
}

async function write(tx: Tx, workspaceId: string, plan: ImportPlan, at: Date): Promise<void> {
  await insertDeals(tx, workspaceId, [...plan.created.values()], at);
  await updateDeals(tx, workspaceId, [...plan.updated.values()], at);
  await writeLines(tx, workspaceId, await importedLines(tx, workspaceId, plan));
  await insertRevenue(tx, workspaceId, plan.revenue, at);
  for (const [to, leadIds] of plan.movedLeads())
    await changeLeads(tx, workspaceId, { leadIds, from: [...STAGES, ...SIDE_STAGES], to, at });
}

/** The last row of a deal counts; a price of one unit is known only when the amount divides by the quantity. */
async function importedLines(tx: Tx, workspaceId: string, { lined }: ImportPlan): Promise<Line[]> {
  const keys = [...new Set(lined.flatMap(({ input }) => input.product?.key ?? []))];
  const facts = keys.map((key) => ({ key, name: key, series: null, priceMinor: null, currency: null }));
  const products = await writeProducts(tx, workspaceId, facts, 'keep');
  const lines = lined.map(({ opportunityId, input: { product, quantity = 1, amountMinor } }): Line => {
    const unit = amountMinor === null ? null : amountMinor / quantity;
    return {
      opportunityId,
      productId: products.get(product?.key ?? '')?.id ?? '',
      quantity,
      unitMinor: Number.isInteger(unit) ? unit : null,
      amountMinor,
    };
  });
  return [...new Map(lines.map((line) => [`${line.opportunityId} ${line.productId}`, line])).values()];
}
