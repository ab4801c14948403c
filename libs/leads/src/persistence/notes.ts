import type { Tx } from '#database';
import { rows, touched } from '#database';
import { newId } from '#kernel';

export interface Note {
  /** A new one where it is left out. */
  readonly id?: string;
  readonly leadId: string;
  /** The attempt, hand-over or lead the words belong to. */
  readonly subjectId: string;
  readonly authorId: string | null;
  readonly text: string;
  readonly at: Date;
  /** Members it speaks to. */
  readonly mentions?: readonly string[];
}

/** Keeps words beside a lead; they are personal data and never enter the journal. */
export async function writeNotes(tx: Tx, workspaceId: string, notes: readonly Note[]): Promise<void> {
  if (notes.length === 0) return;
  const items = notes.map(({ id = newId(), mentions = [], ...note }) => ({ ...note, id, mentions }));
  await tx.query(
    `insert into lead_note (workspace_id, id, lead_id, subject_id, author_id, text, written_at, mentions)
     select $1, n.id, n."leadId", n."subjectId", n."authorId", n.text, n.at, n.mentions
       from jsonb_to_recordset($2::jsonb)
         as n(id uuid, "leadId" uuid, "subjectId" uuid, "authorId" uuid, text text, at timestamptz, mentions uuid[])`,
    [workspaceId, JSON.stringify(items)],
  );
}

/** One note as its author wrote it, with when. */
export async function noteOf(
  tx: Tx,
  workspaceId: string,
  leadId: string,
  noteId: string,
): Promise<{ authorId: string | null; at: Date } | undefined> {
  const [note] = await rows<{ authorId: string | null; at: Date }>(
    tx,
    `select author_id as "authorId", written_at as at from lead_note
      where workspace_id = $1 and lead_id = $2 and id = $3 and subject_id = lead_id`,
    [workspaceId, leadId, noteId],
  );
  return note;
}

export const deleteNote = (tx: Tx, workspaceId: string, noteId: string): Promise<number> =>
  touched(tx, 'delete from lead_note where workspace_id = $1 and id = $2', [workspaceId, noteId]);
