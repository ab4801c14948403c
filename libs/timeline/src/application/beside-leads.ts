import { scopeOf } from '#contracts';
import type { Caller } from '#contracts';
import type { Tx } from '#database';
import { assetsByIds, campaignsByIds } from '#journey';
import { departmentOfTouch } from '../domain/departments.js';
import type { TimelineItem } from '../domain/item.js';
import { visitsOf } from '../domain/visits.js';
import type { Visit } from '../domain/visits.js';
import { conversationsOf, touchesOf } from '../persistence/customers.js';
import type { CustomerConversation, CustomerTouch } from '../persistence/customers.js';
import type { Customer } from './customer.js';
import { isGuest } from './customer.js';

interface Seen {
  readonly caller: Caller;
  readonly customer: Customer;
  readonly inSight: ReadonlySet<string>;
}

interface Beside {
  readonly items: readonly TimelineItem[];
  readonly hidden: number;
}

const NOTHING = { dealId: null, until: null, conversationId: null, isEvidenced: false } as const;

/** What customers asked and said, for whoever sees conversations: all of them, or those of leads they see. */
export async function conversationItems(
  tx: Tx,
  { caller, customer, inSight }: Seen,
): Promise<Beside & { readonly touchIds: ReadonlySet<string> }> {
  const all = await conversationsOf(tx, caller.workspaceId, customer.recordIds);
  const scope = scopeOf(caller.actions, 'conversation.read');
  const isSeen = ({ leadIds }: CustomerConversation): boolean =>
    scope === 'all' || (scope !== undefined && leadIds.some((id) => inSight.has(id)));
  const seen = all.filter(isSeen);
  return {
    hidden: all.length - seen.length,
    // A conversation is told once, seen or not: its touch goes with it.
    touchIds: new Set(all.flatMap(({ touchId }) => touchId ?? [])),
    items: seen.map((talk) => ({
      ...{ ...NOTHING, id: talk.id, at: talk.openedAt, kind: 'conversation', code: 'conversation.opened' },
      department: talk.kind === 'care' ? 'care' : 'marketing',
      ...{ actorId: null, actor: 'customer', personId: talk.personId, conversationId: talk.id },
      leadId: talk.leadIds.find((id) => inSight.has(id)) ?? null,
      facts: { type: talk.kind, channel: talk.channel, status: talk.status },
    })),
  };
}

/** Visits and other touches; those of a lead out of sight are withheld, and from guests those of no lead as well. */
export async function touchItems(
  tx: Tx,
  { caller, customer, inSight }: Seen,
  told: ReadonlySet<string>,
): Promise<Beside> {
  const all = (await touchesOf(tx, caller.workspaceId, customer.recordIds)).filter(({ id }) => !told.has(id));
  const isSeen = ({ leadId }: CustomerTouch): boolean =>
    !isGuest(caller) && (leadId === null || inSight.has(leadId));
  const visits = visitsOf(all.filter(isSeen));
  const names = await namesOf(tx, caller.workspaceId, visits);
  return {
    hidden: visitsOf(all.filter((touch) => !isSeen(touch))).length,
    items: visits.map((visit) => itemOfVisit(visit, names)),
  };
}

interface Names {
  readonly campaign: (id: string | null) => string | null;
  readonly asset: (id: string | null) => string | null;
}

async function namesOf(tx: Tx, workspaceId: string, visits: readonly Visit<CustomerTouch>[]): Promise<Names> {
  const ids = (key: 'campaignId' | 'assetId'): string[] => [
    ...new Set(visits.flatMap(({ first }) => first[key] ?? [])),
  ];
  const campaigns = await campaignsByIds(tx, workspaceId, ids('campaignId'));
  const assets = await assetsByIds(tx, workspaceId, ids('assetId'));
  return {
    campaign: (id) => (id === null ? null : (campaigns.get(id)?.name ?? null)),
    asset: (id) => (id === null ? null : (assets.get(id) ?? null)),
  };
}

function itemOfVisit({ first, last, touches }: Visit<CustomerTouch>, names: Names): TimelineItem {
  const { id, at, channel, action, personId, leadId, enteredBy, isEvidenced } = first;
  return {
    ...{ ...NOTHING, id, at: new Date(at), isEvidenced, personId, leadId },
    until: touches === 1 ? null : new Date(last.at),
    kind: action?.startsWith('event-') ? 'event' : 'touch',
    code: action ?? (touches === 1 ? first.kind : 'session'),
    department: departmentOfTouch(channel),
    ...(enteredBy === null ? { actor: 'customer', actorId: null } : { actor: 'member', actorId: enteredBy }),
    facts: {
      ...{ channel, touches },
      campaign: names.campaign(first.campaignId),
      asset: names.asset(first.assetId),
    },
  };
}
