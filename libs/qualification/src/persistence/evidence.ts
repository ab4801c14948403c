import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { EvidenceType } from '#scoring';

/** What is known of one criterion of a lead. */
export interface KeptEvidence {
  readonly criterion: string;
  readonly type: EvidenceType;
  /** Null once it was erased; that it was known stays. */
  readonly content: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
}

export interface NewEvidence extends KeptEvidence {
  readonly id: string;
  readonly leadId: string;
  readonly episode: number;
  readonly isWithdrawn: boolean;
}

/** What is known of a lead in one episode: the latest of each criterion, unless it was taken back. */
export const evidenceOf = (
  tx: Tx,
  workspaceId: string,
  leadId: string,
  episode: number,
): Promise<KeptEvidence[]> =>
  rows<KeptEvidence>(
    tx,
    `select criterion, type, content, "recordedAt", "recordedBy" from (
       select distinct on (criterion) criterion, type, content, is_withdrawn, recorded_at as "recordedAt", recorded_by as "recordedBy"
         from lead_evidence where workspace_id = $1 and lead_id = $2 and episode = $3
        order by criterion, recorded_at desc, id desc) latest
      where not is_withdrawn order by criterion`,
    [workspaceId, leadId, episode],
  );

/** What was said before of a criterion, or taken back. */
export interface EarlierEvidence extends KeptEvidence {
  /** It was said that nothing is known any more. */
  readonly isWithdrawn: boolean;
}

/** What no longer counts of a lead in one episode: what was replaced and what was taken back, the latest first. */
export const earlierEvidenceOf = (
  tx: Tx,
  workspaceId: string,
  leadId: string,
  episode: number,
): Promise<EarlierEvidence[]> =>
  rows<EarlierEvidence>(
    tx,
    `select criterion, type, content, "isWithdrawn", "recordedAt", "recordedBy" from (
       select id, criterion, type, content, is_withdrawn as "isWithdrawn", recorded_at as "recordedAt", recorded_by as "recordedBy",
              row_number() over (partition by criterion order by recorded_at desc, id desc) as place
         from lead_evidence where workspace_id = $1 and lead_id = $2 and episode = $3) said
      where place > 1 or "isWithdrawn" order by "recordedAt" desc, id desc limit 500`,
    [workspaceId, leadId, episode],
  );

export const writeEvidence = (tx: Tx, workspaceId: string, evidence: NewEvidence): Promise<number> =>
  touched(
    tx,
    `insert into lead_evidence (workspace_id, id, lead_id, episode, criterion, type, content, is_withdrawn, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[workspaceId, evidence.id, evidence.leadId, evidence.episode, evidence.criterion, evidence.type],
      ...[evidence.content, evidence.isWithdrawn, evidence.recordedAt, evidence.recordedBy],
    ],
  );

export async function hasAttempt(
  tx: Tx,
  workspaceId: string,
  leadId: string,
  attemptId: string,
): Promise<boolean> {
  const found = await rows(
    tx,
    'select 1 from attempt where workspace_id = $1 and lead_id = $2 and id::text = $3',
    [workspaceId, leadId, attemptId],
  );
  return found.length > 0;
}
