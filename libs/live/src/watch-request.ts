import type { BoardStamp, WatchAnswer, WatchRequest } from '#contracts';

const MOST_LETTERS = 200;

export const refused = (code: string, detail: string): WatchAnswer => ({ kind: 'refused', code, detail });

/** What a client asks for, or undefined when it is no request at all; nothing on the wire is taken on trust. */
export function readWatchRequest(input: unknown): WatchRequest | undefined {
  if (!isRecord(input) || !isText(input.board)) return undefined;
  if (input.have === undefined || input.have === null) return { board: input.board };
  const have = readStamp(input.have);
  return have && { board: input.board, have };
}

function readStamp(input: unknown): BoardStamp | undefined {
  if (!isRecord(input)) return undefined;
  const { epoch, revision, asOf } = input;
  if (!isText(epoch) || !isText(asOf) || Number.isNaN(Date.parse(asOf))) return undefined;
  if (!Number.isSafeInteger(revision) || (revision as number) < 0) return undefined;
  return { epoch, revision: revision as number, asOf };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MOST_LETTERS;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
