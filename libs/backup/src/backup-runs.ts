import { Client } from 'pg';

/** The newest backup that went well, and whether one has failed since. */
export interface LastRuns {
  readonly endedAt: Date | undefined;
  readonly bytes: number;
  readonly failure: string | undefined;
  /** Since then, by the clock of the database (s); undefined when there is none. */
  readonly ageSeconds: number | undefined;
}

/** A run that went well. */
export interface GoodRun {
  readonly file: string;
  readonly bytes: number;
  readonly digest: string;
  readonly isRehearsed: boolean;
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
            extract(epoch from clock_timestamp() - good.ended_at)::float8 as "ageSeconds"
       from (values (1)) one
       left join lateral (select * from backup_run where file is not null order by begun_at desc limit 1) good on true
       left join lateral (select failure from backup_run
                           where failure is not null and begun_at > coalesce(good.begun_at, '-infinity')
                           order by begun_at desc limit 1) bad on true`,
  );
  const [found] = rows;
  return {
    endedAt: found?.endedAt ?? undefined,
    bytes: found?.bytes ?? 0,
    failure: found?.failure ?? undefined,
    ageSeconds: found?.ageSeconds ?? undefined,
  };
}

async function noteEnd(client: Client, id: string, work: () => Promise<GoodRun>): Promise<void> {
  const note = (end: GoodRun | undefined, failure: string | null): Promise<unknown> =>
    client.query(
      `update backup_run set ended_at = clock_timestamp(), file = $2, bytes = $3, digest = $4, is_rehearsed = $5, failure = $6
        where id = $1`,
      [id, end?.file, end?.bytes, end?.digest, end?.isRehearsed ?? false, failure],
    );
  try {
    await note(await work(), null);
  } catch (error) {
    await note(undefined, error instanceof Error ? error.message : String(error));
    throw error;
  }
}
