import { Injectable } from '@nestjs/common';
import type { Channel, SpendKind } from '#contracts';
import type { Tx } from '#database';
import type { By } from '#leads';
import { daysOfMonth, RecordSpends } from '#spend';
import type { SpendInput } from '#spend';
import { SPEND_FIELDS } from '../../domain/fields/spend-fields.js';
import { monthIn } from '../../domain/month.js';
import type { RowValues } from '../../domain/read-row.js';
import { refusedFor, takeSound, textOf } from '../import-kind.js';
import type { ImportContext, ImportKind, RowOutcome } from '../import-kind.js';

const STATUS = { recorded: 'captured', corrected: 'enriched', duplicate: 'duplicate' } as const;

/**
 * Costs out of a file. A row without an id is known by what it is for and by its place among its like, so that the same file again
 * changes nothing and two equal rows are two amounts.
 */
@Injectable()
export class ImportSpend implements ImportKind {
  readonly name = 'spend';
  readonly fields = SPEND_FIELDS;
  readonly keepsCustom = false;

  constructor(private readonly spends: RecordSpends) {}

  apply(tx: Tx, by: By, rows: readonly RowValues[], context: ImportContext): Promise<RowOutcome[]> {
    return takeSound(
      rows,
      (row) => spendOf(row, context),
      async (inputs) => {
        const recorded = await this.spends.run(tx, by, inputs, { importId: context.importId });
        return recorded.map(({ status }): RowOutcome => ({ status: STATUS[status] }));
      },
    );
  }
}

function spendOf(row: RowValues, context: ImportContext): SpendInput | RowOutcome {
  const month = textOf(row, 'month');
  if (month !== undefined && monthIn(month) === undefined)
    return refusedFor(context, 'month', 'row/month', month);
  const days = daysOf(row);
  if (!days) return refusedFor(context, 'day', 'row/no-days');
  const [campaign, channel] = [textOf(row, 'campaign'), textOf(row, 'channel') as Channel | undefined];
  if (campaign === undefined && channel === undefined) return refusedFor(context, 'campaign', 'row/unplaced');
  const [from, to] = days;
  return {
    ...{ from, to, campaign, channel, source: context.source },
    kind: (textOf(row, 'kind') ?? 'media') as SpendKind,
    amount: textOf(row, 'amount') ?? '',
    currency: textOf(row, 'currency')?.toUpperCase() ?? context.currency,
    label: textOf(row, 'label'),
    evidence: textOf(row, 'evidence'),
    externalId: textOf(row, 'externalId'),
  };
}

/** The first and the last day: as they are said, else of the month, else the one day. */
function daysOf(row: RowValues): readonly [string, string] | undefined {
  const from = textOf(row, 'from') ?? textOf(row, 'day');
  if (from !== undefined) return [from, textOf(row, 'to') ?? from];
  const month = monthIn(textOf(row, 'month') ?? '');
  return month === undefined ? undefined : daysOfMonth(month);
}
