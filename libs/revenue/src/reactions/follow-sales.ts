import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { AfterSaleChange, Entry, NewEntry } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { Reactor } from '#journal';
import { byProduct, leadsByIds } from '#leads';
import type { By } from '#leads';
import { beginAfterSale } from '../application/begin-after-sale.js';
import type { Sold } from '../application/begin-after-sale.js';
import { stepEntry } from '../application/entries.js';
import type { AfterSaleStep } from '../domain/after-sale.js';
import { stateOf } from '../domain/after-sale.js';
import { salesIn } from '../domain/sales-in.js';
import { afterSaleStepsOf, resumeAfterSale, stopAfterSale } from '../persistence/after-sale.js';
import { lockedDeals } from '../persistence/opportunities.js';

/**
 * What follows a sale begins with it, stands still while the deal is won no longer or was refunded wholly, and goes on when it is won
 * again. A deal that comes in already won is history: nothing begins until somebody says something of it.
 */
@Injectable()
export class FollowSales implements Reactor, OnModuleInit {
  readonly name = 'revenue.after-sale';
  readonly types = [
    'opportunity.opened',
    'opportunity.won',
    'opportunity.lost',
    'opportunity.stage_changed',
    'revenue.recorded',
  ] as const;

  constructor(private readonly journal: Journal) {}

  onModuleInit(): void {
    this.journal.registerReactor(this);
  }

  async react(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    const { won, ended } = salesIn(entries);
    if (won.size === 0 && ended.size === 0) return;
    const by = byProduct(workspaceId);
    const sales = await salesOf(tx, workspaceId, new Map([...won, ...ended]));
    const known = await afterSaleStepsOf(tx, workspaceId, [...won.keys()]);
    const fresh = [...won.keys()].flatMap((id) => (known.has(id) ? [] : (sales.get(id) ?? [])));
    const told = [
      ...(fresh.length === 0 ? [] : (await beginAfterSale(tx, by, fresh)).entries),
      ...changes(
        by,
        sales,
        'resumed',
        known.size === 0 ? [] : await resumeAfterSale(tx, workspaceId, [...known.keys()]),
      ),
      ...changes(by, sales, 'stopped', ended.size === 0 ? [] : await stopAfterSale(tx, workspaceId, ended)),
    ];
    await this.journal.append(tx, workspaceId, told);
  }
}

async function salesOf(
  tx: Tx,
  workspaceId: string,
  when: ReadonlyMap<string, Date>,
): Promise<Map<string, Sold>> {
  const deals = await lockedDeals(tx, workspaceId, [...when.keys()]);
  const leadIds = [...new Set(deals.map(({ leadId }) => leadId))];
  const leads = new Map((await leadsByIds(tx, workspaceId, leadIds)).map((lead) => [lead.id, lead]));
  return new Map(
    deals.flatMap((deal): [string, Sold][] => {
      const [lead, at] = [leads.get(deal.leadId), when.get(deal.id)];
      return lead && at ? [[deal.id, { deal, lead, at }]] : [];
    }),
  );
}

const changes = (
  by: By,
  sales: ReadonlyMap<string, Sold>,
  change: AfterSaleChange,
  steps: readonly AfterSaleStep[],
): NewEntry[] =>
  steps.flatMap((step): NewEntry[] => {
    const of = sales.get(step.opportunityId);
    return of
      ? [
          stepEntry(by, of, of.at, 'after_sale.changed', step, {
            change,
            isRunning: stateOf(step) === 'running',
          }),
        ]
      : [];
  });
