import type { BoardName, Change, WatchAnswer, WatchRequest } from '#contracts';

export interface LiveEvents {
  readonly change: (change: Change) => void;
  readonly stale: (board: BoardName) => void;
  readonly revoked: (board: BoardName) => void;
  readonly up: () => void;
  readonly down: () => void;
  /** Somebody must sign in again; no attempt to reconnect follows. */
  readonly denied: () => void;
}

/** The wire under the live client; messages arrive in the order they were sent, or not at all when the link is cut. */
export interface LiveTransport {
  open(events: LiveEvents): void;
  close(): void;
  /** Rejects when the link is cut or no answer comes in time. */
  watch(request: WatchRequest): Promise<WatchAnswer>;
  unwatch(board: BoardName): void;
}
