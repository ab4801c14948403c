import { rows } from '#database';
import type { Tx } from '#database';
import type { DayRate } from '../domain/rates.js';

export interface WantedRate extends DayRate {
  readonly id: string;
  readonly source: string;
}

export interface KeptRate extends WantedRate {
  readonly setBy: string | null;
  readonly setAt: Date;
}

/** Sets rates of days, where wished only those that nobody or the same source has set, and answers with those that are new or others than before; in one order everywhere. */
export const keepRates = (
  tx: Tx,
  workspaceId: string,
  wanted: readonly WantedRate[],
  {
    at,
    memberId,
    keepsOthers,
  }: { readonly at: Date; readonly memberId: string | null; readonly keepsOthers: boolean },
): Promise<(DayRate & { readonly id: string; readonly before: string | null })[]> =>
  rows(
    tx,
    `insert into currency_rate (workspace_id, id, on_day, currency, rate, source, set_by, set_at)
     select $1, v.id, v.on, v.currency, v.rate, v.source, $4, $3
       from jsonb_to_recordset($2::jsonb) as v(id uuid, "on" date, currency text, rate numeric, source text)
      order by v.currency, v.on
     on conflict (workspace_id, currency, on_day) do update
       set rate = excluded.rate, source = excluded.source, set_by = excluded.set_by, set_at = excluded.set_at
     where currency_rate.rate <> excluded.rate and (not $5::boolean or currency_rate.source = excluded.source)
     returning new.id, new.on_day::text as "on", new.currency, trim_scale(new.rate)::text as rate, trim_scale(old.rate)::text as before`,
    [workspaceId, JSON.stringify(wanted), at, memberId, keepsOthers],
  );

/** The rates of currencies on the days of a span. */
export const ratesBetween = (
  tx: Tx,
  workspaceId: string,
  currencies: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
): Promise<DayRate[]> =>
  rows(
    tx,
    `select on_day::text as "on", currency, rate::text from currency_rate
      where workspace_id = $1 and currency = any($2::text[]) and on_day between $3 and $4`,
    [workspaceId, currencies, from, to],
  );

/** The last rate of every currency in a span of days. */
export const ratesUpTo = (
  tx: Tx,
  workspaceId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<DayRate[]> =>
  rows(
    tx,
    `select distinct on (currency) on_day::text as "on", currency, rate::text from currency_rate
      where workspace_id = $1 and on_day between $2 and $3 order by currency, on_day desc`,
    [workspaceId, from, to],
  );

export interface RateFilter {
  readonly currency?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Up to `limit + 1`, the latest day first. */
export const listRates = (
  tx: Tx,
  workspaceId: string,
  { currency, from, to }: RateFilter,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<KeptRate[]> =>
  rows(
    tx,
    `select r.id, r.on_day::text as "on", r.currency, trim_scale(r.rate)::text as rate, r.source, r.set_by as "setBy", r.set_at as "setAt"
       from currency_rate r
      where r.workspace_id = $1 and ($2::text is null or r.currency = $2)
        and ($3::date is null or r.on_day >= $3) and ($4::date is null or r.on_day <= $4)
        and ($5::uuid is null or (r.on_day, r.id) < (select a.on_day, a.id from currency_rate a where a.workspace_id = $1 and a.id = $5))
      order by r.on_day desc, r.id desc limit $6`,
    [workspaceId, currency ?? null, from ?? null, to ?? null, after ?? null, limit + 1],
  );
