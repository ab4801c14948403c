import { WAY } from '../domain/conversion.js';
import { WHOLE } from '../domain/whole.js';
import type { ConversionState } from '../domain/conversion.js';
import { RULE_MODELS } from '../domain/models.js';
import type { RuleModelName } from '../domain/models.js';
import { INFLUENCED } from '../domain/period.js';
import { withinSpans } from './spans.sql.js';

export type RolledModel = RuleModelName | typeof INFLUENCED;

/** What a day keeps for a model: its share in billionths, and minor units. */
export const kept = (model: RolledModel): readonly [share: string, minor: string] => {
  const place = RULE_MODELS.indexOf(model as RuleModelName) + 1;
  return model === INFLUENCED
    ? [`reached * ${WHOLE}`, 'reached_minor']
    : [`shares[${place}]`, `amounts[${place}]`];
};

/** Of one state, so that each stretch is one range of the key. */
const rolledUp = (models: readonly RolledModel[], state: ConversionState): string =>
  withinSpans(
    `state, channel, campaign_id, asset_id, ${models.map((model, at) => `${kept(model)[0]} as s${at}, ${kept(model)[1]} as a${at}`).join(', ')}`,
    'credit_rollup',
    `workspace_id = $1 and level = $2 and state = '${state}' and currency = $3`,
  );

/** $1 workspace, $2 level, $3 currency, $4 and $5 days (both included): what each model credits, by how deals stand. */
export const creditOfPeriod = (
  models: readonly RolledModel[],
  states: readonly ConversionState[] = ['won', 'pending'],
): string => `
  select m.model, p.state, p.channel, p.campaign_id as "campaignId", p.asset_id as "assetId", m.share::text as share, m.minor::text as minor
    from (select state, channel, campaign_id, asset_id,
                 ${models.map((_, at) => `sum(s${at}) as s${at}, sum(a${at}) as a${at}`).join(', ')}
            from (${states.map((state) => rolledUp(models, state)).join('\n         union all ')}) as spans
           group by state, channel, campaign_id, asset_id) as p
    cross join lateral (values ${models.map((model, at) => `('${model}', p.s${at}, p.a${at})`).join(', ')}) as m(model, share, minor)
   where m.share <> 0
   order by m.model, p.state, m.share desc, p.channel, p.campaign_id, p.asset_id`;

/** $1 workspace, $2 and $3 days (both included): what there was to credit, in every currency. */
export const COUNTED_IN_PERIOD = `
  select state, currency, sum(conversions)::int as conversions, sum(amount_minor)::text as minor, sum(sourced)::int as sourced,
         sum(sourced_minor)::text as "sourcedMinor", sum(influenced)::int as influenced, sum(influenced_minor)::text as "influencedMinor"
    from conversion_day where workspace_id = $1 and day between $2 and $3
   group by state, currency order by state, currency`;

/** $1 workspace: whether everything is credited by the latest settings and no changed touch waits, and how often credit changed. */
export const STANDING = `
  select coalesce((select revision from credit_state where workspace_id = $1), 0)::text as revision,
         exists (select 1 from touch_change where workspace_id = $1)
         or exists (select 1 from conversion where workspace_id = $1 and settings_version
              < coalesce((select max(version) from credit_settings where workspace_id = $1), 0))
         or exists (select 1 from conversion where workspace_id = $1 and way < ${WAY}) as "isSettling"`;
