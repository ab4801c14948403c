import { rows } from '#database';
import type { Tx } from '#database';

/** How long a version of an agreement judged. */
export interface KeptReign {
  readonly versionId: string;
  readonly effectiveOn: string;
  readonly effectiveAt: Date;
  readonly endedAt: Date | null;
  /** When the whole agreement ended; null while it goes on. */
  readonly agreementEndedAt: Date | null;
}

/** Every version of an agreement that judges or judged, in the order of taking effect; none before its first activation. */
export const reignsOf = (tx: Tx, workspaceId: string, agreementId: string): Promise<KeptReign[]> =>
  rows<KeptReign>(
    tx,
    `select v.id as "versionId", v.effective_on::text as "effectiveOn", v.effective_at as "effectiveAt", v.ended_at as "endedAt",
            a.ended_at as "agreementEndedAt"
       from agreement_version v join agreement a on a.workspace_id = v.workspace_id and a.id = v.agreement_id
      where v.workspace_id = $1 and v.agreement_id = $2 and v.activated_at is not null order by v.effective_at, v.number`,
    [workspaceId, agreementId],
  );
