import type { Tx } from '#database';
import { newId } from '#kernel';

export interface Note {
  readonly leadId: string;
  /** The attempt, hand-over or lead the words belong to. */
  readonly subjectId: string;
  readonly authorId: string | null;
  readonly text: string;
  readonly at: Date;
}

/** Keeps words beside a lead; they are personal data and never enter the journal. */
export async function writeNotes(tx: Tx, workspaceId: string, notes: readonly Note[]): Promise<void> {
  if (notes.length === 0) return;
  await tx.query(
    `insert into lead_note (workspace_id, id, lead_id, subject_id, author_id, text, written_at)
     select $1, n.id, n.lead_id, n.subject_id, n.author_id, n.text, n.written_at
       from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::timestamptz[]) as n(id, lead_id, subject_id, author_id, text, written_at)`,
    [
      workspaceId,
      notes.map(() => newId()),
      notes.map(({ leadId }) => leadId),
      notes.map(({ subjectId }) => subjectId),
      notes.map(({ authorId }) => authorId),
      notes.map(({ text }) => text),
      notes.map(({ at }) => at),
    ],
  );
}
