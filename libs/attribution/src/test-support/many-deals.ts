import { rows } from '#database';
import type { Tx } from '#database';
import { WAY } from '../domain/conversion.js';
import { RULE_MODELS } from '../domain/models.js';
import { WHOLE } from '../domain/whole.js';
import { countConversions } from '../persistence/sums.js';

/** A deal met one to four touches; `phone` is met seldom, and never first. */
const DEALS = `
  insert into conversion (workspace_id, opportunity_id, lead_id, company_id, state, day, ends_at, amount_minor, currency, is_sourced,
         is_influenced, path, settings_version, facts, way, captured_on)
  select $1, gen_random_uuid(), gen_random_uuid(), null, (array['won', 'lost', 'won', 'pending'])[1 + n % 4],
         date '2026-01-01' + (n * 37) % 365, '2026-01-01', n, 'EUR', n % 3 = 0, n % 1000 > 0, n::text, 0, '', ${WAY}, '2026-01-01'
    from generate_series(1, $2::int) as n
  returning opportunity_id as id`;

const share = (model: string): string => {
  if (model === 'linear')
    return `${WHOLE} / touches + case when place = 0 then ${WHOLE} % touches else 0 end`;
  const credited = model.startsWith('campaign') ? 'place = 0 and campaign_id is not null' : 'place = 0';
  return `case when ${credited} then ${WHOLE} else 0 end`;
};

/** Every thousandth deal met nothing, every fourth a campaign first. */
const TOUCHES = `
  insert into conversion_touch (workspace_id, opportunity_id, place, state, currency, day, touch_id, person_id, occurred_at, channel, campaign_id,
         asset_id, type, shares, amounts)
  select $1, opportunity_id, place, state, currency, day, gen_random_uuid(), gen_random_uuid(), '2026-01-01', channel, campaign_id, null, 'online',
         shares, array(select s / 1000000 * amount_minor / 1000 from unnest(shares) as s)
    from (select t.*, array[${RULE_MODELS.map(share).join(', ')}]::bigint[] as shares
            from (select c.*, place, 1 + amount_minor % 4 as touches,
                         case when place = 1 and amount_minor % 500 = 1 then 'phone'
                              else (array['email', 'email', 'event', 'social', 'content', 'referral', 'direct'])[1 + (amount_minor + place) % 7] end as channel,
                         case when amount_minor % 4 = 2 and place = 0
                              then ('00000000-0000-4000-8000-' || lpad((amount_minor / 4 % 200)::text, 12, '0'))::uuid end as campaign_id
                    from conversion c cross join lateral generate_series(0, amount_minor % 4) as place
                   where c.workspace_id = $1 and c.is_influenced) as t) as s`;

/** So many deals of 2026 as credit keeps them, with what they come to. */
export async function manyDeals(tx: Tx, workspaceId: string, count: number): Promise<void> {
  const ids = await rows<{ id: string }>(tx, DEALS, [workspaceId, count]);
  await tx.query(TOUCHES, [workspaceId]);
  await countConversions(
    tx,
    workspaceId,
    ids.map(({ id }) => id),
    '+',
  );
}
