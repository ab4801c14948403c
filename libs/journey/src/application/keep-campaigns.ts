import type { Channel } from '#contracts';
import type { Tx } from '#database';
import { AppError, Money, newId } from '#kernel';
import { nameKey, shownName } from '../domain/campaign.js';
import type { CampaignState } from '../domain/campaign.js';
import { registryChanges } from '../domain/registry-change.js';
import {
  campaignById,
  campaignNamed,
  insertCampaign,
  updateCampaign,
} from '../persistence/campaign-registry.js';
import type { CampaignFacts, RegisteredCampaign } from '../persistence/campaign-registry.js';
import {
  blankName,
  campaignNameTaken,
  missingCampaign,
  staleContent,
  wrongBudget,
  wrongDays,
} from './content-errors.js';
import { assertOwner, unlessJustTaken } from './keep-assets.js';
import { tellRegistry } from './registry-entry.js';
import type { Keeper } from './registry-entry.js';

export type { RegisteredCampaign } from '../persistence/campaign-registry.js';

/** Decimal and ISO 4217. */
export interface Budget {
  readonly amount: string;
  readonly currency: string;
}

/** What is left out stays; null says that it is not known any more. */
export interface CampaignChange {
  readonly name?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly state?: CampaignState | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly ownerId?: string | null | undefined;
  readonly goal?: string | null | undefined;
  readonly budget?: Budget | null | undefined;
}

const UNTOLD: Omit<CampaignFacts, 'name' | 'channel'> = {
  ...({ state: 'planned', startsOn: null, endsOn: null, ownerId: null, goal: null } as const),
  ...{ budgetMinor: null, budgetCurrency: null },
};

const FIELDS = [
  ...(['name', 'channel', 'state', 'startsOn', 'endsOn', 'ownerId', 'goal', 'budgetMinor'] as const),
  'budgetCurrency',
] as const;

/** @throws AppError `campaign/missing` */
export async function readCampaign(tx: Tx, workspaceId: string, id: string): Promise<RegisteredCampaign> {
  const found = await campaignById(tx, workspaceId, id);
  if (!found) throw missingCampaign();
  return found;
}

/** @throws AppError `campaign/name-taken`, `campaign/budget`, `content/blank-name`, `content/owner`, `content/days` */
export async function registerCampaign(
  tx: Tx,
  keeper: Keeper,
  wish: CampaignChange & { readonly name: string; readonly channel: Channel },
): Promise<RegisteredCampaign> {
  const { workspaceId } = keeper;
  const { name, channel } = wish;
  const facts = await settled(tx, workspaceId, changed({ ...UNTOLD, name, channel }, wish));
  const id = newId<'campaign'>();
  if (!(await insertCampaign(tx, workspaceId, id, facts, nameKey(facts.name)))) throw campaignNameTaken();
  const { name: kept, state } = facts;
  await tellRegistry(tx, keeper, 'campaign.registered', id, { name: kept, state, channel });
  return readCampaign(tx, workspaceId, id);
}

/** The same again changes nothing. @throws AppError what `registerCampaign` throws, `campaign/missing`, `content/changed` when `seen` is not the version any more, `content/name-just-taken` */
export async function changeCampaign(
  tx: Tx,
  keeper: Keeper,
  { id, seen }: { readonly id: string; readonly seen: number },
  change: CampaignChange,
): Promise<RegisteredCampaign> {
  const { workspaceId } = keeper;
  const now = await readCampaign(tx, workspaceId, id);
  if (now.version !== seen) throw staleContent(now.version);
  const facts = await settled(tx, workspaceId, changed(now, change));
  const changes = registryChanges<CampaignFacts>(now, facts, FIELDS);
  if (changes.length === 0) return now;
  const key = nameKey(facts.name);
  if (await campaignNamed(tx, workspaceId, key, id)) throw campaignNameTaken();
  const isChanged = await unlessJustTaken(updateCampaign(tx, workspaceId, { id, version: seen }, facts, key));
  if (!isChanged) throw staleContent(seen + 1);
  await tellRegistry(tx, keeper, 'campaign.changed', id, { version: seen + 1, changes });
  return readCampaign(tx, workspaceId, id);
}

function changed(now: CampaignFacts, change: CampaignChange): CampaignFacts {
  const { name = now.name, channel = now.channel, state = now.state, budget } = change;
  const { from = now.startsOn, to = now.endsOn, ownerId = now.ownerId, goal = now.goal } = change;
  const { budgetMinor, budgetCurrency } = now;
  const money = budget === undefined ? { budgetMinor, budgetCurrency } : moneyOf(budget);
  return { name, channel, state, startsOn: from, endsOn: to, ownerId, goal, ...money };
}

function moneyOf(budget: Budget | null): Pick<CampaignFacts, 'budgetMinor' | 'budgetCurrency'> {
  if (budget === null) return { budgetMinor: null, budgetCurrency: null };
  try {
    const minor = Number(Money.parse(budget.amount, budget.currency).minor);
    if (minor < 0 || !Number.isSafeInteger(minor))
      throw wrongBudget('A budget is not negative and below 90 million million.');
    return { budgetMinor: minor, budgetCurrency: budget.currency };
  } catch (error) {
    if (error instanceof AppError && error.code.startsWith('money/')) throw wrongBudget(error.message);
    throw error;
  }
}

async function settled(tx: Tx, workspaceId: string, facts: CampaignFacts): Promise<CampaignFacts> {
  const { startsOn, endsOn, ownerId } = facts;
  const name = shownName(facts.name);
  if (name === null) throw blankName();
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) throw wrongDays('to');
  await assertOwner(tx, workspaceId, ownerId);
  return { ...facts, name };
}
