import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import type { By } from '#leads';
import type { PartnerPolicy } from '../domain/partner-policy.js';
import { insertPolicy, policyInForce } from '../persistence/policies.js';
import type { PolicyInForce } from '../persistence/policies.js';

/** Who comes first from now on; what was decided stays decided, and protections last as long as they were promised. */
@Injectable()
export class WritePolicy {
  read(tx: Tx, workspaceId: string): Promise<PolicyInForce> {
    return policyInForce(tx, workspaceId);
  }

  /** `seen`: the version that was looked at, if any. @throws AppError `partner/stale-policy` */
  async run(
    tx: Tx,
    { workspaceId, memberId: by }: By,
    policy: PartnerPolicy,
    seen?: number,
  ): Promise<PolicyInForce> {
    const { version } = await policyInForce(tx, workspaceId);
    const since = seen ?? version;
    if (!(await insertPolicy(tx, workspaceId, { since, policy, by }))) throw stalePolicy();
    return policyInForce(tx, workspaceId);
  }
}

const stalePolicy = (): AppError =>
  new AppError(
    'stale',
    'partner/stale-policy',
    'Somebody changed this rule meanwhile. Reload it and change it again.',
  );
