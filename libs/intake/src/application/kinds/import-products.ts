import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import type { By } from '#leads';
import { UpsertProducts } from '#revenue';
import type { ProductInput } from '#revenue';
import { PRODUCT_FIELDS } from '../../domain/fields/deal-fields.js';
import { productKey } from '../../domain/product-key.js';
import type { RowValues } from '../../domain/read-row.js';
import { claimRecords } from '../../persistence/records.js';
import { takeSound, textOf } from '../import-kind.js';
import type { ImportContext, ImportKind, RowOutcome } from '../import-kind.js';

/** A price list out of a file; a known product gets the name and price of the file. */
@Injectable()
export class ImportProducts implements ImportKind {
  readonly name = 'products';
  readonly fields = PRODUCT_FIELDS;
  readonly keepsCustom = false;

  constructor(private readonly products: UpsertProducts) {}

  apply(tx: Tx, by: By, rows: readonly RowValues[], context: ImportContext): Promise<RowOutcome[]> {
    return takeSound(
      rows,
      (row) => productOf(row, context),
      async (products) => {
        await this.products.run(tx, by, products);
        const ids = products.map(({ key }) => `product:${key}`);
        const isNew = new Set(await claimRecords(tx, by.workspaceId, context.source, ids));
        // Of two spellings in one file the first is new.
        return ids.map((id): RowOutcome => ({ status: isNew.delete(id) ? 'captured' : 'duplicate' }));
      },
    );
  }
}

function productOf(row: RowValues, { currency }: ImportContext): ProductInput {
  const name = textOf(row, 'name') ?? '';
  return {
    name,
    key: productKey(name),
    series: textOf(row, 'series') ?? null,
    price: textOf(row, 'price') ?? null,
    currency: textOf(row, 'currency')?.toUpperCase() ?? currency,
  };
}
