import { NO_ID } from '../domain/period.js';
import { withinSpans } from './spans.sql.js';

/** Whose deals: those won in the days, or those of leads captured in the days whenever they were won. */
export type CreditedBasis = 'period' | 'cohort';

/** What credit is told apart by; `all` tells nothing apart, and holds what nobody is credited for. */
export type CreditedBy = 'channel' | 'campaign' | 'all';

const of = (condition: string): string =>
  withinSpans('*', 'credited_day', `workspace_id = $1 and basis = $5 and ${condition}`, {
    from: '$3',
    to: '$4',
  });

/** $1 workspace, $2 currency, $3 and $4 the first and the last day, $5 basis, $6 what it is told apart by. */
const KEPT = `from (${of('told_by = $6 and currency = $2')}) as kept`;

/** What each key is credited, sourced and reached by: $7 place of the model. */
export const CREDITED_SUMS = `
  select value as key, sum(deals)::int as deals, sum(deals_minor)::text as "dealsMinor", sum(squares)::float8 as squares,
         sum(shares[$7])::text as share, sum(amounts[$7])::text as minor,
         sum(sourced)::int as sourced, sum(sourced_minor)::text as "sourcedMinor",
         sum(influenced)::int as influenced, sum(influenced_minor)::text as "influencedMinor"
    ${KEPT} group by value order by value`;

/** Won deals whose rate nobody said: $1 workspace, $2 the currency of the report, $3 and $4 days, $5 basis. */
export const OTHER_CURRENCIES = `
  select currency, sum(deals)::int as conversions, sum(deals_minor)::text as minor
    from (${of(`told_by = 'all' and currency <> $2`)}) as kept
   group by 1 order by 1`;

/** A figure of a report: what is credited, what nobody is credited for (of everything together), or deals counted whole. */
export type CreditedFigure = 'credited' | 'untouched' | 'sourced' | 'influenced';

const WHOLE = '1000000000';

/** What a figure comes to: $7 place of the model, $8 its key. A deal that anybody is credited for is credited whole. */
const SUMS: Readonly<Record<CreditedFigure, readonly [total: string, share: string, minor: string]>> = {
  credited: ['sum(credited[$7])', 'sum(shares[$7])', 'sum(amounts[$7])'],
  untouched: [
    'sum(deals - credited[$7])',
    `sum(deals - credited[$7]) * ${WHOLE}`,
    'sum(deals_minor - amounts[$7])',
  ],
  sourced: ['sum(sourced)', `sum(sourced) * ${WHOLE}`, 'sum(sourced_minor)'],
  influenced: ['sum(influenced)', `sum(influenced) * ${WHOLE}`, 'sum(influenced_minor)'],
};

export const sumOfCreditedDeals = (figure: CreditedFigure): string => {
  const [total, share, minor] = SUMS[figure];
  return `
  select coalesce(${total}, 0)::int as total, coalesce(${share}, 0)::bigint::text as share, coalesce(${minor}, 0)::text as minor
    ${KEPT} where value = $8 and $7::int > 0`;
};

const OF_KEY: Readonly<Record<CreditedBy, string>> = {
  all: `$6 = ''`,
  campaign: `coalesce(nullif(t.campaign_id, '${NO_ID}')::text, '') = $6`,
  channel: 't.channel = $6',
};

const WHOLE_DEAL = `'${WHOLE}' as share, c.amount_minor::text as minor`;
const BEHIND: Readonly<Record<CreditedFigure, readonly [columns: string, condition: string]>> = {
  credited: ['p.share::text as share, p.minor::text as minor', 'p.share <> 0'],
  untouched: [WHOLE_DEAL, 'p.share = 0'],
  sourced: [WHOLE_DEAL, 'c.is_sourced and p.is_first'],
  influenced: [WHOLE_DEAL, 'p.is_met'],
};
const OF_ALL: Readonly<Partial<Record<CreditedFigure, readonly [columns: string, condition: string]>>> = {
  sourced: [WHOLE_DEAL, 'c.is_sourced'],
  influenced: [WHOLE_DEAL, 'c.is_influenced'],
};

/**
 * The deals of a figure, in the order of their ids. $1 workspace, $2 currency, $3 and $4 days, $5 place of the model, $6 key, $7 the last
 * deal already seen, $8 how many.
 */
export const creditedDeals = (basis: CreditedBasis, by: CreditedBy, figure: CreditedFigure): string => {
  const [columns, condition] = (by === 'all' ? OF_ALL[figure] : undefined) ?? BEHIND[figure];
  return `
  select c.opportunity_id as id, c.lead_id as "leadId", c.day::text as day, ${columns}
    from conversion c
    cross join lateral (
      select coalesce(sum(t.shares[$5]), 0)::bigint as share, coalesce(sum(t.amounts[$5]), 0)::bigint as minor,
             coalesce(bool_or(t.place = 0), false) as is_first, count(*) > 0 as is_met
        from conversion_touch t
       where t.workspace_id = $1 and t.opportunity_id = c.opportunity_id and ${OF_KEY[by]}) as p
   where c.workspace_id = $1 and c.state = 'won' and c.currency = $2 and c.captured_on is not null
     and c.${basis === 'cohort' ? 'captured_on' : 'day'} between $3 and $4
     and ($7::uuid is null or c.opportunity_id > $7) and ${condition}
   order by c.opportunity_id limit $8`;
};
