import { rows } from '#database';
import type { Tx } from '#database';

/** Whether somebody sees to a step of a deal: of the buyer’s, or one that follows the sale. */
export const seesToStep = async (
  tx: Tx,
  workspaceId: string,
  opportunityId: string,
  memberId: string,
): Promise<boolean> =>
  (
    await rows(
      tx,
      `select 1 from decision_step where workspace_id = $1 and opportunity_id = $2 and owner_id = $3
       union all
       select 1 from after_sale_step where workspace_id = $1 and opportunity_id = $2 and owner_id = $3
       limit 1`,
      [workspaceId, opportunityId, memberId],
    )
  ).length > 0;
