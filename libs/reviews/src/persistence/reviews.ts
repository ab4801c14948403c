import { rows } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';
import type { AgendaItem } from '../domain/agenda.js';
import type { Proposal } from '../domain/proposals.js';
import type { ReviewProposalRow } from './review-proposal.row.js';
import type { ReviewRow } from './review.row.js';

const COLUMNS = `r.id, r.agreement_id as "agreementId", r.version_id as "versionId", r.occasion, r.from_on::text as "fromOn", r.to_on::text as "toOn",
  r.status, r.revision, r.opened_at as "openedAt", r.opened_by as "openedBy", r.closed_at as "closedAt", r.closed_by as "closedBy",
  r.snapshot, r.minutes`;

export type KeptReview = Omit<ReviewRow, 'workspaceId'>;

/** Adds a review with its agenda and proposals; false when that stretch of the cadence has one already. */
export async function insertReview(
  tx: Tx,
  review: ReviewRow,
  items: readonly AgendaItem[],
  proposals: readonly Proposal[],
): Promise<boolean> {
  const { workspaceId, id } = review;
  const added = await rows(
    tx,
    `insert into review (workspace_id, id, agreement_id, version_id, occasion, from_on, to_on, status, opened_at, opened_by, snapshot)
     values ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $9, $10)
     on conflict (workspace_id, agreement_id, occasion, from_on) where occasion <> 'by-hand' do nothing returning id`,
    [
      ...[workspaceId, id, review.agreementId, review.versionId, review.occasion, review.fromOn, review.toOn],
      ...[review.openedAt, review.openedBy, JSON.stringify(review.snapshot)],
    ],
  );
  if (added.length === 0) return false;
  const lines = items.map(({ kind, clauseKey, leadId, subjectId, at, facts }, index) => ({
    ...{ workspace_id: workspaceId, review_id: id, place: index + 1, kind, clause_key: clauseKey },
    ...{ lead_id: leadId, subject_id: subjectId, at, facts },
  }));
  await tx.query(
    'insert into review_item select * from jsonb_populate_recordset(null::review_item, $1::jsonb)',
    [JSON.stringify(lines)],
  );
  const suggested = proposals.map(({ kind, clauseKey, facts }, index) => ({
    ...{ workspace_id: workspaceId, id: newId<'review-proposal'>(), review_id: id, place: index + 1 },
    ...{ kind, clause_key: clauseKey, facts, status: 'open' },
  }));
  await tx.query(
    'insert into review_proposal select * from jsonb_populate_recordset(null::review_proposal, $1::jsonb)',
    [JSON.stringify(suggested)],
  );
  return true;
}

/** Of one agreement or of all, the latest first. */
export const reviewsOf = (
  tx: Tx,
  workspaceId: string,
  agreementId: string | null,
  limit: number,
): Promise<KeptReview[]> =>
  rows<KeptReview>(
    tx,
    `select ${COLUMNS} from review r where workspace_id = $1 and ($2::uuid is null or agreement_id = $2)
      order by opened_at desc, id desc limit $3`,
    [workspaceId, agreementId, limit],
  );

/** `isLocked`: changes of one review come one after the other. */
export async function findReview(
  tx: Tx,
  workspaceId: string,
  id: string,
  isLocked = false,
): Promise<KeptReview | null> {
  const [found] = await rows<KeptReview>(
    tx,
    `select ${COLUMNS} from review r where workspace_id = $1 and id = $2 ${isLocked ? 'for update' : ''}`,
    [workspaceId, id],
  );
  return found ?? null;
}

export type KeptItem = AgendaItem & { readonly place: number };

export const itemsOf = (tx: Tx, workspaceId: string, reviewId: string): Promise<KeptItem[]> =>
  rows<KeptItem>(
    tx,
    `select place, kind, clause_key as "clauseKey", lead_id as "leadId", subject_id as "subjectId", at, facts from review_item
      where workspace_id = $1 and review_id = $2 order by place`,
    [workspaceId, reviewId],
  );

export type KeptProposal = Omit<ReviewProposalRow, 'workspaceId'>;

export const proposalsOf = (tx: Tx, workspaceId: string, reviewId: string): Promise<KeptProposal[]> =>
  rows<KeptProposal>(
    tx,
    `select id, review_id as "reviewId", place, kind, clause_key as "clauseKey", facts, status, reason, draft_version as "draftVersion",
            decided_by as "decidedBy", decided_at as "decidedAt"
       from review_proposal where workspace_id = $1 and review_id = $2 order by place`,
    [workspaceId, reviewId],
  );

export interface ProposalAnswer {
  readonly status: 'accepted' | 'declined';
  readonly reason: string | null;
  readonly draftVersion: number | null;
  readonly memberId: string | null;
}

export const saveProposals = (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  { status, reason, draftVersion, memberId }: ProposalAnswer,
): Promise<unknown> =>
  tx.query(
    `update review_proposal set status = $3, reason = $4, draft_version = $5, decided_by = $6, decided_at = instant()
      where workspace_id = $1 and id = any($2)`,
    [workspaceId, ids, status, reason, draftVersion, memberId],
  );

export const attendeesOf = async (tx: Tx, workspaceId: string, reviewId: string): Promise<string[]> =>
  (
    await rows<{ memberId: string }>(
      tx,
      `select member_id as "memberId" from review_attendee where workspace_id = $1 and review_id = $2 order by member_id`,
      [workspaceId, reviewId],
    )
  ).map(({ memberId }) => memberId);

/** Who was there and what was said, both as they are now. */
export async function saveMinutes(
  tx: Tx,
  workspaceId: string,
  reviewId: string,
  { minutes, attendees }: { readonly minutes: string | null; readonly attendees: readonly string[] },
): Promise<void> {
  await tx.query(
    'update review set minutes = $3, revision = revision + 1 where workspace_id = $1 and id = $2',
    [workspaceId, reviewId, minutes],
  );
  await tx.query(
    'delete from review_attendee where workspace_id = $1 and review_id = $2 and member_id <> all($3)',
    [workspaceId, reviewId, attendees],
  );
  await tx.query(
    'insert into review_attendee (workspace_id, review_id, member_id) select $1, $2, unnest($3::uuid[]) on conflict do nothing',
    [workspaceId, reviewId, attendees],
  );
}

export const closeReview = (
  tx: Tx,
  workspaceId: string,
  reviewId: string,
  memberId: string | null,
): Promise<unknown> =>
  tx.query(
    `update review set status = 'closed', closed_at = instant(), closed_by = $3, revision = revision + 1
      where workspace_id = $1 and id = $2`,
    [workspaceId, reviewId, memberId],
  );

/** `blank` of `PERSONAL_DATA`: the words of one review. */
export async function blankWords(tx: Tx, workspaceId: string, reviewId: string): Promise<void> {
  const of = [workspaceId, reviewId];
  await tx.query(
    'update review set minutes = null, revision = revision + 1 where workspace_id = $1 and id = $2 and minutes is not null',
    of,
  );
  await tx.query(`update review_decision set text = '' where workspace_id = $1 and review_id = $2`, of);
  await tx.query('update review_proposal set reason = null where workspace_id = $1 and review_id = $2', of);
}
