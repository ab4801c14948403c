import type { Caller, Cells, Entry } from '#contracts';
import type { Tx } from '#database';

/**
 * A family of boards that share a prefix: the seam between `live`, which moves boards, and the libs that know what is on them.
 *
 * A provider promises:
 * - **A board is a function of (position folded, `asOf`).** Two processes that read the same position at the same minute get
 *   equal cells; whatever moves with time alone is computed from `asOf`, never from the clock.
 * - **Cells are small.** A board is a flat map; a change sends the keys that changed, so a value that changes often has its own key.
 * - **Rights are decided by `authorise` alone**, for the whole board: what not every watcher may see is another board.
 */
export interface BoardProvider {
  /** The part of a board's name before the slash, such as `funnel` or `agreement`; unique. */
  readonly prefix: string;

  /** True when the figures also move with time alone, so that each whole minute they are read anew while watched. */
  readonly movesWithTime: boolean;

  /**
   * True for a board of work in progress, which also moves when nothing is folded (progress of an import). It is read anew at every
   * signal and each second while watched, its changes may come at an unmoved revision, and a client that comes back gets it whole.
   */
  readonly changesWithoutEntries?: boolean;

  /**
   * May this caller see the board? `param` is the part of the name after the slash, empty if there is none; it comes from the
   * client and has been checked for its characters only. Asked again whenever the caller's rights change.
   */
  authorise(caller: Caller, param: string): boolean | Promise<boolean>;

  /**
   * Keeps the provider's own projection tables in step. Called by the one reader of all boards with each entry once, in order,
   * without a gap; what it writes in `tx` commits with the revision, so all boards of a workspace stand at one revision.
   */
  fold?(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void>;

  /**
   * The whole board, read inside a repeatable-read, read-only transaction that is already in the workspace.
   * A cell that is null is the same as no cell.
   */
  snapshot(tx: Tx, workspaceId: string, param: string, asOf: Date): Promise<Cells>;

  /**
   * False only when these entries cannot change this board; then the board keeps its cells and moves its revision on.
   * Without it the board is read anew for every batch.
   */
  concerns?(entries: readonly Entry[], param: string): boolean;
}
