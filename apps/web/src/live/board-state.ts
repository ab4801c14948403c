import type { BoardName, BoardStamp, Cells, Change, Snapshot } from '#contracts';

/** What a client holds of one board. */
export interface BoardState extends BoardStamp {
  readonly board: BoardName;
  readonly cells: Cells;
}

/** `applied`: here is the new state. `ignored`: older than what is held, nothing to do. `gap`: something is missing, watch again. */
export type Outcome =
  { readonly kind: 'applied'; readonly state: BoardState } | { readonly kind: 'ignored' | 'gap' };

const IGNORED: Outcome = { kind: 'ignored' };
const GAP: Outcome = { kind: 'gap' };

/** Takes a snapshot, unless it would set the board back within its epoch; figures of two epochs are never compared. */
export function takeSnapshot(held: BoardState | null, snapshot: Snapshot): Outcome {
  if (held !== null && held.epoch === snapshot.epoch && isBehind(snapshot.revision, snapshot.asOf, held))
    return IGNORED;
  const { board, epoch, revision, asOf, cells } = snapshot;
  return { kind: 'applied', state: { board, epoch, revision, asOf, cells } };
}

/** Applies a change only on the very revision and epoch it was made for. */
export function takeChange(held: BoardState | null, change: Change): Outcome {
  if (held === null || held.epoch !== change.epoch) return GAP;
  if (isBehind(change.to, change.asOf, held)) return IGNORED;
  if (change.from !== held.revision) return GAP;
  return {
    kind: 'applied',
    state: { ...held, revision: change.to, asOf: change.asOf, cells: merge(held.cells, change.cells) },
  };
}

const isBehind = (revision: number, asOf: string, held: BoardState): boolean =>
  revision < held.revision || (revision === held.revision && Date.parse(asOf) < Date.parse(held.asOf));

/** A cell set to null is gone. */
function merge(cells: Cells, changes: Cells): Cells {
  const next: Record<string, Cells[string]> = { ...cells, ...changes };
  for (const [cell, value] of Object.entries(changes)) if (value === null) delete next[cell];
  return next;
}
