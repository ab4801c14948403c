/** How many ids a mail names at most: a long thread is found by its last ones. */
const MOST_REFERENCES = 20;
const MESSAGE_ID = /<[^<>\s]{1,500}>/g;

/** The ids in a header such as `References`, as they stand there. */
export const messageIds = (header: string | null | undefined): string[] => header?.match(MESSAGE_ID) ?? [];

/** What a mail answers, the nearest first: `In-Reply-To`, then `References` from its end. */
export const answered = (
  inReplyTo: string | null | undefined,
  references: string | null | undefined,
): string[] =>
  [...new Set([...messageIds(inReplyTo), ...messageIds(references).reverse()])].slice(0, MOST_REFERENCES);

/** The headers by which an answer joins a thread; `thread` is what the last mail of it answered, the nearest first. */
export function threadHeaders(
  last: { readonly messageId: string; readonly thread: readonly string[] } | undefined,
): { readonly inReplyTo?: string; readonly references?: string[] } {
  if (!last) return {};
  const before = last.thread.filter((id) => id !== last.messageId).slice(0, MOST_REFERENCES - 1);
  return { inReplyTo: last.messageId, references: [...before.reverse(), last.messageId] };
}
