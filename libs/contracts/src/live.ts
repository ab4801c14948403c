import type { Json } from '#kernel';

/** Content of a board: a flat map, so that a change is a handful of keys. */
export type Cells = Readonly<Record<string, Json>>;

/** Which board, in one string such as `agreement/0198…`; the part after the slash is the parameter. */
export type BoardName = string;

/** Where a client stands on a board. */
export interface BoardStamp {
  /** Changes only when projections are rebuilt or restored; figures of two epochs are never compared. */
  readonly epoch: string;
  /** Position folded: one number for all boards of a workspace. */
  readonly revision: number;
  /** The minute the figures were taken for (ISO 8601, UTC), the same on all boards. */
  readonly asOf: string;
}

export interface WatchRequest {
  readonly board: BoardName;
  /** What the client still has after a cut; the server answers with what is missing, if it can. */
  readonly have?: BoardStamp;
}

export interface Snapshot extends BoardStamp {
  readonly board: BoardName;
  readonly serverTime: string;
  readonly cells: Cells;
}

/**
 * Applies when `from` is the client's revision and `epoch` its epoch; otherwise the client watches again with what it has.
 * A cell set to null is gone.
 */
export interface Change {
  readonly board: BoardName;
  readonly epoch: string;
  readonly from: number;
  readonly to: number;
  readonly asOf: string;
  readonly serverTime: string;
  readonly cells: Cells;
}

export type WatchAnswer =
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'refused'; readonly code: string; readonly detail: string };

/** Every message on the socket: the one typed map both ends share. */
export interface ClientMessages {
  watch(request: WatchRequest, answer: (answer: WatchAnswer) => void): void;
  unwatch(board: BoardName): void;
  /** The server's time, to correct countdowns. */
  time(answer: (at: { readonly serverTime: string }) => void): void;
}

export interface ServerMessages {
  change(change: Change): void;
  /** The server cannot tell what is missing (it restarted, or the epoch changed): watch again. */
  stale(board: BoardName): void;
  /** The member may not see the board any more; nothing follows. */
  revoked(board: BoardName): void;
}

export const LIVE_NAMESPACE = '/live';

/** Why a handshake was refused (`data.code` of the error): only `live/signed-out` asks for a sign-in, the others pass by themselves. */
export type HandshakeRefusal = 'live/signed-out' | 'live/too-many-sockets' | 'live/unavailable';
