import type { Caller, Cells, Entry } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import type { BoardProvider } from '../board-provider.js';

/** Run as superuser before the boards below are used. */
export const PLANTED_TABLES = `
  create table planted_count (workspace_id uuid not null, bucket text not null, counted int not null, primary key (workspace_id, bucket));
  grant select, insert, update on planted_count to staffetta_app`;

/** Counts persons by the last letter of their id: `total` equals the revision where nothing but persons is recorded. */
export class PeopleBoard implements BoardProvider {
  readonly prefix: string = 'people';
  readonly movesWithTime: boolean = false;
  snapshots = 0;
  /** Filler that makes each change as large as a slow line needs. */
  padding = 0;

  authorise(caller: Caller, param: string): boolean {
    return caller.actions.has('board.read') && (param === '' || param === caller.memberId);
  }

  async fold(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    const buckets = entries
      .filter(({ type }) => type === 'person.created')
      .map(({ subjectId }) => subjectId.slice(-1));
    await tx.query(
      `insert into planted_count select $1, bucket, count(*) from unnest($2::text[]) as bucket group by bucket
       on conflict (workspace_id, bucket) do update set counted = planted_count.counted + excluded.counted`,
      [workspaceId, buckets],
    );
  }

  async snapshot(tx: Tx, workspaceId: string, _param: string, asOf: Date): Promise<Cells> {
    this.snapshots += 1;
    const found = await rows<{ bucket: string; counted: number }>(
      tx,
      'select bucket, counted from planted_count where workspace_id = $1',
      [workspaceId],
    );
    const total = found.reduce((sum, { counted }) => sum + counted, 0);
    return {
      total,
      // Flips to and fro, so a key that changed and changed back is common.
      [`parity.${total % 2}`]: true,
      ...Object.fromEntries(found.map(({ bucket, counted }) => [`bucket.${bucket}`, counted])),
      ...(this.movesWithTime ? { minute: asOf.toISOString() } : {}),
      ...(this.padding > 0 ? { padding: String(total).padStart(this.padding, '.') } : {}),
    };
  }

  concerns(entries: readonly Entry[]): boolean {
    return entries.some(({ type }) => type === 'person.created');
  }
}

/** The same figures under another name, moving with time; they fold nothing of their own. */
export class TimelyBoard extends PeopleBoard {
  override readonly prefix = 'timely';
  override readonly movesWithTime = true;
  override fold = (): Promise<void> => Promise.resolve();
}

/** A board that persons do not concern. */
export class IdleBoard implements BoardProvider {
  readonly prefix = 'idle';
  readonly movesWithTime = false;
  snapshots = 0;

  authorise(): boolean {
    return true;
  }

  snapshot(): Promise<Cells> {
    this.snapshots += 1;
    return Promise.resolve({ still: true });
  }

  concerns(): boolean {
    return false;
  }
}

/** A board whose statement fails, or whose rights cannot be judged. */
export class BrokenBoard implements BoardProvider {
  readonly prefix = 'broken';
  readonly movesWithTime = false;
  isWhole = false;

  authorise(_caller: Caller, param: string): boolean {
    if (param === 'rights') throw new Error('rights cannot be judged');
    return true;
  }

  async snapshot(tx: Tx): Promise<Cells> {
    await tx.query(this.isWhole ? 'select 1' : 'select nothing from nowhere');
    return { whole: true };
  }
}

/** Work in progress: what it shows has nothing to do with entries. */
export class ProgressBoard implements BoardProvider {
  readonly prefix = 'progress';
  readonly movesWithTime = false;
  readonly changesWithoutEntries = true;
  done = 0;

  authorise(): boolean {
    return true;
  }

  snapshot(): Promise<Cells> {
    return Promise.resolve({ done: this.done });
  }
}
