import { rows } from '#database';
import type { Tx } from '#database';

const PAGE = 5_000;

/** The rows of a query, page by page through a server-side cursor, so that millions fit. One at a time in a transaction. */
export async function* inPages<T>(tx: Tx, sql: string): AsyncGenerator<T> {
  await tx.query(`declare figures_page no scroll cursor for ${sql}`);
  for (let size = PAGE; size === PAGE;) {
    const page = await rows<T>(tx, `fetch ${PAGE} from figures_page`);
    size = page.length;
    yield* page;
  }
  await tx.query('close figures_page');
}
