import { rows } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';

/** Part of a deal; price and amount are null while nobody knows them. */
export interface Line {
  readonly opportunityId: string;
  readonly productId: string;
  readonly quantity: number;
  readonly unitMinor: number | null;
  readonly amountMinor: number | null;
}

/** A line with the product it is of. */
export type NamedLine = Omit<Line, 'opportunityId'> & { readonly product: string; readonly name: string };

/** Puts lines on deals; a product that stands on the deal already gets the new quantity and price. */
export async function writeLines(tx: Tx, workspaceId: string, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return;
  await tx.query(
    `insert into opportunity_line (workspace_id, id, opportunity_id, product_id, quantity, unit_minor, amount_minor)
     select $1, l.id, l."opportunityId", l."productId", l.quantity, l."unitMinor", l."amountMinor"
       from jsonb_to_recordset($2::jsonb) as l(id uuid, "opportunityId" uuid, "productId" uuid, quantity integer, "unitMinor" bigint, "amountMinor" bigint)
     on conflict (workspace_id, opportunity_id, product_id) do update
        set quantity = excluded.quantity, unit_minor = excluded.unit_minor, amount_minor = excluded.amount_minor`,
    [workspaceId, JSON.stringify(lines.map((line) => ({ ...line, id: newId() })))],
  );
}

export const linesOf = (tx: Tx, workspaceId: string, opportunityId: string): Promise<NamedLine[]> =>
  rows(
    tx,
    `select l.product_id as "productId", p.key as product, p.name, l.quantity, l.unit_minor::float8 as "unitMinor",
            l.amount_minor::float8 as "amountMinor"
       from opportunity_line l join product p on p.workspace_id = l.workspace_id and p.id = l.product_id
      where l.workspace_id = $1 and l.opportunity_id = $2 order by l.id`,
    [workspaceId, opportunityId],
  );
