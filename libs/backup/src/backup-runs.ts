import { Client } from 'pg';
import type { Manifest } from './manifest.js';

/** The newest backup that went well, and whether one has failed since. */
export interface LastRuns {
  readonly endedAt: Date | undefined;
  readonly bytes: number;
  readonly failure: string | undefined;
  /** Since that one ended, by the clock of the database (s); undefined when none has failed since the newest good one. */
  readonly failedSeconds: number | undefined;
  /** Since then, by the clock of the database (s); undefined when there is none. */
  readonly ageSeconds: number | undefined;
}

/** A run that went well. */
export interface GoodRun {
  readonly file: string;
  readonly bytes: number;
  readonly digest: string;
  readonly isSealed: boolean;
  readonly isRehearsed: boolean;
  /** The moment its rows are of: an instant in ISO 8601. */
  readonly keptAt: string;
}

/** What was written when, of the whole installation. */
export class BackupRuns {
  constructor(private readonly ownerUrl: string) {}

  last(): Promise<LastRuns> {
    return this.with(lastRuns);
  }

  /**
   * Does the work if it is due and no other process does it now, and notes how it ended; whoever died over it is noted by the next.
   * @returns whether it was done
   */
  noting(isDue: (last: LastRuns) => boolean, work: () => Promise<GoodRun>): Promise<boolean> {
    return this.with(async (client) => {
      const { rows } = await client.query<{ is: boolean }>(
        `select pg_try_advisory_lock(hashtext('staffetta:backup')) as is`,
      );
      if (!rows[0]?.is || !isDue(await lastRuns(client))) return false;
      await client.query(
        `update backup_run set ended_at = clock_timestamp(), failure = 'the process ended meanwhile' where ended_at is null`,
      );
      const begun = await client.query<{ id: string }>('insert into backup_run default values returning id');
      await noteEnd(client, begun.rows[0]?.id ?? '', work);
      return true;
    });
  }

  /**
   * Notes a backup that was written on request, which stands for none of the schedule. A schema of before that knows no such note is
   * left alone.
   */
  async noteMade(run: GoodRun): Promise<void> {
    await this.with(async (client) => {
      const { rows } = await client.query<{ is: boolean }>(KNOWS_NOTES);
      if (rows[0]?.is) await client.query(NOTE_MADE, valuesOf(run));
    });
  }

  /** Notes that everything was restored. */
  async noteRestored({ at, digest }: Pick<Manifest, 'at' | 'digest'>): Promise<void> {
    await this.with((client) => client.query(NOTE_RESTORED, [at, digest]));
  }

  /** Whether there is something that workspaces were not told of. */
  hasUntold(): Promise<boolean> {
    return this.with(async (client) => {
      const { rows } = await client.query<{ is: boolean }>(`select exists (${UNTOLD}) as is`);
      return rows[0]?.is ?? false;
    });
  }

  private async with<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: this.ownerUrl });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

async function lastRuns(client: Client): Promise<LastRuns> {
  const { rows } = await client.query<{ [K in keyof LastRuns]: LastRuns[K] | null }>(
    `select good.ended_at as "endedAt", coalesce(good.bytes, 0)::float8 as bytes, bad.failure,
            extract(epoch from clock_timestamp() - good.ended_at)::float8 as "ageSeconds",
            extract(epoch from clock_timestamp() - bad.ended_at)::float8 as "failedSeconds"
       from (values (1)) one
       left join lateral (select * from backup_run where file is not null and began_by = 'schedule' order by begun_at desc limit 1) good on true
       left join lateral (select failure, ended_at from backup_run
                           where failure is not null and begun_at > coalesce(good.begun_at, '-infinity')
                           order by begun_at desc limit 1) bad on true`,
  );
  const [found] = rows;
  return {
    bytes: found?.bytes ?? 0,
    endedAt: orUndefined(found?.endedAt),
    failure: orUndefined(found?.failure),
    ageSeconds: orUndefined(found?.ageSeconds),
    failedSeconds: orUndefined(found?.failedSeconds),
  };
}

const orUndefined = <T>(value: T | null | undefined): T | undefined => value ?? undefined;

/** What ended well and nobody was told of. */
export const UNTOLD = `select id from backup_run where told_at is null and digest is not null and ended_at is not null`;

const KNOWS_NOTES = `
  select exists (select from pg_attribute where attrelid = to_regclass('backup_run') and attname = 'told_at') as is`;

const NOTE_MADE = `
  insert into backup_run (ended_at, began_by, file, bytes, digest, is_sealed, is_rehearsed, kept_at)
  values (clock_timestamp(), 'command', $1, $2, $3, $4, $5, $6)`;

const NOTE_RESTORED = `
  insert into backup_run (ended_at, kind, began_by, kept_at, digest) values (clock_timestamp(), 'restored', 'command', $1, $2)`;

const NOTE_WELL = `
  update backup_run set ended_at = clock_timestamp(), file = $1, bytes = $2, digest = $3, is_sealed = $4, is_rehearsed = $5, kept_at = $6
   where id = $7`;

const valuesOf = ({ file, bytes, digest, isSealed, isRehearsed, keptAt }: GoodRun): unknown[] => [
  ...[file, bytes, digest, isSealed, isRehearsed, keptAt],
];

async function noteEnd(client: Client, id: string, work: () => Promise<GoodRun>): Promise<void> {
  try {
    await client.query(NOTE_WELL, [...valuesOf(await work()), id]);
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    await client.query('update backup_run set ended_at = clock_timestamp(), failure = $1 where id = $2', [
      failure,
      id,
    ]);
    throw error;
  }
}
