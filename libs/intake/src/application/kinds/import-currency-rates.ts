import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import type { By } from '#leads';
import { SetRates } from '#spend';
import type { RateInput } from '#spend';
import { CURRENCY_RATE_FIELDS } from '../../domain/fields/spend-fields.js';
import type { RowValues } from '../../domain/read-row.js';
import { takeSound, textOf } from '../import-kind.js';
import type { ImportContext, ImportKind, RowOutcome } from '../import-kind.js';

const STATUS = { set: 'captured', changed: 'enriched', unchanged: 'duplicate' } as const;

/** Exchange rates out of a file; a day that has one gets the one of the file. */
@Injectable()
export class ImportCurrencyRates implements ImportKind {
  readonly name = 'currency-rates';
  readonly fields = CURRENCY_RATE_FIELDS;
  readonly keepsCustom = false;

  constructor(private readonly rates: SetRates) {}

  apply(tx: Tx, by: By, rows: readonly RowValues[], { source }: ImportContext): Promise<RowOutcome[]> {
    return takeSound(
      rows,
      (row) => rateOf(row, source),
      async (inputs) => {
        const became = await this.rates.run(tx, by, inputs);
        return became.map((status): RowOutcome => ({ status: STATUS[status] }));
      },
    );
  }
}

const rateOf = (row: RowValues, source: string): RateInput => ({
  on: textOf(row, 'on') ?? '',
  currency: textOf(row, 'currency')?.toUpperCase() ?? '',
  rate: textOf(row, 'rate') ?? '',
  source,
});
