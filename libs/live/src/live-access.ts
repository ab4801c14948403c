import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '#contracts';

/** Who may open a socket and keep it; provided by the application, which knows sessions and keys. */
export abstract class LiveAccess {
  /** The caller whose cookie or token stands in the headers of the handshake; undefined refuses the socket. */
  abstract authenticate(headers: IncomingHttpHeaders): Promise<Caller | undefined>;

  /**
   * The same callers with their present rights, in the same order; undefined for each whose session, key or membership has ended.
   * Asked every 1.5 s for all callers with an open socket, at most `MOST_RECHECKED` at a time: answer with one query.
   */
  abstract stillValid(callers: readonly Caller[]): Promise<readonly (Caller | undefined)[]>;
}

export const MOST_RECHECKED = 500;
