import { rows } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';

export interface Product {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly series: string | null;
  readonly priceMinor: number | null;
  readonly currency: string | null;
}

export type ProductFacts = Omit<Product, 'id'>;

const INSERT = `
  insert into product as p (workspace_id, id, key, name, series, price_minor, currency, updated_at)
  select $1, n.id, n.key, n.name, n.series, n."priceMinor", n.currency, instant()
    from jsonb_to_recordset($2::jsonb) as n(id uuid, key text, name text, series text, "priceMinor" bigint, currency text)
   order by n.key`;

const KEEP = `${INSERT} on conflict (workspace_id, key) do nothing`;

/** What is not given stays as it was. */
const OVERWRITE = `${INSERT}
  on conflict (workspace_id, key) do update set name = excluded.name, series = coalesce(excluded.series, p.series),
     price_minor = coalesce(excluded.price_minor, p.price_minor),
     currency = case when excluded.price_minor is null then p.currency else excluded.currency end, updated_at = excluded.updated_at`;

const BY_KEYS = `
  select id, key, name, series, price_minor::float8 as "priceMinor", currency from product where workspace_id = $1 and key = any($2)`;

/** By key: the products of these keys; unknown keys are left out. */
export async function productsByKeys(
  tx: Tx,
  workspaceId: string,
  keys: readonly string[],
): Promise<Map<string, Product>> {
  if (keys.length === 0) return new Map();
  const found = await rows<Product>(tx, BY_KEYS, [workspaceId, keys]);
  return new Map(found.map((product) => [product.key, product]));
}

/** Makes the products nobody knew; known ones are overwritten or kept. Each key once. */
export async function writeProducts(
  tx: Tx,
  workspaceId: string,
  products: readonly ProductFacts[],
  known: 'overwrite' | 'keep',
): Promise<Map<string, Product>> {
  if (products.length === 0) return new Map();
  const drafts = products.map((product) => ({ ...product, id: newId<'product'>() }));
  await tx.query(known === 'keep' ? KEEP : OVERWRITE, [workspaceId, JSON.stringify(drafts)]);
  return productsByKeys(
    tx,
    workspaceId,
    products.map(({ key }) => key),
  );
}
