import type { NewEntry } from '#contracts';
import type { Tx } from '#database';
import type { By, LeadRow } from '#leads';
import type { AfterSaleSetting, AfterSaleStep } from '../domain/after-sale.js';
import { turnOf } from '../domain/after-sale.js';
import type { Deal } from '../domain/deal.js';
import { dayAfter } from '../domain/decision.js';
import { insertAfterSale } from '../persistence/after-sale.js';
import { daysOf } from '../persistence/days.js';
import { afterSaleSettings } from './after-sale-settings.js';
import { stepEntry } from './entries.js';

/** A deal that was won, with its lead, and when. */
export interface Sold {
  readonly deal: Deal;
  readonly lead: LeadRow;
  readonly at: Date;
}

/**
 * What follows a sale begins: the steps the workspace uses are laid, and the first one starts. The entries that tell so are for the
 * caller to append. Deals that have steps already are for `resume`.
 */
export async function beginAfterSale(
  tx: Tx,
  by: By,
  sold: readonly Sold[],
): Promise<{ readonly steps: AfterSaleStep[]; readonly entries: NewEntry[] }> {
  const used = (await afterSaleSettings(tx, by.workspaceId)).steps.filter(({ isUsed }) => isUsed);
  const days = await daysOf(
    tx,
    by.workspaceId,
    sold.map(({ at }) => at),
  );
  const laid = sold.map((each) => ({
    ...each,
    steps: used.map((setting, place) =>
      stepOf(each, setting, { place, wonOn: each.deal.closedOn ?? days.get(each.at.getTime()) ?? '' }),
    ),
  }));
  const steps = laid.flatMap((each) => each.steps);
  await insertAfterSale(tx, by.workspaceId, steps);
  const entries = laid.flatMap(({ at, steps: own, ...of }): NewEntry[] => {
    const first = turnOf(own);
    return first
      ? [stepEntry(by, of, at, 'after_sale.started', first, { expectedOn: first.expectedOn })]
      : [];
  });
  return { steps, entries };
}

const stepOf = (
  { deal, at }: Sold,
  { step, department, afterDays }: AfterSaleSetting,
  { place, wonOn }: { readonly place: number; readonly wonOn: string },
): AfterSaleStep => ({
  ...{ opportunityId: deal.id, step, place, version: 1, department, ownerId: null },
  expectedOn: afterDays === null ? null : dayAfter(wonOn, afterDays),
  startedAt: place === 0 ? at : null,
  ...{ stoppedAt: null, doneOn: null, doneAt: null, doneBy: null, evidenceNote: null, attachmentId: null },
  ...{ amountMinor: null, number: null },
});
