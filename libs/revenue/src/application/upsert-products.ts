import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import type { By } from '#leads';
import { minorOf } from '../domain/amounts.js';
import { writeProducts } from '../persistence/products.js';
import { refuseLargeBatch } from './batch.js';
import { invalidField } from '#kernel';

export interface ProductInput {
  readonly key: string;
  readonly name: string;
  readonly series?: string | null;
  /** Decimal; with a price goes its currency. */
  readonly price?: string | null;
  readonly currency?: string | null;
}

/** Keeps the list of what is sold; what is left out of a known product stays as it was. */
@Injectable()
export class UpsertProducts {
  /** Answers in the order given, at most 1,000 at once; of twins the last one counts. @throws AppError `money/amount`, `product/currency` */
  async run(
    tx: Tx,
    { workspaceId }: By,
    products: readonly ProductInput[],
  ): Promise<{ readonly productId: string; readonly key: string }[]> {
    refuseLargeBatch(products.length);
    const facts = products.map(({ key, name, series = null, price, currency }, index) => {
      if (price == null) return { key, name, series, priceMinor: null, currency: null };
      if (!currency)
        throw invalidField('product/currency', `/${index}/currency`, 'A price needs its currency.');
      return { key, name, series, priceMinor: minorOf(price, currency, `/${index}/price`), currency };
    });
    const once = [...new Map(facts.map((product) => [product.key, product])).values()];
    const written = await writeProducts(tx, workspaceId, once, 'overwrite');
    return products.map(({ key }) => ({ key, productId: written.get(key)?.id ?? '' }));
  }
}
