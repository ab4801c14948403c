import { rows, touched } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';
import type { PushKeys } from '../../domain/push/subscription.js';

/** A device as its member sees it. */
export interface PushDevice {
  readonly id: string;
  readonly endpoint: string;
  readonly device: string;
  readonly createdAt: Date;
}

const SHOWN = `id, endpoint, device, created_at as "createdAt"`;

/** The oldest first. */
export const devicesOf = (tx: Tx, workspaceId: string, memberId: string): Promise<PushDevice[]> =>
  rows(
    tx,
    `select ${SHOWN} from push_subscription where workspace_id = $1 and member_id = $2 order by created_at, id`,
    [workspaceId, memberId],
  );

/** A browser has one subscription: whoever signs in on it last is told there, while their session lasts, and nobody before them. */
export async function keepDevice(
  tx: Tx,
  workspaceId: string,
  memberId: string,
  {
    endpoint,
    p256dh,
    auth,
    device,
    sessionId,
  }: PushKeys & { readonly device: string; readonly sessionId: string },
): Promise<PushDevice> {
  await tx.query(
    `delete from push_subscription where workspace_id = $1 and endpoint = $2 and member_id <> $3`,
    [workspaceId, endpoint, memberId],
  );
  const [kept] = await rows<PushDevice>(
    tx,
    `insert into push_subscription (workspace_id, id, member_id, endpoint, p256dh, auth, device, session_id, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, instant())
     on conflict on constraint uq_push_subscription_endpoint
       do update set p256dh = excluded.p256dh, auth = excluded.auth, device = excluded.device, session_id = excluded.session_id
     returning ${SHOWN}`,
    [workspaceId, newId(), memberId, endpoint, p256dh, auth, device, sessionId],
  );
  if (!kept) throw new Error('A device that was just written is gone.');
  return kept;
}

/** What waits for it goes with it. */
export const forgetDevice = (tx: Tx, workspaceId: string, memberId: string, id: string): Promise<number> =>
  touched(tx, 'delete from push_subscription where workspace_id = $1 and member_id = $2 and id = $3', [
    workspaceId,
    memberId,
    id,
  ]);

/** Its browser took it back. */
export const dropSubscription = (tx: Tx, workspaceId: string, id: string): Promise<number> =>
  touched(tx, 'delete from push_subscription where workspace_id = $1 and id = $2', [workspaceId, id]);
