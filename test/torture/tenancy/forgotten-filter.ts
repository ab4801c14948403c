import { Client } from 'pg';

const FILTER = /(?:\b\w+\.)?\bworkspace_id = \$(\d+)(?:::uuid)?/g;
/** Tables without a workspace of their own are read under a narrow role, which row level security does not narrow. */
const NARROW = /\b(?:from|join) (?:account|session|credential|one_time_link|workspace|mailbox|due)\b/;

type Query = (this: unknown, asked: unknown, ...more: unknown[]) => unknown;

/**
 * While `work` runs, every statement of this process that reads loses its `workspace_id = $n`, as if somebody had forgotten it.
 * Gives how many statements ran so.
 */
export async function forgettingWorkspaces(work: () => Promise<void>): Promise<number> {
  const prototype = Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  let count = 0;
  const forget = (text: string): string => {
    if (!/^\s*(?:select|with)\b/i.test(text) || NARROW.test(text)) return text;
    const forgotten = text.replace(FILTER, '$$$1::uuid is not null');
    if (forgotten !== text) count += 1;
    return forgotten;
  };
  prototype.query = function (asked, ...more) {
    return query.call(this, changed(asked, forget), ...more);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return count;
}

/** Prepared under another name, as the text is another. */
function changed(asked: unknown, forget: (text: string) => string): unknown {
  if (typeof asked === 'string') return forget(asked);
  const { text, name, ...rest } = asked as { readonly text?: string; readonly name?: string };
  if (text === undefined) return asked;
  const forgotten = forget(text);
  if (forgotten === text) return asked;
  return { ...rest, text: forgotten, ...(name === undefined ? {} : { name: `forgot ${name}` }) };
}
