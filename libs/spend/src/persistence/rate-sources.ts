import { rows, touched } from '#database';
import type { Tx } from '#database';

/** What is brought each day, and how that went. */
export interface RateSource {
  readonly currencies: readonly string[];
  readonly setBy: string | null;
  readonly setAt: Date;
  readonly triedAt: Date | null;
  readonly readAt: Date | null;
  readonly failure: RateFailure | null;
  readonly warnedOn: string | null;
}

/** Nothing answered; what came had another form; it tells nothing of the currency of the workspace, or none of those asked for. */
export type RateFailure = 'unreachable' | 'unreadable' | 'own-currency' | 'no-currency';

const COLUMNS = `currencies, set_by as "setBy", set_at as "setAt", tried_at as "triedAt", read_at as "readAt",
  failure, warned_on::text as "warnedOn"`;

export async function rateSourceOf(tx: Tx, workspaceId: string): Promise<RateSource | undefined> {
  const [found] = await rows<RateSource>(tx, `select ${COLUMNS} from rate_source where workspace_id = $1`, [
    workspaceId,
  ]);
  return found;
}

/** Whoever holds it is the only one that changes it; undefined where none is set. */
export async function heldRateSource(tx: Tx, workspaceId: string): Promise<RateSource | undefined> {
  const [found] = await rows<RateSource>(
    tx,
    `select ${COLUMNS} from rate_source where workspace_id = $1 for update`,
    [workspaceId],
  );
  return found;
}

/** What is asked for anew is looked for at once. */
export const setRateSource = (
  tx: Tx,
  workspaceId: string,
  { currencies, memberId }: { readonly currencies: readonly string[]; readonly memberId: string | null },
): Promise<number> =>
  touched(
    tx,
    `insert into rate_source (workspace_id, currencies, set_by, set_at) values ($1, $2, $3, instant())
     on conflict on constraint pk_rate_source do update
       set currencies = excluded.currencies, set_by = excluded.set_by, set_at = excluded.set_at, tried_at = null, failure = null,
           warned_on = null`,
    [workspaceId, currencies, memberId],
  );

/** Whether a look is due: $2 seconds after the last one, and an hour at the latest after one that failed. */
export async function isLookDue(tx: Tx, workspaceId: string, everySeconds: number): Promise<boolean> {
  const due = await rows(
    tx,
    `select 1 from rate_source
      where workspace_id = $1 and currencies <> '{}'
        and (tried_at is null
             or tried_at <= instant() - case when failure is null then $2 else least($2, 3600) end * interval '1 second')`,
    [workspaceId, everySeconds],
  );
  return due.length > 0;
}

export const noteLook = (tx: Tx, workspaceId: string, failure: RateFailure | null): Promise<number> =>
  touched(
    tx,
    `update rate_source set tried_at = instant(), failure = $2::text,
            read_at = case when $2::text is null then instant() else read_at end
      where workspace_id = $1`,
    [workspaceId, failure],
  );

/** How old the newest rate of a currency is, whoever set it. */
export interface RateAge {
  readonly currency: string;
  /** Its day; null where there is none up to today. */
  readonly on: string | null;
  /** That day, else the one on which the currency was asked for. */
  readonly since: string;
  /** Days from then to today, in the zone of the workspace. */
  readonly days: number;
}

/** Of the currencies that are asked for, in their order. */
export const agesOf = (tx: Tx, workspaceId: string): Promise<RateAge[]> =>
  rows(
    tx,
    `select a.currency, n.on_day::text as "on", b.since::text as since, t.today - b.since as days
       from rate_source s
       join workspace w on w.id = s.workspace_id
      cross join lateral (select (instant() at time zone w.zone)::date as today) t
      cross join lateral unnest(s.currencies) with ordinality as a(currency, place)
       left join lateral (
         select r.on_day from currency_rate r
          where r.workspace_id = s.workspace_id and r.currency = a.currency and r.on_day <= t.today order by r.on_day desc limit 1) n on true
      cross join lateral (select coalesce(n.on_day, (s.set_at at time zone w.zone)::date) as since) b
      where s.workspace_id = $1 order by a.place`,
    [workspaceId],
  );

/** Notes that it was told how old the oldest rate is: of that day. @returns whether this is news */
export const noteWarned = async (tx: Tx, workspaceId: string, since: string): Promise<boolean> =>
  (await touched(
    tx,
    `update rate_source set warned_on = $2 where workspace_id = $1 and warned_on is distinct from $2::date`,
    [workspaceId, since],
  )) > 0;
