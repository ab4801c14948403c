import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { requireReach } from '#leads';
import type { By } from '#leads';
import { decimalOf } from '../domain/amounts.js';
import { linesOf, writeLines } from '../persistence/lines.js';
import { changeOpenDeal } from '../persistence/opportunities.js';
import { alreadyClosed, holdDeal } from './deal-command.js';
import { dealEntry } from './entries.js';
import { priceLines, sumOf } from './price-lines.js';
import type { LineInput } from './price-lines.js';

/** Puts products on an open deal; from then on the deal is worth what its lines add up to. */
@Injectable()
export class AddLines {
  constructor(private readonly journal: Journal) {}

  /** A product that stands on the deal already gets the new quantity and price. @throws AppError `opportunity/already-closed`, `product/unknown` */
  async run(
    tx: Tx,
    by: By,
    opportunityId: string,
    lines: readonly LineInput[],
  ): Promise<{ opportunityId: string; amount: string | null }> {
    const { deal: before, lead, at } = await holdDeal(this.journal, tx, by, opportunityId);
    requireReach(by, 'opportunity.write', before);
    const priced = await priceLines(tx, by.workspaceId, lines, before.currency);
    await writeLines(
      tx,
      by.workspaceId,
      priced.map((line) => ({ ...line, opportunityId })),
    );
    const amountMinor = sumOf(await linesOf(tx, by.workspaceId, opportunityId));
    if (!(await changeOpenDeal(tx, by.workspaceId, { id: opportunityId, at, set: { amountMinor } })))
      throw await alreadyClosed(tx, by, before);
    const deal = { ...before, amountMinor };
    const facts = { from: deal.stage, to: deal.stage };
    if (amountMinor !== before.amountMinor)
      await this.journal.append(tx, by.workspaceId, [
        dealEntry(by, { lead, deal }, at, 'opportunity.stage_changed', facts),
      ]);
    return { opportunityId, amount: decimalOf(amountMinor, deal.currency) };
  }
}
