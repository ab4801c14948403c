import { rows, touched } from '#database';
import type { Tx } from '#database';

interface Undoing {
  readonly touched: 'keep' | 'take';
  readonly memberId: string | null;
  readonly hours: number;
}

/**
 * False unless it has ended within so many hours and made something that stands, or is being undone already in the same way: then it
 * goes on where it stopped, however late.
 */
export async function beginUndo(
  tx: Tx,
  workspaceId: string,
  id: string,
  { touched: choice, memberId, hours }: Undoing,
): Promise<boolean> {
  const begun = await touched(
    tx,
    `update import_run r set state = 'undoing', touched = $3, undone_by = case when state = 'undoing' then undone_by else $4::uuid end,
            taken_back = case when state = 'undoing' then taken_back else 0 end,
            kept = case when state = 'undoing' then kept else 0 end,
            undone_at = case when state = 'undoing' then undone_at else instant() end, updated_at = instant()
      where workspace_id = $1 and id = $2 and not is_dry_run
        and (state = 'undoing' and touched = $3
          or state in ('done', 'cancelled', 'failed') and ended_at > instant() - make_interval(hours => $5)
         and exists (select 1 from import_made m where m.workspace_id = $1 and m.import_id = $2))`,
    [workspaceId, id, choice, memberId, hours],
  );
  return begun === 1;
}

export const countUndone = (
  tx: Tx,
  workspaceId: string,
  id: string,
  { takenBack, kept }: { readonly takenBack: number; readonly kept: number },
): Promise<number> =>
  touched(
    tx,
    `update import_run set taken_back = taken_back + $3, kept = kept + $4, updated_at = instant()
      where workspace_id = $1 and id = $2 and state = 'undoing'`,
    [workspaceId, id, takenBack, kept],
  );

export const endUndo = (tx: Tx, workspaceId: string, id: string): Promise<number> =>
  touched(
    tx,
    `update import_run set state = 'undone', undone_at = instant(), updated_at = instant()
      where workspace_id = $1 and id = $2 and state = 'undoing'`,
    [workspaceId, id],
  );

export const interruptedUndos = (tx: Tx, workspaceId: string): Promise<{ id: string }[]> =>
  rows(tx, `select id from import_run where workspace_id = $1 and state = 'undoing'`, [workspaceId]);
