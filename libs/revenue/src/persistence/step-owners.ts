import { rows } from '#database';
import type { Tx } from '#database';

/** Days for which whoever did a step still sees what became of it. */
const SEEN_AFTER = 7;
const OPEN_OR_LATELY = `(done_on is null or done_on >= current_date - ${SEEN_AFTER})`;

/** Whether somebody sees to a step of a deal, or did one these days: of the buyer’s, or one that follows the sale. */
export const seesToStep = async (
  tx: Tx,
  workspaceId: string,
  opportunityId: string,
  memberId: string,
): Promise<boolean> =>
  (
    await rows(
      tx,
      `select 1 from decision_step
        where workspace_id = $1 and opportunity_id = $2 and owner_id = $3 and ${OPEN_OR_LATELY}
       union all
       select 1 from after_sale_step
        where workspace_id = $1 and opportunity_id = $2 and owner_id = $3 and ${OPEN_OR_LATELY}
       limit 1`,
      [workspaceId, opportunityId, memberId],
    )
  ).length > 0;
