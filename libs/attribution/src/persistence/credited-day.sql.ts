import { NO_ID } from '../domain/period.js';
import { perModel } from './per-model.js';
import { spansOf } from './spans.sql.js';

/** What a deal is told apart by: `all` holds what nobody touched, the others only what they met. */
const VALUE = `case g.told_by when 'channel' then t.channel
           when 'campaign' then coalesce(nullif(t.campaign_id, '${NO_ID}')::text, '') else '' end`;

/**
 * Won deals and their credit, by the key of `credited_day`: once by the day they were won, once by the day their lead was captured.
 * A deal counts whole in each value it met, however often. Deals credited before the second day was kept are in neither. $1 workspace.
 */
export const creditedByDay = (condition: string): string => `
  select d.basis, p.told_by, p.currency, span.span, span.day, p.value, count(*) as deals, sum(p.amount_minor)::bigint as deals_minor,
         sum(p.amount_minor::numeric * p.amount_minor) as squares,
         count(*) filter (where p.is_sourced) as sourced,
         coalesce(sum(p.amount_minor) filter (where p.is_sourced), 0)::bigint as sourced_minor,
         count(*) filter (where p.is_influenced) as influenced,
         coalesce(sum(p.amount_minor) filter (where p.is_influenced), 0)::bigint as influenced_minor,
         array[${perModel((place) => `sum(p.s${place})::bigint`)}] as shares,
         array[${perModel((place) => `sum(p.a${place})::bigint`)}] as amounts,
         array[${perModel((place) => `count(*) filter (where p.s${place} <> 0)`)}] as credited
    from (select g.told_by, c.currency, c.day, c.captured_on, ${VALUE} as value, c.amount_minor,
                 case g.told_by when 'all' then c.is_sourced else bool_or(c.is_sourced and t.place = 0) end as is_sourced,
                 g.told_by <> 'all' or c.is_influenced as is_influenced,
                 ${perModel((place) => `coalesce(sum(t.shares[${place}]), 0) as s${place}, coalesce(sum(t.amounts[${place}]), 0) as a${place}`)}
            from conversion c
            cross join (values ('all'), ('channel'), ('campaign')) as g(told_by)
            left join conversion_touch t on t.workspace_id = c.workspace_id and t.opportunity_id = c.opportunity_id
           where c.workspace_id = $1 and c.state = 'won' and c.captured_on is not null and ${condition}
             and (g.told_by = 'all' or t.place is not null)
           group by 1, 2, 3, 4, 5, 6, c.opportunity_id, c.is_sourced, c.is_influenced) as p
    cross join lateral (values ('period', p.day), ('cohort', p.captured_on)) as d(basis, day)
    cross join lateral ${spansOf('d.day')}
   group by 1, 2, 3, 4, 5, 6`;
