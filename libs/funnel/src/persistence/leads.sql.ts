import type { Ending, PointWhen } from '../domain/figure.js';
import { FUNNEL_STAGES } from '../domain/stages.js';
import type { Dimension, Fate, FunnelStage } from '../domain/stages.js';

const COLUMNS: Readonly<Record<Exclude<Dimension, 'all'>, string>> = {
  channel: 'c.channel',
  campaign: `coalesce(c.campaign_id::text, '')`,
  team: `coalesce(c.team_id::text, '')`,
  origin: 'c.origin',
  owner: `coalesce(c.owner_id::text, '')`,
};

const dayOf = (stage: FunnelStage): string => `(c.${stage}_at at time zone c.zone)::date`;

/** Leads that entered `stage` from $4 to $5 and meet the conditions; $1 workspace, $2 value, $3 zone of the days. */
const entered = (
  stage: FunnelStage,
  dimension: Dimension,
  conditions: readonly string[],
  joined = '',
): string => `
    from lead_course c ${joined}
   where c.workspace_id = $1 and c.is_counted and c.${stage}_at is not null
     and c.${stage}_at >= ($4::date - 1)::timestamp at time zone $3 and c.${stage}_at < ($5::date + 2)::timestamp at time zone $3
     and (c.zone = $3 and c.${stage}_at >= $4::date::timestamp at time zone $3
            and c.${stage}_at < ($5::date + 1)::timestamp at time zone $3
          or c.zone <> $3 and ${dayOf(stage)} between $4 and $5)
     and ${dimension === 'all' ? `$2::text = ''` : `${COLUMNS[dimension]} = $2`}
     ${conditions.map((each) => `and ${each}`).join(' ')}`;

const shownOf = (stage: FunnelStage): string =>
  `c.lead_id as "leadId", c.channel, c.stage, c.${stage}_at as "enteredAt", c.won_at as "wonAt"`;

/** One page of them, by when they entered: $6 limit, $7 and $8 the instant and the lead to go on after, $9 what conditions ask for. */
export const leadsPage = (
  stage: FunnelStage,
  dimension: Dimension,
  conditions: readonly string[],
): string => `
  select ${shownOf(stage)}, null as "opportunityId", null as minor
  ${entered(stage, dimension, conditions)}
     and ($7::timestamptz is null or (c.${stage}_at, c.lead_id) > ($7, $8::uuid))
   order by c.${stage}_at, c.lead_id limit $6`;

/** Their deals in state $9 and currency $10, likewise; $11 the deal to go on after. */
export const dealsPage = (stage: FunnelStage, dimension: Dimension): string => `
  select ${shownOf(stage)}, p.opportunity_id as "opportunityId", p.amount_minor::text as minor
  ${entered(stage, dimension, [], 'join course_deal p on p.workspace_id = $1 and p.lead_id = c.lead_id')}
     and p.state = $9 and p.currency = $10
     and ($7::timestamptz is null or (c.${stage}_at, c.lead_id, p.opportunity_id) > ($7, $8::uuid, $11::uuid))
   order by c.${stage}_at, c.lead_id, p.opportunity_id limit $6`;

/** How many they are, with $6 the day of `reachedCondition`: only of the leads of a cohort, and only where a day is named. */
export const leadsCounted = (stage: FunnelStage, dimension: Dimension, toStage: FunnelStage): string =>
  `select count(*)::int as total ${entered(stage, dimension, [DATED, `c.${toStage}_at is not null`, `${dayOf(toStage)} <= $6`])}`;

const nextOf = (stage: FunnelStage): string | undefined => FUNNEL_STAGES[FUNNEL_STAGES.indexOf(stage) + 1];

/** Who had this fate after the stage. */
export function fateCondition(stage: FunnelStage, fate: Fate): string {
  const next = nextOf(stage);
  const wentOn = next === undefined ? 'false' : `c.${next}_at is not null`;
  if (fate === 'advanced') return wentOn;
  const aside =
    fate === 'still' ? `c.stage not in ('lost', 'disqualified', 'recycled')` : `c.stage = '${fate}'`;
  return `not (${wentOn}) and ${aside}`;
}

/** Whoever is of a cohort: the instants of the others nobody knows. */
export const DATED = 'not c.is_undated';

/** Who went on to the stage, by the day $9 where one is named. */
export const reachedCondition = (stage: FunnelStage): string =>
  `c.${stage}_at is not null and ($9::date is null or ${dayOf(stage)} <= $9)`;

/** No day is asked about. */
export const WHENEVER = '$9::date is null';

/** Who went on within $9 hours, or in just as many: whole hours up to two days, then whole days, rounded up. */
export function tookCondition(stage: FunnelStage, toStage: FunnelStage, when: PointWhen): string {
  const seconds = `extract(epoch from c.${toStage}_at - c.${stage}_at)`;
  const hours = `case when ${seconds} <= 172800 then ceil(${seconds} / 3600) else ceil(${seconds} / 86400) * 24 end`;
  return `c.${toStage}_at is not null and ${hours} ${when === 'by' ? '<=' : '='} $9::int`;
}

const OVER = `c.stage in ('lost', 'disqualified')`;

/** Whose deal ended, or ended so; to be asked of whoever had one. */
export const ENDED: Readonly<Record<Ending | 'any', string>> = {
  any: `(c.won_at is not null or ${OVER})`,
  won: 'c.won_at is not null',
  lost: `c.won_at is null and ${OVER}`,
};

const WAITED = 'c.first_attempt_at - c.inquiry_at';

/** Who was tried that soon. */
export const RESPONDED = {
  '5m': `${WAITED} <= '5 minutes'`,
  '15m': `${WAITED} > '5 minutes' and ${WAITED} <= '15 minutes'`,
  '1h': `${WAITED} > '15 minutes' and ${WAITED} <= '1 hour'`,
  '4h': `${WAITED} > '1 hour' and ${WAITED} <= '4 hours'`,
  '1d': `${WAITED} > '4 hours' and ${WAITED} <= '24 hours'`,
  later: `${WAITED} > '24 hours'`,
  none: 'c.first_attempt_at is null',
} as const;
