import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { Channel } from '#contracts';
import type { CampaignState } from '../domain/campaign.js';

/** What is said of a campaign; what is null is not known. */
export interface CampaignFacts {
  readonly name: string;
  readonly channel: Channel;
  readonly state: CampaignState;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly ownerId: string | null;
  readonly goal: string | null;
  readonly budgetMinor: number | null;
  readonly budgetCurrency: string | null;
}

export interface RegisteredCampaign extends CampaignFacts {
  readonly id: string;
  readonly version: number;
  readonly assets: number;
  readonly createdAt: Date;
}

const LISTED = `c.id, c.name, c.channel, c.state, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", c.owner_id as "ownerId",
  c.goal, c.budget_minor::float8 as "budgetMinor", c.budget_currency as "budgetCurrency", c.version, c.created_at as "createdAt",
  (select count(*)::int from asset a where a.workspace_id = c.workspace_id and a.campaign_id = c.id) as assets`;

export interface CampaignFilter {
  /** Part of a name, folded. */
  readonly key: string | null;
  readonly channel: Channel | null;
  readonly state: CampaignState | null;
}

/** The newest first; one more than asked for where there are more. */
export const campaignsPage = (
  tx: Tx,
  workspaceId: string,
  { key, channel, state }: CampaignFilter,
  paging: {
    readonly after: { readonly createdAt: Date; readonly id: string } | undefined;
    readonly limit: number;
  },
): Promise<RegisteredCampaign[]> =>
  rows(
    tx,
    `select ${LISTED} from campaign c
      where c.workspace_id = $1
        and ($2::text is null or strpos(c.key, $2) > 0) and ($3::text is null or c.channel = $3) and ($4::text is null or c.state = $4)
        and ($5::timestamptz is null or (c.created_at, c.id) < ($5, $6::uuid))
      order by c.created_at desc, c.id desc limit $7`,
    [
      workspaceId,
      key,
      channel,
      state,
      paging.after?.createdAt ?? null,
      paging.after?.id ?? null,
      paging.limit + 1,
    ],
  );

export async function campaignById(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<RegisteredCampaign | undefined> {
  const sql = `select ${LISTED} from campaign c where c.workspace_id = $1 and c.id = $2`;
  return (await rows<RegisteredCampaign>(tx, sql, [workspaceId, id]))[0];
}

const COLUMNS = [
  ...['name', 'key', 'channel', 'state', 'starts_on', 'ends_on', 'owner_id', 'goal', 'budget_minor'],
  'budget_currency',
];

const valuesOf = (facts: CampaignFacts, key: string): unknown[] => {
  const { name, channel, state, startsOn, endsOn, ownerId, goal, budgetMinor, budgetCurrency } = facts;
  return [name, key, channel, state, startsOn, endsOn, ownerId, goal, budgetMinor, budgetCurrency];
};

/** False where a campaign is called so. */
export async function insertCampaign(
  tx: Tx,
  workspaceId: string,
  id: string,
  facts: CampaignFacts,
  key: string,
): Promise<boolean> {
  const places = COLUMNS.map((_, at) => `$${at + 3}`).join(', ');
  const sql = `insert into campaign (workspace_id, id, ${COLUMNS.join(', ')}, created_at)
    values ($1, $2, ${places}, instant()) on conflict do nothing`;
  return (await touched(tx, sql, [workspaceId, id, ...valuesOf(facts, key)])) === 1;
}

export async function campaignNamed(tx: Tx, workspaceId: string, key: string, but: string): Promise<boolean> {
  const sql = 'select id from campaign where workspace_id = $1 and key = $2 and id <> $3';
  return (await rows(tx, sql, [workspaceId, key, but])).length > 0;
}

/** False where it is not in the version that was seen any more. */
export async function updateCampaign(
  tx: Tx,
  workspaceId: string,
  { id, version }: Pick<RegisteredCampaign, 'id' | 'version'>,
  facts: CampaignFacts,
  key: string,
): Promise<boolean> {
  const sets = COLUMNS.map((column, at) => `${column} = $${at + 4}`).join(', ');
  const sql = `update campaign set ${sets}, version = version + 1 where workspace_id = $1 and id = $2 and version = $3`;
  return (await touched(tx, sql, [workspaceId, id, version, ...valuesOf(facts, key)])) === 1;
}
