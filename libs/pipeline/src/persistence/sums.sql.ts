/** One thing at a time that closed deals are summed up by. */
export const TOLD_BY = ['seller', 'channel', 'campaign', 'product', 'seen'] as const;
export type ToldBy = (typeof TOLD_BY)[number];

/** Stands for nobody and nothing in the keys of sums. */
export const NONE = `'00000000-0000-0000-0000-000000000000'::uuid`;

interface Way {
  readonly of: string;
  readonly team?: string;
  readonly word?: string;
}

const WAYS: Readonly<Record<ToldBy, Way>> = {
  seller: { of: 'd.agent_id', team: 'd.team_id', word: 'd.region' },
  channel: { of: 'd.partner_id', word: 'd.channel' },
  campaign: { of: 'd.campaign_id' },
  product: { of: 'p.product_id' },
  seen: { of: NONE, word: 'd.seen::text' },
};

const PARTS = 'left join lateral unnest(d.product_ids, d.product_minors) as p(product_id, minor) on true';

/** Closed deals one by one in the columns of sums, those for which `where` holds of `d`. $1 workspace. */
const oneByOne = (toldBy: ToldBy, where: string): string => {
  const { of, team = NONE, word = `''` } = WAYS[toldBy];
  const isProduct = toldBy === 'product';
  return `
  select date_trunc('month', d.closed_on::timestamp)::date as month, coalesce(${of}, ${NONE}) as of_id, coalesce(${team}, ${NONE}) as team_id,
         ${word} as word, d.stage, d.currency, case when d.stage = 'won' then d.cycle_days end as cycle_days, 1 as deals,
         coalesce(${isProduct ? 'p.minor, ' : ''}d.amount_minor, 0) as minor, d.recurring_minor,
         least(d.recurring_minor, d.amount_minor) as first_year_minor
    from pipeline_deal d ${isProduct ? PARTS : ''} where d.workspace_id = $1 and ${where}`;
};

/** Days of the stretch that are in no whole month: from $2 on before $4, and from $5 on up to $3. */
const DAYS = [
  'd.closed_on >= $2::date and d.closed_on < $4::date',
  'd.closed_on >= $5::date and d.closed_on <= $3::date',
];

const all = (parts: readonly string[]): string => parts.join(' union all ');

/**
 * What closed in a stretch, from sums and, of months that are in it in part, from the deals. $1 workspace, $2 and $3 days (both included),
 * $4 to $5 whole months (the last excluded).
 */
export const closedIn = (toldBy: ToldBy): string => {
  const columns =
    'month, of_id, team_id, word, stage, currency, deals, minor, recurring_minor, first_year_minor';
  return all([
    `select ${columns} from pipeline_month
      where workspace_id = $1 and told_by = '${toldBy}' and month >= $4::date and month < $5::date`,
    ...DAYS.map((where) => `select ${columns} from (${oneByOne(toldBy, where)}) as d`),
  ]);
};

/** The same parameters and $6 to $7, the whole years among the months: how many days won deals took. */
export const cyclesIn = (toldBy: ToldBy): string => {
  const kept = (span: string, since: string, before: string): string => `
    select of_id, team_id, word, cycle_days, deals from pipeline_cycle
     where workspace_id = $1 and told_by = '${toldBy}' and span = '${span}' and starts_on >= ${since}::date and starts_on < ${before}::date`;
  return all([
    ...[kept('month', '$4', '$6'), kept('year', '$6', '$7'), kept('month', '$7', '$5')],
    ...DAYS.map(
      (where) =>
        `select of_id, team_id, word, cycle_days, deals from (${oneByOne(toldBy, where)}) as d where cycle_days is not null`,
    ),
  ]);
};

/** Up to 20 rows of `found` that are not those of `expected`, by the key they share. */
const wrong = (expected: string, found: string, key: readonly string[]): string => `
  select jsonb_build_object(${key.map((each) => `'${each}', ${each}`).join(', ')}) as key, to_jsonb(e.sums) as expected, to_jsonb(f.sums) as found
    from (${expected}) e full join (${found}) f using (${key.join(', ')}) where e.sums is distinct from f.sums limit 20`;

const MONTH = ['told_by', 'month', 'of_id', 'team_id', 'word', 'stage', 'currency'];
const CYCLE = ['told_by', 'span', 'starts_on', 'of_id', 'team_id', 'word', 'cycle_days'];

const wrongMonths = (toldBy: ToldBy, closed: string): string =>
  wrong(
    `select '${toldBy}' as told_by, month, of_id, team_id, word, stage, currency,
            array[sum(deals), sum(minor), sum(recurring_minor), sum(first_year_minor)]::bigint[] as sums
       from (${closed}) as d group by 1, 2, 3, 4, 5, 6, 7`,
    `select ${MONTH.join(', ')}, array[deals, minor, recurring_minor, first_year_minor] as sums from pipeline_month
      where workspace_id = $1 and told_by = '${toldBy}'`,
    MONTH,
  );

const wrongCycles = (toldBy: ToldBy, closed: string): string =>
  wrong(
    `select '${toldBy}' as told_by, span, date_trunc(span, month::timestamp)::date as starts_on, of_id, team_id, word, cycle_days,
            sum(deals)::bigint as sums
       from (${closed}) as d cross join (values ('month'), ('year')) as s(span) where cycle_days is not null group by 1, 2, 3, 4, 5, 6, 7`,
    `select ${CYCLE.join(', ')}, deals as sums from pipeline_cycle where workspace_id = $1 and told_by = '${toldBy}'`,
    CYCLE,
  );

/** $1 workspace, each: sums that are not those of the deals. */
export const WRONG_SUMS = TOLD_BY.flatMap((toldBy) => {
  const closed = oneByOne(toldBy, 'd.closed_on is not null');
  return [
    { of: 'pipeline_month', sql: wrongMonths(toldBy, closed) },
    { of: 'pipeline_cycle', sql: wrongCycles(toldBy, closed) },
  ];
});
