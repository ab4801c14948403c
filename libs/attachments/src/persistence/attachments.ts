import { rows, touched } from '#database';
import type { Tx } from '#database';
import { PIECE } from '../domain/limits.js';

/** Where a file lies: on a lead, or on one of its deals. */
export interface Place {
  readonly leadId: string;
  readonly opportunityId: string | null;
}

export interface Attachment extends Place {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly addedAt: Date;
  readonly addedBy: string | null;
  readonly removedAt: Date | null;
}

const COLUMNS = `a.id, a.lead_id as "leadId", a.opportunity_id as "opportunityId", a.name, a.media_type as "mediaType", a.bytes, a.sha256,
  a.added_at as "addedAt", a.added_by as "addedBy", a.removed_at as "removedAt"`;

/** The lead and those that ended in it by a merge: their files are its own. */
const OF_LEAD = `a.lead_id in (
  with recursive ended as (
    select $2::uuid as id
    union select l.id from ended e join lead l on l.workspace_id = $1 and l.merged_into_id = e.id)
  select id from ended)`;

export async function attachmentById(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<Attachment | undefined> {
  const sql = `select ${COLUMNS} from attachment a where a.workspace_id = $1 and a.id = $2`;
  return (await rows<Attachment>(tx, sql, [workspaceId, id]))[0];
}

/** What lies on a lead and its deals, the latest first. */
export const attachmentsOfLead = (tx: Tx, workspaceId: string, leadId: string): Promise<Attachment[]> =>
  rows(
    tx,
    `select ${COLUMNS} from attachment a where a.workspace_id = $1 and ${OF_LEAD} and a.removed_at is null
      order by a.added_at desc, a.id desc`,
    [workspaceId, leadId],
  );

export const attachmentsOfDeal = (
  tx: Tx,
  workspaceId: string,
  opportunityId: string,
): Promise<Attachment[]> =>
  rows(
    tx,
    `select ${COLUMNS} from attachment a where a.workspace_id = $1 and a.opportunity_id = $2 and a.removed_at is null
      order by a.added_at desc, a.id desc`,
    [workspaceId, opportunityId],
  );

/** The file of this content in this place, if it is there already. */
export async function sameContent(
  tx: Tx,
  workspaceId: string,
  { leadId, opportunityId }: Place,
  sha256: Buffer,
): Promise<Attachment | undefined> {
  const [found] = await rows<Attachment>(
    tx,
    `select ${COLUMNS} from attachment a
      where a.workspace_id = $1 and a.lead_id = $2 and a.opportunity_id is not distinct from $3::uuid and a.sha256 = $4
        and a.removed_at is null`,
    [workspaceId, leadId, opportunityId, sha256],
  );
  return found;
}

/** What the files of a lead weigh together, removed ones too for as long as they can come back (bytes). */
export async function weightOf(tx: Tx, workspaceId: string, leadId: string): Promise<number> {
  const [sum] = await rows<{ bytes: number }>(
    tx,
    `select coalesce(sum(a.bytes), 0)::int as bytes from attachment a where a.workspace_id = $1 and ${OF_LEAD}`,
    [workspaceId, leadId],
  );
  return sum?.bytes ?? 0;
}

export async function insertAttachment(
  tx: Tx,
  workspaceId: string,
  attachment: Omit<Attachment, 'removedAt'>,
  content: Buffer,
): Promise<void> {
  const { id, leadId, opportunityId, name, mediaType, bytes, sha256, addedAt, addedBy } = attachment;
  await tx.query(
    `insert into attachment (workspace_id, id, lead_id, opportunity_id, name, media_type, bytes, sha256, added_at, added_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [workspaceId, id, leadId, opportunityId, name, mediaType, bytes, sha256, addedAt, addedBy],
  );
  for (let number = 0; number * PIECE < content.length; number += 1) {
    const piece = content.subarray(number * PIECE, (number + 1) * PIECE);
    await tx.query(
      'insert into attachment_chunk (workspace_id, attachment_id, number, content) values ($1, $2, $3, $4)',
      [workspaceId, id, number, piece],
    );
  }
}

/** One piece of a file, from 0; undefined past the end, and once the file is removed. */
export async function pieceOf(
  tx: Tx,
  workspaceId: string,
  id: string,
  number: number,
): Promise<Buffer | undefined> {
  const [found] = await rows<{ content: Buffer }>(
    tx,
    `select c.content from attachment_chunk c
       join attachment a on a.workspace_id = c.workspace_id and a.id = c.attachment_id and a.removed_at is null
      where c.workspace_id = $1 and c.attachment_id = $2 and c.number = $3`,
    [workspaceId, id, number],
  );
  return found?.content;
}

/** Removes a file that is there, or brings back one that was removed after `since`; false when it was neither. */
export const setRemoved = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  change: { readonly removedAt: Date } | { readonly since: Date },
): Promise<boolean> =>
  (await ('removedAt' in change
    ? touched(
        tx,
        'update attachment set removed_at = $3 where workspace_id = $1 and id = $2 and removed_at is null',
        [workspaceId, id, change.removedAt],
      )
    : touched(
        tx,
        'update attachment set removed_at = null where workspace_id = $1 and id = $2 and removed_at >= $3',
        [workspaceId, id, change.since],
      ))) === 1;

/** Deletes for good what was removed before then; how many files went. */
export const deleteRemovedBefore = (tx: Tx, workspaceId: string, before: Date): Promise<number> =>
  touched(tx, 'delete from attachment where workspace_id = $1 and removed_at < $2', [workspaceId, before]);

export const countOfLeads = async (
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<{ readonly files: number; readonly pieces: number }> => {
  const [found] = await rows<{ files: number; pieces: number }>(
    tx,
    `select count(distinct a.id)::int as files, count(c.number)::int as pieces
       from attachment a left join attachment_chunk c on c.workspace_id = a.workspace_id and c.attachment_id = a.id
      where a.workspace_id = $1 and a.lead_id = any($2::uuid[])`,
    [workspaceId, leadIds],
  );
  return found ?? { files: 0, pieces: 0 };
};

/** Deletes all files of these leads, their pieces with them. */
export const deleteOfLeads = (tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<number> =>
  touched(tx, 'delete from attachment where workspace_id = $1 and lead_id = any($2::uuid[])', [
    workspaceId,
    leadIds,
  ]);

/** Whether a file is there and lies on this lead or one of its deals. */
export const isAttachmentOf = async (
  tx: Tx,
  workspaceId: string,
  leadId: string,
  id: string,
): Promise<boolean> =>
  (
    await rows(
      tx,
      `select a.id from attachment a where a.workspace_id = $1 and ${OF_LEAD} and a.id = $3 and a.removed_at is null`,
      [workspaceId, leadId, id],
    )
  ).length === 1;
