import type { Entry } from '#contracts';
import { atOf } from './credit-facts.js';
import type { CreditBook, WindowRecord } from './credit-record.js';
import type { VersionInForce } from './version-in-force.js';

type Merge = Entry<'lead.merged'> | Entry<'lead.unmerged'>;

const isMerge = (entry: Entry): entry is Merge =>
  entry.type === 'lead.merged' || entry.type === 'lead.unmerged';

/**
 * Lets the windows a book has opened follow one fact: while their lead is merged into another they stand still, and keep the working days
 * they had left (ruling 19). One that was answered, or over by then, stays as it is.
 */
export function followMerge(book: CreditBook, entry: Entry, version: VersionInForce): void {
  if (!isMerge(entry)) return;
  for (const [index, window] of book.opened.entries())
    if (window.leadId === entry.leadId && !isAnswered(window, book))
      book.opened[index] = afterMerge(window, entry, version);
}

const isAnswered = ({ handoverId, closesAt }: WindowRecord, { decided }: CreditBook): boolean =>
  (decided.get(handoverId) ?? closesAt) < closesAt;

function afterMerge(window: WindowRecord, entry: Merge, version: VersionInForce): WindowRecord {
  const { setAsideAt = null, closesAt } = window;
  const at = atOf(entry);
  if (entry.type === 'lead.merged')
    return setAsideAt === null && at < closesAt ? { ...window, setAsideAt: at } : window;
  if (setAsideAt === null) return window;
  const stood = { from: setAsideAt, to: at };
  return { ...window, setAsideAt: null, closesAt: version.closesAfterPause(closesAt, stood) };
}
