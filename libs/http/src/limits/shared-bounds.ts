import { rows, touched } from '#database';
import type { Database, Tx } from '#database';
import './shared-bound.row.js';

export interface SharedBound {
  /** So often within the window. */
  readonly most: number;
  /** From the first attempt on. */
  readonly windowSeconds: number;
}

/**
 * Counts attempts of which each matters, such as passwords that are tried, in PostgreSQL: all processes together, also across restarts.
 * For rare things: each question is a transaction. Keys are hashes that tell nothing by themselves; the caller makes them.
 */
export class SharedBounds {
  constructor(private readonly database: Database) {}

  /** Counts one more, so that attempts at once count too. Gives 0, or after how many seconds it may be tried again. */
  async count(key: Buffer, { most, windowSeconds }: SharedBound): Promise<number> {
    const [counted] = await this.database.withRole('accounts', (tx) =>
      rows<{ points: number; seconds: number }>(tx, COUNT, [key, windowSeconds]),
    );
    return counted && counted.points > most ? Math.max(1, Math.ceil(counted.seconds)) : 0;
  }

  /** Begins anew. */
  async forget(key: Buffer): Promise<void> {
    await this.database.withRole('accounts', (tx) =>
      touched(tx, 'delete from shared_bound where key = $1', [key]),
    );
  }
}

const COUNT = `insert into shared_bound as a (key, points, ends_at) values ($1, 1, instant() + $2 * interval '1 second')
  on conflict on constraint pk_shared_bound do update
     set points = case when a.ends_at <= instant() then 1 else a.points + 1 end,
         ends_at = case when a.ends_at <= instant() then excluded.ends_at else a.ends_at end
  returning points, extract(epoch from a.ends_at - instant())::float8 as seconds`;

/** What is over counts nothing any more. Under the narrow role `accounts`. */
export const forgetOldBounds = (tx: Tx): Promise<number> =>
  touched(tx, 'delete from shared_bound where ends_at < instant()', []);
