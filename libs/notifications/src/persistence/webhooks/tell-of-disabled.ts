import type { Tx } from '#database';
import { MINUTE_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import type { DisabledBecause } from '../../domain/webhooks/endpoint.js';
import { insertTellings } from '../notifications.js';
import { readDirectory } from '../read-directory.js';

export interface Disabled {
  readonly endpointId: string;
  /** The delivery after which it was stopped: what makes this told once. */
  readonly deliveryId: string;
  readonly because: DisabledBecause;
  readonly at: EpochMs;
}

/** Whoever keeps the keys of the workspace is to know that an endpoint hears nothing any more. */
export async function tellOfDisabled(
  tx: Tx,
  workspaceId: string,
  { endpointId, deliveryId, because, at }: Disabled,
): Promise<void> {
  const directory = await readDirectory(tx, workspaceId);
  const shownFrom = Math.floor(at / MINUTE_MS) * MINUTE_MS;
  await insertTellings(
    tx,
    workspaceId,
    directory.holding('key.manage').map((memberId) => ({
      ...{ memberId, kind: 'webhook-stopped', entryId: deliveryId, leadId: null },
      ...{ subjectKind: 'webhook', subjectId: endpointId, facts: { because }, at, shownFrom },
    })),
  );
}
