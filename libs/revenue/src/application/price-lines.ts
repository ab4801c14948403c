import type { Tx } from '#database';
import { AppError, invalidField } from '#kernel';
import { lineAmount, minorOf } from '../domain/amounts.js';
import type { Line } from '../persistence/lines.js';
import { productsByKeys } from '../persistence/products.js';
import type { Product } from '../persistence/products.js';

export interface LineInput {
  /** Key of the product. */
  readonly product: string;
  /** Whole units, at least one. */
  readonly quantity: number;
  /** Price of one unit as a decimal; the product's own price when left out. */
  readonly unitAmount?: string;
}

export type PricedLine = Omit<Line, 'opportunityId'> & {
  readonly unitMinor: number;
  readonly amountMinor: number;
};

/**
 * The lines in minor units of the deal's currency, exact.
 * @throws AppError `product/unknown`, `product/twice`, `product/no-price` pointing at the line; `money/amount`, `revenue/amount`
 */
export async function priceLines(
  tx: Tx,
  workspaceId: string,
  lines: readonly LineInput[],
  currency: string,
): Promise<PricedLine[]> {
  const keys = lines.map(({ product }) => product);
  const known = await productsByKeys(tx, workspaceId, keys);
  return lines.map(({ product: key, quantity, unitAmount }, index) => {
    const product = known.get(key);
    if (!product)
      throw invalidField('product/unknown', `/lines/${index}/product`, 'There is no product with this key.');
    if (keys.indexOf(key) < index)
      throw invalidField(
        'product/twice',
        `/lines/${index}/product`,
        'A product stands on a deal once; add up.',
      );
    const pointer = `/lines/${index}/unitAmount`;
    const unitMinor =
      unitAmount === undefined
        ? listPrice(product, currency, pointer)
        : minorOf(unitAmount, currency, pointer);
    return {
      productId: product.id,
      quantity,
      unitMinor,
      amountMinor: lineAmount(quantity, unitMinor, pointer),
    };
  });
}

function listPrice({ priceMinor, currency }: Product, wanted: string, pointer: string): number {
  if (priceMinor === null || currency !== wanted)
    throw invalidField('product/no-price', pointer, `The product has no price in ${wanted}; give one.`);
  return priceMinor;
}

/** What lines add up to. @throws AppError `revenue/amount` when the sum is too large to be exact */
export function sumOf(lines: readonly { readonly amountMinor: number | null }[]): number {
  const sum = lines.reduce((total, { amountMinor }) => total + (amountMinor ?? 0), 0);
  if (!Number.isSafeInteger(sum))
    throw new AppError('invalid', 'revenue/amount', 'The lines add up to more than 90 million million.');
  return sum;
}
