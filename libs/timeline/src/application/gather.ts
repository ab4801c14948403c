import type { Caller, Entry } from '#contracts';
import type { Tx } from '#database';
import { allMembers, findTeams } from '#identity';
import { everythingOfLeads } from '#journal';
import { strangersTo } from '#leads';
import type { Strangers } from '#leads';
import { opportunitiesOfLeads } from '#revenue';
import type { DealOfLeads } from '#revenue';
import type { KindOf } from '../domain/departments.js';
import { dealOf, isToldOf, itemOfEntry } from '../domain/told-entries.js';
import type { TimelineItem } from '../domain/item.js';
import type { Customer } from './customer.js';
import { isGuest } from './customer.js';
import { conversationItems, touchItems } from './beside-leads.js';

/** All there is of a customer, as far as the reader may see it. */
export interface Gathered {
  readonly items: readonly TimelineItem[];
  /** The facts of the leads in sight, told or not, in the order they happened; those of deals out of sight are left out. */
  readonly entries: readonly Entry[];
  readonly deals: readonly DealOfLeads[];
  readonly kindOf: KindOf;
  /** How much there is that the reader may not see; null for guests, who do not hear how much. */
  readonly withheld: number | null;
}

/** One read per kind of thing, however many leads and people. */
export async function gather(tx: Tx, caller: Caller, customer: Customer): Promise<Gathered> {
  const { workspaceId } = caller;
  const kindOf = await kindsOf(tx, workspaceId);
  const leadIds = customer.leads.map(({ id }) => id);
  const inSight = new Set(customer.leads.flatMap(({ id, isInSight }) => (isInSight ? [id] : [])));
  const { deals } = await opportunitiesOfLeads(tx, caller, [...inSight]);
  const priced = new Map(deals.map(({ id, isPriced }) => [id, isPriced]));
  const all = await everythingOfLeads(tx, workspaceId, leadIds);
  const strangers = await strangersTo(tx, caller);
  const entries = all.filter((entry) => isSeen(entry, { inSight, deals: priced, caller, strangers }));
  const told = entries.filter(isToldOf);
  const isPriced = (dealId: string): boolean => priced.get(dealId) ?? false;
  const seen = { caller, customer, inSight };
  const talks = await conversationItems(tx, seen);
  const touches = await touchItems(tx, seen, talks.touchIds);
  const hidden = all.filter(isToldOf).length - told.length + talks.hidden + touches.hidden;
  return {
    ...{ deals, kindOf, withheld: isGuest(caller) ? null : hidden },
    entries: entries.toSorted((one, other) => one.occurredAt.getTime() - other.occurredAt.getTime()),
    items: [
      ...told.map((entry) => itemOfEntry(entry, { kindOf, isPriced })),
      ...talks.items,
      ...touches.items,
    ],
  };
}

interface Sight {
  readonly inSight: ReadonlySet<string>;
  readonly deals: ReadonlyMap<string, boolean>;
  readonly caller: Caller;
  readonly strangers: Strangers;
}

/** What guests hear of a lead, whoever did it: how it was worked, and nothing of how the house judges it. */
const HEARD = /^(lead|handover|attempt|registration|opportunity|after_sale|revenue)\./;

function isSeen(entry: Entry, { inSight, deals, caller, strangers }: Sight): boolean {
  if (entry.leadId === null || !inSight.has(entry.leadId)) return false;
  const dealId = dealOf(entry);
  if (dealId !== null && !deals.has(dealId)) return false;
  return !isGuest(caller) || (HEARD.test(entry.type) && !isOfOtherPartner(entry, strangers));
}

/** Who else registered a customer is no guest’s to know. */
const isOfOtherPartner = ({ payload }: Entry, strangers: Strangers): boolean =>
  'partnerId' in payload && typeof payload.partnerId === 'string' && strangers.has(payload.partnerId);

/** Of members and of teams; whoever is in several teams counts for the first by name. */
async function kindsOf(tx: Tx, workspaceId: string): Promise<KindOf> {
  const teams = new Map((await findTeams(tx, workspaceId)).map(({ id, kind }) => [id, kind]));
  const members = new Map((await allMembers(tx)).map(({ id, teamIds }) => [id, teams.get(teamIds[0] ?? '')]));
  return (id) => (id === null ? undefined : (teams.get(id) ?? members.get(id)));
}
