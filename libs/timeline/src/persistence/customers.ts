import type { Caller } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import { narrowed } from '#leads';

/** A lead of a customer; whether the reader sees it. */
export interface CustomerLead {
  readonly id: string;
  readonly personId: string | null;
  readonly isInSight: boolean;
}

/** Of one customer no more leads than these are read, the newest. */
export const MOST_LEADS = 500;

/** The leads of persons, or of a company with all its people, newest first; tests are none. */
export async function leadsOfCustomer(
  tx: Tx,
  caller: Caller,
  { personIds, companyId }: { readonly personIds: readonly string[]; readonly companyId: string | null },
): Promise<CustomerLead[]> {
  const { conditions, values } = narrowed(caller, {}, 5);
  const sight = conditions.length === 0 ? 'true' : conditions.join(' and ');
  return rows(
    tx,
    `select l.id, l.person_id as "personId", (${sight}) as "isInSight" from lead l
      where l.workspace_id = $1 and (l.person_id = any($2::uuid[]) or l.company_id = $3::uuid) and not l.is_test
      order by l.captured_at desc, l.id desc limit $4`,
    [caller.workspaceId, personIds, companyId, MOST_LEADS + 1, ...values],
  );
}

/** A ticket of care or a mention, of one of these persons. */
export interface CustomerConversation {
  readonly id: string;
  readonly kind: string;
  readonly channel: string;
  readonly status: string;
  readonly personId: string;
  readonly ownerId: string | null;
  readonly touchId: string | null;
  readonly openedAt: Date;
  /** The leads it made or was handed on from. */
  readonly leadIds: readonly string[];
}

export const conversationsOf = (
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
): Promise<CustomerConversation[]> =>
  personIds.length === 0
    ? Promise.resolve([])
    : rows(
        tx,
        `select c.id, c.kind, c.channel, c.status, c.person_id as "personId", c.owner_id as "ownerId", c.touch_id as "touchId",
                c.opened_at as "openedAt",
                array(select k.lead_id from conversation_lead k where k.workspace_id = $1 and k.conversation_id = c.id) as "leadIds"
           from conversation c where c.workspace_id = $1 and c.person_id = any($2::uuid[]) order by c.opened_at, c.id`,
        [workspaceId, personIds],
      );

export interface CustomerTouch {
  readonly id: string;
  readonly personId: string;
  readonly leadId: string | null;
  readonly at: number;
  readonly channel: string;
  readonly campaignId: string | null;
  readonly assetId: string | null;
  readonly kind: 'online' | 'offline';
  readonly action: string | null;
  readonly enteredBy: string | null;
  readonly isEvidenced: boolean;
}

/** Every touch of these persons, by time. */
export const touchesOf = (
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
): Promise<CustomerTouch[]> =>
  personIds.length === 0
    ? Promise.resolve([])
    : rows(
        tx,
        `select id, person_id as "personId", lead_id as "leadId", (extract(epoch from occurred_at) * 1000)::float8 as at, channel,
                campaign_id as "campaignId", asset_id as "assetId", kind, action, entered_by as "enteredBy",
                evidence is not null as "isEvidenced"
           from touch where workspace_id = $1 and person_id = any($2::uuid[]) order by occurred_at, id`,
        [workspaceId, personIds],
      );
