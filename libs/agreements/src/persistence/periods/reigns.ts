import { rows } from '#database';
import type { Tx } from '#database';
import type { PeriodRule } from '#sla';

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

/** From when on, and how long, a version cut the periods of its agreement. */
export interface KeptRule {
  readonly agreementId: string;
  readonly versionId: string;
  readonly effectiveAt: Date;
  readonly endedAt: Date | null;
  readonly rule: PeriodRule;
}

/** How all versions that judge or judged, of the agreements these versions belong to, cut time; in the order of taking effect. */
export const rulesBeside = (
  tx: Tx,
  workspaceId: string,
  versionIds: readonly string[],
): Promise<KeptRule[]> =>
  rows<KeptRule>(
    tx,
    `select agreement_id as "agreementId", id as "versionId", effective_at as "effectiveAt", ended_at as "endedAt",
            terms -> 'period' as rule from agreement_version
      where workspace_id = $1 and activated_at is not null
        and agreement_id in (select agreement_id from agreement_version where workspace_id = $1 and id = any($2))
      order by effective_at, number`,
    [workspaceId, versionIds],
  );
