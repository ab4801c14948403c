import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { Journal } from '#journal';
import { invalidField, newId } from '#kernel';
import { requireReach } from '#leads';
import type { By } from '#leads';
import { minorOf } from '../domain/amounts.js';
import { PROBABILITY } from '../domain/deal.js';
import type { Deal } from '../domain/deal.js';
import { dayOf } from '../persistence/days.js';
import { changeOpenDeal } from '../persistence/opportunities.js';
import { insertRevenue } from '../persistence/revenue-events.js';
import { alreadyClosed, holdDeal, moveLead } from './deal-command.js';
import type { DealResult, HeldDeal } from './deal-command.js';
import { dealEntry } from './entries.js';

export interface Win {
  /** Today in the workspace's zone when left out. */
  readonly closedOn?: string;
  /** What it was won for, as a decimal; what the deal says when left out. */
  readonly amount?: string;
  /** Workspace currency per unit of the deal's currency on that day, as a decimal; not asked when both are the same. */
  readonly rate?: string;
}

/** The deal is won: its amount is booked, its lead becomes a customer, currency and rate are frozen. One of many who try wins. */
@Injectable()
export class WinOpportunity {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `opportunity/missing`, `opportunity/already-closed`, `opportunity/amount-required`, `opportunity/closed-in-future`, `lead/wrong-stage` */
  async run(tx: Tx, by: By, opportunityId: string, win: Win): Promise<DealResult> {
    const held = await holdDeal(this.journal, tx, by, opportunityId);
    const { deal, at } = held;
    requireReach(by, 'opportunity.write', deal);
    const amountMinor = wonFor(deal, win);
    const closedOn = await closingDay(tx, by.workspaceId, at, win.closedOn);
    const set = {
      stage: 'won' as const,
      probability: PROBABILITY.won,
      amountMinor,
      closedOn,
      closedAt: at,
      closedBy: by.memberId,
      ...(await frozenRate(tx, deal.currency, win.rate)),
    };
    if (!(await changeOpenDeal(tx, by.workspaceId, { id: deal.id, at, set })))
      throw await alreadyClosed(tx, by, deal);
    await this.record(tx, by, held, { amountMinor, closedOn });
    return { opportunityId, leadId: deal.leadId, stage: 'won' };
  }

  private async record(
    tx: Tx,
    by: By,
    { deal: before, lead: leadBefore, at }: HeldDeal,
    { amountMinor, closedOn }: { amountMinor: number; closedOn: string },
  ): Promise<void> {
    const { lead, move } = await moveLead(tx, by, leadBefore, { dealStage: 'won', at });
    const deal = { ...before, amountMinor };
    const revenueEventId = newId<'revenue-event'>();
    const { id: opportunityId, leadId, currency } = deal;
    const booked = {
      id: revenueEventId,
      opportunityId,
      leadId,
      kind: 'booked' as const,
      amountMinor,
      currency,
    };
    const facts = { revenueEventId, kind: 'booked' as const, on: closedOn };
    if (amountMinor > 0) await insertRevenue(tx, by.workspaceId, [{ ...booked, onDay: closedOn }], at);
    await this.journal.append(tx, by.workspaceId, [
      dealEntry(by, { lead, deal }, at, 'opportunity.won', { from: before.stage, closedOn, move }),
      ...(amountMinor > 0 ? [dealEntry(by, { lead, deal }, at, 'revenue.recorded', facts)] : []),
    ]);
  }
}

function wonFor({ amountMinor, currency }: Deal, { amount }: Win): number {
  const won = amount === undefined ? amountMinor : minorOf(amount, currency, '/amount');
  if (won === null)
    throw invalidField('opportunity/amount-required', '/amount', 'Say what the deal was won for.');
  return won;
}

/** The day a deal closes: the given one, or today. @throws AppError `opportunity/closed-in-future` */
export async function closingDay(
  tx: Tx,
  workspaceId: string,
  at: Date,
  given: string | undefined,
): Promise<string> {
  const today = await dayOf(tx, workspaceId, at);
  if (given !== undefined && given > today)
    throw invalidField(
      'opportunity/closed-in-future',
      '/closedOn',
      `A deal closes on ${today} at the latest.`,
    );
  return given ?? today;
}

/** Within one currency the rate is 1; between two it is what the caller says, or unknown. */
async function frozenRate(
  tx: Tx,
  dealCurrency: string,
  given: string | undefined,
): Promise<{ rate: string | null; rateCurrency: string | null }> {
  const { currency } = await thisWorkspace(tx);
  const rate = dealCurrency === currency ? '1' : (given ?? null);
  return { rate, rateCurrency: rate === null ? null : currency };
}
