import { Injectable } from '@nestjs/common';
import { attachmentItemsOfDeal } from '#attachments';
import type { AttachmentItem } from '#attachments';
import type { Caller, EntryPayloads } from '#contracts';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { decimalOf } from '../domain/amounts.js';
import type { Deal } from '../domain/deal.js';
import { dayOf } from '../persistence/days.js';
import { linesOf } from '../persistence/lines.js';
import { dealById, dealsOfAny, dealsOfLead } from '../persistence/opportunities.js';
import { revenueOf } from '../persistence/revenue-events.js';
import { seesToStep } from '../persistence/step-owners.js';
import { missingDeal } from './deal-command.js';
import { dealItems, isInSight, seesAmounts } from './deal-item.js';
import type { DealItem } from './deal-item.js';
import { showAfterSale } from './show-after-sale.js';
import type { ShownAfterSale } from './show-after-sale.js';
import { showDecision } from './show-decision.js';
import type { ShownDecision, ShownStep } from './show-decision.js';

export interface DealPage extends DealItem, ShownDecision {
  /** The deal is out of the caller’s sight, but they see to one of its steps: they are shown its name, whose it is, where it stands, and the steps. */
  readonly isStepsOnly: boolean;
  /** What follows the sale, in order; empty before the deal is won. */
  readonly afterSaleSteps: readonly ShownAfterSale[];
  readonly attachments: readonly AttachmentItem[];
  readonly lines: readonly {
    readonly product: string;
    readonly name: string;
    readonly quantity: number;
    readonly unitAmount: string | null;
    readonly amount: string | null;
  }[];
  /** Empty for those who may not see amounts. */
  readonly revenueEvents: readonly {
    readonly id: string;
    readonly kind: EntryPayloads['revenue.recorded']['kind'];
    /** Signed. */
    readonly amount: string;
    readonly on: string;
  }[];
}

/** The deals of a lead as far as the caller may see them, newest first. */
export const opportunitiesOfLead = async (tx: Tx, caller: Caller, leadId: string): Promise<DealItem[]> =>
  dealItems(
    tx,
    caller,
    (await dealsOfLead(tx, caller.workspaceId, leadId)).filter((deal) => isInSight(caller, deal)),
  );

/** The same of several leads, and how many deals of theirs are out of the caller’s sight. */
export async function opportunitiesOfLeads(
  tx: Tx,
  caller: Caller,
  leadIds: readonly string[],
): Promise<{ readonly deals: readonly DealOfLeads[]; readonly hidden: number }> {
  const found = await dealsOfAny(tx, caller.workspaceId, leadIds);
  const seen = found.filter((deal) => isInSight(caller, deal));
  const items = await dealItems(tx, caller, seen);
  const isPriced = new Map(seen.map((deal) => [deal.id, seesAmounts(caller, deal)]));
  return {
    deals: items.map((item) => ({ ...item, isPriced: isPriced.get(item.id) ?? false })),
    hidden: found.length - seen.length,
  };
}

/** A deal as lists show it, and whether its amounts are the caller’s to see. */
export interface DealOfLeads extends DealItem {
  readonly isPriced: boolean;
}

/** Everything about one deal that the caller may see, read at one moment; whoever has an open step of it sees at least its steps. */
@Injectable()
export class ReadOpportunity {
  constructor(private readonly database: Database) {}

  /** @throws AppError `opportunity/missing`, also for a deal out of reach */
  run(caller: Caller, id: string): Promise<DealPage> {
    return this.database.withWorkspace(caller.workspaceId, (tx) => read(tx, caller, id), {
      isReadOnlySnapshot: true,
    });
  }
}

async function read(tx: Tx, caller: Caller, id: string): Promise<DealPage> {
  const deal = await dealById(tx, caller.workspaceId, id);
  if (!deal) throw missingDeal(id);
  const isStepsOnly = !isInSight(caller, deal);
  if (isStepsOnly && !(await hasStepOf(tx, caller, id))) throw missingDeal(id);
  const [item] = await dealItems(tx, caller, [deal]);
  if (!item) throw missingDeal(id);
  const page = await whole(tx, caller, deal, item);
  return isStepsOnly ? stepsAlone(caller, page) : page;
}

const NO_EVIDENCE = { evidenceNote: null, attachmentId: null } as const;
const NO_MONEY = { amount: null, number: null } as const;

/** The steps, and of those that are not the caller’s own only how far they are; `dealItems` has left out the rest. */
function stepsAlone({ memberId }: Caller, page: DealPage): DealPage {
  const isOwn = ({ owner }: Pick<ShownStep, 'owner'>): boolean => owner !== null && owner.id === memberId;
  return {
    ...page,
    ...{ isStepsOnly: true, contacts: [], attachments: [], lines: [], revenueEvents: [] },
    steps: page.steps.map((step) => (isOwn(step) ? step : { ...step, ...NO_EVIDENCE, person: null })),
    afterSaleSteps: page.afterSaleSteps.map((step) =>
      isOwn(step) ? step : { ...step, ...NO_EVIDENCE, ...NO_MONEY },
    ),
  };
}

const hasStepOf = async (tx: Tx, { workspaceId, memberId }: Caller, id: string): Promise<boolean> =>
  memberId !== null && (await seesToStep(tx, workspaceId, id, memberId));

async function whole(tx: Tx, caller: Caller, deal: Deal, item: DealItem): Promise<DealPage> {
  const { id } = deal;
  const isPriced = seesAmounts(caller, deal);
  const amountOf = (minor: number | null): string | null =>
    isPriced ? decimalOf(minor, deal.currency) : null;
  const lines = await linesOf(tx, caller.workspaceId, id);
  const events = isPriced ? await revenueOf(tx, caller.workspaceId, id) : [];
  return {
    ...item,
    isStepsOnly: false,
    ...(await beside(tx, caller, deal)),
    lines: lines.map(({ unitMinor, amountMinor, product, name, quantity }) => ({
      ...{ product, name, quantity },
      unitAmount: amountOf(unitMinor),
      amount: amountOf(amountMinor),
    })),
    revenueEvents: events.map(({ id: eventId, kind, amountMinor, currency, onDay }) => ({
      id: eventId,
      kind,
      amount: decimalOf(amountMinor, currency) ?? '',
      on: onDay,
    })),
  };
}

/** Who decides and by which steps, what follows the sale, and the files of the deal. */
async function beside(
  tx: Tx,
  caller: Caller,
  deal: Deal,
): Promise<ShownDecision & Pick<DealPage, 'attachments' | 'afterSaleSteps'>> {
  const { id, currency } = deal;
  const today = await dayOf(tx, caller.workspaceId, await databaseInstant(tx));
  const attachments = await attachmentItemsOfDeal(tx, caller, id);
  const seen = { caller, today, currency, isPriced: seesAmounts(caller, deal) };
  const afterSaleSteps = await showAfterSale(tx, id, seen);
  return { ...(await showDecision(tx, caller, id, today)), attachments, afterSaleSteps };
}
