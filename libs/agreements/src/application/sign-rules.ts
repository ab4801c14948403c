import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { memberNames } from '#identity';
import { liveDelegations } from '../persistence/signing.js';
import type { Delegation } from '../persistence/signing.js';

export interface ShownDelegation extends Delegation {
  readonly fromName: string;
  readonly toName: string;
}

/** Who may sign in whose stead, with names. */
@Injectable()
export class ReadSigning {
  /** What holds now, the first to end first. */
  async delegations(tx: Tx, workspaceId: string): Promise<ShownDelegation[]> {
    return withNames(tx, workspaceId, await liveDelegations(tx, workspaceId));
  }

  async shown(tx: Tx, workspaceId: string, delegation: Delegation): Promise<ShownDelegation> {
    const [shown] = await withNames(tx, workspaceId, [delegation]);
    return shown!;
  }
}

async function withNames(
  tx: Tx,
  workspaceId: string,
  delegations: readonly Delegation[],
): Promise<ShownDelegation[]> {
  const ids = delegations.flatMap(({ fromMemberId, toMemberId }) => [fromMemberId, toMemberId]);
  const names = await memberNames(tx, workspaceId, ids);
  return delegations.map((delegation) => ({
    ...delegation,
    fromName: names.get(delegation.fromMemberId) ?? '',
    toName: names.get(delegation.toMemberId) ?? '',
  }));
}
