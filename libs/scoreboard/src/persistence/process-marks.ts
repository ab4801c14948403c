import { rows, touched } from '#database';
import type { Tx } from '#database';

/** What somebody said changed, from which day on. */
export interface SaidMark {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly text: string;
  readonly byMemberId: string | null;
  readonly at: Date;
}

/** Those that stand, by their days. */
export const saidMarks = (tx: Tx, workspaceId: string): Promise<SaidMark[]> =>
  rows<SaidMark>(
    tx,
    `select id, marked_on::text as "on", text, by_member_id as "byMemberId", at from process_mark
      where workspace_id = $1 and withdrawn_at is null order by marked_on, id`,
    [workspaceId],
  );

export const insertMark = (tx: Tx, workspaceId: string, mark: SaidMark): Promise<unknown> =>
  touched(
    tx,
    'insert into process_mark (workspace_id, id, marked_on, text, by_member_id, at) values ($1, $2, $3, $4, $5, $6)',
    [workspaceId, mark.id, mark.on, mark.text, mark.byMemberId, mark.at],
  );

/** False when it was taken back before. */
export const withdrawMark = async (tx: Tx, workspaceId: string, id: string, at: Date): Promise<boolean> =>
  (await touched(
    tx,
    'update process_mark set withdrawn_at = $3 where workspace_id = $1 and id = $2 and withdrawn_at is null',
    [workspaceId, id, at],
  )) === 1;
