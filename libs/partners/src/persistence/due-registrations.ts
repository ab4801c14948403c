import { rows } from '#database';
import type { Tx } from '#database';
import { WARNED_DAYS } from '../domain/registration.js';
import type { Registration } from '../domain/registration.js';

type Due = Pick<Registration, 'id' | 'partnerId' | 'leadId' | 'protectedUntil'>;

/** Registrations whose protection is over; of two processes each takes what the other has not. */
export const overdue = (tx: Tx, workspaceId: string, most: number): Promise<Due[]> =>
  rows(
    tx,
    `select id, partner_id as "partnerId", lead_id as "leadId", protected_until as "protectedUntil" from deal_registration
      where workspace_id = $1 and state = 'approved' and protected_until <= instant()
      order by protected_until limit $2 for update skip locked`,
    [workspaceId, most],
  );

/** Marks registrations that end within a week and were not told of; returns them. */
export const warn = (tx: Tx, workspaceId: string, most: number): Promise<Due[]> =>
  rows(
    tx,
    `update deal_registration set warned_at = instant() where workspace_id = $1 and id in (
       select id from deal_registration
        where workspace_id = $1 and state = 'approved' and warned_at is null
          and protected_until <= instant() + make_interval(days => ${String(WARNED_DAYS)}) and protected_until > instant()
          and protected_until - submitted_at > make_interval(days => ${String(WARNED_DAYS)})
        order by protected_until limit $2 for update skip locked)
     returning id, partner_id as "partnerId", lead_id as "leadId", protected_until as "protectedUntil"`,
    [workspaceId, most],
  );
