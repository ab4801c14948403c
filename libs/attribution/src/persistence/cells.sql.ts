import { RULE_MODELS } from '../domain/models.js';
import type { RuleModelName } from '../domain/models.js';
import { INFLUENCED, NO_ID } from '../domain/period.js';
import type { SideName } from '../domain/period.js';
import { WHOLE } from '../domain/whole.js';
import { kept } from './reports.sql.js';
import type { RolledModel } from './reports.sql.js';
import { withinSpans } from './spans.sql.js';

/** A row of a model or of reach; null where rows do not tell campaigns or assets apart, the id of nothing for touches of none. */
export interface TouchedCell {
  readonly kind: 'touched';
  readonly model: RolledModel;
  readonly level: number;
  readonly channel: string;
  readonly campaignId: string | null;
  readonly assetId: string | null;
}

export type WholeSide = SideName | typeof INFLUENCED;

/** What the deals behind a figure are found by. */
export type Cell =
  | TouchedCell
  | { readonly kind: 'whole'; readonly side: WholeSide }
  | { readonly kind: 'untouched'; readonly model: RuleModelName }
  | { readonly kind: 'way'; readonly path: string };

/** Deals, their share in billionths, and minor units. */
export interface Figure {
  readonly total: number;
  readonly share: string;
  readonly minor: string;
}

const placeOf = (model: RolledModel): number => RULE_MODELS.indexOf(model as RuleModelName) + 1;

const told = (total: string, share: string, minor: string): string =>
  `select coalesce(${total}, 0)::int as total, coalesce(${share}, 0)::text as share, coalesce(${minor}, 0)::text as minor`;

const rolled = (model: RolledModel, level: number, total: string, condition: string): string => {
  const [share, minor] = kept(model);
  const columns = `${total} as total, ${share} as share, ${minor} as minor`;
  const of = `workspace_id = $1 and level = ${level} and state = $2 and currency = $3${condition}`;
  return `
  ${told('sum(total)', 'sum(share)', 'sum(minor)')}
    from (${withinSpans(columns, 'credit_rollup', of)}) as spans`;
};

/** $1 workspace, $2 state, $3 currency, $4 and $5 days (both included), $6 channel, $7 campaign, $8 asset; the id of nothing for none. */
export const creditOfCell = ({ model, level }: TouchedCell): string => {
  const deals = model === INFLUENCED ? 'reached' : `credited[${placeOf(model)}]`;
  return rolled(model, level, deals, ' and channel = $6 and campaign_id = $7 and asset_id = $8');
};

/** The first five parameters: what a model credits to all channels together. Deals are not counted: one may meet several channels. */
export const creditOfModel = (model: RuleModelName): string => rolled(model, 1, '0', '');

const COUNTED: Readonly<Record<WholeSide, readonly [deals: string, minor: string]>> = {
  total: ['conversions', 'amount_minor'],
  sourced: ['sourced', 'sourced_minor'],
  influenced: ['influenced', 'influenced_minor'],
};

const OF = (row: string): string => `${row}.workspace_id = $1 and ${row}.state = $2 and ${row}.currency = $3`;

/** The first five parameters: whole deals, by what there was to credit. */
export const dealsOfSide = (side: WholeSide): string => {
  const [deals, minor] = COUNTED[side];
  return `
  ${told(`sum(${deals})`, `sum(${deals}) * ${WHOLE}`, `sum(${minor})`)}
    from conversion_day d where ${OF('d')} and d.day between $4 and $5`;
};

const ON_WAY = (path: string): string => `md5(c.path) = md5(${path}::text) and c.path = ${path}`;

/** The first five parameters, $6 the way: its deals. */
export const DEALS_OF_WAY = `
  ${told('count(*)', `count(*) * ${WHOLE}`, 'sum(c.amount_minor)')}
    from conversion c
   where ${OF('c')} and c.day between $4 and $5 and ${ON_WAY('$6')}`;

const isOf = (column: string, id: string): string =>
  `(${id}::uuid is null or ${column} = ${id} or (${id} = '${NO_ID}' and ${column} is null))`;

const columns = (share: string, minor: string): string =>
  `c.opportunity_id as id, c.lead_id as "leadId", c.day::text as day, ${share}::text as share, ${minor}::text as minor`;

const after = (row: string): string =>
  `($6::date is null or (${row}.day, ${row}.opportunity_id) > ($6, $7::uuid))`;

/** $9 channel, $10 campaign, $11 asset: along an index of touches. */
function behindTouched(model: RolledModel): string {
  const place = placeOf(model);
  const [sums, credited, told] =
    model === INFLUENCED
      ? ['', '', columns(`${WHOLE}`, 'c.amount_minor')]
      : [
          `, sum(t.shares[${place}])::bigint as share, sum(t.amounts[${place}])::bigint as minor`,
          `and t.shares[${place}] <> 0`,
          columns('p.share', 'p.minor'),
        ];
  return `
  select ${told}
    from (select t.day, t.opportunity_id${sums} from conversion_touch t
           where ${OF('t')} and t.day between $4 and $5 and ${after('t')} and t.channel = $9
             and ${isOf('t.campaign_id', '$10')} and ${isOf('t.asset_id', '$11')} ${credited}
           group by t.day, t.opportunity_id order by t.day, t.opportunity_id limit $8) as p
    join conversion c on c.workspace_id = $1 and c.opportunity_id = p.opportunity_id
   order by p.day, p.opportunity_id`;
}

const ON_PAGE = 'between greatest($4::date, $6) and $5';

/** Whole deals day by day, of days that have some. */
const behindDays = (days: string, condition: string): string => `
  select ${columns(`${WHOLE}`, 'c.amount_minor')}
    from (select d.day from conversion_day d ${days}) as d
    cross join lateral (
      select c.* from conversion c
       where ${OF('c')} and c.day = d.day and ${after('c')} and ${condition}
       order by c.opportunity_id limit $8) as c
   order by d.day, c.opportunity_id limit $8`;

const withAny = (deals: string): string => `where ${OF('d')} and d.day ${ON_PAGE} and ${deals} > 0`;

const SIDES: Readonly<Record<WholeSide, string>> = {
  total: behindDays(withAny('d.conversions'), 'true'),
  sourced: behindDays(withAny('d.sourced'), 'c.is_sourced'),
  influenced: behindDays(withAny('d.influenced'), 'c.is_influenced'),
};

const behindUntouched = (model: RuleModelName): string => {
  const share = `shares[${placeOf(model)}]`;
  return behindDays(
    `left join (select r.day, sum(r.${share}) as credited from credit_rollup r
                 where ${OF('r')} and r.level = 1 and r.span = 'day' and r.day ${ON_PAGE} group by r.day) as r on r.day = d.day
     ${withAny(`d.conversions * ${WHOLE} - coalesce(r.credited, 0)`)}`,
    `not exists (select 1 from conversion_touch t
              where t.workspace_id = $1 and t.opportunity_id = c.opportunity_id and t.${share} <> 0)`,
  );
};

/** $9 the way. */
const BEHIND_WAY = `
  select ${columns(`${WHOLE}`, 'c.amount_minor')}
    from conversion c
   where ${OF('c')} and c.day between $4 and $5 and ${after('c')} and ${ON_WAY('$9')}
   order by c.day, c.opportunity_id limit $8`;

/**
 * The deals of a cell, by their day, then their id. $1 workspace, $2 state, $3 currency, $4 and $5 days (both included), $6 and $7 the day
 * and the deal already seen, $8 how many, then what the cell is found by.
 */
export const behindCell = (cell: Cell): readonly [sql: string, more: readonly unknown[]] => {
  if (cell.kind === 'way') return [BEHIND_WAY, [cell.path]];
  if (cell.kind === 'whole') return [SIDES[cell.side], []];
  if (cell.kind === 'untouched') return [behindUntouched(cell.model), []];
  return [behindTouched(cell.model), [cell.channel, cell.campaignId, cell.assetId]];
};
