import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError, newId } from '#kernel';
import type { By } from '#leads';
import { decimalOf, positiveMinorOf } from '../domain/amounts.js';
import type { Deal } from '../domain/deal.js';
import { insertRevenue, refundableOf } from '../persistence/revenue-events.js';
import { holdDeal } from './deal-command.js';
import { dealEntry } from './entries.js';
import { closingDay } from './win-opportunity.js';

/** What can be recorded by hand; `booked` follows from winning. */
export const RECORDED_KINDS = ['invoiced', 'refunded', 'churned'] as const;

export interface Revenue {
  readonly opportunityId: string;
  readonly kind: (typeof RECORDED_KINDS)[number];
  /** Decimal above zero in the deal's currency; refunds and churn become negative by their kind. */
  readonly amount: string;
  /** The day it happened; today when left out. */
  readonly on?: string;
}

export interface RecordedRevenue {
  readonly revenueEventId: string;
  readonly opportunityId: string;
  /** Signed. */
  readonly amount: string;
}

/** Records money that moved on a won deal. Refunds never exceed what was booked, however many come at once. */
@Injectable()
export class RecordRevenue {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `opportunity/missing`, `revenue/not-won`, `revenue/refund-too-large` (facts: refundable), `revenue/amount`, `money/amount` */
  async run(tx: Tx, by: By, { opportunityId, kind, amount, on }: Revenue): Promise<RecordedRevenue> {
    const { deal, lead, at } = await holdDeal(this.journal, tx, by, opportunityId);
    if (deal.stage !== 'won')
      throw new AppError('conflict', 'revenue/not-won', 'Money moves on won deals only; win this one first.');
    const minor = positiveMinorOf(amount, deal.currency, '/amount');
    const leftMinor = kind === 'refunded' ? await leftAfterRefund(tx, by.workspaceId, deal, minor) : null;
    const onDay = await closingDay(tx, by.workspaceId, at, on);
    const { leadId, currency } = deal;
    const revenueEventId = newId<'revenue-event'>();
    const amountMinor = kind === 'invoiced' ? minor : -minor;
    await insertRevenue(
      tx,
      by.workspaceId,
      [{ id: revenueEventId, opportunityId, leadId, kind, amountMinor, currency, onDay }],
      at,
    );
    await this.journal.append(tx, by.workspaceId, [
      dealEntry(by, { lead, deal }, at, 'revenue.recorded', {
        ...{ revenueEventId, kind, on: onDay, amountMinor },
        ...(leftMinor === null ? {} : { isWhole: leftMinor === 0, ...purchasedOn(deal) }),
      }),
    ]);
    return { revenueEventId, opportunityId, amount: decimalOf(amountMinor, currency) ?? '' };
  }
}

const purchasedOn = ({ closedOn }: Deal): { wonOn?: string } =>
  closedOn === null ? {} : { wonOn: closedOn };

/** What stays booked once this much is refunded, in minor units. @throws AppError `revenue/refund-too-large` */
async function leftAfterRefund(
  tx: Tx,
  workspaceId: string,
  { id, currency }: Deal,
  minor: number,
): Promise<number> {
  const refundableMinor = await refundableOf(tx, workspaceId, id);
  if (minor <= refundableMinor) return refundableMinor - minor;
  const refundable = decimalOf(refundableMinor, currency);
  const detail = `At most ${refundable} ${currency} can be refunded: what was booked and not refunded yet.`;
  throw new AppError('invalid', 'revenue/refund-too-large', detail, {
    fields: [{ pointer: '/amount', detail }],
    facts: { refundable, currency },
  });
}
