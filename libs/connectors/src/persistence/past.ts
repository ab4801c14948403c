import { rows } from '#database';
import type { Tx } from '#database';
import type { Past, Verdict } from '../domain/health.js';

export interface HitCounts extends Past {
  /** The database's clock (ms). */
  readonly now: number;
  readonly lastHitAt: Date | null;
  readonly day: Readonly<Partial<Record<Verdict, number>>>;
}

/** How the hits of a connector went: what its health is made of, and the counts of 24 hours by verdict. */
export async function pastOf(tx: Tx, workspaceId: string, connectorId: string): Promise<HitCounts> {
  const [found] = await rows<HitCounts>(
    tx,
    `with h as (select id, received_at, verdict, is_proven from connector_hit where workspace_id = $1 and connector_id = $2 and received_at > instant() - interval '60 days'),
          last as (select max(received_at) filter (where is_proven) as proven, max(received_at) as hit from h)
     select (extract(epoch from instant()) * 1000)::float8 as now, (extract(epoch from last.proven) * 1000)::float8 as "lastProvenAt", last.hit as "lastHitAt",
            (select count(*)::int from h where is_proven and received_at > last.proven - interval '30 days') as monthly,
            (select count(*)::int from h where verdict = 'failed') as failed,
            array(select verdict from h order by received_at desc, id desc limit 3) as latest,
            (select coalesce(jsonb_object_agg(verdict, n), '{}') from (select verdict, count(*)::int as n from h
              where received_at > instant() - interval '24 hours' group by verdict) as d) as day
       from last`,
    [workspaceId, connectorId],
  );
  if (!found) throw new Error('Counting hits gave no answer.');
  return found;
}
