import { rows, touched } from '#database';
import type { Tx } from '#database';
import { USUAL_POLICY } from '../domain/partner-policy.js';
import type { PartnerPolicy } from '../domain/partner-policy.js';

export interface PolicyInForce extends PartnerPolicy {
  /** 0 while the workspace said nothing. */
  readonly version: number;
}

export async function policyInForce(tx: Tx, workspaceId: string): Promise<PolicyInForce> {
  const [found] = await rows<PolicyInForce>(
    tx,
    `select number as version, precedence, protection_days as "protectionDays", quiet_days as "quietDays", approval
       from partner_policy where workspace_id = $1 order by number desc limit 1`,
    [workspaceId],
  );
  return found ?? { version: 0, ...USUAL_POLICY };
}

/** Puts a policy in force as the version after `since`; false when another was faster. */
export async function insertPolicy(
  tx: Tx,
  workspaceId: string,
  {
    since,
    policy,
    by,
  }: { readonly since: number; readonly policy: PartnerPolicy; readonly by: string | null },
): Promise<boolean> {
  const { precedence, protectionDays, quietDays, approval } = policy;
  const count = await touched(
    tx,
    `insert into partner_policy (workspace_id, number, precedence, protection_days, quiet_days, approval, published_at, published_by)
     select $1, $2::int + 1, $3, $4, $5, $6, instant(), $7
      where coalesce((select max(number) from partner_policy where workspace_id = $1), 0) = $2
     on conflict on constraint pk_partner_policy do nothing`,
    [workspaceId, since, precedence, protectionDays, quietDays, approval, by],
  );
  return count === 1;
}
